import type { BuildContext, Entry } from './context.js';
import { type Store, byName } from './store.js';
import { storedContext } from './stored-context.js';

/**
 * A build context that exists only in the program: a text, or how many bytes a file has, by path; a path with a final slash
 * is an empty folder. `dockerfile` is where the Dockerfile would lie.
 */
export function memoryContext(
  files: Readonly<Record<string, string | number>>,
  { label = '.', dockerfile = 'Dockerfile' }: Readonly<{ label?: string; dockerfile?: string | null }> = {},
): BuildContext {
  return storedContext(memoryStore(files), { label, dockerfile });
}

function memoryStore(files: Readonly<Record<string, string | number>>): Store {
  const contents = new Map(Object.entries(files).filter(([path]) => !path.endsWith('/')));
  const size = (path: string): number => {
    const content = contents.get(path) ?? 0;
    return typeof content === 'number' ? content : Buffer.byteLength(content);
  };

  const folders = new Map<string, Map<string, Entry>>([['', new Map()]]);
  for (const path of Object.keys(files)) {
    const names = path.split('/');
    for (const [depth, name] of names.entries()) {
      if (name === '') continue;
      const at = names.slice(0, depth + 1).join('/');
      const isFile = depth === names.length - 1;
      if (!isFile) folders.set(at, folders.get(at) ?? new Map<string, Entry>());
      folders.get(names.slice(0, depth).join('/'))
        ?.set(name, isFile ? { name, kind: 'file', size: size(at) } : { name, kind: 'folder', size: 0 });
    }
  }

  return {
    kind(path) {
      if (folders.has(path)) return 'folder';
      return contents.has(path) ? 'file' : null;
    },
    bytes(path, limit) {
      const content = contents.get(path);
      return typeof content === 'string' && size(path) <= limit ? Buffer.from(content) : null;
    },
    list: (folder) => [...folders.get(folder)?.values() ?? []].sort(byName),
    size,
  };
}
