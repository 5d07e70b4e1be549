import type { Dockerfile, Instruction } from '../dockerfile/model.js';
import { firstIndex } from '../engine/sorted.js';
import type { Offer } from './offer.js';

/**
 * Keeps what joins a line to the instruction before it from meeting what changes that one's keyword or flags: a RUN that becomes a COPY
 * can take no command in, and one that gets a mount takes in only commands that want it.
 */
export class Joints {
  readonly #instructions: readonly Instruction[];
  /** By an instruction's place, the rule that edits its keyword or its flags. */
  readonly #edited = new Map<number, string>();
  /** By an instruction's place, the rule that joins something to it. */
  readonly #joined = new Map<number, string>();

  constructor({ instructions }: Dockerfile) {
    this.#instructions = instructions;
  }

  /** A rule that joins several takes the keywords away itself. */
  areFree(offer: Offer): boolean {
    const { rule } = offer.finding;
    const isOthers = (owner: string | undefined): boolean => owner !== undefined && owner !== rule;
    return !this.#joints(offer).some((index) => isOthers(this.#edited.get(index))) && !this.#heads(offer).some((index) => isOthers(this.#joined.get(index)));
  }

  claim(offer: Offer): void {
    const { rule } = offer.finding;
    for (const index of this.#joints(offer)) this.#joined.set(index, rule);
    for (const index of this.#heads(offer)) this.#edited.set(index, rule);
  }

  /** Instructions to whose text an edit joins that of the next. */
  #joints({ edits }: Offer): readonly number[] {
    return edits.flatMap(({ span: { start, end } }) => {
      const index = this.#firstFrom(start + 1) - 1;
      const [instruction, next] = [this.#instructions[index], this.#instructions[index + 1]];
      return instruction && next && start > instruction.keywordSpan.end && end > next.keywordSpan.start ? [index] : [];
    });
  }

  /** Instructions in front of whose arguments an edit changes something. */
  #heads({ edits }: Offer): readonly number[] {
    const found: number[] = [];
    for (const { span: { start, end } } of edits) {
      for (let index = Math.max(this.#firstFrom(start) - 1, 0); index < this.#instructions.length; index++) {
        const instruction = this.#instructions[index];
        if (instruction === undefined || instruction.span.start >= end) break;
        if (start < instruction.argumentSpan.start) found.push(index);
      }
    }
    return found;
  }

  #firstFrom(offset: number): number {
    return firstIndex(this.#instructions.length, (index) => (this.#instructions[index]?.span.start ?? 0) >= offset);
  }
}
