import { posix } from 'node:path';
import type { ProjectFiles } from './project-files.js';
import type { Dockerfile } from '../dockerfile/model.js';
import { startOf } from '../multistage/start.js';
import type { Shells } from '../shell/model.js';

/** Whether the image, once it runs, calls a program; null where it starts something nobody can read, or where nobody says what it starts. */
export type CallsTool = (name: string) => boolean | null;

export const toolsAtStart = (dockerfile: Dockerfile, shells: Shells, files: ProjectFiles): CallsTool => {
  const { target } = dockerfile;
  if (target === null) return () => null;
  const { programs, healthPrograms, entrypoint, cmd } = startOf(dockerfile, shells, target);
  const at = cmd ?? entrypoint;
  const called = new Set<string>();
  let isOpaque = at === null;
  for (const word of [...programs, ...healthPrograms].flat()) {
    if (word.text === null) {
      isOpaque = true;
      continue;
    }
    for (const part of wordsIn(word.text)) called.add(posix.basename(part));
    if (at === null || !scriptLike.test(posix.basename(word.text))) continue;
    const text = [word.text, posix.join('/usr/local/bin', posix.basename(word.text))].reduce<string | null>((found, path) => found ?? files(at, null, path), null);
    if (text === null) isOpaque = true;
    else for (const part of wordsIn(text)) called.add(posix.basename(part));
  }
  return (name) => called.has(name) || (isOpaque ? null : false);
};

const wordsIn = (text: string): readonly string[] => text.split(/[^\w./+-]+/);
const scriptLike = /\.(?:sh|bash)$|entrypoint|^(?:start|run|init|boot|launch)(?:$|[-_.])/;
