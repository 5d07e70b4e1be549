import { join, posix, resolve } from 'node:path';
import { buildArgsFrom, buildSettings } from './build-settings.js';
import type { CheckFlags } from './run-check.js';
import { configResolver, excludes, type Resolved } from '../config/index.js';
import { contextFolder } from '../discover/context-of.js';
import { openContext, type BuildContext } from '../discover/context.js';
import { rememberingDisk } from '../discover/disk.js';
import type { ContextFolder } from '../discover/open-context.js';
import { readText } from '../discover/read.js';
import type { BuildSettings, Dockerfile } from '../dockerfile/model.js';
import { namedImages } from '../dockerfile/named-images.js';
import { parse } from '../dockerfile/parse.js';
import { lint } from '../engine/lint.js';
import { modelsOf } from '../engine/models.js';
import { namesOf } from '../engine/names.js';
import { crashError, fileResults } from '../engine/report-finding.js';
import type { FileError, FileResult } from '../engine/result.js';
import type { Finding, Fix, Severity } from '../engine/rule.js';
import type { Choice } from '../engine/selection.js';
import { UsageError } from '../errors.js';
import { fix, type ChangedFile, type FixOutcome } from '../fix/fix.js';
import { writeAtomically } from '../fix/write.js';
import { ScriptChecker } from '../shell/shellcheck/checker.js';
import { ShellCheckFailure, shellcheckProgram } from '../shell/shellcheck/program.js';
import { requestsOf } from '../shell/shellcheck/request.js';
import { unifiedDiff } from '../text/diff.js';
import { categories, rules } from '../../rules/index.js';

/** A Dockerfile to check. */
export interface Task {
  /** As people know it: relative to the working directory, with `/`. */
  readonly path: string;
  readonly absolute: string;
  /** Named on the command line, so that no `exclude` keeps it out. */
  readonly named: boolean;
  /** What came over standard input instead of from a file. */
  readonly stdin: string | null;
}

/** What one Dockerfile came to; plain data, so that it crosses threads. */
export interface Checked {
  /** The Dockerfile first, then other files findings point into; empty if the configuration excludes it. */
  readonly results: readonly FileResult[];
  readonly failOn: Severity | 'never';
  /** The baseline that counts for it (absolute), and the rules that took part; null where there is none. */
  readonly baseline: Readonly<{ path: string; ran: readonly string[] }> | null;
  /** Standard input with its fixes applied; null for files and where nothing was to be fixed. */
  readonly output: string | null;
  /** Bugs of ours that did no harm. */
  readonly notes: readonly string[];
}

/** Holds findings against an image that was built from the Dockerfile. */
export type Settle = (findings: readonly Finding[], dockerfile: Dockerfile, path: string) => Readonly<{ findings: readonly Finding[]; notes: readonly string[] }>;

export interface FileChecker {
  /** Gets ready for some files at once what is slow to get for each: what ShellCheck says of them, where it is asked. */
  prepare(tasks: readonly Task[], processes: number): Promise<void>;
  check(task: Task): Promise<Checked>;
}

