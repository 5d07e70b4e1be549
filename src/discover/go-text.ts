/** White space for Go's `strings.TrimSpace`: unlike in JavaScript U+0085 is, and a byte order mark is not. */
const isSpace = (character: string | undefined): boolean =>
  character !== undefined && character !== '\uFEFF' && (character === '\x85' || /\s/.test(character));

/** The text without white space around it, and where in the text it began. */
export function trimSpace(text: string): Readonly<{ text: string; offset: number }> {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text[start])) start++;
  while (end > start && isSpace(text[end - 1])) end--;
  return { text: text.slice(start, end), offset: start };
}

/** Go's `filepath.Clean`: no `.`, no `..` that could be resolved, no doubled or final slash. */
export function cleanPath(path: string): string {
  const isRooted = path.startsWith('/');
  const kept: string[] = [];
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') kept.push(name);
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (!isRooted) kept.push(name);
  }
  return (isRooted ? '/' : '') + kept.join('/') || (isRooted ? '/' : '.');
}
