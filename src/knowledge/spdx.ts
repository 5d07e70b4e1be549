import { deprecatedLicences, licenceExceptions, licences2024, licencesSince2024 } from './spdx-data.js';

/** An identifier of the SPDX License List, or an expression of such: `MIT OR (GPL-2.0-only WITH Classpath-exception-2.0)`. */
export const isLicence = (text: string): boolean => {
  const tokens = text.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const takes = (...words: readonly string[]): boolean => {
    const is = words.includes(tokens[at] ?? '');
    if (is) at++;
    return is;
  };
  const one = (): boolean => {
    const token = tokens[at++] ?? '';
    return isOneLicence(token) && (!takes('WITH', 'with') || exceptions().has(tokens[at++] ?? ''));
  };
  // A parenthesis that opens wants an operand behind it, one that closes has had it.
  let open = 0;
  for (;;) {
    while (takes('(')) open++;
    if (!one()) return false;
    while (open > 0 && takes(')')) open--;
    if (at === tokens.length) return open === 0;
    if (!takes('AND', 'OR', 'and', 'or')) return false;
  }
};

/** A single identifier that the list of early 2024 holds and does not call superseded. */
export const isLicenceOf2024 = (text: string): boolean => known2024().has(text.trimEnd());

/** The identifier that a differently spelled one means. */
export const nearestLicence = (text: string): string | null => {
  const wanted = plain(text);
  return [...known()].find((id) => plain(id) === wanted) ?? null;
};

/** `bsd3`, `Apache License 2.0` and `GPLv3` as well as the identifiers themselves. */
const plain = (text: string): string => text.toLowerCase().replace(/\bthe\b|licen[cs]e|version|clause|only|\.0\b|[^a-z0-9.+]/g, '').replace(/v(?=\d)/, '');

const isOneLicence = (token: string): boolean => known().has(token) || (token.endsWith('+') && known().has(token.slice(0, -1)))
  || /^(?:DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+$/.test(token);

const once = <T>(make: () => T): (() => T) => {
  let made: Readonly<{ value: T }> | undefined;
  return () => (made ??= { value: make() }).value;
};

const known2024 = once(() => new Set(licences2024));
const known = once(() => new Set([...licences2024, ...licencesSince2024, ...deprecatedLicences]));
const exceptions = once(() => new Set(licenceExceptions));
