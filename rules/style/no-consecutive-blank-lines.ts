import { defineRule, safeFix } from '../../src/engine/rule.js';
import { deleteAt, span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-consecutive-blank-lines', presets: [], severity: 'style',
  needs: ['dockerfile'], fix: 'safe',
  summary: 'Too many blank lines in a row',
  rationale: 'One blank line sets two steps apart; more of them say nothing more.',
  messages: { many: '{count} blank lines in a row; {max} will do' },
  options: { max: { doc: 'How many blank lines may stand in a row.', default: 1 } },
  examples: [{ before: 'FROM alpine:3.23\n\n\n\nRUN ls', after: 'FROM alpine:3.23\n\nRUN ls' }],
}, function* ({ dockerfile: { text, lines, instructionAt }, options: { max } }) {
  for (const { 0: run, index } of text.matchAll(/(?<=\n)(?:[ \t]*\r?\n)+(?=.)/g)) {
    const first = lines.lineAt(index);
    const count = run.split('\n').length - 1;
    // Inside an instruction they belong to it, or to a script.
    if (count <= max || instructionAt(index) !== undefined) continue;
    const extra = span(lines.start(first + max), index + run.length);
    yield { message: 'many', data: { count: String(count), max: String(max) }, at: extra, fix: safeFix('Delete those too many', deleteAt(extra)) };
  }
});
