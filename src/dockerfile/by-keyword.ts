import type { Dockerfile, Instruction, Keyword } from './model.js';

/** The instructions with a keyword in file order, for a trigger the trigger itself. Many rules ask, so they are sorted once a file. */
export const instructionsOf = (dockerfile: Dockerfile, keyword: Keyword): readonly Instruction[] => {
  let sorted = known.get(dockerfile);
  if (sorted === undefined) known.set(dockerfile, sorted = sort(dockerfile));
  return sorted.get(keyword) ?? none;
};

/** The keywords there are; an ONBUILD counts as itself and as its trigger. */
export const keywordsIn = (dockerfile: Dockerfile): ReadonlySet<string> => {
  let held = knownKeywords.get(dockerfile);
  if (held === undefined) {
    held = new Set(dockerfile.instructions.flatMap(({ keyword, trigger }) => (trigger === null ? keyword : [keyword, trigger.keyword])));
    knownKeywords.set(dockerfile, held);
  }
  return held;
};

/** Both in file order. */
export const transfersOf = (dockerfile: Dockerfile): readonly Instruction[] => {
  const [copies, adds] = [instructionsOf(dockerfile, 'COPY'), instructionsOf(dockerfile, 'ADD')];
  return adds.length === 0 ? copies : [...copies, ...adds].sort((a, b) => a.index - b.index);
};

/** It is run in a build of its own, that of an image built on this one. */
export const isTrigger = ({ instructions }: Dockerfile, instruction: Instruction): boolean => instructions[instruction.index] !== instruction;

const none: readonly Instruction[] = [];

const knownKeywords = new WeakMap<Dockerfile, ReadonlySet<string>>();
const known = new WeakMap<Dockerfile, ReadonlyMap<string, readonly Instruction[]>>();

const sort = ({ instructions }: Dockerfile): ReadonlyMap<string, readonly Instruction[]> => {
  const sorted = new Map<string, Instruction[]>();
  for (const outer of instructions) {
    const instruction = outer.trigger ?? outer;
    const same = sorted.get(instruction.keyword);
    if (same === undefined) sorted.set(instruction.keyword, [instruction]);
    else same.push(instruction);
  }
  return sorted;
};
