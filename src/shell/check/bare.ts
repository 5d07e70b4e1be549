import type { Tree } from '../syntax.js';
import type { Dialect } from './dialect.js';
import { isQuoted, placeOf, wordOf } from './places.js';
import { isA, type Site } from './site.js';
import { commandName, literalOf } from './words.js';

/** Whether the shell splits what an expansion gives and expands it as a pattern, and nobody can have meant just that. */
export function isBare(site: Site, dialect: Dialect): boolean {
  if (isQuoted(site)) return false;
  const word = wordOf(site);
  if (word === null) return false;
  switch (placeOf(word)) {
    case 'name': return !isAlone(word.node) && !isAssigning(word.node);
    case 'target':
    case 'here-string': return true;
    case 'argument': return isA(word.parent, 'Command') && !isMeantToSplit(word.parent, word.node) && !isDefault(site, word.parent);
    case 'assignment': return isA(word.parent, 'Assignment') && isWord(word.parent, dialect);
    default: return false;
  }
}

/** `: ${x:=1}`, whose value nobody wants. */
const isDefault = ({ node }: Site, command: Site<Tree.Command>): boolean => node.type === 'ParameterExpansion'
  && node.operation?.type === 'Default' && node.operation.operator.endsWith('=') && commandName(command) === ':';

/** What the tree takes for an assignment is just a word to `alias`, and where all builtins are like commands to `export` too. */
const isWord = ({ node, parent }: Site<Tree.Assignment>, dialect: Dialect): boolean => isA(parent, 'Command')
  && node.value.type === 'Word' && !parent.node.prefix.includes(node) && (dialect === 'sh' || commandName(parent) === 'alias');

/** A command kept in a variable, arguments and all. */
const isAlone = ({ parts }: Tree.Word): boolean => parts?.length === 1;

/** `$x=1`, which is another mistake. */
const isAssigning = ({ parts }: Tree.Word): boolean => parts?.length === 2 && parts[1]?.type === 'Literal' && parts[1].value.startsWith('=');

const carriers = new Set(['exec', 'command', 'builtin']);

/** Arithmetic, or a command kept in a variable behind `exec` and its like. */
function isMeantToSplit(command: Site<Tree.Command>, word: Tree.Word): boolean {
  const name = commandName(command);
  if (name === 'let') return true;
  if (name === null || !carriers.has(name) || !isAlone(word)) return false;
  const { args } = command.node;
  let at = 0;
  if (name === 'exec' && literalOf(args[0]?.type === 'Word' ? args[0] : undefined) === '-a') at = 2;
  return args[at] === word;
}
