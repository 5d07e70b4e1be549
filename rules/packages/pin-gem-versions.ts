import { defineRule } from '../../src/engine/rule.js';
import { unpinned, unpinnedInstalls } from '../../src/shell/unpinned.js';

export default defineRule({
  id: 'pin-gem-versions', aliases: ['DL3028'], presets: ['recommended', 'hadolint'], severity: 'warning',
  asHadolint: { onbuild: true },
  needs: ['dockerfile', 'shells'],
  summary: 'Gem without a version',
  rationale: 'The newest release of today may not work tomorrow, and nothing in the Dockerfile would show what changed.',
  messages: { unpinned },
  examples: [{
    before: 'FROM ruby:3.4\nRUN gem install --no-document rack',
    after: 'FROM ruby:3.4\nRUN gem install --no-document rack:3.1.8',
  }],
}, (context) => unpinnedInstalls(context, 'gem'));
