import { availableParallelism } from 'node:os';
import { posix, resolve } from 'node:path';
import { fileChecker, type Checked, type Task } from './check-file.js';
import { compileLater } from './compiler.js';
import type { Io } from './io.js';
import { lookFor, plainLook } from './look.js';
import { outputsFrom, usualFormat, writeReports, type Output } from './outputs.js';
import { batchSize, checkInThreads, threadsFor } from './pool.js';
import { Progress } from './progress.js';
import { reaches } from './reaches.js';
import { say } from './say.js';
import type { SharedFlags } from './shared-flags.js';
import { findDockerfiles } from '../discover/find.js';
import { shownPath } from '../discover/shown-path.js';
import { readStream } from '../discover/read.js';
import { applyBaseline, readBaseline, writeBaseline } from '../engine/baseline.js';
import { namesOf } from '../engine/names.js';
import type { FileResult, ReportedFinding, RunResult } from '../engine/result.js';
import type { Severity } from '../engine/rule.js';
import { UsageError } from '../errors.js';
import { maskSecretsInDiff } from '../knowledge/mask-secrets.js';
import { formatNames, render, type Format, type Look } from '../report/index.js';
import { categories, rules } from '../../rules/index.js';

/** The command line of `check`, taken apart. */
export interface CheckFlags extends SharedFlags {
  readonly paths: readonly string[];
  readonly fix: boolean;
  readonly unsafeFixes: boolean;
  readonly diff: boolean;
  readonly context: string | undefined;
  readonly target: string | undefined;
  readonly platform: string | undefined;
  readonly buildArgs: readonly string[];
  readonly exclude: readonly string[];
  readonly baseline: string | undefined;
  /** What was built from the one Dockerfile that is checked. */
  readonly image: string | undefined;
  readonly updateBaseline: boolean;
  readonly stdinFilename: string | undefined;
  /** Registries may be asked. */
  readonly online: boolean;
  readonly quiet: boolean;
  readonly jobs: string | undefined;
}

/** What counts where nobody says otherwise. */
export const noFlags: CheckFlags = {
  config: undefined, isolated: false, failOn: undefined, preset: [], rule: [], only: [], ignore: [],
  paths: [], formats: [], fix: false, unsafeFixes: false, diff: false, context: undefined, target: undefined, platform: undefined, buildArgs: [],
  exclude: [], baseline: undefined, image: undefined, updateBaseline: false, stdinFilename: undefined, online: false, quiet: false, color: undefined, jobs: undefined,
};

/** From paths to an exit code. */
export async function runCheck(flags: CheckFlags, io: Io): Promise<number> {
  const outputs = outputsFrom(flags.formats, formatNames, usualFormat(io.env));
  refuseContradictions(flags);
  const progress = new Progress(io.stderr);
  const tasks = await tasksFor(flags, io, progress);
  const checked = flags.image === undefined ? await checkAll(tasks, flags, io, progress) : await (await import('./check-beside.js')).checkBeside(flags.image, tasks, flags, io);
  progress.clear();
  for (const note of checked.flatMap(({ notes }) => notes)) say(io, note);
  if (checked.every(({ results }) => results.length === 0)) {
    say(io, `no Dockerfile found in ${(flags.paths.length > 0 ? flags.paths : ['this folder']).join(', ')}`);
  }

  const files = mergeSame(settleBaselines(checked, flags, io));
  const result: RunResult = { files, summary: summaryOf(files) };
  await report(result, checked, flags, outputs, io);
  if (files.some(({ errors }) => errors.length > 0)) return 2;
  return fails(files, checked) ? 1 : 0;
}

function refuseContradictions(flags: CheckFlags): void {
  if (flags.image !== undefined && (flags.fix || flags.diff)) throw new UsageError('--image tells of the Dockerfile as it was built, and fixing changes it; keep one of them');
  if (flags.fix && flags.diff) throw new UsageError('--fix writes and --diff writes nothing; keep one of them');
  if (flags.unsafeFixes && !flags.fix && !flags.diff) throw new UsageError('--unsafe-fixes goes with --fix or --diff');
  if (flags.stdinFilename !== undefined && !flags.paths.includes('-')) throw new UsageError('--stdin-filename names what comes over standard input; add - to the paths');
}

async function tasksFor(flags: CheckFlags, io: Io, progress: Progress): Promise<readonly Task[]> {
  if (!flags.paths.includes('-')) {
    const paths = flags.paths.length > 0 ? flags.paths : ['.'];
    const found = findDockerfiles(paths, {
      cwd: io.cwd, exclude: flags.exclude,
      onProgress: (count) => { progress.tick(`${String(count)} files found`); },
      onUnreadable: (path) => { say(io, `${path}: the folder cannot be read, and was left out`); },
    });
    return found.map((file) => ({ ...file, stdin: null }));
  }
  if (flags.paths.length > 1) throw new UsageError('- reads standard input and goes with no other path');
  const path = flags.stdinFilename ?? 'Dockerfile';
  const read = await readStream(io.stdin);
  if ('error' in read) throw new UsageError(`standard input: ${read.error.message}`);
  return [{ path: posix.normalize(path.replaceAll('\\', '/')), absolute: resolve(io.cwd, path), named: true, stdin: read.text }];
}

