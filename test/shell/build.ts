import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dockerfile } from '../../src/dockerfile/model.js';
import { parse } from '../../src/dockerfile/parse.js';
import type { Script } from '../../src/shell/model.js';
import { shellsOf } from '../../src/shell/shells.js';

/** A Dockerfile and the scripts of its RUNs. */
export function read(text: string): { readonly dockerfile: Dockerfile; readonly scripts: readonly Script[] } {
  const dockerfile = parse(text);
  const shells = shellsOf(dockerfile);
  return { dockerfile, scripts: dockerfile.instructions.filter(({ keyword }) => keyword === 'RUN').flatMap((run) => shells.script(run) ?? []) };
}

export type Built = Readonly<{ output: string; ok: boolean }>;

/** Runs harmless scripts as a build would: each in a shell of its own, in one folder a file, until one fails. */
export function build(...texts: readonly string[]): Built[] {
  const folder = mkdtempSync(join(tmpdir(), 'edits-'));
  try {
    const driver = texts.map((text, index) => {
      const runs = read(text).scripts.map(({ interpreter, instruction, text: script }) =>
        [...interpreter?.split(' ').concat('-c') ?? instruction.shell.words, script].map(quoted).join(' '));
      return `mkdir ${String(index)}; (cd ${String(index)} && ${['true', ...runs].join(' && ')}) 2> ${String(index)}/stderr < /dev/null; echo "=$?="`;
    }).join('\n');
    const { stdout } = spawnSync('/bin/sh', ['-c', driver], { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '' }, timeout: 60_000 });
    const parts = stdout.split(/=(\d+)=\n/);
    return texts.map((_, index) => ({ output: parts[2 * index]?.replaceAll(join(folder, String(index)), '.') ?? '', ok: parts[2 * index + 1] === '0' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const quoted = (word: string): string => `'${word.replaceAll('\'', '\'\\\'\'')}'`;
