/**
 * The globs of `${x#p}`, `${x%p}` and `${x/p/r}`: `*` and `?`, a backslash before `*`, `?`, `\`, `}` and `/`, no
 * anchors and no brackets. Matching keeps a table instead of backtracking: patterns come from the file. What would
 * take too long is unknown (null).
 */
type Token = '*' | '?' | Readonly<{ literal: string }>;

/** Steps of the table that one expansion may take: a file may ask for one on every line. */
const budget = 10_000;

/** Whether BuildKit takes the pattern; that of `%` it reads from the end. */
export const isPattern = (glob: string, backwards: boolean): boolean => compile(backwards ? reversed(glob) : glob) !== null;

export const removePrefix = (value: string, glob: string, greedy: boolean): string | null =>
  withoutStart(charactersOf(value), glob, greedy)?.join('') ?? null;

export const removeSuffix = (value: string, glob: string, greedy: boolean): string | null =>
  withoutStart(charactersOf(value)?.reverse() ?? null, reversed(glob), greedy)?.reverse().join('') ?? null;

export function replacePattern(value: string, glob: string, by: string, all: boolean): string | null {
  const tokens = compile(glob);
  const characters = charactersOf(value);
  // With `//` BuildKit hands the replacement to Go, for which a `$` in it means a part of the match.
  if (tokens === null || characters === null || (all && by.includes('$'))) return null;
  let result = '';
  let left = budget;
  let afterMatch = false;
  for (let at = 0; at <= characters.length;) {
    left -= tokens.length * (tokens.includes('*') ? characters.length - at : 1);
    if (left < 0) return null;
    const end = ends(tokens, characters, at).at(-1) ?? -1;
    // Right after a match an empty one does not count.
    const isMatch = end > at || (end === at && !afterMatch);
    if (isMatch) result += by;
    if (isMatch && !all) return result + characters.slice(end).join('');
    afterMatch = end > at;
    if (end > at) at = end;
    else result += characters[at++] ?? '';
  }
  return result;
}

const charactersOf = (value: string): string[] | null => (value.length > budget ? null : Array.from(value));

function withoutStart(characters: readonly string[] | null, glob: string, greedy: boolean): string[] | null {
  const tokens = compile(glob);
  if (tokens === null || characters === null || tokens.length * characters.length > budget) return null;
  const found = ends(tokens, characters, 0);
  return characters.slice((greedy ? found.at(-1) : found[0]) ?? 0);
}

/** Escaped characters stay escaped. */
const reversed = (glob: string): string => (glob.match(/\\[^]|[^]/gu) ?? []).reverse().join('');

/** Null if BuildKit refuses the pattern. */
function compile(glob: string): readonly Token[] | null {
  const tokens: Token[] = [];
  const characters = Array.from(glob);
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i] ?? '';
    if (character === '*' || character === '?') tokens.push(character);
    else if (character !== '\\') tokens.push({ literal: character });
    else {
      const escaped = characters[i + 1] ?? '';
      if (escaped === '}' || escaped === '/') continue;
      if (escaped !== '*' && escaped !== '?' && escaped !== '\\') return null;
      tokens.push({ literal: escaped });
      i++;
    }
  }
  return tokens;
}

/** Where a match that begins at `from` may end, shortest first; empty when there is none. */
function ends(tokens: readonly Token[], value: readonly string[], from: number): readonly number[] {
  let reached: readonly number[] = [from];
  for (const token of tokens) {
    reached = token === '*' ? runs(reached[0] ?? from, value) : reached
      .filter((at) => at < value.length && (token === '?' ? value[at] !== '\n' : token.literal === value[at]))
      .map((at) => at + 1);
    if (reached.length === 0) break;
  }
  return reached;
}

/** All places a `*` leads to. The dot it stands for in BuildKit's expression does not cross a newline, so they are those of one line. */
function runs(from: number, value: readonly string[]): readonly number[] {
  const newline = value.indexOf('\n', from);
  return Array.from({ length: (newline === -1 ? value.length : newline) - from + 1 }, (_, index) => from + index);
}
