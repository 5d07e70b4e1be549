/**
 * The globs of `${x#p}`, `${x%p}` and `${x/p/r}`: `*` and `?`, a backslash before `*`, `?`, `\`, `}` and `/`, no
 * anchors and no brackets. Matching keeps a table instead of backtracking: patterns come from the file.
 */
type Token = '*' | '?' | Readonly<{ literal: string }>;

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

const product = 4_000_000;

/** Where a match that begins at `from` may end, shortest first; empty when there is none. */
function ends(tokens: readonly Token[], value: readonly string[], from: number): number[] {
  let reached = new Set([from]);
  for (const token of tokens) {
    const next = new Set<number>();
    if (token === '*') {
      const first = Math.min(...reached);
      // A dot in BuildKit's expressions does not cross a newline.
      for (let at = first; at <= value.length; at++) {
        if (reached.has(at) || (next.has(at - 1) && value[at - 1] !== '\n')) next.add(at);
      }
    } else {
      for (const at of reached) {
        const character = value[at];
        if (character !== undefined && (token === '?' ? character !== '\n' : token.literal === character)) next.add(at + 1);
      }
    }
    if (next.size === 0) return [];
    reached = next;
  }
  return [...reached].sort((a, b) => a - b);
}

const tooMuch = (tokens: readonly Token[], value: readonly string[]): boolean => tokens.length * value.length > product;

export function removePrefix(value: string, glob: string, greedy: boolean): string | null {
  const tokens = compile(glob);
  const characters = Array.from(value);
  if (tokens === null || tooMuch(tokens, characters)) return null;
  const found = ends(tokens, characters, 0);
  const end = greedy ? found.at(-1) : found[0];
  return end === undefined ? value : characters.slice(end).join('');
}

export function removeSuffix(value: string, glob: string, greedy: boolean): string | null {
  const tokens = compile(glob);
  const characters = Array.from(value).reverse();
  if (tokens === null || tooMuch(tokens, characters)) return null;
  const found = ends([...tokens].reverse(), characters, 0);
  const end = greedy ? found.at(-1) : found[0];
  return end === undefined ? value : characters.slice(end).reverse().join('');
}

export function replacePattern(value: string, glob: string, by: string, all: boolean): string | null {
  const tokens = compile(glob);
  const characters = Array.from(value);
  if (tokens === null || tooMuch(tokens, characters)) return null;
  let result = '';
  let budget = product;
  let afterMatch = false;
  for (let at = 0; at <= characters.length;) {
    budget -= tokens.length * (characters.length - at + 1);
    if (budget < 0) return null;
    const end = ends(tokens, characters, at).at(-1);
    const matched: number | null = end !== undefined && !(end === at && afterMatch) ? end : null;
    if (matched !== null) result += by;
    if (matched !== null && !all) return result + characters.slice(matched).join('');
    afterMatch = matched !== null && matched > at;
    if (matched !== null && matched > at) at = matched;
    else result += characters[at++] ?? '';
  }
  return result;
}
