import { defineRule, safeFix } from '../../src/engine/rule.js';
import { unanswered, unansweredCommands } from '../../src/shell/unanswered.js';

export default defineRule({
  id: 'require-yum-yes', aliases: ['DL3030', 'yumInstallForceYes'], presets: ['recommended', 'hadolint'], severity: 'warning',
  asHadolint: { onbuild: true }, needs: ['dockerfile', 'shells'], fix: 'safe',
  about: { commands: ['yum'] },
  summary: 'yum that waits for an answer',
  rationale: 'No one is there to say yes: as soon as yum wants to install more than was named, it asks, reads nothing and gives up.',
  messages: { unanswered },
  examples: [{ before: 'FROM centos:7\nRUN yum install tar', after: 'FROM centos:7\nRUN yum install -y tar' }],
}, function* (context) {
  for (const { problem, edit } of unansweredCommands(context, 'yum')) {
    yield { ...problem, ...(edit === null ? {} : { fix: safeFix(`Add ${problem.data.flag}`, edit) }) };
  }
});
