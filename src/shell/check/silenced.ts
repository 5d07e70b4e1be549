import type { Tree } from '../syntax.js';
import type { Site } from './site.js';

/** A statement of a script and the codes that a `# shellcheck disable=` above it silences. */
export interface Silenced {
  readonly start: number;
  readonly end: number;
  readonly codes: (code: string) => boolean;
}

/** What the comments of a script silence: each speaks of the one statement that follows it. Offsets are those of the file. */
export function silencedIn(text: string, statements: readonly Site<Tree.Statement>[]): readonly Silenced[] {
  if (!/#[ \t]*shellcheck[ \t]/.test(text)) return [];
  return statements.flatMap(({ node, source }) => {
    const lists = directivesAbove(source.text, node.pos).flatMap((directive) => [...directive.matchAll(/\bdisable=([^ \t#]+)/g)].map((found) => found[1] ?? ''));
    return lists.length === 0 ? [] : [{ start: source.at(node.pos), end: source.endOf(node.end - 1), codes: covers(lists.join(',').split(',')) }];
  });
}

/** The comments between a statement and what stands before it. */
function directivesAbove(text: string, pos: number): readonly string[] {
  const found: string[] = [];
  for (let end = pos; end > 0;) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, end);
    const directive = /(?:^|[ \t;({])#[ \t]*shellcheck[ \t]+(.*)$/.exec(line)?.[1];
    if (directive !== undefined) found.push(directive);
    if (!/^[ \t]*(?:#.*)?$/.test(line) || start === 0) break;
    end = start - 1;
  }
  return found;
}

/** `SC2086`, `2086`, `SC2000-SC2999` or `all`. */
const covers = (names: readonly string[]) => (code: string): boolean => names.some((name) => {
  const [from, to] = name.split('-').map((each) => Number(each.replace(/^SC/, '')));
  const number = Number(code.slice(2));
  return name === 'all' || from === number || (from !== undefined && to !== undefined && from <= number && number <= to);
});
