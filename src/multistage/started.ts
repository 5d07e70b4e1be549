import { posix } from 'node:path';
import { isBuildOnlyVariable } from '../knowledge/build-variables.js';
import type { TextEdit } from '../text/span.js';
import { isOnPath } from './artefact.js';
import type { Build, Copy, Plan } from './model.js';
import { refuse } from './refusal.js';
import { runCopies } from './run-phase.js';
import { mayBring } from './sources.js';
import type { StartWord } from './start.js';
import { isWithin, within } from './workdir.js';

/** What starting asks of the new stage: words that name a file by its old path, and files to copy beside the artefact. */
export interface StartChanges {
  readonly edits: readonly TextEdit[];
  readonly copies: readonly Copy[];
  /** What is started is a file that came with the sources: most likely a script. */
  readonly isScript: boolean;
}

export const startChanges = (build: Build, plan: Plan, artefacts: readonly Copy[]): StartChanges => {
  const { start } = build;
  const edits: TextEdit[] = [];
  const copies: Copy[] = [];
  let isScript = false;
  const main = start.entrypoint ?? start.cmd;
  if (main !== null && start.programs.length === 0 && plan.leaves?.(main) !== true) refuse('what the image starts hangs on a variable');
  const replaced = (word: StartWord): boolean => plan.starts?.has(word.instruction) === true || plan.leaves?.(word.instruction) === true;
  for (const program of [...start.programs, ...start.healthPrograms]) {
    for (const [index, word] of program.entries()) {
      if (replaced(word)) continue;
      const change = index === 0 ? forProgram(build, plan, word, artefacts) : forArgument(build, word, artefacts);
      if (index === 0 && word.instruction !== start.healthcheck && copiedLater(build, word.text) !== null) isScript = true;
      if (change === null) continue;
      if (typeof change === 'string') edits.push({ span: word.span, text: word.json ? JSON.stringify(change) : change });
      else {
        if (index === 0) isScript = true;
        copies.push(change);
      }
    }
  }
  copies.push(...namedByVariables(build, plan, artefacts));
  return { edits, copies, isScript };
};

/** Null: it works as it is. A text: it has another path. A copy: it has to come along. */
const forProgram = (build: Build, plan: Plan, { text, instruction }: StartWord, artefacts: readonly Copy[]): string | Copy | null => {
  const isCheck = instruction === build.start.healthcheck;
  if (text === null) return refuse('what the image starts hangs on a variable');
  if (!text.includes('/')) {
    const isOurs = artefacts.some(({ to }) => posix.basename(to) === text) || copiedLater(build, text) !== null;
    return isOurs || isCheck || plan.provides?.(text) === true || shellWords.has(text) || isInstalled(build, text) ? null : refuse(`the image starts with ${text}`);
  }
  const path = within(build.workdirs(null), text) ?? refuse('the working directory is not known');
  const moved = movedPath(build, path, text, artefacts);
  if (moved !== null) return moved === text ? null : moved;
  if (runCopies(build).some((copy) => mayBring(copy, path))) return null;
  if (isFromBuild(build, path)) return { from: path, to: path };
  if (inBase.test(path) || plan.provides?.(path) === true || (isOnPath(path) && isInstalled(build, posix.basename(path)))) return null;
  return refuse(`the image starts ${text}, and where that comes from is not known`);
};

/** A package of the same name, which is installed again: `tini`, `dumb-init`. */
const isInstalled = ({ installs }: Build, name: string): boolean => installs.some(({ word }) => word.split(/[=<>~@]/, 1)[0] === name);

/** A file of the context that the run phase copies to where the program is looked for: most likely a script. */
const copiedLater = (build: Build, text: string | null): string | null => {
  const folders = text === null ? [] : text.includes('/') ? [build.workdirs(null)] : ['/usr/local/bin', '/usr/bin', '/bin', '/usr/local/sbin', '/usr/sbin', '/sbin'];
  return folders.map((folder) => within(folder, text ?? '')).find((path) => path !== null && runCopies(build).some((copy) => mayBring(copy, path))) ?? null;
};

/** Programs every shell and every distribution has. */
const shellWords: ReadonlySet<string> = new Set([
  'sh', 'exec', 'echo', 'exit', 'test', 'true', 'false', 'set', 'cd', 'sleep', 'tail', 'cat', 'env', 'export', 'mkdir', 'chown', 'wait', 'trap', 'date', 'rm', 'cp', 'ls',
]);
const inBase = /^\/(?:bin\/(?:sh|bash|cat|sleep|env|echo|tail)|usr\/bin\/(?:env|tail|java)|usr\/local\/bin\/(?:node|npm|npx|yarn|docker-entrypoint\.sh)|opt\/java\/openjdk\/bin\/java)$/;

