import { defineRule } from '../../src/engine/rule.js';
import { unpinned, unpinnedInstalls } from '../../src/shell/unpinned.js';

export default defineRule({
  id: 'pin-npm-versions', aliases: ['DL3016'], presets: ['recommended', 'hadolint'], severity: 'warning', asHadolint: { onbuild: true },
  needs: ['dockerfile', 'shells'],
  summary: 'npm package without a version',
  rationale: 'The newest release of today may not work tomorrow, and nothing in the Dockerfile would show what changed.',
  messages: { unpinned },
  options: {
    rejectTags: { doc: 'Tags that name no version.', default: ['latest', 'next'], in: { hadolint: [] } },
  },
  examples: [{
    before: 'FROM node:24-alpine\nRUN npm install -g serve',
    after: 'FROM node:24-alpine\nRUN npm install -g serve@14.2.5',
  }],
}, (context) => unpinnedInstalls(context, 'npm', { rejectTags: context.options.rejectTags }));
