import type { Command, Script } from './model.js';
import { isShell } from './wrappers.js';

/** Whether a failing command ends the script by itself: its shell was started with `-e`, or told so before a statement. */
export function stopsAtErrors(script: Script, before: number = script.statements.length): boolean {
  const { instruction, interpreter, commands } = script;
  let stops = (interpreter?.split(/[ \t]+/) ?? instruction.shell.words).some(isErrexit);
  for (const command of commands) {
    if (command.statement >= before) break;
    if (command.depth === 0 && command.name === 'set') stops = errexitIn(command) ?? stops;
  }
  return stops;
}

/** A group or subshell tells itself to stop at errors, which it does only where it ends a list. */
export const stopsWithin = ({ commands }: Readonly<{ commands: readonly Command[] }>): boolean =>
  commands.some(({ depth, name, wrappers }) => depth > 0 && name === 'set' && !wrappers.some(isShell));

/** What a `set` says about it; null if nothing. */
function errexitIn({ args }: Command): boolean | null {
  let said: boolean | null = null;
  for (const { value } of args) {
    if (value === '--') break;
    if (value !== null && isErrexit(value)) said = true;
    else if (value !== null && /^\+[a-zA-Z]*e/.test(value)) said = false;
  }
  return said;
}

const isErrexit = (word: string): boolean => word === 'errexit' || /^-[a-zA-Z]*e/.test(word);
