import type { Dockerfile, Instruction } from '../model.js';

/**
 * Whether an ENV gave a variable such a value before an instruction, as hadolint keeps track: a later value undoes nothing, a stage
 * inherits from the one that has the name of its image, be that name an alias or, of a stage without one, its own image; and
 * triggers form a stage of their own.
 */
export function onceSet(dockerfile: Dockerfile, variable: string, isIt: (value: string) => boolean): (outer: Instruction) => boolean {
  const held = new Set<Instruction>();
  const names = new Set<string>();
  let name = '';
  let isSet = false;
  let isSetForTriggers = false;
  const sets = ({ keyword, pairs }: Instruction): boolean => keyword === 'ENV'
    && pairs.some(({ key, value }) => key.text === variable && value !== null && isIt(unquoted(value.text)));
  for (const instruction of dockerfile.instructions) {
    const { keyword, stage, trigger } = instruction;
    if (trigger !== null) isSetForTriggers ||= sets(trigger);
    else if (keyword === 'FROM') {
      const image = stage?.image.reference?.repository ?? stage?.image.text ?? '';
      name = stage?.name ?? image;
      isSet = names.has(image);
    } else isSet ||= sets(instruction);
    if (isSet && stage !== null) names.add(name);
    if (trigger === null ? isSet : isSetForTriggers) held.add(instruction);
  }
  return (outer) => held.has(outer);
}

const unquoted = (text: string): string => text.replace(/["']/g, '');
