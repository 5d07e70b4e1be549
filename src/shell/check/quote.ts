import { deleteAt, insertAt, type TextEdit } from '../../text/span.js';
import { isA, partOf, spanOf, type Site } from './site.js';

/** Puts an expansion between double quotes. Quoted text right beside it takes it in: `"a"${b}"c"` becomes `"a${b}c"`. */
export const quoted = (site: Site): readonly TextEdit[] => {
  const { node, source: { text } } = site;
  const at = spanOf(site);
  const parts = isA(site.parent, 'Word') ? site.parent.node.parts ?? [] : [];
  const index = parts.findIndex((part) => part === node);
  const [before, after] = [partOf(site, node.pos - 1, node.pos), partOf(site, node.end, node.end + 1)];
  // `"$"$x` would become another variable, and so would `$x"y"`.
  const joinsBefore = index > 0 && parts[index - 1]?.type === 'DoubleQuoted' && before.end === at.start && before.end - before.start === 1 && text[node.pos - 2] !== '$';
  const joinsAfter = index !== -1 && parts[index + 1]?.type === 'DoubleQuoted' && after.start === at.end && after.end - after.start === 1
    && !(node.type === 'SimpleExpansion' && /^\w/.test(text.slice(node.end + 1)));
  return [joinsBefore ? deleteAt(before) : insertAt(at.start, '"'), joinsAfter ? deleteAt(after) : insertAt(at.end, '"')];
};
