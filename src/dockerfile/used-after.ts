import type { Dockerfile, Instruction, Stage } from './model.js';

/**
 * Whether an instruction behind another one, in its stage or in a stage built on that, has a key. Keys are whatever is looked for:
 * the names of programs, of packages that are removed.
 */
export const usedAfter = ({ instructions }: Dockerfile, keysOf: (instruction: Instruction) => Iterable<string>): (instruction: Instruction, key: string) => boolean => {
  const last = new Map<Stage | null, Map<string, number>>();
  for (let at = instructions.length - 1; at >= 0; at--) {
    const outer = instructions[at];
    if (outer === undefined) continue;
    for (const key of keysOf(outer.trigger ?? outer)) {
      for (let stage: Stage | null | undefined = outer.stage; stage !== undefined; stage = stage?.parent ?? undefined) {
        const known = last.get(stage) ?? new Map<string, number>();
        last.set(stage, known);
        // Going backwards, whoever has it has it from further behind, and so have the stages below.
        if (known.has(key)) break;
        known.set(key, outer.index);
      }
    }
  }
  return ({ stage, index }, key) => (last.get(stage)?.get(key) ?? -1) > index;
};
