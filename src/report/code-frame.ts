import type { Span } from '../text/span.js';
import { show, type Shown } from './frame.js';
import type { Page, Source, Style } from './page.js';

/** The line a span begins on, what it covers there underlined, and how far it goes on. Nothing where there is no text. */
export function codeFrame({ paint, width }: Page, { file: { text }, lines }: Source, at: Span, style: Style): readonly string[] {
  if (text === '') return [];
  const number = lines.lineAt(at.start);
  const line = afterMark(text, lines.span(number));
  const lastNumber = lines.lineAt(Math.max(at.start, at.end - 1));
  const label = String(number).padStart(3);
  const gutter = `  ${' '.repeat(label.length)} `;

  const end = lastNumber > number ? endOfText(text, line) : at.end;
  const shown = show(text, line, { start: at.start, end }, width - gutter.length - 2);
  return [
    `  ${paint.dim(label)} ${paint.dim('│')} ${painted(shown, style)}`.trimEnd(),
    `${gutter}${paint.dim('│')} ${' '.repeat(shown.indent)}${style('^'.repeat(shown.length))}`,
    ...(lastNumber > number ? [`${gutter}${paint.dim(`┆ to line ${lastNumber}`)}`] : []),
  ];
}

/** A byte order mark is no part of the first line that anybody sees. */
const afterMark = (text: string, { start, end }: Span): Span => ({ start: start === 0 && text.startsWith('\uFEFF') ? 1 : start, end });

/** Where a line's text ends before the blanks at its end, of which only so many are looked at. */
function endOfText(text: string, { start, end }: Span): number {
  const from = Math.max(start, end - 200);
  return from + text.slice(from, end).trimEnd().length;
}

/** Blanks at the end of a line would be blanks at the end of ours; inside a style nobody could trim them. */
export function painted({ before, token, after }: Shown, style: Style): string {
  if (after.trim() !== '') return before + (token && style(token)) + after;
  return token.trimEnd() === '' ? before.trimEnd() : before + style(token.trimEnd());
}
