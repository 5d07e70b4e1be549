/** The texts of an XML file's elements by path (`project/build/finalName`), each path's first; attributes are left out. */
export const xmlTexts = (text: string): ReadonlyMap<string, string> => {
  const bare = withoutComments(text);
  const texts = new Map<string, string>();
  const open: string[] = [];
  let from = 0;
  for (const { 0: tag, 1: name = '', index } of bare.matchAll(/<(\/?[A-Za-z][\w:.-]*)(?:[^<>]*)>/g)) {
    const path = open.join('/');
    if (name.startsWith('/')) {
      if (!texts.has(path)) texts.set(path, bare.slice(from, index).trim());
      open.pop();
    } else if (!tag.endsWith('/>') && open.length < deepest) open.push(name);
    from = index + tag.length;
  }
  return texts;
};

const deepest = 40;

const withoutComments = (text: string): string => {
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf('<!--'); at !== -1; at = text.indexOf('<!--', from)) {
    pieces.push(text.slice(from, at));
    const end = text.indexOf('-->', at);
    from = end === -1 ? text.length : end + 3;
  }
  return pieces.join('') + text.slice(from);
};
