import { defineRule, safeFix } from '../../src/engine/rule.js';
import { unanswered, unansweredCommands } from '../../src/shell/unanswered.js';

export default defineRule({
  id: 'require-dnf-yes', aliases: ['DL3038'], presets: ['recommended', 'hadolint'], severity: 'warning',
  asHadolint: { onbuild: true }, needs: ['dockerfile', 'shells'], fix: 'safe',
  summary: 'dnf that waits for an answer',
  rationale: 'No one is there to say yes: as soon as dnf wants to install more than was named, it asks, reads nothing and gives up.',
  messages: { unanswered },
  examples: [{ before: 'FROM rockylinux:9-minimal\nRUN microdnf install tar', after: 'FROM rockylinux:9-minimal\nRUN microdnf install -y tar' }],
}, function* (context) {
  for (const { problem, edit } of unansweredCommands(context, 'dnf')) {
    yield { ...problem, ...(edit === null ? {} : { fix: safeFix(`Add ${problem.data.flag}`, edit) }) };
  }
});
