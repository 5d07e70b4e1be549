import type { Dockerfile, Instruction } from '../dockerfile/model.js';
import type { Command, Script, Shells } from './model.js';

/** A command and where it is run. */
export interface RunCommand {
  readonly command: Command;
  /** Among the commands of its script. */
  readonly index: number;
  readonly script: Script;
  /** The RUN: a trigger rather than the ONBUILD, which is `outer`. */
  readonly instruction: Instruction;
  readonly outer: Instruction;
}

/** Every command of every RUN, those of triggers included, in the order of the file. */
export function* runCommands({ instructions }: Dockerfile, shells: Shells): Iterable<RunCommand> {
  for (const outer of instructions) {
    const instruction = outer.trigger ?? outer;
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
    if (script === null) continue;
    for (const [index, command] of script.commands.entries()) yield { command, index, script, instruction, outer };
  }
}
