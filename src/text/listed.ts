/** `a`, `a and b`, `a, b and c`; of more the first two and how many more there are. */
export const listed = (names: readonly string[]): string => {
  if (names.length > 3) return `${names.slice(0, 2).join(', ')} and ${String(names.length - 2)} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
};

/** ` and 2 more`, behind the first of three; nothing behind the only one. */
export const andMore = (count: number): string => (count <= 1 ? '' : ` and ${String(count - 1)} more`);
