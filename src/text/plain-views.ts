/** A text without what steers a terminal, and where its characters stand in the text it was made of. */
export interface PlainView {
  readonly text: string;
  readonly at: (offset: number) => number;
}

/** What reads differently without them: each left out, each a blank, each an underscore. None where there is none. */
export function plainViews(text: string): readonly PlainView[] {
  if (text.search(unseen) === -1) return [];
  const same = (offset: number): number => offset;
  return [
    leftOut(text),
    ...[' ', '_'].map((filler) => ({ text: text.replace(unseen, (found) => filler.repeat(found.length)), at: same })),
  ];
}

/** The text with something else, or nothing, for each escape sequence and each character that is not seen. */
export const withoutUnseen = (text: string, filler = ''): string => text.replace(unseen, filler);

function leftOut(text: string): PlainView {
  const places: number[] = [];
  let done = 0;
  const keep = (end: number): void => { for (let at = done; at < end; at++) places.push(at); };
  for (const { index, 0: found } of text.matchAll(unseen)) {
    keep(index);
    done = index + found.length;
  }
  keep(text.length);
  return { text: withoutUnseen(text), at: (offset) => places[offset] ?? text.length };
}

/** Control sequences, titles and character sets whole; else single characters, of which blanks are seen. */
const unseen = new RegExp([
  String.raw`(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]`, String.raw`\x1b\][^\x07\x1b\n]*(?:\x07|\x1b\\)`, String.raw`\x1b[ -/]+[0-~]`, String.raw`(?![\t\n\r])\p{Cc}|\p{Cf}`,
].join('|'), 'gu');
