import type { Tree } from '../syntax.js';
import { ancestors, isA, textOf, type Node, type Site } from './site.js';

/** Where a word stands. */
export type Place = 'name' | 'argument' | 'assignment' | 'element' | 'index' | 'list' | 'variable' | 'subject' | 'pattern' | 'target' | 'here-string'
  | 'test' | 'operand' | 'function' | 'other';

/** Where a word stands: as a command's name, among its arguments, in the list of a `for` … */
export function placeOf({ node, parent }: Site<Tree.Word>): Place {
  if (parent === null) return 'other';
  const { node: outer } = parent;
  switch (outer.type) {
    case 'Command': return outer.name === node ? 'name' : 'argument';
    case 'Assignment': return outer.index === node ? 'index' : 'assignment';
    case 'ArrayValue': return 'element';
    case 'For':
    case 'Select': return outer.name === node ? 'variable' : 'list';
    case 'Case': return 'subject';
    case 'CaseItem': return 'pattern';
    case 'Redirect': return 'target';
    case 'HereString': return 'here-string';
    case 'TestUnary':
    case 'TestBinary': return 'test';
    case 'ParameterExpansion': return 'index';
    case 'Default':
    case 'Remove':
    case 'Replace':
    case 'Slice':
    case 'CaseModification':
    case 'Transform': return 'operand';
    case 'Function':
    case 'Coproc': return 'function';
    default: return 'other';
  }
}

/** The word a part belongs to, quotes and the like looked through; null in a heredoc's body and in arithmetic. */
export function wordOf(site: Site): Site<Tree.Word> | null {
  for (let up = site.parent; up !== null; up = up.parent) {
    if (isA(up, 'Word')) return up;
    if (!isA(up, 'DoubleQuoted', 'LocaleString', 'BraceExpansion', 'ExtendedGlob', 'Glob')) return null;
  }
  return null;
}

/** Between double quotes, or in a heredoc's body; what stands in a substitution begins afresh. */
export function isQuoted(site: Site): boolean {
  for (let up = site.parent; up !== null; up = up.parent) {
    if (isA(up, 'DoubleQuoted', 'LocaleString', 'HereDocBody')) return true;
    if (isA(up, 'Script')) return false;
  }
  return false;
}

/** Between backticks, where quotes and backslashes mean something else: not for a fix to write into. */
export function isInBackticks(site: Site): boolean {
  for (const up of ancestors(site)) if (isA(up, 'CommandExpansion') && textOf(up).startsWith('`')) return true;
  return false;
}

/** Somewhere in what `if`, `while`, `&&` or `||` asks, however deep: whether it fails is seen to. */
export function isCondition(site: Site): boolean {
  let inner = site;
  let last: Node | undefined;
  for (let up = site.parent; up !== null; inner = up, up = up.parent) {
    const { node } = up;
    if (node.type === 'AndOr' && node.commands.at(-1) !== inner.node) return true;
    if ((node.type === 'If' || node.type === 'Elif' || node.type === 'While') && node.clause === inner.node && node.clause.commands.at(-1) === last) return true;
    last = inner.node;
  }
  return false;
}

/** `$@` or `${x[@]}`, with or without what follows. */
export const isArrayExpansion = ({ node }: Pick<Site, 'node'>): boolean => (node.type === 'SimpleExpansion' && node.text === '$@')
  || (node.type === 'ParameterExpansion' && (node.parameter === '@' || node.index?.text === '@') && node.prefix !== '#');
