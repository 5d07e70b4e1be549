import type { Dockerfile, Instruction } from '../dockerfile/model.js';
import type { Span } from '../text/span.js';
import type { Finding, ImagePlace, OtherFile, Place } from './rule.js';
import { firstIndex } from './sorted.js';

export const isOtherFile = (place: Place): place is OtherFile => 'file' in place;

export const isInImage = (place: Place | ImagePlace): place is ImagePlace => 'layer' in place || 'config' in place || 'history' in place;

/** Where a finding is, in its own file. */
export const spanOf = ({ at }: Finding): Span => (isOtherFile(at) ? at.span : at);

/** The instruction a finding concerns, an ONBUILD rather than what it triggers; undefined for one outside of all. */
export const anchorOf = (dockerfile: Dockerfile, finding: Finding): Instruction | undefined => {
  const found = dockerfile.instructionAt((finding.anchor ?? spanOf(finding)).start);
  return found && (dockerfile.instructions[found.index] ?? found);
};

/** The offsets at which a suppression meets a finding: the instruction's first, and for what stands between two the next one's too. */
export const pointsIn = (dockerfile: Dockerfile) => (finding: Finding): readonly number[] => {
  const anchor = anchorOf(dockerfile, finding);
  if (anchor) return [anchor.span.start, ...laterOnes(dockerfile, finding)];
  const { start } = finding.anchor ?? spanOf(finding);
  const { instructions } = dockerfile;
  const next = instructions[firstIndex(instructions.length, (index) => (instructions[index]?.span.start ?? 0) >= start)];
  return next ? [start, next.span.start] : [start];
};

/** Of instructions that may stand only once BuildKit names the later one, whose comment then counts. */
const laterOnes = (dockerfile: Dockerfile, { aliases, related = [] }: Finding): number[] =>
  (aliases.includes('MultipleInstructionsDisallowed') ? related : [])
    .map(({ at }) => dockerfile.instructionAt(at.start)?.span.start ?? at.start);
