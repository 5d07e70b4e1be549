import { namedImage } from './image-part.js';
import type { Dockerfile, Stage } from './model.js';
import { rootsOf } from './roots.js';
import { baseEnv } from '../knowledge/base-env.js';

/** The names that the image below a stage sets, PATH left out: every one has it. Null where nobody knows. */
export const baseNamesOf = (dockerfile: Dockerfile): ((stage: Stage) => ReadonlySet<string> | null) => {
  const roots = rootsOf(dockerfile);
  const known = new Map<Stage, ReadonlySet<string> | null>();
  return (stage) => {
    const root = roots.get(stage) ?? stage;
    const found = known.get(root);
    if (found !== undefined) return found;
    const named = namedImage(root);
    const names = root.image.value === 'scratch' ? new Set<string>() : named === null || root.image.text.startsWith('$') ? null : baseEnv(named.reference);
    known.set(root, names);
    return names;
  };
};
