import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const checkout = fileURLToPath(new URL('../../..', import.meta.url));

export const scratchFolder = (): string => mkdtempSync(join(tmpdir(), 'imglint-installed-'));

export const write = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};

export interface Outcome {
  readonly code: number | null;
  /** What it said, both streams together. */
  readonly output: string;
  readonly stdout: string;
}

/** Runs a program as a user of another project would: nothing of this npm run, of CI or of git's own hooks leaks in. */
export function run(folder: string, command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Outcome {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:npm_|GIT_|CI$|GITHUB_|NODE_V8_COVERAGE$)/.test(name)));
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', env: { ...clean, ...env } });
  if (error) throw new Error(`This test needs the program ${command}, which cannot be run: ${error.message}`);
  return { code: status, output: stdout + stderr, stdout };
}

/** Like `run`, for what only prepares the test. */
export function must(folder: string, command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const { code, output, stdout } = run(folder, command, args, env);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`);
  return stdout;
}

const someone = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example.com', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.com' };

export const git = (folder: string, ...args: readonly string[]): string => must(folder, 'git', args, someone);
export const tryGit = (folder: string, env: Readonly<Record<string, string>>, ...args: readonly string[]): Outcome => run(folder, 'git', args, { ...someone, ...env });

/** A repository with one commit that holds what this checkout holds now, committed or not; its address and the commit. */
export function publishCheckout(folder: string): Readonly<{ repository: string; commit: string }> {
  mkdirSync(folder);
  const files = git(checkout, 'ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate').split('\n').filter((file) => file !== '');
  const gone = new Set(git(checkout, 'ls-files', '--deleted').split('\n'));
  for (const file of files) if (!gone.has(file)) cpSync(join(checkout, file), join(folder, file), { recursive: true });
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all', '--force');
  git(folder, 'commit', '--quiet', '--message', 'the checkout under test');
  return { repository: folder, commit: git(folder, 'rev-parse', 'HEAD').trim() };
}
