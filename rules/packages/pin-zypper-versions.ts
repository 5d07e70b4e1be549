import { defineRule } from '../../src/engine/rule.js';
import { unpinned, unpinnedInstalls } from '../../src/shell/unpinned.js';

export default defineRule({
  id: 'pin-zypper-versions', aliases: ['DL3037'], presets: ['recommended', 'hadolint'], severity: 'warning', severityIn: { recommended: 'info' },
  asHadolint: { onbuild: true },
  needs: ['dockerfile', 'shells'],
  about: { commands: ['zypper'] },
  summary: 'zypper package without a version',
  rationale: 'Without a version zypper takes the newest that its repositories have, and two builds of one Dockerfile may differ.',
  messages: { unpinned },
  examples: [{
    before: 'FROM opensuse/leap:15.6\nRUN zypper in -y bc && zypper clean -a',
    after: 'FROM opensuse/leap:15.6\nRUN zypper in -y bc=1.07.1 && zypper clean -a',
  }],
}, (context) => unpinnedInstalls(context, 'zypper'));
