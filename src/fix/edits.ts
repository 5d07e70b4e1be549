import type { TextEdit } from '../text/span.js';

/** In the order of the text; of two at one offset an insertion comes before a replacement, else the order given stays. */
export const inOrder = <E extends TextEdit>(edits: readonly E[]): E[] =>
  [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

/** The text with edits that are in order and do not overlap. */
export const applyEdits = (text: string, edits: readonly TextEdit[]): string => {
  const pieces: string[] = [];
  let end = 0;
  for (const { span, text: replacement } of edits) {
    pieces.push(text.slice(end, span.start), replacement);
    end = span.end;
  }
  return pieces.join('') + text.slice(end);
};

/** What is wrong with the edits of one fix, in order, before anything is applied; null if nothing. */
export const flawOf = (text: string, edits: readonly TextEdit[]): string | null => {
  let end = 0;
  for (const { span } of edits) {
    if (!Number.isInteger(span.start) || !Number.isInteger(span.end) || span.end < span.start) return 'an edit has no proper place';
    if (span.end > text.length || span.start < 0) return 'an edit lies outside of the file';
    if (span.start < end) return 'its edits overlap';
    end = span.end;
  }
  return null;
};

export const changesNothing = (text: string, edits: readonly TextEdit[]): boolean =>
  edits.every(({ span, text: replacement }) => text.slice(span.start, span.end) === replacement);
