import { labelsNotOfType } from '../../src/dockerfile/labels.js';
import { defineRule } from '../../src/engine/rule.js';
import { isUri } from '../../src/knowledge/label-types.js';
import { shown } from '../../src/text/shown.js';

export default defineRule({
  id: 'valid-url-label', aliases: ['DL3052'], presets: ['hadolint'], severity: 'warning', asHadolint: { each: true },
  needs: ['dockerfile'],
  about: { instructions: ['LABEL'] },
  summary: 'A label that holds no URL',
  rationale: 'A registry page or a script makes a link of it, and the link leads nowhere.',
  messages: { type: '{label} is {value}, which is no URL; write it with its scheme, https://…' },
  options: { labelSchema: { doc: 'What the labels hold, type by name; this rule looks at those of type url.', default: {} } },
  examples: [{ before: 'FROM alpine:3.23\nLABEL docs=docs.acme.test', after: 'FROM alpine:3.23\nLABEL docs=https://docs.acme.test', options: { labelSchema: { docs: 'url' } } }],
}, function* ({ dockerfile, options }) {
  for (const { pair, key, value } of labelsNotOfType(dockerfile, options.labelSchema, 'url', isUri)) {
    yield { message: 'type', data: { label: key, value: shown(value) }, at: pair.span };
  }
});
