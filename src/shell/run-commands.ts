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

/** Every command of every RUN, those of triggers included, in the order of the file. Many rules ask, so they are listed once a file. */
export const runCommands = (dockerfile: Dockerfile, shells: Shells): readonly RunCommand[] => {
  let listed = known.get(shells);
  if (listed === undefined) known.set(shells, listed = list(dockerfile, shells));
  return listed;
};

/** What these are called. */
export const commandNamesIn = (dockerfile: Dockerfile, shells: Shells): ReadonlySet<string> => {
  let names = knownNames.get(shells);
  if (names === undefined) knownNames.set(shells, names = new Set(runCommands(dockerfile, shells).map(({ command }) => command.name)));
  return names;
};

const known = new WeakMap<Shells, readonly RunCommand[]>();
const knownNames = new WeakMap<Shells, ReadonlySet<string>>();

const list = ({ instructions }: Dockerfile, shells: Shells): readonly RunCommand[] => instructions.flatMap((outer) => {
  const instruction = outer.trigger ?? outer;
  const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
  return script === null ? [] : script.commands.map((command, index) => ({ command, index, script, instruction, outer }));
});
