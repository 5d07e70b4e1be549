import type { BuildContext } from './context.js';
import type { Dockerfile } from '../dockerfile/model.js';
import { readsGitHistory } from '../knowledge/heavy-paths.js';
import { asksHistory, isBuildFile, mentionsHistory } from '../knowledge/history-readers.js';
import type { Shells } from '../shell/model.js';

/** Whether the build asks git about its repository in so many words, and fails without it. */
export const needsHistory = (dockerfile: Dockerfile, shells: Shells): boolean =>
  dockerfile.instructions.some((instruction) => instruction.keyword === 'RUN' && shells.commands(instruction).some(asksHistory));

/** Whether a build, or what it builds, reads the history of its repository: said in the Dockerfile, or in what its build tools read. */
export const readsHistory = (dockerfile: Dockerfile, shells: Shells, context: BuildContext): boolean =>
  dockerfile.instructions.some((instruction) => shells.commands(instruction.trigger ?? instruction).some(readsGitHistory))
  || buildFiles(context).some((path) => mentionsHistory(context.read(path) ?? ''));

const mostFiles = 300;

/** The files at the top and one folder below that say how a project is built. */
function buildFiles(context: BuildContext): readonly string[] {
  const files: string[] = [];
  const below = context.list('').filter(({ name, kind }) => kind === 'folder' && !installed.has(name)).slice(0, mostFiles);
  for (const folder of ['', ...below.map(({ name }) => name)]) {
    for (const { name, kind } of context.list(folder)) {
      if (kind === 'file' && isBuildFile(name)) files.push(folder === '' ? name : `${folder}/${name}`);
      if (files.length === mostFiles) return files;
    }
  }
  return files;
}

/** Nobody in this project wrote what lies there. */
const installed = new Set(['.git', 'node_modules', '.venv', 'venv', 'vendor']);
