import { defineRule, safeFix } from '../../src/engine/rule.js';
import { unanswered, unansweredCommands } from '../../src/shell/unanswered.js';

export default defineRule({
  id: 'require-apt-yes', aliases: ['DL3014', 'DS-0021', 'aptGetInstallUseY'], presets: ['recommended', 'hadolint'], severity: 'warning',
  asHadolint: { onbuild: true }, needs: ['dockerfile', 'shells'], fix: 'safe',
  summary: 'apt-get that waits for an answer',
  rationale: 'No one is there to say yes: as soon as apt-get wants to install more than was named, it asks, reads nothing and gives up.',
  messages: { unanswered },
  examples: [{ before: 'FROM debian:13\nRUN apt-get install -q tar', after: 'FROM debian:13\nRUN apt-get install -y -q tar' }],
}, function* (context) {
  for (const { problem, edit } of unansweredCommands(context, 'apt')) {
    yield { ...problem, ...(edit === null ? {} : { fix: safeFix(`Add ${problem.data.flag}`, edit) }) };
  }
});
