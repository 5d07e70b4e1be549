import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'no-reserved-stage-name', aliases: ['DL3063', 'ReservedStageName'], presets: ['recommended', 'hadolint', 'buildkit'], severity: 'warning',
  needs: ['dockerfile'],
  summary: 'A stage named like something the builder knows',
  rationale: 'FROM scratch is the empty image and context the files the build was given: a stage of that name is never what one of the two readers expects.',
  messages: { reserved: '{name} has a meaning of its own for the builder; give the stage another name' },
  examples: [{ before: 'FROM busybox:1.37 AS context', after: 'FROM busybox:1.37 AS ctx' }],
}, function* ({ dockerfile }) {
  for (const { name, nameSpan } of dockerfile.stages) {
    if (nameSpan !== null && (name === 'scratch' || name === 'context')) yield { message: 'reserved', data: { name }, at: nameSpan };
  }
});
