import { makesLayer } from '../../dockerfile/makes-layer.js';
import type { Dockerfile, Instruction } from '../../dockerfile/model.js';
import type { HistoryItem } from '../config.js';
import { align } from './align.js';
import { readHistory } from './history-text.js';
import { match } from './match.js';
import { isMergedLayer } from './squashed.js';
import { stepsOf, type Step } from './step.js';

/** Which instruction of a Dockerfile each item of an image's history tells of. */
export interface Join {
  /** By index in the history. */
  readonly matches: ReadonlyMap<number, Match>;
  /** How many items of the history come before the first that matched: they are the base image's. */
  readonly baseItems: number;
  /** Items after those that no instruction made. */
  readonly unknownItems: readonly number[];
  /** Instructions that the history does not tell of; ARG need not be told. */
  readonly untold: readonly Instruction[];
}

export interface Match {
  readonly instruction: Instruction;
  /** Everything the item tells is what the instruction says, or only its kind and where it went. */
  readonly confidence: 'exact' | 'likely';
}

/**
 * Null where the image was most likely not built from this file: of the instructions that make layers, or of all where none does, fewer
 * than half are told of.
 */
export function join(history: readonly HistoryItem[], dockerfile: Dockerfile): Join | null {
  const steps = stepsOf(dockerfile);
  const made = history.map(({ createdBy }) => readHistory(createdBy));
  const pairs = align(made.length, steps.length, (item, step) => {
    const [one, other] = [made[item], steps[step]];
    return one === undefined || other === undefined ? 0 : match(one, other);
  });
  if (pairs === null) return null;
  const told = new Set(pairs.map(({ step }) => step));
  const [first] = pairs;
  const isNeeded = steps.some(makesLayer) ? makesLayer : ({ keyword }: Step): boolean => keyword !== 'ARG';
  const needed = steps.flatMap((step, index) => (isNeeded(step) ? [index] : []));
  if (first === undefined || needed.filter((index) => told.has(index)).length * 2 < needed.length) return null;
  const matches = new Map(pairs.flatMap(({ item, step, certainty }): readonly (readonly [number, Match])[] => {
    const instruction = steps[step]?.instruction;
    return instruction === undefined ? [] : [[item, { instruction, confidence: certainty === 2 ? 'exact' : 'likely' }]];
  }));
  for (const [item, instruction] of wholeStages(history, matches, dockerfile)) matches.set(item, { instruction, confidence: 'likely' });
  return {
    matches, baseItems: first.item,
    unknownItems: history.flatMap((_item, index) => (index > first.item && !matches.has(index) ? [index] : [])),
    untold: steps.flatMap(({ instruction, keyword, isTriggered }, index) => (told.has(index) || keyword === 'ARG' || isTriggered ? [] : [instruction])),
  };
}

/**
 * buildah and podman can make one layer of a whole stage, and tell of it with the stage's last instruction; an engine that squashes adds an
 * item to those of the build. What is in the layer was made by the one instruction before that can make a layer, and where there are several
 * the stage stands for them.
 */
function* wholeStages(history: readonly HistoryItem[], matches: ReadonlyMap<number, Match>, { target }: Dockerfile): Iterable<readonly [number, Instruction]> {
  let before: Instruction[] = [];
  for (const [item, one] of history.entries()) {
    const instruction = matches.get(item)?.instruction;
    if (instruction !== undefined && makesLayer(instruction)) before.push(instruction);
    if (one.isEmpty) continue;
    const [first] = before;
    const stage = (instruction ?? before.at(-1))?.stage ?? target;
    const whole = before.length === 1 && first !== undefined ? first : stage?.instructions[0];
    const isWhole = isMergedLayer(one) || (isBuildahs(one) && instruction !== undefined && first !== undefined);
    if (isWhole && whole !== undefined && whole !== instruction) yield [item, whole];
    before = [];
  }
}

/** Of what the others tell, an item without a layer is a RUN that left nothing. */
const isBuildahs = ({ comment }: HistoryItem): boolean => comment.startsWith('FROM ');
