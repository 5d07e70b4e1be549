import { instructionsOf } from '../../src/dockerfile/by-keyword.js';
import { cutPair } from '../../src/dockerfile/cut-pair.js';
import { labelsIn, type Label } from '../../src/dockerfile/labels.js';
import type { Dockerfile } from '../../src/dockerfile/model.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { deleteInstruction } from '../../src/shell/edits.js';
import type { TextEdit } from '../../src/text/span.js';

export default defineRule({
  id: 'no-duplicate-labels', presets: ['recommended'], severity: 'warning',
  needs: ['dockerfile'], fix: 'safe',
  about: { instructions: ['LABEL'] },
  summary: 'A label that is set twice',
  rationale: 'Of two values the later one counts, and whoever changes the earlier one wonders why nothing happens.',
  messages: { twice: '{label} is set again on line {line}, and that is what counts; take this one out' },
  examples: [{ before: 'FROM alpine:3.23\nLABEL team=core\nLABEL team=web', after: 'FROM alpine:3.23\nLABEL team=web' }],
}, function* ({ dockerfile }) {
  if (instructionsOf(dockerfile, 'LABEL').length === 0) return;
  const commented = new Set(dockerfile.comments.map(({ inside }) => inside));
  for (const stage of dockerfile.stages) {
    const last = new Map<string, Label>();
    for (const label of stage.instructions.flatMap((instruction) => labelsIn(dockerfile, instruction))) {
      const earlier = last.get(label.key);
      last.set(label.key, label);
      if (earlier === undefined) continue;
      const { instruction, pair } = earlier;
      const edit = cut(dockerfile, earlier, commented.has(instruction));
      yield {
        message: 'twice', data: { label: label.key, line: String(dockerfile.lines.lineAt(label.pair.span.start)) }, at: pair.span,
        related: [{ at: label.pair.span, text: 'set again here' }],
        ...(edit === null ? {} : { fix: safeFix('Take the first one out', edit) }),
      };
    }
  }
});

const cut = (dockerfile: Dockerfile, { instruction, pair }: Label, isCommented: boolean): TextEdit | null => {
  if (instruction.pairs.length > 1) return cutPair(dockerfile, instruction, pair);
  return isCommented ? null : deleteInstruction(dockerfile, instruction);
};
