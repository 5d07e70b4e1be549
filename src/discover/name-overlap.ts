/** Whether two names, either of which may be a glob, may be one and the same. A mere star is no name. */
export function mayBeOne(a: string, b: string): boolean {
  if (/^\**$/.test(a) || /^\**$/.test(b)) return false;
  if (!isGlob(a) && !isGlob(b)) return a === b;
  const [startA, endA] = edges(a);
  const [startB, endB] = edges(b);
  return (startA.startsWith(startB) || startB.startsWith(startA)) && (endA.endsWith(endB) || endB.endsWith(endA));
}

export const isGlob = (text: string): boolean => /[*?[\]\\]/.test(text);

/** What a name surely begins and ends with. */
const edges = (name: string): readonly [string, string] => {
  const parts = name.split(/[*?[\]\\]/);
  return [parts[0] ?? '', parts.at(-1) ?? ''];
};
