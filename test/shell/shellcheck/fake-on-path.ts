import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

/** How the fake was called, once a process. */
export interface Call {
  readonly options: readonly string[];
  readonly shellcheckOptions: string;
  readonly texts: readonly string[];
  readonly folder: string;
  readonly folderMode: number;
  readonly inFolder: number;
}

export interface FakeOnPath {
  /** Surroundings in which `shellcheck` is the fake, answering in this mode. */
  env(mode?: string): Record<string, string | undefined>;
  calls(): readonly Call[];
}

/** A folder with a `shellcheck` that is `fake.cjs`, for a suite. */
export function fakeOnPath(): FakeOnPath {
  const folder = mkdtempSync(join(tmpdir(), 'imglint-fake-'));
  const log = join(folder, 'log');
  const program = join(folder, 'shellcheck');
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${resolve('test/shell/shellcheck/fake.cjs')}' "$@"\n`);
  chmodSync(program, 0o755);
  after(() => { rmSync(folder, { recursive: true }); });
  beforeEach(() => { rmSync(log, { force: true }); });
  return {
    env: (mode = 'well') => ({ ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`, FAKE_LOG: log, FAKE_MODE: mode, SHELLCHECK_OPTS: '-e SC2059' }),
    calls: () => (existsSync(log) ? readFileSync(log, 'utf8') : '').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Call),
  };
}
