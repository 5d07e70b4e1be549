import type { Dockerfile } from '../../dockerfile/model.js';
import type { Span, TextEdit } from '../../text/span.js';
import { spanIn, type Source } from '../source.js';
import type { RawComment, RawRange, Replacement } from './answer.js';
import type { ShellComment } from './model.js';
import type { Request } from './request.js';

/** Says in terms of the file what ShellCheck said of a script. What it says of the lines above the script was said to us. */
export function placed(dockerfile: Dockerfile, request: Request, comments: readonly RawComment[]): readonly ShellComment[] {
  const indexOf = positionsIn(request);
  const { source } = request.script;
  return comments.flatMap((comment) => {
    const range = rangeIn(comment, indexOf);
    if (range === null) return [];
    const at = underlined(source, range);
    const { code, level, message } = comment;
    return [{ code: `SC${String(code)}`, level, message, at, script: request.script, edits: editsOf(dockerfile, source, comment.replacements, indexOf) }];
  });
}

/** The index in a script of a line and column of the text that was sent; null for one that is none of the script's. */
type IndexOf = (line: number, column: number) => number | null;

function positionsIn({ text, script, start, from }: Request): IndexOf {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const isPlain = !/[\ud800-\udbff]/.test(text);
  return (line, column) => {
    const first = starts[line - 1];
    if (first === undefined) return null;
    const offset = isPlain ? first + column - 1 : behind(text, first, column - 1);
    const index = offset - start + from;
    const last = (starts[line] ?? text.length + 1) - 1;
    return offset > last || index < from || index > script.text.length ? null : index;
  };
}

/** So many characters further, each as it is seen, not as it is stored. */
function behind(text: string, first: number, characters: number): number {
  let at = first;
  for (let left = characters; left > 0; left--) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}

/** What begins in the script is about the script, wherever it is said to end. */
function rangeIn({ line, column, endLine, endColumn }: RawRange, indexOf: IndexOf): Span | null {
  const start = indexOf(line, column);
  if (start === null) return null;
  return { start, end: Math.max(indexOf(endLine, endColumn) ?? start, start) };
}

/** A mere position is its character, and the end of the script the last one. */
function underlined(source: Source, { start, end }: Span): Span {
  const first = Math.max(Math.min(start, source.text.length - 1), 0);
  return spanIn(source, first, Math.max(end, Math.min(first + 1, source.text.length)));
}

/** Only what stands in the file just as in the script can be replaced there. */
function editsOf(dockerfile: Dockerfile, source: Source, replacements: readonly Replacement[], indexOf: IndexOf): readonly TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (const replacement of replacements) {
    const edit = editOf(dockerfile, source, replacement, indexOf);
    if (edit === null) return null;
    edits.push(edit);
  }
  edits.sort((a, b) => a.span.start - b.span.start);
  const areApart = edits.every(({ span }, index) => {
    const before = edits[index - 1]?.span;
    return before === undefined || (span.start >= before.end && span.start > before.start);
  });
  return edits.length > 0 && areApart ? edits : null;
}

function editOf({ text: file, escape }: Dockerfile, source: Source, replacement: Replacement, indexOf: IndexOf): TextEdit | null {
  const start = indexOf(replacement.line, replacement.column);
  const end = indexOf(replacement.endLine, replacement.endColumn);
  const { text } = replacement;
  // A new line would be one of the Dockerfile, and an escape at its end would join two.
  if (start === null || end === null || end < start || /[\r\n\0]/.test(text) || text.endsWith(escape)) return null;
  const span = end > start ? spanIn(source, start, end) : gapAt(source, start, replacement.beforeNext);
  return file.slice(span.start, span.end) === source.text.slice(start, end) ? { span, text } : null;
}

/** Between two characters that may stand on different lines of the file. */
function gapAt(source: Source, index: number, beforeNext: boolean): Span {
  const isNext = index === 0 || (beforeNext && index < source.text.length);
  const offset = isNext ? source.at(index) : source.endOf(index - 1);
  return { start: offset, end: offset };
}
