import type { Dockerfile, Instruction } from './model.js';

/** Whether a comment would become a directive if all from this instruction up to a line were gone: those stand before everything else. */
export const makesDirective = ({ lines }: Dockerfile, { index }: Instruction, nextLine: number): boolean =>
  index === 0 && nextLine <= lines.count && /^[ \t]*#[ \t]*[a-zA-Z][a-zA-Z0-9]*[ \t]*=/.test(lines.text(nextLine));
