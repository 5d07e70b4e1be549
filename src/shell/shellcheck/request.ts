import type { Dockerfile } from '../../dockerfile/model.js';
import type { Dialect } from '../check/dialect.js';
import { namesOf } from '../check/known-names.js';
import { checkedScripts, type CheckedScript } from '../check/script.js';
import type { Shells } from '../model.js';
import { startsStrict } from '../strict.js';
import type { Judge } from './model.js';

/** A script as ShellCheck gets it: below lines that tell it the shell and the variables that come from outside. */
export interface Request {
  readonly text: string;
  readonly script: CheckedScript;
  /** Where the script begins in `text`. */
  readonly start: number;
  /** Which character of the script that is: a `#!` line of its own is left out. */
  readonly from: number;
}

/** What is to be asked about a Dockerfile, in the order of the file. */
export const requestsOf = (dockerfile: Dockerfile, shells: Shells, as: Judge): readonly Request[] =>
  checkedScripts(dockerfile, shells).flatMap((script) => {
    const from = script.text.startsWith('#!') ? lineAfter(script.text) : 0;
    const body = script.text.slice(from);
    if (body.trim() === '') return [];
    const shebang = shebangs[script.dialect] + (as !== 'hadolint' && startsStrict(script.script) ? ' -e' : '');
    const head = [shebang, ...knownTo(script, dockerfile).map((name) => `export ${name}=1`), ''].join('\n');
    return [{ text: head + body, script, start: head.length, from }];
  });

const lineAfter = (text: string): number => {
  const end = text.indexOf('\n');
  return end === -1 ? text.length : end + 1;
};

const shebangs: Readonly<Record<Dialect, string>> = {
  sh: '#!/bin/sh', dash: '#!/bin/dash', busybox: '#!/bin/busybox sh', bash: '#!/bin/bash', ksh: '#!/bin/ksh',
};

/** So many names are told to every script; where a file has more, a script hears of those in it. */
const mostNames = 200;

const knownTo = (script: CheckedScript, dockerfile: Dockerfile): readonly string[] => {
  const all = namesOf(dockerfile);
  const names = all.length <= mostNames ? all : namedIn(script.text, all);
  return names.filter((name) => /^[A-Za-z_]\w*$/.test(name) && script.isKnown(name));
};

const namedIn = (text: string, names: readonly string[]): readonly string[] => {
  const words = new Set(text.match(/[A-Za-z_]\w*/g));
  return names.filter((name) => words.has(name));
};
