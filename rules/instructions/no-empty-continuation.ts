import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { deleteAt, type Span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-empty-continuation', aliases: ['NoEmptyContinuation'], presets: ['recommended', 'buildkit'], severity: 'warning',
  needs: ['dockerfile'], fix: 'safe',
  summary: 'A blank line inside an instruction',
  rationale: 'The instruction goes on behind it, whatever it looks like. A coming version of the builder will refuse such a line.',
  messages: { blank: '{keyword} goes on below this blank line; delete the line' },
  examples: [{ before: 'FROM alpine:3.23\nRUN apk upgrade && \\\n\n    apk add jq', after: 'FROM alpine:3.23\nRUN apk upgrade && \\\n    apk add jq' }],
}, function* ({ dockerfile }) {
  const { lines } = dockerfile;
  for (const instruction of dockerfile.instructions) {
    const { keyword, emptyContinuations } = instruction;
    const [at] = emptyContinuations;
    if (at === undefined) continue;
    const fix = safeFix('Delete the blank lines', ...emptyContinuations.map(({ start }) => deleteAt(lines.whole(lines.lineAt(start)))));
    yield { message: 'blank', data: { keyword }, at, anchor: lastLine(dockerfile, instruction), fix };
  }
});

/** The instruction's last line, heredoc bodies not counted: where BuildKit notices. */
const lastLine = ({ lines }: Dockerfile, { heredocs: [heredoc], endLine }: Instruction): Span =>
  lines.span(heredoc === undefined ? endLine : lines.lineAt(heredoc.bodySpan.start) - 1);
