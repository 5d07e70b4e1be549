/** Whether two lists of ports come to the same: builders tell ranges as they stand in the file, or port by port. */
export const samePorts = (told: readonly string[], asked: readonly string[]): boolean => canonical(told) === canonical(asked);

/** Neighbours made one range, and all in one order. */
function canonical(words: readonly string[]): string {
  const ranges = new Map<string, (readonly [number, number])[]>();
  const others = new Set<string>();
  for (const word of words) {
    const [, from, to = from, protocol = 'tcp'] = /^(\d{1,5})(?:-(\d{1,5}))?(?:\/(\w+))?$/.exec(word) ?? [];
    if (from === undefined) {
      others.add(word);
      continue;
    }
    const known = ranges.get(protocol.toLowerCase());
    if (known === undefined) ranges.set(protocol.toLowerCase(), [[Number(from), Number(to)]]);
    else known.push([Number(from), Number(to)]);
  }
  const told = [...ranges].map(([protocol, some]) => `${protocol} ${merged(some).map((range) => range.join('-')).join(' ')}`);
  return [...told, ...others].sort().join('\n');
}

function merged(ranges: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const all: [number, number][] = [];
  for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
    const last = all.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}
