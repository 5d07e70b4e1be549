import { defineRule, safeFix } from '../../src/engine/rule.js';
import { newlineOf } from '../../src/text/lines.js';
import { deleteAt, insertAt, span } from '../../src/text/span.js';

export default defineRule({
  id: 'final-newline', presets: [], severity: 'style',
  needs: ['dockerfile'], fix: 'safe',
  summary: 'A file that does not end in one newline',
  rationale: 'Tools that join or append files count on the last line being ended, and blank lines behind it are nobody\'s.',
  messages: { missing: 'the last line has no newline', extra: 'blank lines at the end of the file' },
  examples: [{ before: 'FROM alpine:3.23\nRUN ls\n\n', after: 'FROM alpine:3.23\nRUN ls\n' }],
}, function* ({ dockerfile: { text, instructions, errors, escape } }) {
  // A heredoc that never ends, or a line that wants to go on, is not ended by a newline.
  const last = instructions.at(-1);
  if (last === undefined || errors.length > 0) return;
  const content = text.trimEnd();
  const newline = newlineOf(text);
  if (!text.endsWith('\n')) {
    if (content.length < text.length || content.endsWith(escape)) return;
    const fix = safeFix('End it with a newline', insertAt(text.length, newline));
    yield { message: 'missing', data: {}, at: span(content.length - 1, content.length), fix };
    return;
  }
  const first = text.indexOf('\n', Math.max(content.length, last.span.end)) + 1;
  if (first === 0 || first === text.length) return;
  yield { message: 'extra', data: {}, at: span(first, text.length), fix: safeFix('Delete them', deleteAt(span(first, text.length))) };
});
