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
}, function* ({ dockerfile: { lines, instructionAt }, options: { max } }) {
  let first = 0;
  for (let line = 2; line <= lines.count; line++) {
    if (/^[ \t]*\r?$/.test(lines.text(line))) {
      if (first === 0) first = line;
      continue;
    }
    const [start, count] = [first, line - first];
    first = 0;
    // Inside an instruction they belong to it, or to a script.
    if (start === 0 || count <= max || instructionAt(lines.start(start)) !== undefined) continue;
    const extra = span(lines.start(start + max), lines.start(line));
    yield { message: 'many', data: { count: String(count), max: String(max) }, at: extra, fix: safeFix('Delete those too many', deleteAt(extra)) };
  }
});
