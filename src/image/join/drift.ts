import type { Dockerfile, Instruction } from '../../dockerfile/model.js';
import { isCommit } from '../by-hand.js';
import type { HistoryItem } from '../config.js';
import type { Image } from '../model.js';
import { readHistory } from './history-text.js';
import type { Join } from './join.js';
import { dependsOnArgs } from './told-values.js';

/** In what the history of an image and its Dockerfile are not one, as far as that is sure. */
export interface Drift {
  /** Items of the history that tell of a container that somebody worked in. */
  readonly byHand: readonly number[];
  /** Items that no instruction of the file made, nor is one there that was to be done in their place. */
  readonly items: readonly number[];
  readonly changes: readonly Change[];
}

/** An instruction that no item tells of. */
export interface Change {
  readonly instruction: Instruction;
  /** What was done in its place: an item of the same kind between the same two that are in both. */
  readonly instead: number | null;
}

export function driftOf({ config, known }: Image, join: Join, dockerfile: Dockerfile): Drift {
  const { history } = config;
  const cmd = known.config ? config.cmd : [];
  const byHand = join.unknownItems.filter((item) => isByHand(history[item], cmd));
  const hands = new Set(byHand);
  const made = join.unknownItems.filter((item) => !hands.has(item)).map((item) => ({ item, keyword: readHistory(history[item]?.createdBy ?? '').keyword }));
  const instructions = join.untold.filter(({ keyword }) => isTold.has(keyword)).filter((instruction) => {
    // With other build arguments the same instruction reads otherwise.
    const other = hangsOnArgs(dockerfile, instruction) ? made.findIndex(({ keyword }) => keyword === instruction.keyword) : -1;
    if (other !== -1) made.splice(other, 1);
    return other === -1;
  });
  const { changes, others } = changed(made, instructions, join);
  // Labels can be given to the build as well.
  return { byHand, items: others.filter(({ keyword }) => keyword !== 'LABEL' && keyword !== 'ARG').map(({ item }) => item), changes };
}

/** Who says nothing of what was done did not build either. */
const isByHand = (item: HistoryItem | undefined, cmd: readonly string[]): boolean =>
  item !== undefined && (item.createdBy.trim() === '' || isCommit(item, cmd));

type Done = Readonly<{ item: number; keyword: string }>;
type Changed = Readonly<{ changes: readonly Change[]; others: readonly Done[] }>;

/** Gives each instruction that was not done what was done between the same two others, of the same kind and in order. */
function changed(made: readonly Done[], instructions: readonly Instruction[], { matches }: Join): Changed {
  const done = gapsIn([...matches.keys()], made, ({ item }) => item);
  const left = new Map<string, Done[]>();
  for (const { one, gap } of done) {
    const alike = left.get(`${gap} ${one.keyword}`);
    if (alike === undefined) left.set(`${gap} ${one.keyword}`, [one]);
    else alike.push(one);
  }
  const changes = gapsIn([...matches.values()].map(({ instruction }) => instruction.span.start), instructions, ({ span }) => span.start)
    .map(({ one, gap }): Change => ({ instruction: one, instead: left.get(`${gap} ${one.keyword}`)?.shift()?.item ?? null }));
  const taken = new Set(changes.map(({ instead }) => instead));
  return { changes, others: made.filter(({ item }) => !taken.has(item)) };
}

/** Behind how many marks each stands; all are in order. */
function gapsIn<T>(marks: readonly number[], all: readonly T[], placeOf: (one: T) => number): readonly Readonly<{ one: T; gap: number }>[] {
  const sorted = marks.toSorted((a, b) => a - b);
  let gap = 0;
  return all.map((one) => {
    while ((sorted[gap] ?? Infinity) < placeOf(one)) gap++;
    return { one, gap };
  });
}

/** What every builder tells of. */
const isTold: ReadonlySet<string> = new Set(['RUN', 'COPY', 'ADD', 'ENV', 'LABEL', 'SHELL', 'CMD', 'ENTRYPOINT', 'USER', 'WORKDIR', 'EXPOSE', 'VOLUME']);

const hangsOnArgs = (dockerfile: Dockerfile, instruction: Instruction): boolean => {
  const { keyword, argumentSpan: { start, end } } = instruction;
  return !isForShell.has(keyword) && dependsOnArgs(dockerfile, dockerfile.text.slice(start, end), instruction);
};

/** Their variables are filled in when they run. */
const isForShell: ReadonlySet<string> = new Set(['RUN', 'CMD', 'ENTRYPOINT']);
