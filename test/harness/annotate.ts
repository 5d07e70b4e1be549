import type { BuildContext } from '../../src/discover/context.js';
import { isOtherFile, spanOf } from '../../src/engine/anchor.js';
import type { Finding } from '../../src/engine/rule.js';
import { Lines } from '../../src/text/lines.js';

/** The text as it is linted: a line that begins with `#~` is what the harness says about the line before. */
export const strip = (annotated: string): string => annotated.replace(/\n#~[^\n]*/g, '');

/** Each finding under the line it begins on, what is found in other files at the end. */
export const annotate = (text: string, findings: readonly Finding[], context: BuildContext | null): string => {
  const lines = new Lines(text);
  const notes = new Map<number, string[]>();
  const end = lines.lineAt(Math.max(text.length - 1, 0));
  for (const finding of findings) {
    const line = isOtherFile(finding.at) ? end : lines.lineAt(spanOf(finding).start);
    notes.set(line, [...notes.get(line) ?? [], `\n#~ ${note(text, finding, context)}`]);
  }
  return text.split('\n').map((content, i) => content + (notes.get(i + 1) ?? []).join('')).join('\n');
};

const note = (text: string, finding: Finding, context: BuildContext | null): string => {
  const { at, fix } = finding;
  const span = spanOf(finding);
  const source = isOtherFile(at) ? context?.read(at.file) ?? '' : text;
  const place = isOtherFile(at) ? `${at.file}:${String(new Lines(source).lineAt(span.start))} ` : '';
  const safePart = fix?.safety === 'unsafe' && fix.safePart ? ', a part of it safe' : '';
  return `${place}[${token(source.slice(span.start, span.end))}] ${finding.text}${fix ? ` (${fix.safety} fix${safePart})` : ''}`;
};

/** Of a token over several lines its first and its last. */
const token = (text: string): string => {
  const lines = text.split(/\r?\n/);
  return lines.length === 1 ? text : `${lines[0] ?? ''} … ${(lines.at(-1) ?? '').trim()}`;
};
