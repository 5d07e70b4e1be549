import type { Dockerfile, Stage } from './model.js';
import { distroOf } from '../knowledge/distro.js';

/** For every stage the one at the end of its chain: the one built on an image from outside. */
export const rootsOf = ({ stages }: Dockerfile): ReadonlyMap<Stage, Stage> => {
  const roots = new Map<Stage, Stage>();
  for (const stage of stages) roots.set(stage, stage.parent === null ? stage : roots.get(stage.parent) ?? stage);
  return roots;
};

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
