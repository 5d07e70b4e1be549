import { lex } from './lex.js';
import type { Binding, Dockerfile, Instruction, Pair, Word } from './model.js';

/** Values in a build that nobody gives any arguments: what is not set is empty, as BuildKit's own checks take it. */
export interface Filled {
  readonly word: (word: Word, before: Instruction) => string;
  /** Undefined where nothing sets it, which a default notices. */
  readonly variable: (name: string, before: Instruction) => string | undefined;
}

/** The ARGs that every build has. */
export const platformArgs: ReadonlyMap<string, string> = new Map([
  ['BUILDPLATFORM', 'linux/amd64'], ['BUILDOS', 'linux'], ['BUILDOSVERSION', ''], ['BUILDARCH', 'amd64'], ['BUILDVARIANT', ''],
  ['TARGETPLATFORM', 'linux/amd64'], ['TARGETOS', 'linux'], ['TARGETOSVERSION', ''], ['TARGETARCH', 'amd64'], ['TARGETVARIANT', ''],
  ['TARGETSTAGE', 'default'],
]);

/** What a base image that says nothing else has. */
const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** What a default takes from another one, that from a third: no file goes deeper than this. */
const deepest = 100;

export const filledIn = (dockerfile: Dockerfile): Filled => {
  const { escape, stages } = dockerfile;
  const known = new Map<Pair, string>();
  const together = new Map<Instruction, ReadonlyMap<string, Pair>>();
  const [first] = stages;

  const valueOf = (name: string, before: Instruction, depth: number): string | undefined => {
    const binding = dockerfile.lookup(name, before);
    if (binding !== undefined) return holds(name, binding, depth);
    if (before.stage === null || before.keyword === 'FROM') return platformArgs.get(name);
    return name === 'PATH' ? defaultPath : undefined;
  };
  const holds = (name: string, { kind, value: said, by, pair }: Binding, depth: number): string | undefined => {
    if (pair.value === null) {
      const outer = kind === 'arg' && by.stage !== null && first !== undefined ? dockerfile.lookup(name, first.from) : undefined;
      return outer === undefined ? platformArgs.get(name) : holds(name, outer, depth);
    }
    // Settings may say otherwise of a plain default.
    if (said !== null && pair.value.text.includes('$')) return said;
    const value = known.get(pair) ?? expand(pair.value.text, by, depth + 1, pair);
    known.set(pair, value);
    return value;
  };
  const expand = (text: string, before: Instruction, depth: number, own?: Pair): string => (depth > deepest ? '' : lex(text, { escape }, (name) => {
    const beside = own === undefined ? undefined : besideIn(before).get(name);
    return beside !== undefined && own !== undefined && beside.span.end <= own.span.start ? holds(name, { kind: 'arg', value: null, by: before, pair: beside }, depth)
      : valueOf(name, before, depth);
  }).value ?? '');

  /** `ARG a=1 b=$a`: of one ARG each name holds for those behind it, the names of one ENV do not. */
  const besideIn = (instruction: Instruction): ReadonlyMap<string, Pair> => {
    const found = together.get(instruction) ?? new Map(instruction.keyword === 'ARG' ? [...instruction.pairs].reverse().map((pair) => [pair.key.text, pair]) : []);
    together.set(instruction, found);
    return found;
  };
  return { word: ({ text }, before) => expand(text, before, 0), variable: (name, before) => valueOf(name, before, 0) };
};
