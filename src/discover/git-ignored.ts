import type { BuildContext } from './context.js';
import { parseGitIgnore, type GitIgnore } from './gitignore.js';

/** Whether the `.gitignore` files of a context say that a path is made and not written. */
export function gitIgnored(context: BuildContext): (path: string, isFolder: boolean) => boolean {
  const files = new Map<string, GitIgnore | null>();
  const ignoreIn = (folder: string): GitIgnore | null => {
    const known = files.get(folder);
    if (known !== undefined) return known;
    const text = context.read(folder === '' ? '.gitignore' : `${folder}/.gitignore`);
    const fresh = text === null ? null : parseGitIgnore(text);
    files.set(folder, fresh);
    return fresh;
  };

  return (path, isFolder) => {
    const names = path.split('/');
    // git does not look into a folder that it ignores.
    return names.some((_, last) => {
      const verdicts = names.slice(0, last + 1).map((__, depth) =>
        ignoreIn(names.slice(0, depth).join('/'))?.verdict(names.slice(depth, last + 1).join('/'), isFolder || last < names.length - 1) ?? null);
      return verdicts.findLast((verdict) => verdict !== null) === 'ignored';
    });
  };
}
