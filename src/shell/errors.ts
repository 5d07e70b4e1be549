import { skipBlanks } from './lists.js';
import { spanIn, type Source } from './source.js';
import type { Tree } from './syntax.js';
import type { Span } from '../text/span.js';

export type ShellError = Readonly<{ message: string; span: Span }>;

/** Points at something one can see: the next character that is no blank, or the last one if the text ended too early. */
export function errorIn(source: Source, { message, pos }: Tree.ParseError): ShellError {
  const { text } = source;
  const next = skipBlanks(text, pos);
  const at = next < text.length ? next : Math.max(text.trimEnd().length - 1, 0);
  return { message, span: spanIn(source, at, Math.min(at + 1, text.length)) };
}
