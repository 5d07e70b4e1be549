/** Why a build cannot be rewritten; the words end the sentence "not rewritten: …". */
export class Refusal extends Error {}

export const refuse = (reason: string): never => {
  throw new Refusal(reason);
};
