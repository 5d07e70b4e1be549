/** A set of code points, both ends of each range included. */
export type Ranges = readonly (readonly [low: number, high: number])[];

export const within = (ranges: Ranges) => (codePoint: number): boolean =>
  ranges.some(([low, high]) => low <= codePoint && codePoint <= high);

const range = (text: string): readonly [number, number] => [text.charCodeAt(0), text.charCodeAt(text.length - 1)];
const ranges = (...texts: readonly string[]): Ranges => texts.map(range);

const upper = ranges('AZ');
const lower = ranges('az');
const digit = ranges('09');
const alnum = [...upper, ...lower, ...digit];
const graph: Ranges = [[0x21, 0x7e]];

/** The classes that are written `[:name:]` inside brackets. */
export const posixClasses: ReadonlyMap<string, Ranges> = new Map([
  ['alnum', alnum], ['alpha', [...upper, ...lower]], ['blank', ranges('\t', ' ')], ['cntrl', [[0, 0x1f], [0x7f, 0x7f]]],
  ['digit', digit], ['graph', graph], ['lower', lower], ['print', [...graph, [0x20, 0x20]]],
  ['punct', [[0x21, 0x2f], [0x3a, 0x40], [0x5b, 0x60], [0x7b, 0x7e]]], ['space', [[9, 13], [32, 32]]], ['upper', upper],
  ['xdigit', [...digit, ...ranges('AF', 'af')]],
]);

/** All code points that are in none of the ranges. */
export function complement(set: Ranges): Ranges {
  const rest: (readonly [number, number])[] = [];
  let next = 0;
  for (const [low, high] of set.toSorted(([a], [b]) => a - b)) {
    if (low > next) rest.push([next, low - 1]);
    next = Math.max(next, high + 1);
  }
  return [...rest, [next, Infinity]];
}
