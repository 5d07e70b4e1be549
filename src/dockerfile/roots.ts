import type { Dockerfile, Stage } from './model.js';
import { distroOf } from '../knowledge/distro.js';

/** For every stage the one at the end of its chain: the one built on an image from outside. */
export const rootsOf = ({ stages }: Pick<Dockerfile, 'stages'>): ReadonlyMap<Stage, Stage> => {
  const roots = new Map<Stage, Stage>();
  for (const stage of stages) roots.set(stage, stage.parent === null ? stage : roots.get(stage.parent) ?? stage);
  return roots;
};

/** Where the chain of a stage ends. A chain may be as long as the file, and this is asked for every instruction. */
export const rootOf = (dockerfile: Pick<Dockerfile, 'stages'>, stage: Stage): Stage => {
  let roots = known.get(dockerfile.stages);
  if (roots === undefined) known.set(dockerfile.stages, roots = rootsOf(dockerfile));
  return roots.get(stage) ?? stage;
};

const known = new WeakMap<readonly Stage[], ReadonlyMap<Stage, Stage>>();

/** Whether a stage runs on Windows, so far as its FROM shows it. */
export const isWindows = ({ platform, image: { reference } }: Stage): boolean =>
  /^windows\b/i.test(platform?.value?.text ?? '') || (reference !== null && distroOf(reference)?.family === 'windows');

/** The stages whose chain begins with a --platform for Windows. Nothing makes Windows of scratch. */
export const stagesForWindows = (dockerfile: Dockerfile): ReadonlySet<Stage> => {
  const found = new Set<Stage>();
  for (const [stage, { platform, image }] of rootsOf(dockerfile)) {
    if (/^windows\b/i.test(platform?.value?.text ?? '') && image.value !== 'scratch') found.add(stage);
  }
  return found;
};
