import { labelsNotOfType } from '../../src/dockerfile/labels.js';
import { defineRule } from '../../src/engine/rule.js';
import { isLicence, isLicenceOf2024, nearestLicence } from '../../src/knowledge/label-types.js';
import { shown } from '../../src/text/shown.js';

export default defineRule({
  id: 'valid-license-label', aliases: ['DL3054'], presets: ['hadolint'], severity: 'warning', asHadolint: { each: true },
  needs: ['dockerfile'],
  about: { instructions: ['LABEL'] },
  summary: 'A label that holds no SPDX licence',
  rationale: 'Scanners compare it with the SPDX License List letter by letter, and take what is not in it for unknown.',
  messages: {
    near: '{label} is {value}, which is no SPDX identifier; {near} is',
    unknown: '{label} is {value}, which is no SPDX identifier; write the one that spdx.org/licenses has for it',
  },
  options: { labelSchema: { doc: 'What the labels hold, type by name; this rule looks at those of type spdx.', default: {} } },
  examples: [{ before: 'FROM alpine:3.23\nLABEL license=bsd3', after: 'FROM alpine:3.23\nLABEL license=BSD-3-Clause', options: { labelSchema: { license: 'spdx' } } }],
}, function* ({ dockerfile, as, options }) {
  const isValid = as === 'hadolint' ? isLicenceOf2024 : isLicence;
  for (const { pair, key, value } of labelsNotOfType(dockerfile, options.labelSchema, 'spdx', isValid)) {
    const data = { label: key, value: shown(value) };
    const near = nearestLicence(value);
    yield near === null || near === value ? { message: 'unknown', data, at: pair.span } : { message: 'near', data: { ...data, near }, at: pair.span };
  }
});
