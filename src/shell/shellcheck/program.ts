import { execFile, spawnSync, type ChildProcess } from 'node:child_process';
import { UsageError } from '../../errors.js';
import { oneLine } from '../../text/one-line.js';
import { readAnswer, type RawComment } from './answer.js';
import { scratch, sweptOnSignals } from './scratch.js';

/** Somebody who answers what ShellCheck says of texts: for each text its comments. */
export interface Program {
  ask(texts: readonly string[]): readonly Answer[];
  askLater(texts: readonly string[]): Promise<readonly Answer[]>;
}
export type Answer = readonly RawComment[];

/** ShellCheck cannot be started at all, which no other question would change. */
export class ShellCheckMissing extends UsageError {}

/** It was asked and gave no answer that can be used. */
export class ShellCheckFailure extends UsageError {}

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** In milliseconds. */
  readonly timeLimit?: number;
}

/** What hadolint leaves out as well: files that are not there to be followed, and a remark about the name ash. */
const excluded = 'SC1090,SC1091,SC2187';
/** Settings of the person who happens to run it would make it another verdict. */
const options = ['--norc', '--color=never', '--format=json1', '--severity=style', `--exclude=${excluded}`];
const mostOutput = 256 * 1024 * 1024;

/** The program `shellcheck` on PATH. */
export function shellcheckProgram({ env, timeLimit = 60_000 }: Surroundings): Program {
  const settings = {
    encoding: 'utf8', env: { ...env, SHELLCHECK_OPTS: '', LC_ALL: 'C.UTF-8' }, timeout: timeLimit, killSignal: 'SIGKILL', maxBuffer: mostOutput, windowsHide: true,
  } as const;
  const argumentsFor = (files: readonly string[]): string[] => [...options, '--', ...files];
  return {
    ask: (texts) => {
      const { files, remove } = scratch(texts);
      try {
        const { error, status, signal, stdout, stderr } = spawnSync('shellcheck', argumentsFor(files), settings);
        return answersIn({ problem: codeOf(error), status, signal, stdout: textOf(stdout), stderr: textOf(stderr) }, files, timeLimit);
      } finally {
        remove();
      }
    },
    askLater: async (texts) => {
      const { files, remove } = scratch(texts);
      try {
        let child: ChildProcess | null = null;
        const end = await sweptOnSignals(() => new Promise<End>((settle) => {
          child = execFile('shellcheck', argumentsFor(files), settings, (error, stdout, stderr) => {
            const code = codeOf(error);
            settle({
              problem: typeof code === 'string' ? code : error?.killed === true ? 'ETIMEDOUT' : null,
              status: typeof code === 'number' ? code : error === null ? 0 : null, signal: error?.signal ?? null, stdout, stderr,
            });
          });
        }), () => child?.kill('SIGKILL'));
        return answersIn(end, files, timeLimit);
      } finally {
        remove();
      }
    },
  };
}

/** How a program ended. */
interface End {
  /** Why it could not be started, or was stopped. */
  readonly problem: string | number | null;
  readonly status: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Nothing was printed by what was not started, whatever its type says. */
const textOf = (printed: string | null): string => printed ?? '';

const codeOf = (error: Error | null | undefined): string | number | null =>
  (error && 'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? error.code : null);

function answersIn(end: End, files: readonly string[], timeLimit: number): readonly Answer[] {
  // It ends with 1 where it has something to say.
  const isWell = end.problem === null && (end.status === 0 || end.status === 1);
  const comments = isWell ? readAnswer(end.stdout) : null;
  if (comments === null) throw failure(end, timeLimit);
  const byFile = new Map<string, RawComment[]>(files.map((file) => [file, []]));
  for (const comment of comments) byFile.get(comment.file)?.push(comment);
  return files.map((file) => byFile.get(file) ?? []);
}

const instead = 'or write "shell: { engine: builtin }" in the configuration';

function failure({ problem, status, signal, stderr }: End, timeLimit: number): UsageError {
  const said = oneLine(stderr.trim().split('\n', 1)[0] ?? '').slice(0, 200);
  const quoted = said === '' ? '' : ` and said "${said}"`;
  switch (problem) {
    case null: break;
    case 'ENOENT': return new ShellCheckMissing(`shellcheck: there is no such program on PATH; install ShellCheck (Debian: apt-get install shellcheck), ${instead}`);
    case 'ETIMEDOUT': return new ShellCheckFailure(`shellcheck: gave no answer within ${String(timeLimit / 1000)} seconds and was stopped; shorten the scripts, ${instead}`);
    case 'ENOBUFS':
    case 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER': return new ShellCheckFailure(`shellcheck: says more than can be read; shorten the scripts, ${instead}`);
    default: return new ShellCheckMissing(`shellcheck: cannot be started (${String(problem)}); see what PATH leads to, ${instead}`);
  }
  if (signal !== null) return new ShellCheckFailure(`shellcheck: was ended by ${signal}${quoted}; run it by itself to see why, ${instead}`);
  if (status === 0 || status === 1) return new ShellCheckFailure(`shellcheck: what it printed is not ShellCheck's json1; install ShellCheck 0.7 or later, ${instead}`);
  return new ShellCheckFailure(`shellcheck: ended with exit code ${String(status)}${quoted}; imglint needs ShellCheck 0.7 or later; install that, ${instead}`);
}
