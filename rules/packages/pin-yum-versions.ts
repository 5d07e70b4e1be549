import { defineRule } from '../../src/engine/rule.js';
import { unpinned, unpinnedInstalls } from '../../src/shell/unpinned.js';

export default defineRule({
  id: 'pin-yum-versions', aliases: ['DL3033'], presets: ['recommended', 'hadolint'], severity: 'warning', severityIn: { recommended: 'info' },
  asHadolint: { onbuild: true },
  needs: ['dockerfile', 'shells'],
  about: { commands: ['yum'] },
  summary: 'yum package without a version',
  rationale: 'Without a version yum takes the newest that its repositories have, and two builds of one Dockerfile may differ.',
  messages: { unpinned },
  examples: [{
    before: 'FROM centos:7\nRUN yum install -y bc && yum clean all',
    after: 'FROM centos:7\nRUN yum install -y bc-1.06.95 && yum clean all',
  }],
}, (context) => unpinnedInstalls(context, 'yum'));
