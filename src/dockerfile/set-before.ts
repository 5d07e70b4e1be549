import type { Dockerfile, Instruction, Stage } from './model.js';

/**
 * For every instruction whether one that passes the test comes before it: above it in its stage, in a parent of that stage, or
 * itself. A trigger counts as its ONBUILD does.
 */
export const setBefore = ({ instructions, stages }: Dockerfile, test: (instruction: Instruction) => boolean): (instruction: Instruction) => boolean => {
  const first = new Map<Stage | null, number>();
  for (const outer of instructions) {
    if (!first.has(outer.stage) && test(outer.trigger ?? outer)) first.set(outer.stage, outer.index);
  }
  const inherited = new Set<Stage>();
  for (const stage of stages) {
    if (stage.parent !== null && (first.has(stage.parent) || inherited.has(stage.parent))) inherited.add(stage);
  }
  return ({ stage, index }) => (stage !== null && inherited.has(stage)) || (first.get(stage) ?? Infinity) <= index;
};
