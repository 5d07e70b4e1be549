import { join, sep } from 'node:path';
import type { Disk, Item } from './disk.js';
import type { Store } from './store.js';

/** The files below a real path. Nothing outside it is read, but for an ignore file beside the Dockerfile. */
export function folderStore(root: string, dockerfile: string | null, disk: Disk): Store {
  const below = root.endsWith(sep) ? root : root + sep;
  const besideDockerfile = dockerfile === null ? null : `${dockerfile}.dockerignore`;

  const ask = (path: string): Item | null => {
    const absolute = join(root, path);
    const item = disk.item(absolute);
    return item !== null && (absolute === besideDockerfile || item.real === root || item.real.startsWith(below)) ? item : null;
  };
  const known = new Map<string, Item | null>();
  const itemAt = (path: string): Item | null => {
    let item = known.get(path);
    if (item === undefined) known.set(path, item = ask(path));
    return item;
  };

  return {
    kind: (path) => itemAt(path)?.kind ?? null,
    bytes(path, limit) {
      const item = itemAt(path);
      return item?.kind !== 'file' || item.size > limit ? null : disk.bytes(item);
    },
    list(folder) {
      const item = itemAt(folder);
      return item?.kind === 'folder' ? disk.entries(item.real) : [];
    },
    size(path) {
      const item = itemAt(path);
      return item?.kind === 'file' ? item.size : 0;
    },
  };
}
