import { defineRule } from '../../src/engine/rule.js';
import { unpinned, unpinnedInstalls } from '../../src/shell/unpinned.js';

export default defineRule({
  id: 'pin-apk-versions', aliases: ['DL3018'], presets: ['recommended', 'hadolint'], severity: 'warning', severityIn: { recommended: 'info' },
  asHadolint: { onbuild: true },
  needs: ['dockerfile', 'shells'],
  about: { commands: ['apk'] },
  summary: 'Alpine package without a version',
  rationale: 'Without a version apk takes the newest of the branch, and two builds of one Dockerfile may differ. `~=` pins as much of a version as is to stay.',
  messages: { unpinned },
  examples: [{
    before: 'FROM alpine:3.23\nRUN apk add --no-cache jq',
    after: 'FROM alpine:3.23\nRUN apk add --no-cache jq~=1.8',
  }],
}, (context) => unpinnedInstalls(context, 'apk'));
