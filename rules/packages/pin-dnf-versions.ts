import { defineRule } from '../../src/engine/rule.js';
import { unpinned, unpinnedInstalls } from '../../src/shell/unpinned.js';

export default defineRule({
  id: 'pin-dnf-versions', aliases: ['DL3041'], presets: ['recommended', 'hadolint'], severity: 'warning', severityIn: { recommended: 'info' },
  asHadolint: { onbuild: true },
  needs: ['dockerfile', 'shells'],
  summary: 'dnf package without a version',
  rationale: 'Without a version dnf takes the newest that its repositories have, and two builds of one Dockerfile may differ.',
  messages: { unpinned },
  examples: [{
    before: 'FROM fedora:43\nRUN dnf install -y bc && dnf clean all',
    after: 'FROM fedora:43\nRUN dnf install -y bc-1.08.2 && dnf clean all',
  }],
}, (context) => unpinnedInstalls(context, 'dnf'));
