import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { oneLine } from '../../src/text/one-line.js';

export default defineRule({
  id: 'shellcheck-findings', codes: '^SC\\d{4}$',
  presets: ['hadolint'], optIn: true, severity: 'error', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells', 'shellcheck'], fix: 'unsafe',
  summary: 'What the program ShellCheck says of a script, where no rule of ours speaks',
  rationale: 'With `shell: { engine: shellcheck }` in the configuration, the program `shellcheck` on PATH is asked about every RUN. Each finding goes by its own code, such as SC2059, wherever a rule is named, and is as severe as ShellCheck takes it to be.',
  messages: { said: '{message}' },
  examples: [{
    before: 'FROM alpine:3.23\nRUN printf "$HOME"',
    after: 'FROM alpine:3.23\nRUN printf \'%s\' "$HOME"',
  }],
}, function* ({ dockerfile, shells, shellcheck, as }) {
  for (const { code, level, message, at, edits } of shellcheck.comments(dockerfile, shells, as)) {
    yield {
      message: 'said', data: { message: oneLine(message) }, at, code, atMost: level,
      ...(edits === null ? {} : { fix: unsafeFix(`Do as ShellCheck says of ${code}`, 'nothing proves that the script does the same', ...edits) }),
    };
  }
});
