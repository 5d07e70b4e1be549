import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = (name: string): string => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Situation {
  readonly cwd: string;
  readonly stdin?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

const foreign = /^(?:CI|GITHUB_.*|INPUT_.*|NO_COLOR|FORCE_COLOR|NODE_V8_COVERAGE|IMGLINT_.*|HADOLINT_.*|XDG_CONFIG_HOME)$/;

/** Runs a bundle as it is built, in surroundings that say nothing but what the test says. */
function runBundle(bundle: string, args: readonly string[], { cwd, stdin = '', env = {} }: Situation): Outcome {
  const quiet = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
  const { status, stdout, stderr } = spawnSync(process.execPath, [dist(bundle), ...args], {
    cwd, input: stdin, encoding: 'utf8', env: { ...quiet, HOME: cwd, ...env },
  });
  return { code: status, stdout, stderr };
}

export const imglint = (situation: Situation, ...args: readonly string[]): Outcome => runBundle('imglint.cjs', args, situation);
export const action = (situation: Situation): Outcome => runBundle('action.cjs', [], situation);

/** Gives each test of a suite a folder of its own. */
export function scratch(): (files?: Readonly<Record<string, string | Buffer>>) => string {
  const folders: string[] = [];
  after(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  return (files = {}) => {
    const folder = mkdtempSync(join(tmpdir(), 'imglint-e2e-'));
    folders.push(folder);
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return folder;
  };
}
