import { labelsNotOfType } from '../../src/dockerfile/labels.js';
import { defineRule } from '../../src/engine/rule.js';
import { isDateTime, isLaxDateTime } from '../../src/knowledge/label-types.js';
import { shown } from '../../src/text/shown.js';

export default defineRule({
  id: 'valid-date-label', aliases: ['DL3053'], presets: ['hadolint'], severity: 'warning', asHadolint: { each: true },
  needs: ['dockerfile'],
  about: { instructions: ['LABEL'] },
  summary: 'A label that holds no date and time',
  rationale: 'Tools read it as RFC 3339 writes a moment; another form is read wrong or not at all.',
  messages: { type: '{label} is {value}, which is no RFC 3339 date and time; write it as 2026-11-20T08:30:00Z' },
  options: { labelSchema: { doc: 'What the labels hold, type by name; this rule looks at those of type rfc3339.', default: {} } },
  examples: [{ before: 'FROM alpine:3.23\nLABEL built=2026-11-20', after: 'FROM alpine:3.23\nLABEL built=2026-11-20T08:30:00Z', options: { labelSchema: { built: 'rfc3339' } } }],
}, function* ({ dockerfile, as, options }) {
  const isValid = as === 'hadolint' ? isLaxDateTime : isDateTime;
  for (const { pair, key, value } of labelsNotOfType(dockerfile, options.labelSchema, 'rfc3339', isValid)) {
    yield { message: 'type', data: { label: key, value: shown(value) }, at: pair.span };
  }
});
