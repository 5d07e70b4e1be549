import type { Dockerfile, Instruction, Shell, Stage } from '../../dockerfile/model.js';
import { defaultShell, windowsShell } from '../../dockerfile/shell.js';

const forgotten = new WeakMap<Dockerfile, ReadonlySet<Instruction>>();

/**
 * The words of the shell as which hadolint has the script of a RUN checked: what SHELL says, but every ENV and ARG brings /bin/sh back,
 * and no base image has another one. Null where that is PowerShell or cmd, whose scripts it does not check.
 */
export function checkedShell(dockerfile: Dockerfile, instruction: Instruction): readonly string[] | null {
  let known = forgotten.get(dockerfile);
  if (known === undefined) forgotten.set(dockerfile, known = behindVariables(dockerfile));
  const { shell } = instruction;
  if (shell === windowsShell || known.has(instruction)) return defaultShell.words;
  return shell.posix ? shell.words : null;
}

/** The instructions, triggers among them, before which an ENV or ARG followed the SHELL in force. */
function behindVariables({ instructions }: Dockerfile): ReadonlySet<Instruction> {
  const found = new Set<Instruction>();
  const ends = new Map<Stage, Shell | null>();
  let stage: Stage | null = null;
  let lost: Shell | null = null;
  for (const instruction of instructions) {
    if (instruction.keyword === 'FROM') {
      if (stage !== null) ends.set(stage, lost);
      stage = instruction.stage;
      lost = stage?.parent ? ends.get(stage.parent) ?? null : null;
    }
    if (lost === instruction.shell) {
      found.add(instruction);
      if (instruction.trigger !== null) found.add(instruction.trigger);
    }
    if (instruction.keyword === 'ENV' || instruction.keyword === 'ARG') lost = instruction.shell;
    else if (instruction.keyword === 'SHELL') lost = null;
  }
  return found;
}
