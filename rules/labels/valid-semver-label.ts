import { labelsNotOfType } from '../../src/dockerfile/labels.js';
import { defineRule } from '../../src/engine/rule.js';
import { isLaxVersion, isVersion } from '../../src/knowledge/label-types.js';
import { shown } from '../../src/text/shown.js';

export default defineRule({
  id: 'valid-semver-label', aliases: ['DL3056'], presets: ['hadolint'], severity: 'warning', asHadolint: { each: true },
  needs: ['dockerfile'],
  about: { instructions: ['LABEL'] },
  summary: 'A label that holds no semantic version',
  rationale: 'Tools that compare versions need major, minor and patch, and no v in front.',
  messages: {
    near: '{label} is {value}, which is no semantic version; write it as {better}',
    type: '{label} is {value}, which is no semantic version; write major, minor and patch, as in 1.4.2',
  },
  options: { labelSchema: { doc: 'What the labels hold, type by name; this rule looks at those of type semver.', default: {} } },
  examples: [{ before: 'FROM alpine:3.23\nLABEL version=1.0', after: 'FROM alpine:3.23\nLABEL version=1.0.0', options: { labelSchema: { version: 'semver' } } }],
}, function* ({ dockerfile, as, options }) {
  const isValid = as === 'hadolint' ? isLaxVersion : isVersion;
  for (const { pair, key, value } of labelsNotOfType(dockerfile, options.labelSchema, 'semver', isValid)) {
    const data = { label: key, value: shown(value) };
    const better = versionIn(value);
    yield better === null ? { message: 'type', data, at: pair.span } : { message: 'near', data: { ...data, better }, at: pair.span };
  }
});

/** `v1.2` is meant for `1.2.0`. */
const versionIn = (value: string): string | null => {
  const [, major, minor = '0', patch = '0'] = /^v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?$/i.exec(value) ?? [];
  return major === undefined ? null : [major, minor, patch].map(Number).join('.');
};
