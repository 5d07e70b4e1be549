import { inspect } from 'node:util';
import { UsageError } from '../errors.js';
import { didYouMean, nearest } from '../text/nearest.js';
import { sourceOf, type Document, type KeyPath } from './document.js';
import type { Source } from './model.js';

/** A value in a configuration file and where it stands, so that what is wrong with it can be said with file, line and key. */
export interface Spot {
  readonly document: Document;
  readonly path: KeyPath;
  readonly value: unknown;
}

export const top = (document: Document): Spot => ({ document, path: [], value: document.value });
export const spotSource = ({ document, path }: Spot): Source => sourceOf(document, path);

export function refuse({ document, path }: Spot, problem: string): never {
  const line = document.line(path);
  const place = line === null ? document.label : `${document.label}:${line}`;
  throw new UsageError([place, ...(path.length === 0 ? [] : [path.join('.')]), problem].join(': '));
}

/** The keys of a map, each with its value; a key without a value (all of it commented out) is as good as absent. */
export const fields = (spot: Spot): readonly (readonly [string, Spot])[] => {
  const { document, path, value } = spot;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wanted(spot, 'keys and values');
  return Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined)
    .map(([key, inner]: [string, unknown]) => [key, { document, path: [...path, key], value: inner }]);
};

/** The items of a list; one that stands alone is a list of one. */
export const items = ({ document, path, value }: Spot): readonly Spot[] => Array.isArray(value)
  ? value.map((inner: unknown, at) => ({ document, path: [...path, at], value: inner }))
  : [{ document, path, value }];

/** The keys of a map of which all are known beforehand. */
export const known = (spot: Spot, keys: readonly string[]): ReadonlyMap<string, Spot> => {
  for (const [key, inner] of fields(spot)) if (!keys.includes(key)) refuse(inner, `unknown key${didYouMean(key, keys)}`);
  return new Map(fields(spot));
};

export const text = (spot: Spot): string => (typeof spot.value === 'string' ? spot.value : wanted(spot, 'a text'));
export const texts = (spot: Spot): readonly string[] => items(spot).map(text);
export const flag = (spot: Spot): boolean => (typeof spot.value === 'boolean' ? spot.value : wanted(spot, 'true or false'));
export const count = (spot: Spot): number =>
  (typeof spot.value === 'number' && Number.isFinite(spot.value) ? spot.value : wanted(spot, 'a number'));
export const map = (spot: Spot): Readonly<Record<string, string>> =>
  Object.fromEntries(fields(spot).map(([key, inner]) => [key, text(inner)]));

export const word = <T extends string>(spot: Spot, words: readonly T[]): T => {
  const said = text(spot);
  return words.find((one) => one === said) ?? refuse(spot, notOneOf(said, words));
};

/** The same of a word on the command line or in the environment. */
export const chosen = <T extends string>(said: string, words: readonly T[], where: string): T => {
  const found = words.find((one) => one === said);
  if (found === undefined) throw new UsageError(`${where}: ${notOneOf(said, words)}`);
  return found;
};

const notOneOf = (said: string, words: readonly string[]): string => {
  const near = nearest(said, words);
  return `${show(said)} is not one of ${words.join(', ')}${near === null ? '' : `; did you mean "${near}"?`}`;
};

export function wanted(spot: Spot, what: string): never {
  const { value } = spot;
  // A version such as 3.10 has already lost its zero here, so it is never turned into text silently.
  const isBare = what === 'a text' && (typeof value === 'number' || typeof value === 'boolean');
  return refuse(spot, `${show(value)} is ${kindOf(value)}; write ${isBare ? 'it in quotes' : what}`);
}

const kindOf = (value: unknown): string => {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
};

export const show = (value: unknown): string => {
  const shown = typeof value === 'string' ? JSON.stringify(value) : inspect(value, { depth: 0, breakLength: Infinity });
  return shown.length > 60 ? `${shown.slice(0, 59)}…` : shown;
};
