import { defineRule } from '../../src/engine/rule.js';
import type { Argument, Command } from '../../src/shell/model.js';
import { hasFlag } from '../../src/shell/queries.js';
import { runCommands } from '../../src/shell/run-commands.js';
import { letterAt } from '../../src/shell/word-edits.js';
import { writesOf } from '../../src/shell/writes.js';
import type { Span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-password-setting', aliases: ['CKV2_DOCKER_17'],
  presets: ['recommended', 'security'], severity: 'error',
  needs: ['dockerfile', 'shells'],
  summary: 'A password set in the image',
  rationale: 'Every container has the same password, whoever has the image can look for it at leisure, and nobody can change it. Who logs in at run time brings a key.',
  messages: {
    set: 'every container gets the same password from {command}; leave it out, and log in with a key',
    none: '{command} lets everybody log in without a password; leave it out, or use passwd -l',
    shadow: '{file} then holds a password that every container has; leave it out, and log in with a key',
  },
  examples: [{
    before: 'FROM debian:13\nRUN useradd -m app && echo "app:app" | chpasswd',
    after: 'FROM debian:13\nRUN useradd -m app',
  }],
}, function* ({ dockerfile, shells }) {
  if (!/passwd|user(?:add|mod)|adduser|shadow/.test(dockerfile.text)) return;
  for (const { command, script, index } of runCommands(dockerfile, shells)) {
    const found = setting(command);
    if (found !== null) yield { message: found.isNone ? 'none' : 'set', data: { command: found.said }, at: found.at };
    if (index !== 0 || !script.text.includes('/etc/shadow')) continue;
    for (const { file, said } of writesOf(script)) {
      const isSet = file.value === '/etc/shadow' && /^[^\s:]+:[^:!*\s][^:]*:/.test(said);
      if (isSet) yield { message: 'shadow', data: { file: '/etc/shadow' }, at: file.span };
    }
  }
});

type Setting = Readonly<{ said: string; at: Span; isNone: boolean }>;

const setting = (command: Command): Setting | null => {
  const { name, nameSpan } = command;
  switch (name) {
    case 'chpasswd': return { said: name, at: nameSpan, isNone: false };
    case 'passwd': {
      const none = command.args.find((arg) => arg.value === '--delete' || letterAt(arg, 'd', 'xnwiRr') !== null);
      if (none !== undefined) return { said: 'passwd -d', at: none.span, isNone: true };
      const isSet = hasFlag(command, 'stdin') || (readsInput(command) && !hasFlag(command, 'l', 'lock', 'e', 'S', 'u'));
      return isSet ? { said: name, at: nameSpan, isNone: false } : null;
    }
    case 'useradd': case 'usermod': {
      const at = command.args.findIndex((arg) => /^--password(?:=|$)/.test(arg.prefix) || letterAt(arg, 'p', 'bcdefgGkKsuZRPlL') !== null);
      const flag = command.args[at];
      if (flag === undefined || isLocked(passwordOf(flag, command.args[at + 1]))) return null;
      return { said: `${name} ${flag.prefix.startsWith('--') ? '--password' : '-p'}`, at: flag.span, isNone: false };
    }
    case 'adduser': {
      const isSet = readsInput(command) && !hasFlag(command, 'disabled-password', 'disabled-login', 'D', 'system');
      return isSet ? { said: name, at: nameSpan, isNone: false } : null;
    }
    default: return null;
  }
};

/** What somebody else says to it. */
const readsInput = ({ stage, redirects }: Command): boolean => stage > 0 || redirects.some(({ operator }) => operator === '<<<' || operator === '<<');

/** Glued to its flag, or the word behind it. */
const passwordOf = (flag: Argument, next: Argument | undefined): string => {
  const glued = /^(?:--password=|-[A-Za-z]*?p)(.+)$/s.exec(flag.value ?? flag.text)?.[1];
  return glued ?? next?.value ?? next?.text ?? '';
};

/** No password fits these. */
const isLocked = (password: string): boolean => /^["']?[!*]/.test(password) || password === 'x';
