import type { BuildContext } from './context.js';
import { decodeText } from './decode.js';
import { type IgnoreFile, parseIgnoreFile } from './dockerignore.js';
import { type Store, overlay } from './store.js';

export interface Place {
  readonly label: string;
  /** Relative to the context, whether inside it or not; null for a Dockerfile that is no file. */
  readonly dockerfile: string | null;
}

const mebibyte = 2 ** 20;
const countedEntries = 200_000;

/** A build context over anything that can list and read. */
export function storedContext(store: Store, { label, dockerfile }: Place): BuildContext {
  const ignorePaths = [...dockerfile === null ? [] : [`${dockerfile}.dockerignore`], '.dockerignore'];
  const ignorePath = once(() => ignorePaths.find((path) => store.kind(path) === 'file') ?? '.dockerignore');
  const ignoreFile = once(() => readIgnoreFile(store, ignorePath()));
  const sizes = new Map<string, number>();

  /** Null if the path leads out of the context. The ignore file may lie beside a Dockerfile outside. */
  const inside = (path: string): string | null => (ignorePaths.includes(path) ? path : clean(path));

  return {
    label,
    get ignoreFile() { return ignoreFile(); },
    get ignorePath() { return ignorePath(); },
    dockerfilePath: dockerfile === null || isOutside(dockerfile) ? null : dockerfile,
    kind(path) {
      const at = inside(path);
      return at === null ? null : store.kind(at);
    },
    read(path) {
      const at = inside(path);
      const content = at === null ? null : decodeText(store.bytes(at, mebibyte) ?? nul);
      return content !== null && 'text' in content && content.lossless ? content.text : null;
    },
    list(folder) {
      const at = clean(folder);
      return at === null ? [] : store.list(at);
    },
    size(path) {
      const at = inside(path);
      if (at === null) return 0;
      const size = sizes.get(at) ?? sizeOf(store, at);
      sizes.set(at, size);
      return size;
    },
    isIgnored(path) {
      const at = clean(path);
      return at !== null && at !== '' && ignoreFile()?.matches(at) === true;
    },
    with(path, text) {
      const at = inside(path);
      if (at === null || at === '') throw new Error(`${path} is not in the build context`);
      return storedContext(overlay(store, at, text), { label, dockerfile });
    },
  };
}

/** Stands for what cannot be read: no text. */
const nul = new Uint8Array(1);

const once = <T>(make: () => T): (() => T) => {
  let made: Readonly<{ value: T }> | undefined;
  return () => (made ??= { value: make() }).value;
};

/** Docker matches with whatever bytes the file holds, so text that is not quite UTF-8 is read as well as can be. */
function readIgnoreFile(store: Store, path: string): IgnoreFile | null {
  const bytes = store.kind(path) === 'file' ? store.bytes(path, 64 * mebibyte) : null;
  return bytes === null ? null : parseIgnoreFile(path, Buffer.from(bytes).toString('utf8'));
}

function sizeOf(store: Store, path: string): number {
  if (store.kind(path) !== 'folder') return store.size(path);
  let total = 0;
  let counted = 0;
  const waiting = [path];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const { name, kind, size } of store.list(folder)) {
      if (++counted > countedEntries) return total;
      if (kind === 'folder') waiting.push(folder === '' ? name : `${folder}/${name}`);
      else total += size;
    }
  }
  return total;
}

const isOutside = (path: string): boolean => path === '..' || path.startsWith('../');

/** As `COPY` reads its sources: a leading slash is the context itself. */
function clean(path: string): string | null {
  const kept: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..' && kept.pop() === undefined) return null;
    if (name !== '' && name !== '.' && name !== '..') kept.push(name);
  }
  return kept.join('/');
}
