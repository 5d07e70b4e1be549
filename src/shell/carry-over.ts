import type { Command, Script, Statement } from './model.js';
import { stopsAtErrors } from './strict.js';
import { isShell } from './wrappers.js';
import { installedPackages } from '../knowledge/package-managers.js';

/**
 * Whether a script leaves something behind that the next one would meet if one shell ran both: a folder, a variable, an option, a
 * process, another shell. What cannot be told counts as left behind. `file` is the text the scripts stand in.
 */
export const carriesOver = (file: string, script: Script, next: Script): boolean =>
  script.statements.some((statement) => leavesState(file.slice(statement.span.start, statement.span.end), statement, next))
  || (stopsAtErrors(script) !== false && !script.statements.every(isBare))
  || script.commands.some((command) => startsService(command) || replacesShell(command) || replacesItself(command, next));

function leavesState(text: string, statement: Statement, next: Script): boolean {
  const { background, kind, commands } = statement;
  if (background || kind === 'assignment' || kind === 'function') return true;
  if (assignsInPassing.test(text) || text.includes('((')) return true;
  if (commands.some(({ depth }) => depth > 0) && loneAmpersand.test(text)) return true;
  // What happens in a subshell stays there.
  if (kind === 'compound') return !text.startsWith('(') && (compoundLeaves(text, next) || commands.some(reaches));
  return commands.some(reaches) || !isNamed(text, statement);
}

/** Where errors stop the shell they do so inside a list only at its end: in `for …; done && x` the loop goes on. */
const isBare = ({ kind, link, commands }: Statement): boolean =>
  kind === 'simple' && (link === 'first' || link === '&&') && commands.every(({ depth }) => depth === 0);

/** `${x:=1}` and `${x=1}`. */
const assignsInPassing = /\$\{\w+:?=/;

/** An `&` that is part of no `&&`, `>&` or `&>`; one in quotes counts as well. */
const loneAmpersand = /(?<![&<>|\\])&(?![&>])/;

/** Loops set their variable; whatever else assigns is refused. So is a command that a variable names: it may be any. */
function compoundLeaves(text: string, next: Script): boolean {
  if (/(?:^|[\s;&|(){}!])[A-Za-z_]\w*\+?=/.test(text) || /\bcoproc\b/.test(text)) return true;
  if (/(?:[;&|({\n!]|\b(?:then|do|else|elif|if|while|until))[ \t]*["']?[$`]/.test(text)) return true;
  return Array.from(text.matchAll(/\b(?:for|select)[ \t]+(\w+)/g)).some(([, name = '']) => name !== name.toLowerCase() || next.text.includes(name));
}

/** The command is one we know by name, unlike `$X` or `A=1 $X`. */
const isNamed = (text: string, { kind, commands, span }: Statement): boolean => kind === 'pipeline' || text.startsWith('[') || /^[<>][^$`]*$/.test(text)
  || commands.some(({ wholeSpan, depth, wrappers }) => (depth === 0 && wholeSpan.start === span.start) || wrappers.some(isShell));

const reaches = ({ name, wrappers, flags }: Command): boolean => !wrappers.some(isShell)
  && (reaching.has(name) || wrappers.includes('exec') || (name === 'printf' && flags.includes('v')));

/** Lasting state of the shell, or its early end. */
const reaching: ReadonlySet<string> = new Set([
  'cd', 'pushd', 'popd', 'export', 'unset', 'set', 'shopt', 'alias', 'unalias', 'trap', 'umask', 'source', '.', ':', 'exec', 'exit',
  'return', 'eval', 'ulimit', 'declare', 'typeset', 'local', 'readonly', 'hash', 'wait', 'read', 'mapfile', 'readarray', 'getopts', 'let',
  'enable', 'shift', 'disown',
]);

/** A process that outlives its command would see what the next script does. */
const startsService = ({ name, args, wrappers }: Command): boolean => services.has(name) || wrappers.includes('nohup')
  || args.some(({ value }) => value === '--daemon' || value === '--daemonize' || value === 'start');

const services: ReadonlySet<string> = new Set([
  'service', 'systemctl', 'rc-service', 'start-stop-daemon', 'invoke-rc.d', 'nohup', 'supervisord', 'dockerd', 'containerd', 'mysqld',
  'mysqld_safe', 'pg_ctl', 'pg_ctlcluster', 'Xvfb', 'dbus-daemon', 'dbus-launch', 'gpg', 'gpg2', 'gpg-agent', 'ssh-agent', 'nginx',
  'apachectl', 'apache2ctl',
]);

/** `ln -sf /bin/bash /bin/sh`: the next RUN starts another program. */
const replacesShell = ({ name, args }: Command): boolean => movers.has(name)
  && args.some(({ value, text }) => /(?:^|\/)(?:ba|da|a|k|z)?sh$/.test(value ?? text));

const movers: ReadonlySet<string> = new Set(['ln', 'mv', 'cp', 'rm', 'install', 'update-alternatives', 'dpkg-divert', 'dpkg-reconfigure']);

/** A shell remembers where it found a program; `pip install --upgrade pip` may put the new one elsewhere. */
const replacesItself = (command: Command, next: Script): boolean => installedPackages(command).some(({ word }) =>
  word.value?.split(/[=<>~@[]/, 1)[0] === command.name && next.commands.some(({ name }) => name === command.name));