/** A file among the arguments that the build phase brought: configuration that lies beside the sources. */
const forArgument = (build: Build, { text }: StartWord, artefacts: readonly Copy[]): string | Copy | null => {
  if (text === null || text.startsWith('-') || /^[a-z]+:\/\//.test(text) || /[\s;&|$<>"'\\]/.test(text)) return null;
  const path = within(build.workdirs(null), text);
  if (path === null || path === '/') return null;
  const moved = movedPath(build, path, text, artefacts);
  if (moved !== null) return moved === text ? null : moved;
  return !/[/.]/.test(text) || runCopies(build).some((copy) => mayBring(copy, path)) ? null : fromContext(build, path);
};

const fromContext = (build: Build, path: string): Copy | null => {
  if (build.project !== null) return build.project.kind(path) !== null && isFromBuild(build, path) ? { from: path, to: path } : null;
  if (isBroughtByName(build, path)) return { from: path, to: path };
  const workdir = build.workdirs(null);
  const looksLikeFile = /\.(?:ya?ml|json|toml|conf|cfg|ini|xml|properties|env|sh|py|js|sql|pem|crt|txt|lua|hcl)$/.test(path);
  if (!looksLikeFile || workdir === null || !isWithin(workdir, path) || !isFromBuild(build, path)) return null;
  return refuse(`the image starts with ${posix.relative(workdir, path)}, and where that comes from is not known`);
};

/** Files that the program is told of by a variable: `ENV APP_CONFIG=/app/config/default.toml`. */
const namedByVariables = (build: Build, plan: Plan, artefacts: readonly Copy[]): readonly Copy[] => {
  const { dockerfile, phases, project } = build;
  const workdir = build.workdirs(phases.build.at(-1) ?? null);
  const all = [...phases.inherited, ...phases.build, ...phases.run].filter((instruction) => instruction.keyword === 'ENV' && plan.leaves?.(instruction) !== true);
  return all.flatMap((env) => env.pairs.flatMap(({ key, value }): readonly Copy[] => {
    const text = value === null || isBuildOnlyVariable(key.text) ? null : dockerfile.valueOf(value, env);
    if (text === null || !/^\/[^:\s,;]+$/.test(text)) return [];
    const path = within('/', text) ?? '/';
    const isRoot = path === '/' || (workdir !== null && isWithin(path, workdir)) || artefacts.some(({ from, to }) => isWithin(path, to) || isWithin(from, path));
    if (isRoot || runCopies(build).some((copy) => mayBring(copy, path))) return [];
    const isThere = project === null ? isBroughtByName(build, path) : project.kind(path) !== null && isFromBuild(build, path);
    return isThere ? [{ from: path, to: path }] : [];
  }));
};

/** A copy of the build phase says so itself, or brings the folder of what looks like a file. */
const isBroughtByName = (build: Build, path: string): boolean => {
  const before = new Set([...build.phases.inherited, ...build.phases.build]);
  return build.sources.some(({ instruction, sources, destination, intoFolder }) => before.has(instruction) && destination !== null
    && sources.length > 0 && sources.every((source) => source !== '' && !/[*?[]/.test(source))
    && (intoFolder ? sources.some((source) => posix.join(destination, posix.basename(source)) === path) : destination === path
      || (isWithin(destination, path) && /\.[a-z]{1,6}$/.test(path) && !/\.[\w-]+$/.test(posix.basename(sources[0] ?? '')))));
};

/** A copy of the build phase brings it, or the build leaves it in its folder. */
const isFromBuild = (build: Build, path: string): boolean => {
  const before = new Set([...build.phases.inherited, ...build.phases.build]);
  const workdir = build.workdirs(build.phases.build.at(-1) ?? null);
  return (workdir !== null && workdir !== '/' && isWithin(workdir, path))
    || build.sources.some((copy) => before.has(copy.instruction) && mayBring(copy, path));
};

/** The path a file has in the new stage, as short as it was; null for one that no artefact covers. */
const movedPath = (build: Build, path: string, text: string, artefacts: readonly Copy[]): string | null => {
  for (const { from, to } of artefacts) {
    const covers = from.endsWith('/') ? false : isWithin(from, path) || from === path || (from.includes('*') && matchesOne(from, path));
    if (!covers) continue;
    const target = from === path || from.includes('*') ? to : posix.join(to, posix.relative(from, path));
    if (target === path) return text;
    const workdir = build.workdirs(null) ?? '/';
    const isBelow = isWithin(workdir, target) && !text.startsWith('/');
    const short = posix.relative(workdir, target);
    return isBelow ? (text.startsWith('./') ? `./${short}` : short) : target;
  }
  return artefacts.some(({ to }) => to === path) ? text : null;
};

const matchesOne = (pattern: string, path: string): boolean => {
  if (pattern === path) return true;
  const [before = '', after = ''] = pattern.split('*', 2);
  return path.startsWith(before) && path.endsWith(after);
};
