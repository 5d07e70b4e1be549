import { references } from './lex.js';
import type { Dockerfile, Stage } from './model.js';

/** What each stage is built from, copies from and mounts from. */
export type StageSources = (stage: Stage) => readonly Stage[];

export const stageSources = (dockerfile: Dockerfile): StageSources => {
  const { stages } = dockerfile;
  const inCapitals = inOtherCase(dockerfile);
  let listed = 0;
  return (stage) => {
    const chosen = mayChoose(dockerfile, stage) ? stages.slice(listed, stage.index).filter(({ name }) => name !== null) : [];
    // Those before were told of when another stage chose.
    if (chosen.length > 0) listed = stage.index;
    return [...stage.parent === null ? [] : [stage.parent], ...inCapitals.get(stage) ?? [], ...stage.reads, ...chosen];
  };
};

/** The stages that something is taken from on the way to one of the targets, these included. */
export const usedStages = (dockerfile: Dockerfile, targets: readonly Stage[]): ReadonlySet<Stage> => {
  const sources = stageSources(dockerfile);
  const used = new Set(targets);
  // What is added while the set is walked is walked too.
  for (const stage of used) for (const source of sources(stage)) used.add(source);
  return used;
};

/** BuildKit refuses a FROM that names a stage in capitals; whoever wrote it means that stage. */
const inOtherCase = ({ stages }: Dockerfile): ReadonlyMap<Stage, readonly Stage[]> => {
  const named = new Map<string, Stage>();
  const found = new Map<Stage, readonly Stage[]>();
  for (const stage of stages) {
    const source = stage.parent === null ? named.get(stage.image.text.toLowerCase()) : undefined;
    if (source !== undefined) found.set(stage, [source]);
    if (stage.name !== null) named.set(stage.name, stage);
  }
  return found;
};

/** `FROM base-${VARIANT}` may be any stage. */
const mayChoose = ({ escape }: Dockerfile, { image }: Stage): boolean => {
  const [first] = references(image.text, escape);
  return first !== undefined && !/[/:@]/.test(image.text.slice(0, first.start));
};
