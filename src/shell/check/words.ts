import type { Tree } from '../syntax.js';
import type { Site } from './site.js';

type Part = Tree.WordPart;

/** A part whose value only running the script would tell. */
export const isOpen = (part: Part): boolean => {
  switch (part.type) {
    case 'SimpleExpansion':
    case 'ParameterExpansion':
    case 'CommandExpansion':
    case 'ArithmeticExpansion':
    case 'ProcessSubstitution': return true;
    case 'DoubleQuoted':
    case 'LocaleString': return part.parts.some(isOpen);
    default: return false;
  }
};

/** What a word is once quotes are gone; null where a variable or substitution is in it. */
export const literalOf = (word: Tree.Word | undefined): string | null => (word === undefined || word.parts?.some(isOpen) === true ? null : word.value);

/** The command's name as written, directory part removed; null where nobody can know it, '' for mere assignments. */
export const commandName = ({ node }: Pick<Site<Tree.Command>, 'node'>): string | null => (node.name === undefined ? '' : programName(node.name));

const programName = (word: Tree.Word): string | null => {
  const literal = literalOf(word);
  return literal === null ? null : literal.slice(literal.lastIndexOf('/') + 1);
};

/** What is run in the end, and its arguments: `command`, `builtin`, `exec` and `busybox` are looked through. */
export function runBy(site: Pick<Site<Tree.Command>, 'node'>): Readonly<{ name: string | null; args: readonly Tree.CommandArgument[] }> {
  const { args } = site.node;
  const name = commandName(site);
  if (name === null || !carriers.has(name)) return { name, args };
  let at = 0;
  while (args[at]?.text.startsWith('-')) at += name === 'exec' && args[at]?.text === '-a' ? 2 : 1;
  const word = args[at];
  return word?.type === 'Word' && (name === 'exec' || at === 0) ? { name: programName(word), args: args.slice(at + 1) } : { name, args };
}

const carriers = new Set(['command', 'builtin', 'exec', 'busybox']);

/** The argument words, assignments (`export a=1`) left out. */
export const argumentWords = ({ node }: Pick<Site<Tree.Command>, 'node'>): readonly Tree.Word[] => node.args.filter((arg): arg is Tree.Word => arg.type === 'Word');

/** The letters of short flags and the names of long ones, up to `--`. */
export function flagsIn(args: readonly Tree.CommandArgument[]): ReadonlySet<string> {
  const flags = new Set<string>();
  for (const arg of args) {
    const text = arg.type === 'Word' ? literalOf(arg) ?? '' : '';
    if (text === '--') break;
    if (text.startsWith('--')) flags.add(text.slice(2).split('=', 1)[0] ?? '');
    else if (text.startsWith('-')) for (const letter of text.slice(1)) flags.add(letter);
  }
  return flags;
}

/** The variable an expansion is of: `x` for `$x` and `${x[1]:-y}`; special ones (`@`, `#`, `1`) as they are. */
export const variableOf = (node: Tree.SimpleExpansionPart | Tree.ParameterExpansionPart): string =>
  (node.type === 'SimpleExpansion' ? node.text.slice(1) : node.parameter);
