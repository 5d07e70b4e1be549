import { references } from '../../src/dockerfile/lex.js';
import { defineRule } from '../../src/engine/rule.js';
import { isProxy } from '../../src/knowledge/build-variables.js';

export default defineRule({
  id: 'no-shadowed-arg', presets: ['recommended'], severity: 'info',
  needs: ['dockerfile'],
  about: { instructions: ['ENV'] },
  summary: 'An ENV that hides the ARG of its name',
  rationale: 'From this line on --build-arg has no effect any more, and nothing says so.',
  messages: { hidden: 'this hides ARG {name} and what --build-arg gives it; write {name}=${name}' },
  examples: [{ before: 'FROM alpine:3.23\nARG PORT=80\nENV PORT=8080', after: 'FROM alpine:3.23\nARG PORT=8080\nENV PORT=${PORT}' }],
}, function* ({ dockerfile }) {
  for (const instruction of dockerfile.instructions) {
    if (instruction.keyword !== 'ENV') continue;
    for (const { key, value } of instruction.pairs) {
      const name = key.text;
      const hidden = dockerfile.lookup(name, instruction);
      // To empty it again after its use is a purpose of its own.
      if (hidden?.kind !== 'arg' || value === null || /^["']*$/.test(value.text) || isProxy(name) || name === 'DEBIAN_FRONTEND') continue;
      if (references(value.text, dockerfile.escape).some((each) => each.name === name)) continue;
      yield { message: 'hidden', data: { name }, at: key.span, related: [{ at: hidden.pair.key.span, text: 'is hidden' }] };
    }
  }
});
