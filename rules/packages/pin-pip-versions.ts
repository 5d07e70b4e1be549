import { defineRule } from '../../src/engine/rule.js';
import { unpinned, unpinnedInstalls } from '../../src/shell/unpinned.js';

export default defineRule({
  id: 'pin-pip-versions', aliases: ['DL3013'], presets: ['recommended', 'hadolint'], severity: 'warning',
  asHadolint: { onbuild: true },
  needs: ['dockerfile', 'shells'],
  summary: 'Python package without a version',
  rationale: 'The newest release of today may not work tomorrow, and nothing in the Dockerfile would show what changed. A requirements file with versions does as well.',
  messages: { unpinned },
  examples: [{
    before: 'FROM python:3.14-slim\nRUN pip install --no-cache-dir httpx',
    after: 'FROM python:3.14-slim\nRUN pip install --no-cache-dir httpx==0.28.1',
  }],
}, (context) => unpinnedInstalls(context, 'pip'));
