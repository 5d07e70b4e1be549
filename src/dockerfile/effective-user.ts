import { defaultUser } from '../knowledge/distro.js';
import { isRootUser } from '../knowledge/users.js';
import type { Dockerfile, Instruction } from './model.js';

/** Whether an instruction is run by root, as far as anybody can tell: null where a base image or a variable decides. */
export const rootBefore = (dockerfile: Dockerfile): (instruction: Instruction) => boolean | null => {
  const byStage = new Map(dockerfile.stages.map((stage) => [stage, stage.instructions.filter(({ keyword }) => keyword === 'USER')]));
  const last = new Map<Instruction['stage'], Instruction | null>();
  const lastIn = (stage: NonNullable<Instruction['stage']>): Instruction | null => {
    const found = last.get(stage) ?? byStage.get(stage)?.at(-1) ?? (stage.parent === null ? null : lastIn(stage.parent));
    last.set(stage, found);
    return found;
  };
  return ({ stage, index }) => {
    if (stage === null) return null;
    const own = byStage.get(stage)?.findLast((user) => user.index < index);
    const user = own ?? (stage.parent === null ? null : lastIn(stage.parent));
    if (user !== null) return isRoot(dockerfile, user);
    const base = dockerfile.chain(stage).at(-1)?.image;
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
