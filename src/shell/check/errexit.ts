import { commandsNamed } from './commands.js';
import type { CheckedScript } from './script.js';
import { flagsIn, literalOf } from './words.js';

/** A `set -e` anywhere in the script; ask with `script.derived(setsErrexit)`. */
export const setsErrexit = (script: CheckedScript): boolean => commandsNamed(script, 'set').some(({ node }) =>
  flagsIn(node.args).has('e') || node.args.some((arg) => arg.type === 'Word' && literalOf(arg) === 'errexit'));
