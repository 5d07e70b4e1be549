import type { Dockerfile, Instruction, Stage } from '../dockerfile/model.js';
import { isPrune } from '../knowledge/package-removals.js';
import type { Shells } from '../shell/model.js';

/** The final stage, cut behind its last build command. */
export interface Phases {
  /** What the stages it continues say, the oldest first. */
  readonly inherited: readonly Instruction[];
  readonly build: readonly Instruction[];
  readonly run: readonly Instruction[];
}

export const phasesOf = (dockerfile: Dockerfile, shells: Shells, stage: Stage, lastBuild: Instruction): Phases => {
  const own = stage.instructions.filter(({ keyword }) => keyword !== 'FROM');
  let cut = own.indexOf(lastBuild) + 1;
  // Dropping what only the build needed is the end of it, not the beginning of the running.
  while (cut > 0 && own[cut] !== undefined && prunes(shells, own[cut])) cut++;
  const inherited = dockerfile.chain(stage).slice(1).reverse().flatMap(({ instructions }) => instructions)
    .filter(({ keyword }) => keyword !== 'FROM');
  return { inherited, build: own.slice(0, cut), run: own.slice(cut) };
};

const prunes = (shells: Shells, instruction: Instruction | undefined): boolean => {
  const commands = instruction?.keyword === 'RUN' ? shells.commands(instruction) : [];
  return commands.length > 0 && commands.every(isPrune);
};
