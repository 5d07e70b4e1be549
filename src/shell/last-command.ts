import { membersOf } from './lists.js';
import { isProgram } from './plain-words.js';
import { parseShell, type Tree } from './syntax.js';

/** What a script ends with: the program that a shell stays in front of. */
export interface LastCommand {
  /** As it is written, of a pipeline the first one, without what is assigned before it. */
  readonly name: string;
  readonly isPiped: boolean;
  /** There is no other command. */
  readonly isOnly: boolean;
}

/** Null where no program runs last: a compound command, a builtin, what runs in the background or only where something fails; and what nobody can read. */
export function lastCommand(script: string): LastCommand | null {
  const members = script.length > longest ? [] : listOf(script);
  const last = members.at(-1);
  if (last === undefined || last.background || last.link === '||') return null;
  const { node } = last;
  const isPiped = node.type === 'Pipeline' && node.commands.length > 1;
  const command = node.type === 'Pipeline' ? node.commands[0] : node;
  const name = command?.type === 'Command' ? command.name?.text ?? '' : '';
  const isOnly = members.length === 1;
  if (name === '' || !isProgram(name) || (!isOnly && saying.has(name))) return null;
  return { name, isPiped, isOnly };
}

const longest = 1 << 16;

/** Programs that say how it went, and run nothing. */
const saying: ReadonlySet<string> = new Set(['echo', 'printf', 'true', 'false', 'test', '[']);

function listOf(script: string) {
  try {
    const { commands, errors = [] }: Tree.ParsedScript = parseShell(script);
    return errors.length > 0 ? [] : membersOf(script, commands);
  } catch (error) {
    // The parser recurses where the language does.
    if (!(error instanceof RangeError)) throw error;
    return [];
  }
}
