import { UsageError } from '../errors.js';

const most = 1_000;

/** `{a,b}/c` as `a/c` and `b/c`, also nested; braces without a comma stay as they are. */
export function expandBraces(pattern: string): readonly string[] {
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === '\\') at++;
    const choice = pattern[at] === '{' ? choiceAt(pattern, at) : null;
    if (choice === null) continue;
    const heads = choice.alternatives.flatMap(expandBraces);
    const tails = expandBraces(pattern.slice(choice.end));
    if (heads.length * tails.length > most) throw new UsageError(`${pattern}: stands for more than ${String(most)} patterns`);
    return heads.flatMap((head) => tails.map((tail) => pattern.slice(0, at) + head + tail));
  }
  return [pattern];
}

function choiceAt(pattern: string, open: number): Readonly<{ alternatives: readonly string[]; end: number }> | null {
  const alternatives: string[] = [];
  let depth = 0;
  let start = open + 1;
  for (let at = open; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === '\\') at++;
    else if (character === '{') depth++;
    else if (character === ',' && depth === 1) {
      alternatives.push(pattern.slice(start, at));
      start = at + 1;
    } else if (character === '}' && --depth === 0) {
      return alternatives.length === 0 ? null : { alternatives: [...alternatives, pattern.slice(start, at)], end: at + 1 };
    }
  }
  return null;
}
