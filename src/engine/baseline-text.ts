import { UsageError } from '../errors.js';

/** One finding in a baseline. */
export interface Known {
  /** Relative to the baseline's folder, with `/`, so that it is the same on every machine and from every folder. */
  readonly path: string;
  readonly rule: string;
  readonly fingerprint: string;
}

const version = 1;

/** One line a finding and everything in order, so that a change of the baseline is a change one can read. */
export function formatBaseline(entries: readonly Known[]): string {
  const findings = grouped(entries, ({ path }) => path)
    .map(([path, ofFile]) => [path, Object.fromEntries(grouped(ofFile, ({ rule }) => rule)
      .map(([rule, ofRule]) => [rule, [...new Set(ofRule.map(({ fingerprint }) => fingerprint))].sort()]))] as const);
  return `${JSON.stringify({ version, findings: Object.fromEntries(findings) }, null, 2)}\n`;
}

function grouped<T>(items: readonly T[], by: (item: T) => string): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(by(item));
    if (group === undefined) groups.set(by(item), [item]);
    else group.push(item);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

export function parseBaseline(path: string, text: string): readonly Known[] {
  const root = objectIn(path, parseJson(path, text));
  if (root['version'] !== version) {
    throw new UsageError(`${path}: a baseline of another version; delete it and write it anew with --update-baseline`);
  }
  return Object.entries(objectIn(path, root['findings'])).flatMap(([file, rules]) =>
    Object.entries(objectIn(path, rules)).flatMap(([rule, prints]) =>
      stringsIn(path, prints).map((fingerprint) => ({ path: file, rule, fingerprint }))));
}

const noBaseline = (path: string): UsageError => new UsageError(`${path}: not a baseline of imglint; delete it or name another file`);

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw noBaseline(path);
  }
}

function objectIn(path: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw noBaseline(path);
  return { ...value };
}

function stringsIn(path: string, value: unknown): readonly string[] {
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) throw noBaseline(path);
  return value;
}
