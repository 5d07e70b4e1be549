/** White space as Go's `unicode.IsSpace` has it, which is what BuildKit trims lines and splits quoted words with. */
export const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d)
  || (code > 0x7f && (code === 0x85 || code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a)
    || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000));

/** The same among bytes: what BuildKit, byte by byte, ends flags and the type of a HEALTHCHECK with. */
export const isAsciiSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d);

/** What stands between keyword and arguments and between plain arguments: `[\t\v\f\r ]`. */
export const isBlank = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0b || code === 0x0c || code === 0x0d;

/** The first index at or after `from` that holds no white space. */
export const skipSpace = (text: string, from: number, end = text.length): number => {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
};

/** The index after the last character before `end` that is no white space, at least `from`. */
export const trimSpaceEnd = (text: string, end: number, from = 0): number => {
  let at = end;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
};

/** The parts between runs of blanks, with their places; like Go's `regexp.Split` it gives an empty part before a leading blank. */
export function splitBlanks(text: string, from: number, end: number, most = Infinity): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let start = from;
  for (let at = from; at < end && parts.length < most - 1; at++) {
    if (!isBlank(text.charCodeAt(at))) continue;
    parts.push({ start, end: at });
    while (at + 1 < end && isBlank(text.charCodeAt(at + 1))) at++;
    start = at + 1;
  }
  parts.push({ start, end });
  return parts;
}

export const trimSpace = (text: string): string => {
  const start = skipSpace(text, 0);
  return text.slice(start, trimSpaceEnd(text, text.length, start));
};
