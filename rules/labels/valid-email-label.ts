import { labelsNotOfType } from '../../src/dockerfile/labels.js';
import { defineRule } from '../../src/engine/rule.js';
import { isAddress, isLaxAddress } from '../../src/knowledge/label-types.js';
import { shown } from '../../src/text/shown.js';

export default defineRule({
  id: 'valid-email-label', aliases: ['DL3058'], presets: ['hadolint'], severity: 'warning', asHadolint: { each: true },
  needs: ['dockerfile'],
  about: { instructions: ['LABEL'] },
  summary: 'A label that holds no mail address',
  rationale: 'Whoever has found a fault in the image writes to it, and the mail does not arrive.',
  messages: { type: '{label} is {value}, which is no mail address; write one as name@host, without a name beside it' },
  options: { labelSchema: { doc: 'What the labels hold, type by name; this rule looks at those of type email.', default: {} } },
  examples: [{ before: 'FROM alpine:3.23\nLABEL contact=ops', after: 'FROM alpine:3.23\nLABEL contact=ops@acme.test', options: { labelSchema: { contact: 'email' } } }],
}, function* ({ dockerfile, as, options }) {
  const isValid = as === 'hadolint' ? isLaxAddress : isAddress;
  for (const { pair, key, value } of labelsNotOfType(dockerfile, options.labelSchema, 'email', isValid)) {
    yield { message: 'type', data: { label: key, value: shown(value) }, at: pair.span };
  }
});
