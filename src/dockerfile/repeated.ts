import type { Dockerfile, Instruction, Keyword, Stage } from './model.js';

/** Two instructions of a stage of which only the later one counts. */
export interface Repeat {
  readonly overridden: Instruction;
  readonly by: Instruction;
  /** Deleting the overridden one loses no comment. */
  readonly isDeletable: boolean;
}

/** Each instruction of a kind that the next one of its stage overrides. Triggers belong to another build. */
export const repeats = ({ instructions, comments }: Dockerfile, keyword: Keyword): readonly Repeat[] => {
  const last = new Map<Stage | null, Instruction>();
  const found: Omit<Repeat, 'isDeletable'>[] = [];
  for (const by of instructions) {
    if (by.keyword !== keyword) continue;
    const overridden = last.get(by.stage);
    last.set(by.stage, by);
    if (overridden !== undefined) found.push({ overridden, by });
  }
  if (found.length === 0) return [];
  const commented = new Set(comments.map(({ inside }) => inside));
  return found.map((each) => ({ ...each, isDeletable: !commented.has(each.overridden) }));
};
