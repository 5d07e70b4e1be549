import { instructionsOf } from './by-keyword.js';
import type { Dockerfile, Instruction, Pair } from './model.js';

/** One pair of a LABEL. */
export interface Label {
  /** A trigger rather than the ONBUILD around it. */
  readonly instruction: Instruction;
  readonly pair: Pair;
  readonly key: string;
  /** Null where a variable decides: what stands in its place by default may be no value at all. */
  readonly value: string | null;
}

/** Every label of a file, those of triggers included; what only the build can name is left out. */
export const labelsOf = (dockerfile: Dockerfile): readonly Label[] =>
  instructionsOf(dockerfile, 'LABEL').flatMap((instruction) => labelsIn(dockerfile, instruction));

export const labelsIn = (dockerfile: Dockerfile, instruction: Instruction): readonly Label[] => {
  if (instruction.keyword !== 'LABEL') return [];
  return instruction.pairs.flatMap((pair) => {
    const key = dockerfile.valueOf(pair.key, instruction);
    return key === null ? [] : [{ instruction, pair, key, value: valueIn(dockerfile, instruction, pair) }];
  });
};

/** Whoever resolves nothing still has the variable in it. */
const valueIn = (dockerfile: Dockerfile, instruction: Instruction, { value: word }: Pair): string | null => {
  if (word === null) return '';
  const value = dockerfile.valueOf(word, instruction);
  return value !== null && word.text.includes('$') && !value.includes('$') ? null : value;
};

/** The labels that a schema (type by name) says are of a type and whose values, as far as they are known, are not; once a LABEL. */
export const labelsNotOfType = (
  dockerfile: Dockerfile, schema: Readonly<Record<string, string>>, type: string, isOfType: (value: string) => boolean,
): readonly (Label & Readonly<{ value: string }>)[] => {
  const wanted = new Set(Object.keys(schema).filter((key) => schema[key] === type));
  if (wanted.size === 0) return [];
  return oncePerLabel(labelsOf(dockerfile).flatMap((label) =>
    (label.value === null || !wanted.has(label.key) || isOfType(label.value) ? [] : [{ ...label, value: label.value }])));
};

/** Of those with one name in one LABEL only the first. */
export const oncePerLabel = <L extends Label>(labels: readonly L[]): readonly L[] => {
  const seen = new Map<Instruction, Set<string>>();
  return labels.filter(({ instruction, key }) => {
    const keys = seen.get(instruction) ?? new Set();
    seen.set(instruction, keys);
    return keys.size !== keys.add(key).size;
  });
};
