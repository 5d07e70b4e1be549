import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { makeFolder } from '../discover/make-folder.js';
import { reasonOf } from '../discover/reason.js';
import { slashed } from '../discover/shown-path.js';
import { UsageError } from '../errors.js';
import { type Known, formatBaseline, parseBaseline } from './baseline-text.js';
import { fingerprints } from './fingerprint.js';
import type { FileResult } from './result.js';

/** Findings that somebody has decided to live with, known again wherever their line has moved to. */
export interface Baseline {
  /** Absolute. */
  readonly file: string;
  readonly findings: readonly Known[];
}

export interface BaselineOptions {
  /** Absolute: what the paths of results are relative to. */
  readonly cwd?: string;
  /** Whether a rule took part in the run; what other rules found before is not gone. */
  readonly ran?: (rule: string) => boolean;
}

/** The results without what the baseline knows, and how much of it is no longer there in the files that were checked. */
export function applyBaseline(
  files: readonly FileResult[], baseline: Baseline, { cwd = process.cwd(), ran = () => true }: BaselineOptions = {},
): Readonly<{ files: readonly FileResult[]; known: number; stale: number }> {
  const entries = new Set(baseline.findings.map(keyOf));
  const met = new Set<string>();
  const fresh = files.map((file) => {
    const keys = knownOf(file, baseline.file, cwd).map(keyOf);
    for (const key of keys) met.add(key);
    return { ...file, findings: file.findings.filter((_, index) => !entries.has(keys[index] ?? '')) };
  });
  const isChecked = checkedBy(files, baseline.file, cwd, ran);
  return {
    files: fresh,
    known: sumOf(files) - sumOf(fresh),
    stale: baseline.findings.filter((entry) => isChecked(entry) && !met.has(keyOf(entry))).length,
  };
}

/** Writes a baseline of all that was found. What it knew of files and rules that took no part stays, unless the file is gone. */
export function writeBaseline(
  path: string, files: readonly FileResult[], { cwd = process.cwd(), ran = () => true }: BaselineOptions = {},
): void {
  const before = existsSync(path) ? textOf(path) : null;
  const old = before === null ? [] : parseBaseline(path, before);
  const isChecked = checkedBy(files, path, cwd, ran);
  const kept = old.filter((entry) => !isChecked(entry) && existsSync(resolve(dirname(path), entry.path)));
  const text = formatBaseline([...kept, ...files.flatMap((file) => knownOf(file, path, cwd))]);
  if (text !== before) write(path, text);
}

export const readBaseline = (path: string): Baseline => ({ file: path, findings: parseBaseline(path, textOf(path)) });

const sumOf = (files: readonly FileResult[]): number => files.reduce((sum, { findings }) => sum + findings.length, 0);

const keyOf = ({ path, rule, fingerprint }: Known): string => [path, rule, fingerprint].join('\0');

const fromBaseline = (file: string, path: string, cwd: string): string => slashed(relative(dirname(file), resolve(cwd, path)));

/** Each finding of a file as the baseline would know it, in order. */
function knownOf(file: FileResult, baseline: string, cwd: string): readonly Known[] {
  const path = fromBaseline(baseline, file.path, cwd);
  const prints = fingerprints(file, path);
  return file.findings.map(({ rule }, index) => ({ path, rule, fingerprint: prints[index] ?? '' }));
}

/** Whether a run would have found again what an entry knows. */
function checkedBy(
  files: readonly FileResult[], baseline: string, cwd: string, ran: (rule: string) => boolean,
): (entry: Known) => boolean {
  const checked = new Set(files.filter(({ errors }) => errors.length === 0).map(({ path }) => fromBaseline(baseline, path, cwd)));
  return ({ path, rule }) => checked.has(path) && ran(rule);
}

function write(path: string, text: string): void {
  try {
    makeFolder(dirname(path));
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error)}`);
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error)}; --update-baseline writes a baseline`);
  }
}
