import type { Dockerfile, Instruction } from './model.js';
import { mountFieldAt } from './mount-field.js';
import { mountsOf, type Mount } from './mount.js';
import { isScratch, type ImageReference } from '../knowledge/image-reference.js';
import { span, type Span } from '../text/span.js';

/** What a `COPY --from` or a mount of RUN reads from: a stage, a build context, or an image. */
export interface Source {
  /** A trigger rather than the ONBUILD around it. */
  readonly instruction: Instruction;
  readonly text: string;
  readonly at: Span;
  /** Null for COPY. */
  readonly mount: Mount | null;
}

/** A source that is no stage of the file. */
export interface ExternalImage extends Source {
  readonly reference: ImageReference;
}

export const sourcesOf = (instruction: Instruction): readonly Source[] => (instruction.keyword === 'COPY'
  ? instruction.flags.flatMap(({ name, value }) => (name !== 'from' || value === null || value.text === '' ? []
    : [{ instruction, mount: null, text: value.text, at: span(value.offsets(0), value.offsets(value.text.length - 1) + 1) }]))
  : mountsOf(instruction).flatMap((mount) => (mount.from === null || mount.from === '' ? []
    : [{ instruction, mount, text: mount.from, at: mountFieldAt(mount, 'from') ?? mount.value.span }])));

/** The images that a file reads from beside those it is built on, triggers included. A number is a stage, or a mistake, but no image. */
export const externalImages = (dockerfile: Dockerfile): readonly ExternalImage[] =>
  dockerfile.instructions.flatMap((outer) => sourcesOf(outer.trigger ?? outer)).flatMap((source) => {
    const { text, instruction } = source;
    const isNone = isScratch(text) || text.includes('$') || /^\d+$/.test(text) || dockerfile.stageFor(text, instruction) !== null
      || (isTrigger(dockerfile, instruction) && mayBeStage(text));
    const reference = isNone ? null : dockerfile.readImage(text);
    return reference === null ? [] : [{ reference, ...source }];
  });

const isTrigger = ({ instructions }: Dockerfile, instruction: Instruction): boolean => instructions[instruction.index] !== instruction;

/** A trigger runs in a build with stages of its own. */
const mayBeStage = (text: string): boolean => !/[/:@]/.test(text);
