import { lstatSync, readFileSync, readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Entry } from './context.js';
import { byName } from './store.js';

/** What lies at an absolute path, symbolic links followed. What cannot be read is not there: Docker would fail on it, and say so better than we could. */
export interface Item {
  /** Its path without links. */
  readonly real: string;
  readonly kind: 'file' | 'folder' | null;
  readonly size: number;
}

/** The files of this machine, as they were when somebody first asked: the Dockerfiles of a run ask the same of the same folders. */
export interface Disk {
  item(absolute: string): Item | null;
  /** Of a folder by its real path, sorted by name. A symbolic link is a file of no bytes. */
  entries(real: string): readonly Entry[];
  bytes(file: Item): Uint8Array | null;
}

/** Answers that are kept; beyond, all are forgotten and asked for anew. */
const mostAnswers = 200_000;
const mostBytes = 2 ** 25;
/** A larger file is read each time. */
const largestKept = 2 ** 16;
/** What Linux takes; nobody's folders are deeper. */
const longestPath = 4096;

export function rememberingDisk(): Disk {
  const items = new Map<string, Item | null>();
  const folders = new Map<string, readonly Entry[]>();
  const contents = new Map<string, Uint8Array | null>();
  let answers = 0;
  let held = 0;
  const keep = <T>(known: Map<string, T>, key: string, answer: T, weight: number): T => {
    answers += weight;
    if (answers > mostAnswers || held > mostBytes) {
      for (const each of [items, folders, contents]) each.clear();
      answers = weight;
      held = 0;
    }
    known.set(key, answer);
    return answer;
  };

  /** Step by step from the top, so that only links have to be resolved, and a path that is not there costs no exception. */
  const item = (absolute: string): Item | null => {
    const known = items.get(absolute);
    if (known !== undefined) return known;
    if (absolute.length > longestPath) return null;
    const above = dirname(absolute);
    const home = above === absolute ? null : item(above);
    const found = above === absolute ? itemAt(absolute) : home?.kind === 'folder' ? itemAt(join(home.real, basename(absolute))) : null;
    return keep(items, absolute, found, 1);
  };

  return {
    item,
    entries(real) {
      const known = folders.get(real);
      if (known !== undefined) return known;
      const entries = orElse([], () => entriesOf(real));
      return keep(folders, real, entries, entries.length + 1);
    },
    bytes({ real, size }) {
      const known = contents.get(real);
      if (known !== undefined) return known;
      const bytes = orElse(null, () => readFileSync(real));
      if (size > largestKept) return bytes;
      held += bytes?.length ?? 0;
      return keep(contents, real, bytes, 1);
    },
  };
}

function itemAt(absolute: string): Item | null {
  return orElse(null, () => {
    const stats = lstatSync(absolute, { throwIfNoEntry: false });
    if (stats === undefined) return null;
    if (!stats.isSymbolicLink()) return { real: absolute, kind: kindOf(stats), size: stats.size };
    const real = realpathSync.native(absolute);
    const behind = statSync(real);
    return { real, kind: kindOf(behind), size: behind.size };
  });
}

const kindOf = (stats: Stats): Item['kind'] => (stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : null);

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

const orElse = <T>(otherwise: T, ask: () => T): T => {
  try {
    return ask();
  } catch {
    return otherwise;
  }
};
