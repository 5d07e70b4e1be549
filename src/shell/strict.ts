import type { Command, Script } from './model.js';
import { isShell } from './wrappers.js';

/**
 * Whether a failing command ends the script by itself before it comes to a statement: its shell was started with `-e`, or told so.
 * Null where only running it would tell, or where a group or subshell was told, which counts only where that ends a list.
 */
export function stopsAtErrors(script: Script, before: number = script.statements.length): boolean | null {
  const { commands } = script;
  let stops: boolean | null = startsStrict(script);
  for (const command of commands) {
    if (command.statement >= before) break;
    if (command.name !== 'set' || command.wrappers.some(isShell)) continue;
    const said = errexitIn(command);
    const isCertain = command.depth === 0 && command.stage === 0 && ['first', ';', 'newline'].includes(command.link);
    if (said !== null) stops = isCertain ? said : null;
  }
  return stops;
}

/** Whether the shell of a script is started with `-e`. */
export const startsStrict = ({ instruction, interpreter }: Script): boolean =>
  (interpreter?.split(/[ \t]+/) ?? instruction.shell.words).some(isErrexit);

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
