import type { Instruction } from '../dockerfile/model.js';
import type { Finding } from '../engine/rule.js';
import type { Image } from '../image/model.js';

/** A finding of a rule about the text, the instruction it is about, and the layers which that made. */
export interface Question {
  readonly finding: Finding;
  readonly instruction: Instruction;
  readonly layers: readonly number[];
  readonly image: Image;
}

/** What the image says of it: it costs so much, there is nothing to it, or (null) nobody can tell from the image. */
export type Answer = Readonly<{ bytes: number; also?: string } | { also: string } | 'withdrawn'> | null;

export type Evidence = (question: Question) => Answer;

/** Bytes that are there confirm a finding; where there are none it is withdrawn. */
export const costs = (bytes: number): Answer => (bytes > 0 ? { bytes } : 'withdrawn');
