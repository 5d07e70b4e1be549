import { labelsOf, oncePerLabel } from '../../src/dockerfile/labels.js';
import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'no-empty-label', aliases: ['DL3051'], presets: ['recommended', 'hadolint'], severity: 'warning', asHadolint: { each: true },
  needs: ['dockerfile'],
  about: { instructions: ['LABEL'] },
  summary: 'A label without a value',
  rationale: 'A label that is there and says nothing looks answered to whoever collects it, and answers nothing.',
  messages: { empty: '{label} has no value; write one, or leave the label out' },
  options: { labelSchema: { doc: 'What the labels hold, type by name; hadolint looks at no others.', default: {} } },
  examples: [{ before: 'FROM alpine:3.23\nLABEL team=""', after: 'FROM alpine:3.23\nLABEL team=core' }],
}, function* ({ dockerfile, as, options }) {
  const isAsked = (key: string): boolean => as !== 'hadolint' || Object.hasOwn(options.labelSchema, key);
  for (const { pair, key } of oncePerLabel(labelsOf(dockerfile).filter(({ value }) => value === ''))) {
    if (isAsked(key)) yield { message: 'empty', data: { label: key }, at: pair.span };
  }
});
