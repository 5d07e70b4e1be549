import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Program {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

const bundle = fileURLToPath(new URL('../dist/imglint.cjs', import.meta.url));

const check = ['check', '--isolated', '--fail-on', 'never', '--format', 'compact'];

/** Ours, and hadolint where the environment names it; arguments to lint files follow. */
export const linters: readonly Program[] = [
  { name: 'imglint check', command: process.execPath, args: [bundle, ...check] },
  ...process.env['HADOLINT'] === undefined ? [] : [
    { name: 'hadolint', command: process.env['HADOLINT'], args: ['--no-fail', '--no-color'] },
  ],
];

export const everyRule: Program = { name: 'imglint check, every rule', command: process.execPath, args: [bundle, ...check, '--preset', 'strict'] };

/** Milliseconds of one whole run. A run that fails measures nothing, so it ends the benchmark. */
export function time({ name, command, args }: Program, ...more: readonly string[]): number {
  const start = performance.now();
  const { status, error, stderr } = spawnSync(command, [...args, ...more], { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: Infinity, encoding: 'utf8' });
  const milliseconds = performance.now() - start;
  if (status !== 0) throw new Error(`${name} failed: ${error?.message ?? stderr}`);
  return milliseconds;
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
