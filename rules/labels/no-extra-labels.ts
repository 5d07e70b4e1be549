import { instructionsOf } from '../../src/dockerfile/by-keyword.js';
import { labelsIn } from '../../src/dockerfile/labels.js';
import { defineRule } from '../../src/engine/rule.js';
import { nearest } from '../../src/text/nearest.js';

export default defineRule({
  id: 'no-extra-labels', aliases: ['DL3050'], presets: ['hadolint'], severity: 'info',
  needs: ['dockerfile'],
  about: { instructions: ['LABEL'] },
  summary: 'A label that the schema does not have',
  rationale: 'Where labels are agreed on, one that nobody agreed on is a slip of the pen, or a fact that nothing will ever read.',
  messages: {
    extra: '{label} is not in the label schema; take it out, or agree on it',
    near: '{label} is not in the label schema; {near} is',
  },
  options: {
    labelSchema: { doc: 'The labels there are, with the type of what they hold.', default: {} },
    strictLabels: { doc: 'Labels outside the schema are findings.', default: false },
  },
  examples: [{
    before: 'FROM alpine:3.23\nLABEL taem=core', after: 'FROM alpine:3.23\nLABEL team=core',
    options: { labelSchema: { team: 'text' }, strictLabels: true },
  }],
}, function* ({ dockerfile, options: { labelSchema, strictLabels } }) {
  if (!strictLabels) return;
  for (const instruction of instructionsOf(dockerfile, 'LABEL')) {
    const extra = labelsIn(dockerfile, instruction).find(({ key }) => !Object.hasOwn(labelSchema, key));
    if (extra === undefined) continue;
    const data = { label: extra.key };
    const near = nearest(extra.key, Object.keys(labelSchema), 2);
    yield near === null ? { message: 'extra', data, at: extra.pair.key.span } : { message: 'near', data: { ...data, near }, at: extra.pair.key.span };
  }
});
