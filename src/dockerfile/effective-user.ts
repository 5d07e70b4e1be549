import { defaultUser } from '../knowledge/distro.js';
import { isRootUser } from '../knowledge/users.js';
import type { Dockerfile, Instruction } from './model.js';
import { rootOf } from './roots.js';

/** Whether an instruction is run by root, as far as anybody can tell: null where a base image or a variable decides. */
export const rootBefore = (dockerfile: Dockerfile): (instruction: Instruction) => boolean | null => {
  const byStage = new Map(dockerfile.stages.map((stage) => [stage, stage.instructions.filter(({ keyword }) => keyword === 'USER')]));
  const last = new Map<Instruction['stage'], Instruction | null>();
  // Parents come first, and a chain may be as long as the file.
  for (const stage of dockerfile.stages) last.set(stage, byStage.get(stage)?.at(-1) ?? (stage.parent === null ? null : last.get(stage.parent) ?? null));
  return ({ stage, index }) => {
    if (stage === null) return null;
    const own = byStage.get(stage)?.findLast((user) => user.index < index);
    const user = own ?? (stage.parent === null ? null : last.get(stage.parent) ?? null);
    if (user !== null) return isRoot(dockerfile, user);
    const base = rootOf(dockerfile, stage).image;
    if (base?.value === 'scratch') return true;
    const who = base?.reference == null ? null : defaultUser(base.reference);
    return who === null ? null : who === 'root';
  };
};

const isRoot = (dockerfile: Dockerfile, user: Instruction): boolean | null => {
  const [word] = user.words;
  const value = word === undefined ? null : dockerfile.valueOf(word, user);
  return value === null ? null : isRootUser(value);
};
