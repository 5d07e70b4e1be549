import { basename, dirname, join } from 'node:path';
import type { BuildContext } from './context.js';
import { rememberingDisk, type Disk } from './disk.js';
import { folderStore } from './folder-store.js';
import { shownPath } from './shown-path.js';
import { storedContext } from './stored-context.js';

export interface ContextFolder {
  /** Absolute. */
  readonly root: string;
  readonly label: string;
  /** Absolute, in the context or elsewhere; null if it came from standard input and has no name. */
  readonly dockerfile: string | null;
}

/**
 * The build context in a folder of this machine. What is missing or cannot be read counts as empty. Many contexts may share a disk,
 * which does not hear of what is written meanwhile.
 */
export function openContext({ root, label, dockerfile }: ContextFolder, disk: Disk = rememberingDisk()): BuildContext {
  const realFolder = (path: string): string => disk.item(path)?.real ?? path;
  const folder = realFolder(root);
  const place = dockerfile === null ? null : join(realFolder(dirname(dockerfile)), basename(dockerfile));
  return storedContext(folderStore(folder, place, disk), { label, dockerfile: place === null ? null : shownPath(folder, place) });
}
