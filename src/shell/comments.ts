import { spanIn, type Source } from './source.js';
import { forEachChild, type Tree } from './syntax.js';
import type { Span } from '../text/span.js';

/** Behind one of these a `#` begins a comment. */
const starters = new Set([...' \t\n;|&()']);

/** The `#` comments of a script, which its tree does not hold: a `#` that begins a word and stands in none. */
export function commentsOf(source: Source, tree: Tree.ParsedScript): readonly Span[] {
  const { text } = source;
  if (!text.includes('#')) return [];
  const taken = solids(tree);
  const comments: Span[] = [];
  let next = 0;
  // A first line `#!…` names the interpreter.
  for (let at = text.indexOf('#', text.startsWith('#!') ? lineEndOf(text, 0) : 0); at !== -1; at = text.indexOf('#', at)) {
    while (next < taken.length && (taken[next]?.end ?? 0) <= at) next++;
    const inside = (taken[next]?.start ?? text.length) <= at;
    if (inside || (at > 0 && !starters.has(text.charAt(at - 1)))) {
      at++;
      continue;
    }
    const end = lineEndOf(text, at);
    comments.push(spanIn(source, at, end));
    at = end;
  }
  return comments;
}

/** The parts of the text in which a `#` is never a comment of the script, in order, none inside another. */
function solids(tree: Tree.ParsedScript): readonly Span[] {
  const found: Span[] = [];
  const visit = (node: Tree.SyntaxNode) => {
    if (node.type === 'HereDoc') {
      for (const part of [node, node.body, node.closing]) if (part !== undefined) found.push({ start: part.pos, end: part.end });
    } else if (isSolid(node)) {
      found.push({ start: node.pos, end: node.end });
    } else {
      forEachChild(node, visit);
    }
  };
  visit(tree);
  return found.sort((a, b) => a.start - b.start);
}

const isSolid = ({ type }: Tree.SyntaxNode): boolean => type === 'Word' || type === 'Assignment' || (type.startsWith('Arithmetic') && type !== 'ArithmeticFor');

const lineEndOf = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
};
