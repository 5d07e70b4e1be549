import { parseImageReference, type ImageReference } from '../knowledge/image-reference.js';
import { buildkitHabits, type Habits } from './instruction.js';
import type { Bindings } from './bindings.js';
import type { BaseImage, Instruction, Stage } from './model.js';

/** Where those who read Dockerfiles part ways. BuildKit's manner is the default; another one is a value of its own. */
export interface Manner {
  readonly habits: Habits;
  /** Whether a line that begins like this is a directive. */
  readonly isDirective: (written: string) => boolean;
  /** An image as FROM or `--from` names it, taken apart. */
  readonly readImage: (text: string) => ImageReference | null;
  /** A text for what it says: the value that stands there, where nobody expands anything. Null where variables are expanded. */
  readonly literal: ((text: string, keyword: string) => string) | null;
  /** The form in which names of stages are compared. */
  readonly stageName: (written: string) => string;
  /** The name under which FROM looks for an earlier stage. */
  readonly parentName: (image: BaseImage) => string | null;
  /** A FROM that names a stage still names an image. */
  readonly stagesAreImages: boolean;
  /** What a trigger finds set, where that is not what its stage has set. */
  readonly triggerBindings: ((instructions: readonly Instruction[]) => Bindings) | null;
  readonly ships: (stages: readonly Stage[], chainOfTarget: readonly Stage[]) => (instruction: Instruction) => boolean;
}

export const buildkit: Manner = {
  habits: buildkitHabits,
  isDirective: () => true,
  readImage: parseImageReference,
  literal: null,
  stageName: (written) => written.toLowerCase(),
  parentName: ({ value }) => value,
  stagesAreImages: false,
  triggerBindings: null,
  ships: (stages, chainOfTarget) => {
    const shipping = new Set(chainOfTarget);
    return ({ stage }) => stages.length === 0 || (stage !== null && shipping.has(stage));
  },
};