/** Checks one Dockerfile after another, each configuration read once. With an image that was built from it, that is evidence. */
export function fileChecker(flags: CheckFlags, env: Readonly<Record<string, string | undefined>>, cwd: string, settle: Settle | null = null): FileChecker {
  const resolveConfig = configResolver({ flags, rules, env, cwd, categories });
  const names = namesOf(rules, categories);
  const buildArgs = buildArgsFrom(flags.buildArgs, env);
  const allow: Fix['safety'] = flags.unsafeFixes ? 'unsafe' : 'safe';
  const shellcheck = new ScriptChecker(shellcheckProgram({ env }));
  const sharedDisk = flags.fix ? null : rememberingDisk();

  const digests = new Map<string, string>();
  const untold: string[] = [];

  const prepare: FileChecker['prepare'] = async (tasks, processes) => {
    const scripts: (readonly string[])[] = [];
    const images = new Set<string>();
    for (const task of tasks) {
      const resolved = await resolveConfig(task.absolute);
      const choice = resolved.selection.choices.find(({ rule }) => rule.meta.needs.includes('shellcheck'));
      const asksRegistries = flags.online && resolved.selection.choices.some(({ rule }) => rule.meta.uses?.includes('digests'));
      if ((choice === undefined && !asksRegistries) || (!task.named && excludes(resolved.config, task.absolute))) continue;
      const read = task.stdin === null ? readText(task.absolute) : { text: task.stdin };
      if (!('text' in read)) continue;
      const settings = buildSettings(flags, buildArgs, resolved.config);
      if (choice !== undefined) scripts.push(scriptsFor(read.text, choice.as, settings));
      if (asksRegistries) for (const { text, reference } of namedImages(parse(read.text, settings))) if (reference.digest === null) images.add(text);
    }
    await shellcheck.prepare(scripts, processes);
    if (images.size > 0) untold.push(...await (await import('./digests.js')).resolveDigests(images, digests, env));
  };

  const check: FileChecker['check'] = async (task) => {
    const resolved = await resolveConfig(task.absolute);
    const { failOn, choices } = resolved.selection;
    const baselinePath = flags.baseline === undefined ? resolved.config.baseline : resolve(cwd, flags.baseline);
    const baseline = baselinePath === null ? null : { path: baselinePath, ran: choices.map(({ rule }) => rule.meta.id) };
    const refused = (errors: readonly FileError[]): Checked => ({ results: [unreadable(task.path, errors)], failOn, baseline, output: null, notes: [] });
    if (!task.named && excludes(resolved.config, task.absolute)) return { results: [], failOn, baseline, output: null, notes: [] };
    const read = task.stdin === null ? readText(task.absolute) : { text: task.stdin, lossless: true };
    if ('error' in read) return refused([read.error]);

    try {
      return { ...judged(task, read, resolved), failOn, baseline };
    } catch (error) {
      if (error instanceof ShellCheckFailure) return refused([{ message: error.message, position: null }]);
      throw error;
    }
  };

  const judged = (task: Task, read: Readonly<{ text: string; lossless: boolean }>, resolved: Resolved): Pick<Checked, 'results' | 'output' | 'notes'> => {
    const settings = buildSettings(flags, buildArgs, resolved.config);
    const folder = contextFor(task, flags, resolved, cwd);
    const context = folder === null ? null : openContext(folder, sharedDisk ?? rememberingDisk());
    const fixing = flags.fix || flags.diff;
    const outcome = fixing ? fix(read.text, resolved.selection, { allow, names, settings, shellcheck, digests, ...(context === null ? {} : { context }) }) : null;
    const changed = outcome !== null && (outcome.text !== read.text || outcome.files.length > 0);
    const mustWrite = changed && flags.fix && !flags.diff && task.stdin === null;
    const unwritten = mustWrite ? refusalToWrite(task, read, outcome, folder?.root ?? '') : null;

    const isFixed = flags.fix && !flags.diff && outcome !== null && unwritten === null;
    const text = isFixed ? outcome.text : read.text;
    const now = isFixed && context !== null ? overlay(context, outcome.files) : context;
    const dockerfile = parse(text, settings);
    const { findings: found, crashes } = lint(modelsOf(dockerfile, now, null, shellcheck, digests), resolved.selection, names);
    const { findings, notes } = settle === null ? { findings: found, notes: [] } : settle(found, dockerfile, task.path);
    const [own, ...others] = fileResults(task.path, dockerfile, findings, now);
    const errors = [...unwritten === null ? [] : [{ message: unwritten, position: null }], ...crashes.map(crashError)];
    return {
      results: [{
        ...own, errors: [...own.errors, ...errors], fixed: isFixed ? outcome.applied.length : 0,
        diff: changed ? diffOf(task.path, read.text, outcome, context) : '',
      }, ...others],
      output: task.stdin !== null && isFixed ? text : null,
      notes: [...untold.splice(0), ...notes, ...(outcome?.bugs ?? []).map(({ rule, reason }) => `${task.path}: a fix of ${rule} was left out: ${reason} (this is a bug in imglint, please report it)`)],
    };
  };
  return { prepare, check };
}

/** What ShellCheck will be asked about a file. */
function scriptsFor(text: string, as: Choice['as'], settings: BuildSettings): readonly string[] {
  const dockerfile = parse(text, as === 'hadolint' ? { as } : settings);
  const { shells } = modelsOf(dockerfile, null, as);
  return shells === undefined ? [] : requestsOf(dockerfile, shells, as).map((request) => request.text);
}

const unreadable = (path: string, errors: readonly FileError[]): FileResult =>
  ({ path, kind: 'dockerfile', text: '', findings: [], errors, fixed: 0, diff: '' });

/** Standard input without a name has no folder, and so no context, unless one is given. */
function contextFor(task: Task, flags: CheckFlags, { config }: Resolved, cwd: string): ContextFolder | null {
  const context = flags.context ?? config.context ?? undefined;
  if (task.stdin !== null && context === undefined && flags.stdinFilename === undefined) return null;
  return { ...contextFolder(task.absolute, cwd, context), dockerfile: task.absolute };
}

const overlay = (context: BuildContext, files: readonly ChangedFile[]): BuildContext =>
  files.reduce((all, { path, after }) => all.with(path, after), context);

/** Writes what was fixed, or says why it could not. Files beside the Dockerfile first: if one of them fails, the Dockerfile is as it was. */
function refusalToWrite(task: Task, { text: before, lossless }: Readonly<{ text: string; lossless: boolean }>, { text, files }: FixOutcome, root: string): string | null {
  if (!lossless) return 'not fixed: the file is not valid UTF-8, and writing it would change its bytes';
  try {
    for (const file of files) writeAtomically(join(root, file.path), file.after, { before: file.before, label: file.path });
    if (text !== before) writeAtomically(task.absolute, text, { before, label: task.path });
    return null;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

function diffOf(path: string, before: string, { text, files }: FixOutcome, context: BuildContext | null): string {
  const own = text === before ? '' : unifiedDiff(path, before, text);
  const others = files.map((file) =>
    unifiedDiff(posix.join(context?.label ?? '', file.path), file.before ?? '', file.after, { newFile: file.before === null }));
  return own + others.join('');
}
