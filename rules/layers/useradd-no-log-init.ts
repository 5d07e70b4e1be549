import { defineRule, safeFix } from '../../src/engine/rule.js';
import { flagsOf } from '../../src/shell/flags.js';
import { insertFlag } from '../../src/shell/edits.js';
import type { Argument, Command } from '../../src/shell/model.js';
import { flagValue, hasFlag, someRun } from '../../src/shell/queries.js';

export default defineRule({
  id: 'useradd-no-log-init', aliases: ['DL3046'], presets: ['recommended', 'hadolint', 'size'], severity: 'warning',
  needs: ['dockerfile', 'shells'], fix: 'safe', asHadolint: { onbuild: true },
  about: { commands: ['useradd'] },
  summary: 'useradd with a high uid and no --no-log-init',
  rationale: 'useradd writes the user into /var/log/lastlog and /var/log/faillog, which are as long as the highest uid says. '
    + 'The holes in them cost nothing on disk, but a layer is a tar file and stores them.',
  messages: { sparse: 'useradd makes a log file as long as uid {uid} says; add -l' },
  examples: [{
    before: 'FROM debian:13\nRUN useradd -u 2000123 svc',
    after: 'FROM debian:13\nRUN useradd -l -u 2000123 svc',
  }],
}, function* ({ dockerfile, shells, as }) {
  if (!someRun(dockerfile, shells, isUseradd)) return;
  const uidOf = as === 'hadolint' ? uidAsHadolint : givenUid;
  for (const outer of dockerfile.instructions) {
    const script = shells.script(outer.trigger ?? outer);
    for (const command of script?.commands ?? []) {
      if (!isUseradd(command) || hasFlag(command, 'l', 'no-log-init')) continue;
      const uid = uidOf(command);
      if (uid === null || said(uid).length <= mostDigits) continue;
      const fix = safeFix('Write no log entry', insertFlag({ span: command.nameSpan }, '-l'));
      yield { message: 'sparse', data: { uid: said(uid) }, at: uid.span, ...(script?.form === 'exec' ? {} : { fix }) };
    }
  }
});

const isUseradd = ({ name }: Command): boolean => name === 'useradd';

/** A uid of five digits makes logs of 30 MB at most. */
const mostDigits = 5;

const givenUid = (command: Command): Argument | null => {
  const uid = flagValue(command, 'u', 'uid');
  return uid?.value === null ? null : uid;
};

/** Whatever follows an argument with a `u` among its letters, be the value glued to it; and never what `--uid` is given. */
const uidAsHadolint = ({ args }: Command): Argument | null =>
  args.find((arg, at) => at > 0 && flagsOf(args[at - 1] ?? arg).includes('u') && said(arg).length > mostDigits) ?? null;

const said = ({ value, text }: Argument): string => value ?? text;
