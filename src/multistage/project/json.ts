/** JSON as people write it in settings files: comments and trailing commas are read over. Undefined where it is none. */
export const readJson = (text: string | null): unknown => {
  if (text === null) return undefined;
  try {
    return JSON.parse(withoutComments(text));
  } catch {
    return undefined;
  }
};

/** Strings stay as they are, whatever they look like. */
const withoutComments = (text: string): string => {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = endOfToken(text, at);
    const token = text.slice(at, end);
    if (!token.startsWith('//') && !token.startsWith('/*')) pieces.push(token);
    at = end;
  }
  return withoutTrailingCommas(pieces.filter((piece) => piece !== '\uFEFF'));
};

const endOfToken = (text: string, at: number): number => {
  const end = (found: number, length: number): number => (found === -1 ? text.length : found + length);
  if (text.startsWith('//', at)) return end(text.indexOf('\n', at), 0);
  if (text.startsWith('/*', at)) return end(text.indexOf('*/', at + 2), 2);
  if (text[at] !== '"') return at + 1;
  let close = at + 1;
  while (close < text.length && text[close] !== '"') close += text[close] === '\\' ? 2 : 1;
  return Math.min(close + 1, text.length);
};

const withoutTrailingCommas = (tokens: readonly string[]): string => {
  const pieces: string[] = [];
  let comma = -1;
  for (const token of tokens) {
    if ((token === ']' || token === '}') && comma !== -1) pieces[comma] = '';
    if (token === ',') comma = pieces.length;
    else if (token.trim() !== '') comma = -1;
    pieces.push(token);
  }
  return pieces.join('');
};

/** A member of an object; undefined for everything else. */
export const member = (value: unknown, ...path: readonly string[]): unknown => path.reduce<unknown>(
  (at, name) => (typeof at === 'object' && at !== null && Object.hasOwn(at, name) ? Reflect.get(at, name) : undefined), value);

export const textMember = (value: unknown, ...path: readonly string[]): string | null => {
  const found = member(value, ...path);
  return typeof found === 'string' ? found : null;
};

export const keysOf = (value: unknown, ...path: readonly string[]): readonly string[] => {
  const found = member(value, ...path);
  return typeof found === 'object' && found !== null ? Object.keys(found) : [];
};
