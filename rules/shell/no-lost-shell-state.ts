import { defineRule } from '../../src/engine/rule.js';
import type { Command, Script, Statement } from '../../src/shell/model.js';

export default defineRule({
  id: 'no-lost-shell-state', presets: ['recommended'], severity: 'warning',
  needs: ['dockerfile', 'shells'],
  about: { instructions: ['RUN'] },
  summary: 'A RUN that changes nothing but its own shell',
  rationale: 'Every RUN has a shell of its own, which ends with it. What it exported, where it went and what it sourced is gone for the next one.',
  messages: {
    variable: 'what {command} sets is gone with this RUN; use ENV, or set it in the RUN that needs it',
    folder: 'the next RUN starts where this one did; use WORKDIR',
    state: 'what {command} does ends with this RUN; put it into the RUN that needs it',
  },
  examples: [{ before: 'FROM alpine:3.23\nRUN export A=1', after: 'FROM alpine:3.23\nENV A=1' }],
}, function* ({ dockerfile, shells }) {
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
    if (script === null || script.errors.length > 0 || script.statements.length === 0 || !script.statements.every(isReadable)) continue;
    if (script.form === 'exec' || !script.commands.every((command) => isFleeting(command, script))) continue;
    const [first] = script.commands;
    const at = first?.span ?? script.statements[0]?.span ?? instruction.span;
    if (first === undefined) yield { message: 'variable', data: { command: 'the assignment' }, at };
    else if (first.name === 'cd') yield { message: 'folder', data: {}, at };
    else yield { message: first.name === 'export' ? 'variable' : 'state', data: { command: first.name }, at };
  }
});

/** A command whose name is known, or assignments alone. */
const isReadable = ({ kind, commands }: Statement): boolean => kind === 'assignment' || (kind === 'simple' && commands.length > 0);

/** It changes the shell that runs it, and nothing else. */
const isFleeting = ({ name, args, redirects, depth }: Command, { text }: Script): boolean => {
  if (redirects.length > 0) return false;
  // A substitution may do anything, but for the agent's.
  if (depth > 0) return /^eval "?\$\(ssh-agent/.test(text);
  if (name === 'source' || name === '.') return /(?:^|\/)(?:\.?(?:bash_?)?(?:rc|profile)|\.?bashrc|activate|nvm\.sh|env(?:\.sh)?|setup\.bash|sdkman-init\.sh|environment)$/.test(args[0]?.value ?? '');
  return name === 'eval' ? /^eval "?\$\(ssh-agent/.test(text) : fleeting.has(name);
};

const fleeting: ReadonlySet<string> = new Set(['export', 'cd', 'alias', 'set', 'ulimit', 'umask', 'unset', 'shopt']);
