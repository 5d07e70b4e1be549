import { defineRule } from '../../src/engine/rule.js';
import type { Span } from '../../src/text/span.js';

export default defineRule({
  id: 'unique-stage-names', aliases: ['DL3024', 'DuplicateStageName', 'DS-0012', 'CKV_DOCKER_11'],
  presets: ['recommended', 'hadolint', 'buildkit'], severity: 'error', severityIn: { buildkit: 'warning' },
  needs: ['dockerfile'],
  summary: 'Two stages of one name',
  rationale: 'Lines further down mean the later one, lines between the two the earlier one, and a reader means either.',
  messages: { again: 'there is a stage {name} above; give this one a name of its own' },
  examples: [{
    before: 'FROM node:24 AS deps\nFROM deps AS deps\nRUN npm test', after: 'FROM node:24 AS deps\nFROM deps AS deps-test\nRUN npm test',
  }],
}, function* ({ dockerfile }) {
  const first = new Map<string, Span>();
  for (const { name, nameSpan } of dockerfile.stages) {
    if (name === null || nameSpan === null) continue;
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, nameSpan);
    else yield { message: 'again', data: { name }, at: nameSpan, related: [{ at: earlier, text: `the first ${name}` }] };
  }
});
