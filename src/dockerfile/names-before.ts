import { platformArgs } from './filled.js';
import type { Binding, Dockerfile, Instruction, Stage } from './model.js';

/** Instructions that may be gone through for names in one file: enough for any real one, and an end to all others. */
const budget = 200_000;

/**
 * The names that have a value just before an instruction, in the order in which they were set, those of the stages
 * below before. Asked for where a name is wrong, to find the right one; in a file that is wrong everywhere the answer is none at last.
 */
export const namesBefore = (dockerfile: Dockerfile): ((before: Instruction) => readonly string[]) => {
  let left = budget;
  let last: Readonly<{ before: Instruction; names: readonly string[] }> | null = null;
  return (before) => {
    if (last?.before === before) return last.names;
    const { stage } = before;
    const chain = stage === null || left <= 0 ? [] : [...dockerfile.chain(stage)].reverse();
    left -= chain.length;
    const below = new Map<string, Kind>();
    for (const each of chain.slice(0, -1)) read(each, before, below);
    // A stage begins with the ARGs of those below; the ENV of its image is set after them.
    const kinds = new Map([...ofKind(below, 'arg'), ...ofKind(below, 'env')]);
    for (const each of chain.slice(-1)) read(each, before, kinds);
    last = { before, names: [...kinds.keys()] };
    return last.names;
  };

  function read(stage: Stage, before: Instruction, kinds: Map<string, Kind>): void {
    left -= stage.instructions.length;
    for (const [name, kind] of namesSet(dockerfile, stage, before)) if (kind === 'env' || !kinds.has(name)) kinds.set(name, kind);
  }
};

type Kind = 'arg' | 'env';

const ofKind = (kinds: ReadonlyMap<string, Kind>, wanted: Kind) => [...kinds].filter(([, kind]) => kind === wanted);

function* namesSet(dockerfile: Dockerfile, { instructions }: Stage, before: Instruction): Iterable<[name: string, kind: Kind]> {
  for (const instruction of instructions) {
    const { index, keyword, pairs } = instruction;
    if (index >= before.index) return;
    if (keyword === 'ENV') for (const { key } of pairs) yield [key.text.includes('$') ? dockerfile.valueOf(key, instruction) ?? '' : key.text, 'env'];
    if (keyword === 'ARG') for (const { key: { text } } of pairs) if (hasValue(dockerfile, text, before)) yield [text, 'arg'];
  }
}

/** `ARG name` has one if somebody gives it one: the build for a platform ARG, the ARG of that name before the first FROM for others. */
const hasValue = (dockerfile: Dockerfile, name: string, before: Instruction): boolean => {
  const { stages: [first], lookup } = dockerfile;
  const isGiven = (binding: Binding | undefined): boolean => binding !== undefined && (binding.value !== null || binding.pair.value !== null);
  return platformArgs.has(name) || isGiven(lookup(name, before)) || (first !== undefined && isGiven(lookup(name, first.from)));
};
