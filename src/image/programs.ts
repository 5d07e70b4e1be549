import { posix } from 'node:path';
import { startedWords, type Started } from './started-words.js';
import type { EntryRef, Image } from './model.js';

/** What an engine has for PATH where the image sets none. */
const usualPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** What a path or a name means to whoever starts it in the container. */
export type Lookup =
  | Readonly<{ is: 'file'; path: string; file: EntryRef }>
  /** Nothing there; a folder; a file that nobody may run. */
  | Readonly<{ is: 'missing' | 'folder' | 'locked'; path: string }>;

/** As execvp(3) looks: a name with a slash is a path, any other is looked up in PATH. */
export function lookUp(image: Image, name: string): Lookup {
  if (name.includes('/')) return lookAt(image, posix.resolve('/', image.config.workingDir, name));
  let locked: Lookup | null = null;
  for (const folder of foldersOf(image)) {
    const found = lookAt(image, posix.resolve('/', image.config.workingDir, folder, name));
    if (found.is === 'file') return found;
    if (found.is === 'locked') locked ??= found;
  }
  return locked ?? { is: 'missing', path: name };
}

/** More folders than anybody has in PATH. */
const mostFolders = 200;
const foldersOf = ({ config: { env } }: Image): readonly string[] => {
  const set = env.findLast((variable) => variable.startsWith('PATH='));
  return (set === undefined ? usualPath : set.slice('PATH='.length)).split(':', mostFolders);
};

function lookAt(image: Image, path: string): Lookup {
  const found = image.files.resolve(path.slice(1));
  const kind = found === null ? null : image.layers[found.layer]?.entries.kind(found.entry);
  if (found === null || kind === undefined || kind === null) return { is: 'missing', path };
  if (kind === 'dir') return { is: 'folder', path };
  const file = image.files.content(found);
  const mode = file === null ? 0 : image.layers[file.layer]?.entries.mode(file.entry) ?? 0;
  return file === null || (mode & 0o111) === 0 ? { is: 'locked', path } : { is: 'file', path, file };
}

/** The first bytes of a file; null where they were not kept. */
export const headOf = ({ layers }: Image, { layer, entry }: EntryRef): Buffer | null => layers[layer]?.head(entry) ?? null;

/** What the image starts, where that can be told from its files: a name that is no variable, on a system whose paths are ours. */
export function startedProgram({ config }: Image): Started | null {
  const started = config.os === 'windows' || config.argsEscaped ? null : startedWords(config);
  return started === null || started.words[0] === '' || started.words[0].includes('$') ? null : started;
}
