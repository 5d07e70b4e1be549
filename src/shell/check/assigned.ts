import type { Tree } from '../syntax.js';
import { literalOf } from './words.js';

/** A variable that a command sets, and the argument that names it. */
export interface Assigned {
  readonly name: string;
  readonly by: Tree.Word | Tree.Assignment;
}

/** Flags of `read` whose value is the next word. */
const readValues = 'adinNptu';
const mapfileValues = 'dnOsuCc';
const isName = (text: string): boolean => /^[A-Za-z_]\w*$/.test(text);

/** The variables a command sets by the words behind its name: `read x`, `export x=1`, `printf -v x` … Words nobody can know are left out. */
export function assignedBy(node: Tree.Command, name: string): readonly Assigned[] {
  switch (name) {
    case 'export':
    case 'readonly':
    case 'declare':
    case 'typeset':
    case 'local': return node.args.flatMap((arg) => (arg.type === 'Assignment' ? [{ name: arg.name, by: arg }] : named(arg)));
    case 'unset': return node.args.flatMap((arg) => (arg.type === 'Word' ? named(arg) : []));
    case 'read': return operands(node, readValues, 'a');
    case 'mapfile':
    case 'readarray': return operands(node, mapfileValues).slice(0, 1);
    case 'getopts': return node.args.slice(1, 2).flatMap((arg) => (arg.type === 'Word' ? named(arg) : []));
    case 'wait': return node.args.flatMap((arg, index) => (node.args[index - 1]?.text === '-p' && arg.type === 'Word' ? named(arg) : []));
    case 'printf': return node.args[0]?.text === '-v' && node.args[1]?.type === 'Word' ? named(node.args[1]) : [];
    case 'let': return node.args.flatMap((by) => {
      const variable = by.type === 'Assignment' ? by.name : /^([A-Za-z_]\w*)(?:\+\+|--|[-+*/%&|^]?=)/.exec(by.value)?.[1];
      return variable === undefined ? [] : [{ name: variable, by }];
    });
    default: return [];
  }
}

const named = (word: Tree.Word): readonly Assigned[] => {
  const name = literalOf(word);
  return name !== null && isName(name) ? [{ name, by: word }] : [];
};

/** The words that are no flag and no value of one; `own` is a flag whose value is a name itself. */
function operands({ args }: Tree.Command, withValue: string, own?: string): readonly Assigned[] {
  const found: Assigned[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at];
    if (arg?.type !== 'Word') continue;
    const text = literalOf(arg);
    if (text?.startsWith('-') !== true || text === '-') {
      found.push(...named(arg));
      continue;
    }
    const flag = [...text].findIndex((letter, index) => index > 0 && withValue.includes(letter));
    if (flag === text.length - 1 && text[flag] !== own) at++;
  }
  return found;
}
