import { readFileSync } from 'node:fs';
import { basename, extname, relative, sep } from 'node:path';
import { UsageError } from '../errors.js';
import { parseJson } from './json.js';
import type { Source } from './model.js';
import { importModule, importProblem } from './module.js';
import { reason } from './reason.js';
import { parseYaml } from './yaml.js';

/** A configuration file as values, and where in its text they stand. */
export interface Document {
  readonly path: string;
  /** What a person calls it: relative to where they stand. */
  readonly label: string;
  readonly value: unknown;
  /** The line of a key or item, or of the nearest thing around it; null where the format does not tell. */
  line(path: KeyPath): number | null;
}

export type KeyPath = readonly (string | number)[];

const isScript = (path: string): boolean => /\.[cm]?[jt]s$/.test(path);

export const labelOf = (path: string, cwd: string): string => {
  const near = relative(cwd, path);
  return (near.startsWith('..') ? path : near).split(sep).join('/');
};

/** Reads a file by what its name ends in; scripts are run, everything else is data. */
export const readDocument = async (path: string, cwd: string): Promise<Document> => {
  const label = labelOf(path, cwd);
  if (isScript(path)) return { path, label, value: await importConfig(path, label), line: () => null };
  const text = readText(path, label);
  if (basename(path) === 'package.json') return below('imglint', await parseJson(path, label, text));
  return extname(path).startsWith('.json') ? parseJson(path, label, text) : parseYaml(path, label, text);
};

const importConfig = async (path: string, label: string): Promise<unknown> => {
  try {
    const { default: value } = await importModule(path);
    if (value !== undefined) return value;
  } catch (error) {
    throw new UsageError(`${label}: ${importProblem(path, error)}`, { cause: error });
  }
  throw new UsageError(`${label}: exports no configuration; write "export default { … }"`);
};

const maxBytes = 1 << 20;

export const readText = (path: string, label: string): string => {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new UsageError(`${label}: cannot be read: ${reason(error)}`, { cause: error });
  }
  if (bytes.length > maxBytes) throw new UsageError(`${label}: is larger than 1 MiB, which no configuration is`);
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
};

const below = (key: string, outer: Document): Document => {
  const { value } = outer;
  const inner: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return { ...outer, label: outer.label, value: inner, line: (path) => outer.line([key, ...path]) };
};

export const sourceOf = (document: Document, path: KeyPath): Source =>
  ({ kind: 'file', path: document.path, line: document.line(path) });
