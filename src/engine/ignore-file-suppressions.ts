import { Lines } from '../text/lines.js';
import type { Span } from '../text/span.js';
import { readImglint } from './pragma.js';
import type { Suppression } from './suppress.js';

/** Our own comments in a .dockerignore; there the next instruction is the next pattern. */
export const ignoreFileSuppressions = (text: string): Suppression[] => {
  const lines = new Lines(text);
  const end = text.length + 1;
  const found: Suppression[] = [];
  let nextPattern: Span | null = null;
  let enabled = end;
  for (let line = lines.count; line >= 1; line--) {
    const span = lines.span(line);
    const written = text.slice(span.start, span.end);
    const shift = written.startsWith('\uFEFF') ? 1 : 0;
    if (!written.startsWith('#', shift)) {
      if (written.trim() !== '') nextPattern = lines.whole(line);
      continue;
    }
    const start = span.start + shift;
    const pragma = readImglint(written.slice(shift), start);
    if (!pragma) continue;
    const { tool, verb, form, names } = pragma;
    if (verb === 'enable') enabled = span.end;
    const covers = verb === 'ignore-file' ? { start: 0, end }
      : verb === 'disable' ? { start, end: enabled }
      : verb === 'ignore' && nextPattern ? { start, end: nextPattern.end }
      : null;
    if (covers) found.push({ tool, form, names, covers, commentSpan: { start, end: span.end }, audited: false });
  }
  return found.reverse();
};
