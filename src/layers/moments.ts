import { Doings } from './doings.js';
import type { Files } from './files.js';
import { workdirAfter, workdirsOf } from './folders.js';
import { Ledger } from './ledger.js';
import type { Place } from './places.js';
import { transferOf } from './transfers.js';
import { runsUnseen } from './unseen.js';
import type { Dockerfile, Instruction, Stage } from '../dockerfile/model.js';
import type { Command, Script, Shells } from '../shell/model.js';
import { mountTargets } from '../shell/mounts.js';

/** A command that is run for an image that ships, and what is known just before. Only good until the next one is asked for. */
export interface Moment {
  /** The RUN, or the ONBUILD around it. */
  readonly outer: Instruction;
  readonly instruction: Instruction;
  readonly script: Script;
  readonly command: Command;
  /** What the script has done so far. */
  readonly doings: Doings;
  /** What the instructions before have left. */
  readonly ledger: Ledger;
}

/** The commands in question of the RUNs that ship, in the order of the build. */
export function* moments(dockerfile: Dockerfile, shells: Shells, context: Files | null, isMeant: (command: Command) => boolean): Iterable<Moment> {
  const workdirs = workdirsOf(dockerfile);
  const ledgers = new Map<Stage, Ledger>();
  for (const stage of dockerfile.stages) {
    const own = new Ledger((stage.parent && ledgers.get(stage.parent)) ?? null);
    ledgers.set(stage, own);
    let triggered: Ledger | null = null;
    for (const outer of stage.instructions) {
      const instruction = outer.trigger ?? outer;
      // What a trigger leaves, it leaves in another image.
      const ledger: Ledger = outer.trigger === null ? own : triggered ??= new Ledger(own);
      const folder = workdirs[outer.index] ?? '/';
      const transfer = transferOf(dockerfile, instruction, folder, context);
      if (transfer !== null) ledger.transfer(transfer);
      if (instruction.keyword === 'USER') ledger.user();
      if (instruction.keyword === 'WORKDIR') ledger.folder(workdirAfter(dockerfile, instruction, folder));
      if (instruction.keyword !== 'RUN') continue;

      const script = shells.script(instruction);
      if (script === null || script.errors.length > 0) {
        ledger.unreadable(folder);
        continue;
      }
      if (dockerfile.ships(outer) && script.commands.some(isMeant)) {
        const doings = new Doings(dockerfile.text, script, folder);
        const mounts = mountsIn(script);
        for (const command of script.commands) {
          if (isMeant(command)) yield { outer, instruction, script, command, doings, ledger };
          doings.add(command, mounts);
        }
      }
      const { doings, isUnseen } = outcomeOf(dockerfile, script, folder);
      ledger.run(outer, doings, isUnseen);
    }
  }
}

const mountsIn = ({ instruction }: Script): readonly string[] => mountTargets(instruction, 'cache', 'tmpfs', 'bind', 'secret', 'ssh');

type Outcome = Readonly<{ doings: Doings; isUnseen: boolean }>;

/** All that a script has done in the end. It is gone through once, whoever asks for moments. */
const outcomeOf = (dockerfile: Dockerfile, script: Script, folder: Place): Outcome => {
  let outcome = outcomes.get(script);
  if (outcome === undefined) {
    const doings = new Doings(dockerfile.text, script, folder);
    const mounts = mountsIn(script);
    for (const command of script.commands) doings.add(command, mounts);
    outcomes.set(script, outcome = { doings, isUnseen: script.commands.some((command) => runsUnseen(dockerfile.text, command)) });
  }
  return outcome;
};

const outcomes = new WeakMap<Script, Outcome>();
