import type { BuildContext } from './context.js';
import { isDockerfileName } from './dockerfile-name.js';
import { namedSources } from './broad-copy.js';
import type { Dockerfile } from '../dockerfile/model.js';
import { parse } from '../dockerfile/parse.js';

/** More than these nobody reads for the sake of one line. */
const mostFiles = 20;
const mostFolders = 200;

/**
 * The other Dockerfiles that one ignore file serves: those at the top of the context, those beside ours, and those one folder down
 * whose sources are there only if they are built from the top. Null if there are too many to read.
 */
export function otherDockerfiles(context: BuildContext): readonly Dockerfile[] | null {
  if (context.ignorePath !== '.dockerignore') return [];
  const own = context.dockerfilePath ?? '';
  const beside = own.slice(0, Math.max(own.lastIndexOf('/'), 0));
  const folders = new Set(['', beside, ...context.list('').filter(({ kind }) => kind === 'folder').slice(0, mostFolders).map(({ name }) => name)]);
  const found: Dockerfile[] = [];
  for (const folder of folders) {
    for (const { name, kind } of context.list(folder)) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (kind !== 'file' || !isDockerfileName(name) || path === own || context.kind(`${path}.dockerignore`) === 'file') continue;
      if (found.length === mostFiles) return null;
      const dockerfile = neighbour(context.read(path) ?? '');
      if (folder === '' || folder === beside || isBuiltFromTop(dockerfile, folder, context)) found.push(dockerfile);
    }
  }
  return found;
}

/** Dockerfiles of one folder are all neighbours of each other: what was read for one is kept for the next. */
const neighbour = (text: string): Dockerfile => {
  const known = neighbours.get(text);
  if (known !== undefined) return known;
  const dockerfile = parse(text);
  if (neighbours.size >= mostKept) neighbours.clear();
  if (text.length <= longestKept) neighbours.set(text, dockerfile);
  return dockerfile;
};

const neighbours = new Map<string, Dockerfile>();
const mostKept = 4 * mostFiles;
const longestKept = 20_000;

const isBuiltFromTop = (dockerfile: Dockerfile, folder: string, context: BuildContext): boolean => namedSources(dockerfile)
  .some(({ path }) => path !== '' && context.kind(path) !== null && context.kind(`${folder}/${path}`) === null);
