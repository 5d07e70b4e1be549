import { defineRule } from '../../src/engine/rule.js';
import { unpinned, unpinnedInstalls } from '../../src/shell/unpinned.js';

export default defineRule({
  id: 'pin-apt-versions', aliases: ['DL3008'], presets: ['recommended', 'hadolint'], severity: 'warning', severityIn: { recommended: 'info' },
  asHadolint: { onbuild: true },
  needs: ['dockerfile', 'shells'],
  summary: 'Debian package without a version',
  rationale: 'The archive moves on, so two builds of one Dockerfile may hold different packages. A version says which one was tested, and the build fails where it is gone.',
  messages: { unpinned },
  examples: [{
    before: 'FROM debian:13\nRUN apt-get install -y nginx',
    after: 'FROM debian:13\nRUN apt-get install -y nginx=1.26.3-3+deb13u1',
  }],
}, (context) => unpinnedInstalls(context, 'apt'));
