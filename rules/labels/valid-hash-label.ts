import { labelsNotOfType } from '../../src/dockerfile/labels.js';
import { defineRule } from '../../src/engine/rule.js';
import { isHash } from '../../src/knowledge/label-types.js';
import { shown } from '../../src/text/shown.js';

export default defineRule({
  id: 'valid-hash-label', aliases: ['DL3055'], presets: ['hadolint'], severity: 'warning', asHadolint: { each: true },
  needs: ['dockerfile'],
  about: { instructions: ['LABEL'] },
  summary: 'A label that holds no commit hash',
  rationale: 'Who looks for the sources of an image asks git for this commit, and git knows it by 7 or 40 digits only.',
  messages: { type: '{label} is {value}, which is no commit hash; write its 7 or 40 digits, 0-9 and a-f' },
  options: { labelSchema: { doc: 'What the labels hold, type by name; this rule looks at those of type hash.', default: {} } },
  examples: [{ before: 'FROM alpine:3.23\nLABEL commit=v1.2', after: 'FROM alpine:3.23\nLABEL commit=8f936c5', options: { labelSchema: { commit: 'hash' } } }],
}, function* ({ dockerfile, options }) {
  for (const { pair, key, value } of labelsNotOfType(dockerfile, options.labelSchema, 'hash', isHash)) {
    yield { message: 'type', data: { label: key, value: shown(value) }, at: pair.span };
  }
});
