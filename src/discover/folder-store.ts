import { lstatSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Entry } from './context.js';
import { type Store, byName } from './store.js';

/** The files below a real path. Nothing outside it is read, but for an ignore file beside the Dockerfile. */
export function folderStore(root: string, dockerfile: string | null): Store {
  const isInside = (path: string): boolean => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
  const besideDockerfile = dockerfile === null ? null : `${dockerfile}.dockerignore`;

  const real = remembering((path): string | null => {
    const absolute = join(root, path);
    if (absolute === besideDockerfile) return absolute;
    const target = orElse(null, () => realpathSync.native(absolute));
    return target !== null && isInside(target) ? target : null;
  });
  const stats = remembering((path) => {
    const absolute = real(path);
    return absolute === null ? null : orElse(null, () => statSync(absolute));
  });
  const list = remembering((folder): readonly Entry[] => {
    const absolute = stats(folder)?.isDirectory() === true ? real(folder) : null;
    return absolute === null ? [] : orElse([], () => entriesOf(absolute));
  });

  return {
    kind(path) {
      if (stats(path)?.isDirectory() === true) return 'folder';
      return stats(path)?.isFile() === true ? 'file' : null;
    },
    bytes(path, limit) {
      const absolute = real(path);
      const known = stats(path);
      if (absolute === null || known?.isFile() !== true || known.size > limit) return null;
      return orElse(null, () => readFileSync(absolute));
    },
    list,
    size: (path) => (stats(path)?.isFile() === true ? stats(path)?.size ?? 0 : 0),
  };
}

function entriesOf(absolute: string): readonly Entry[] {
  const entries: Entry[] = [];
  for (const found of readdirSync(absolute, { withFileTypes: true })) {
    const { name } = found;
    if (found.isDirectory()) entries.push({ name, kind: 'folder', size: 0 });
    else if (found.isSymbolicLink()) entries.push({ name, kind: 'file', size: 0 });
    else if (found.isFile()) entries.push(file(name, join(absolute, name)));
  }
  return entries.sort(byName);
}

/** Few ask for the size, and asking the disk is what costs. */
function file(name: string, absolute: string): Entry {
  let size: number | undefined;
  return { name, kind: 'file', get size() { return size ??= orElse(0, () => lstatSync(absolute).size); } };
}

/** What cannot be read is not in the build context: Docker would fail on it, and say so better than we could. */
const orElse = <T>(otherwise: T, ask: () => T): T => {
  try {
    return ask();
  } catch {
    return otherwise;
  }
};

const remembering = <T>(ask: (path: string) => T): ((path: string) => T) => {
  const known = new Map<string, Readonly<{ answer: T }>>();
  return (path) => {
    const told = known.get(path) ?? { answer: ask(path) };
    known.set(path, told);
    return told.answer;
  };
};
