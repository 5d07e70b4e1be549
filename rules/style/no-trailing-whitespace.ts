import { defineRule, safeFix } from '../../src/engine/rule.js';
import { deleteAt, span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-trailing-whitespace', presets: [], severity: 'style',
  needs: ['dockerfile'], fix: 'safe',
  summary: 'Blanks at the end of a line',
  rationale: 'Nobody sees them, editors take them away, and then a change of one line looks like a change of ten.',
  messages: { blanks: 'blanks at the end of the line' },
  examples: [{ before: 'FROM alpine:3.23\nENV A=1 ', after: 'FROM alpine:3.23\nENV A=1' }],
}, function* ({ dockerfile: { text, lines, instructions } }) {
  const bodies = instructions.flatMap(({ heredocs }) => heredocs.map(({ bodySpan, endSpan }) => span(bodySpan.start, endSpan.end)));
  for (const { index } of text.matchAll(/[ \t](?=\r?\n|$)/g)) {
    if (bodies.some(({ start, end }) => index >= start && index < end)) continue;
    const at = span(blanksBefore(text, index, lines.start(lines.lineAt(index))), index + 1);
    yield { message: 'blanks', data: {}, at, fix: safeFix('Delete them', deleteAt(at)) };
  }
});

function blanksBefore(text: string, index: number, lineStart: number): number {
  let start = index;
  while (start > lineStart && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return start;
}
