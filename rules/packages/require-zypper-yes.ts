import { defineRule, safeFix } from '../../src/engine/rule.js';
import { unanswered, unansweredCommands } from '../../src/shell/unanswered.js';

export default defineRule({
  id: 'require-zypper-yes', aliases: ['DL3034'], presets: ['recommended', 'hadolint'], severity: 'warning',
  asHadolint: { onbuild: true }, needs: ['dockerfile', 'shells'], fix: 'safe',
  about: { commands: ['zypper'] },
  summary: 'zypper that waits for an answer',
  rationale: 'No one is there to say yes: as soon as zypper wants to install more than was named, it asks, reads nothing and gives up.',
  messages: { unanswered },
  examples: [{ before: 'FROM opensuse/leap:15.6\nRUN zypper in tar', after: 'FROM opensuse/leap:15.6\nRUN zypper in -y tar' }],
}, function* (context) {
  for (const { problem, edit } of unansweredCommands(context, 'zypper')) {
    yield { ...problem, ...(edit === null ? {} : { fix: safeFix(`Add ${problem.data.flag}`, edit) }) };
  }
});
