import type { Dockerfile } from '../../src/dockerfile/model.js';
import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { holdsWords } from '../../src/shell/check/word-lists.js';
import type { ShellComment } from '../../src/shell/shellcheck/model.js';
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
  for (const comment of shellcheck.comments(dockerfile, shells, as)) {
    const { code, level, message, at } = comment;
    const edits = isMeantAsWords(comment, dockerfile) ? null : comment.edits;
    yield {
      message: 'said', data: { message: oneLine(message) }, at, code, atMost: level,
      ...(edits === null ? {} : { fix: unsafeFix(`Do as ShellCheck says of ${code}`, 'nothing proves that the script does the same', ...edits) }),
    };
  }
});

/** ShellCheck quotes every variable. One that holds several words on purpose would become one. */
const isMeantAsWords = ({ code, at, script }: ShellComment, { text }: Dockerfile): boolean =>
  code === 'SC2086' && (script.isBroken || holdsWords(script, /\w+|\*/.exec(text.slice(at.start, at.end))?.[0] ?? ''));
