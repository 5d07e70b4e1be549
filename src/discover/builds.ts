import { broadCopies, type BroadCopy } from './broad-copy.js';
import type { BuildContext } from './context.js';
import { needsHistory, readsHistory } from './git-history.js';
import { gitIgnored } from './git-ignored.js';
import { neededPaths, type NeededPaths } from './needed-paths.js';
import { otherDockerfiles } from './other-dockerfiles.js';
import { remadeBy, type IsRemade } from './remade.js';
import { walkStages } from './stage-walk.js';
import { usedBy, type IsUsed } from './used-paths.js';
import type { Dockerfile } from '../dockerfile/model.js';
import { heavyKindOf, isJunk, mayBeSources } from '../knowledge/heavy-paths.js';
import { remembered } from '../knowledge/remembered.js';
import { shellsOf } from '../shell/shells.js';
import type { Shells } from '../shell/model.js';

/** All that is built from one context under one ignore file: the Dockerfile at hand, and others that the file serves. */
export interface Builds {
  /** Those of the Dockerfile at hand. */
  readonly copies: readonly BroadCopy[];
  /** The Dockerfile at hand copies the path by name. */
  isCopied(path: string): boolean;
  /** Some build asks for the path by name, and fails without it. */
  isWanted(path: string): boolean;
  /** Some build may ask for something of that name (a glob perhaps), wherever it lies. */
  mayWant(name: string): boolean;
  /** A command names what a copy brings from there. */
  isUsed(path: string): boolean;
  /** git ignores it: it is made, and not written. */
  isMade(path: string, isFolder: boolean): boolean;
  /** No image changes when the path is left out. */
  isDispensable(path: string, isFolder: boolean): boolean;
}

interface Build {
  readonly copies: readonly BroadCopy[];
  readonly needed: NeededPaths;
  readonly isRemade: IsRemade;
  readonly isUsed: IsUsed;
  readonly needsHistory: () => boolean;
  readonly readsHistory: () => boolean;
}

/** Every rule about the context asks for them. */
export function buildsOf(dockerfile: Dockerfile, shells: Shells, context: BuildContext): Builds {
  const known = knownBuilds.get(context);
  if (known?.shells === shells) return known.builds;
  const builds = findBuilds(dockerfile, shells, context);
  knownBuilds.set(context, { shells, builds });
  return builds;
}

const knownBuilds = new WeakMap<BuildContext, Readonly<{ shells: Shells; builds: Builds }>>();

/** The scripts of a neighbour, which is one of many Dockerfiles. */
const scriptsOf = remembered((dockerfile: Dockerfile) => shellsOf(dockerfile));

function findBuilds(dockerfile: Dockerfile, shells: Shells, context: BuildContext): Builds {
  const own = buildOf(dockerfile, shells, context);
  const others = once(() => otherDockerfiles(context)?.map((other) => buildOf(other, scriptsOf(other), context)) ?? null);
  const all = (): readonly Build[] => [own, ...others() ?? []];
  const isMade = gitIgnored(context);

  return {
    copies: own.copies,
    isCopied: (path) => own.needed.copies(path),
    isWanted: (path) => all().some((build) => build.needed.names(path) || (isHistory(path) && build.needsHistory())),
    mayWant: (name) => all().some((build) => build.needed.mayNameAny(name) || (isHistory(name) && build.needsHistory())),
    isUsed: (path) => all().some(({ copies, isUsed }) => copies.some((copy) => takes(copy, path) && isUsed(copy, path))),
    isMade,
    isDispensable(path, isFolder) {
      if (isJunk(path)) return true;
      if (others() === null) return false;
      if (heavyKindOf(path)?.category === 'vcs') return !all().some((build) => build.readsHistory());
      const name = path.slice(path.lastIndexOf('/') + 1);
      return (!mayBeSources(name) || isMade(path, isFolder)) && all().every(({ copies, needed, isRemade }) =>
        copies.length <= mostCopies && !needed.mayName(path) && copies.every((copy) => !takes(copy, path) || isRemade(copy, path)));
    },
  };
}

const buildOf = (dockerfile: Dockerfile, shells: Shells, context: BuildContext): Build => {
  const stages = once(() => walkStages(dockerfile, shells));
  const isRemade = once(() => remadeBy(dockerfile, shells, context, stages()));
  const isUsed = once(() => usedBy(dockerfile, shells, stages()));
  return {
    copies: broadCopies(dockerfile, context),
    needed: neededPaths(dockerfile),
    isRemade: (copy, path) => isRemade()(copy, path),
    isUsed: (copy, path) => isUsed()(copy, path),
    needsHistory: once(() => needsHistory(dockerfile, shells)),
    readsHistory: once(() => readsHistory(dockerfile, shells, context)),
  };
};

const isHistory = (path: string): boolean => path === '.git';

const takes = ({ folder, excludes }: BroadCopy, path: string): boolean => (folder === '' || path.startsWith(`${folder}/`)) && !excludes(path);

/** Whoever copies more often than this is not worth the look at every stage. */
const mostCopies = 100;

const once = <T>(make: () => T): (() => T) => {
  let made: Readonly<{ value: T }> | undefined;
  return () => (made ??= { value: make() }).value;
};
