import type { Instruction, Stage } from '../model.js';

/** A stage ships if its FROM says the same as the last one, or if any FROM names it. What stands before the first FROM does not. */
export const shipsAsHadolint = (stages: readonly Stage[]): ((instruction: Instruction) => boolean) => {
  const last = stages.at(-1);
  const named = new Set(stages.map(({ image }) => image.reference?.repository ?? image.text));
  const shipping = new Set(stages.filter((stage) => (last !== undefined && saysOf(stage) === saysOf(last)) || (stage.name !== null && named.has(stage.name))));
  return ({ stage }) => stages.length === 0 || (stage !== null && shipping.has(stage));
};

const saysOf = ({ image, name, platform }: Stage): string => JSON.stringify([image.text, name, platform?.value?.text ?? null]);
