import type { Dockerfile, Instruction } from '../dockerfile/model.js';
import type { Script, Shells } from './model.js';
import { readScript } from './script.js';

/** How the script of an instruction is read. hadolint's way differs (the H lines of RULES 1.8) and would be another one of these. */
export type ReadScript = (dockerfile: Dockerfile, instruction: Instruction) => Script | null;

/** The scripts of a Dockerfile, each read when somebody first asks for it. */
export const shellsOf = (dockerfile: Dockerfile, read: ReadScript = readScript): Shells => {
  const scripts = new Map<Instruction, Script | null>();
  const script = (instruction: Instruction): Script | null => {
    const known = scripts.get(instruction);
    if (known !== undefined) return known;
    const fresh = read(dockerfile, instruction);
    scripts.set(instruction, fresh);
    return fresh;
  };
  return { script, commands: (instruction) => script(instruction)?.commands ?? [] };
};
