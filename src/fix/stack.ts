import type { TextEdit } from '../text/span.js';

/** Joins the insertions that stand at one place into one, each line once. The edits are in order. */
export const stackInsertions = (edits: readonly TextEdit[]): TextEdit[] => {
  const stacked: TextEdit[] = [];
  for (let i = 0; i < edits.length;) {
    const first = edits[i];
    if (!first) break;
    let end = i + 1;
    while (isInsertion(first) && isInsertion(edits[end]) && edits[end]?.span.start === first.span.start) end++;
    stacked.push(end === i + 1 ? first : { span: first.span, text: joined(edits.slice(i, end).map(({ text }) => text)) });
    i = end;
  }
  return stacked;
};

const isInsertion = (edit: TextEdit | undefined): boolean => edit !== undefined && edit.span.start === edit.span.end;

const joined = (texts: readonly string[]): string => {
  const seen = new Set<string>();
  let result = '';
  for (const text of texts) {
    const fresh = text.split(/(?<=\n)/).filter((line) => isBlank(line) || !seen.has(line.trim()));
    if (fresh.every(isBlank)) continue;
    for (const line of fresh) seen.add(line.trim());
    const block = fresh.join('');
    const separate = result === '' || result.endsWith('\n') || /^\r?\n/.test(block) ? '' : '\n';
    result += separate + (result.endsWith('\n') ? block.replace(/^\r?\n/, '') : block);
  }
  return result;
};

const isBlank = (line: string): boolean => line.trim() === '';