async function checkAll(tasks: readonly Task[], flags: CheckFlags, io: Io, progress: Progress): Promise<readonly Checked[]> {
  const threads = threadsFor(tasks.length, flags);
  const done = (count: number): void => { progress.tick(`${String(count)} of ${String(tasks.length)} files checked`); };
  if (threads > 1) return checkInThreads(tasks, { flags, env: io.env, cwd: io.cwd, threads, done });
  if (tasks.length > batchSize) compileLater();
  const checker = fileChecker(flags, io.env, io.cwd);
  const checked: Checked[] = [];
  for (let from = 0; from < tasks.length; from += batchSize) {
    const batch = tasks.slice(from, from + batchSize);
    await checker.prepare(batch, Math.min(availableParallelism(), 8));
    for (const task of batch) {
      checked.push(await checker.check(task));
      done(checked.length);
    }
  }
  return checked;
}

/** Takes out what the baselines know, or with --update-baseline writes all that was found into them. */
function settleBaselines(checked: readonly Checked[], flags: CheckFlags, io: Io): readonly FileResult[] {
  const paths = [...new Set(checked.map(({ baseline }) => baseline?.path ?? null))];
  if (flags.updateBaseline && paths.every((path) => path === null)) {
    throw new UsageError('--update-baseline writes a baseline, and none is named; add --baseline FILE, or "baseline" to the configuration');
  }
  return paths.flatMap((path) => {
    const own = checked.filter(({ baseline }) => (baseline?.path ?? null) === path);
    const files = own.flatMap(({ results }) => results);
    if (path === null) return files;
    const ran = new Set(own.flatMap(({ baseline }) => baseline?.ran ?? []));
    const { codeOf } = namesOf(rules, categories);
    const options = { cwd: io.cwd, ran: (rule: string) => ran.has(rule) || ran.has(codeOf(rule)?.rule ?? '') };
    if (flags.updateBaseline) {
      writeBaseline(path, files, options);
      say(io, `${shownPath(io.cwd, path)} now holds ${String(files.flatMap(({ findings }) => findings).length)} findings of this run`);
      return files.map((file) => ({ ...file, findings: [] }));
    }
    const { files: fresh, stale } = applyBaseline(files, readBaseline(path), options);
    if (stale > 0) say(io, `${String(stale)} findings in ${shownPath(io.cwd, path)} are gone; --update-baseline takes them out`);
    return fresh;
  });
}

/** Dockerfiles that share a context speak of one .dockerignore: it is reported once, and so is each thing said of it. */
function mergeSame(files: readonly FileResult[]): readonly FileResult[] {
  const merged = new Map<string, FileResult>();
  for (const file of files) {
    const before = merged.get(file.path);
    if (before === undefined) merged.set(file.path, file);
    else {
      const said = new Set(before.findings.map(sayingOf));
      merged.set(file.path, { ...before, findings: [...before.findings, ...file.findings.filter((finding) => !said.has(sayingOf(finding)))] });
    }
  }
  return [...merged.values()];
}

const sayingOf = ({ rule, span, message }: ReportedFinding): string => [rule, span.start, message].join('\0');

function summaryOf(files: readonly FileResult[]): RunResult['summary'] {
  const findings = files.flatMap((file) => file.findings);
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    files: files.filter(({ kind }) => kind === 'dockerfile').length,
    error: count('error'), warning: count('warning'), info: count('info'), style: count('style'),
    fixable: findings.filter(({ fix }) => fix !== null).length,
    fixed: files.reduce((sum, { fixed }) => sum + fixed, 0),
  };
}

/** With --diff a person sees the diffs instead of the findings. With fixed standard input, standard output is the file. */
async function report(result: RunResult, checked: readonly Checked[], flags: CheckFlags, outputs: readonly Output<Format>[], io: Io): Promise<void> {
  const look = lookFor(io, flags, rules);
  const told = (format: Format, shown: Look): Promise<string> => render(format, result, shown);
  const fixedInput = checked.find(({ output }) => output !== null)?.output ?? null;
  if (fixedInput !== null) {
    io.stdout.write(fixedInput);
    await writeReports(outputs, plainLook(look), told, { ...io, stdout: io.stderr });
    return;
  }
  const showsDiff = flags.diff && outputs.some(({ format, path }) => format === 'pretty' && path === null);
  if (!showsDiff) {
    await writeReports(outputs, look, told, io);
    return;
  }
  await writeReports(outputs.filter(({ path }) => path !== null), look, told, io);
  const whole = result.files.map((file) => file.diff).join('');
  const diff = result.files.map((file) => maskSecretsInDiff(file.diff, file.text)).join('');
  if (diff !== whole) say(io, 'secrets are overwritten in this diff; it is to be read, not to be applied');
  if (diff === '') say(io, `nothing to fix${flags.unsafeFixes ? '' : ' safely; --unsafe-fixes shows more'}`);
  else if (look.color) io.stdout.write((await import('../report/colored-diff.js')).coloredDiff(diff));
  else io.stdout.write(diff);
}

function fails(files: readonly FileResult[], checked: readonly Checked[]): boolean {
  const thresholds = new Map(checked.flatMap(({ results, failOn }) => results.map(({ path }) => [path, failOn] as const)));
  return files.some(({ path, findings }) => reaches(thresholds.get(path) ?? 'warning', findings));
}
