import type { Dockerfile, Instruction, Pair, Word } from '../../dockerfile/model.js';

/** What a Dockerfile says of the configuration of its image; null and left out is what the base image or the build decides. */
export interface ToldValues {
  readonly user: string | null;
  /** As an engine gets them: in shell form with the shell before the text. */
  readonly entrypoint: readonly string[] | null;
  readonly cmd: readonly string[] | null;
  readonly env: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, string>;
  /** `80/tcp`. */
  readonly ports: readonly string[];
}

export function toldValues(dockerfile: Dockerfile): ToldValues {
  let user: string | null = null;
  let entrypoint: readonly string[] | null = null;
  let cmd: readonly string[] | null = null;
  const env = new Map<string, string>();
  const labels = new Map<string, string>();
  const ports: string[] = [];
  for (const { instructions } of dockerfile.target === null ? [] : [...dockerfile.chain(dockerfile.target)].reverse()) {
    let isCmdSet = false;
    for (const instruction of instructions) {
      const { keyword, words, pairs } = instruction;
      switch (keyword) {
        case 'USER': user = sureValue(dockerfile, words[0], instruction); break;
        case 'CMD': cmd = wordsOf(instruction); isCmdSet = true; break;
        case 'ENTRYPOINT':
          entrypoint = wordsOf(instruction);
          // A new entrypoint takes away the command of whatever it stands on (BuildKit, dispatchEntrypoint).
          if (!isCmdSet) cmd = [];
          break;
        case 'EXPOSE':
          ports.push(...words.flatMap((word) => sureValue(dockerfile, word, instruction)?.split(/\s+/) ?? []).flatMap(portOf));
          break;
        case 'ENV': case 'LABEL':
          for (const { key, value } of pairs) {
            const [map, name, said] = [keyword === 'ENV' ? env : labels, sureValue(dockerfile, key, instruction), sureValue(dockerfile, value, instruction)];
            if (name !== null && said !== null) map.set(name, said);
            else map.delete(name ?? key.text);
          }
          break;
        default:
      }
    }
  }
  return { user, entrypoint, cmd, env, labels, ports };
}

const wordsOf = ({ json, words, shell }: Instruction): readonly string[] =>
  (json === null ? [...shell.words, ...words.map(({ text }) => text)] : json.map(({ text }) => text));

/** A range names many, and its like is told in many ways. */
const portOf = (word: string): readonly string[] => {
  const [, port, protocol = 'tcp'] = /^(\d{1,5})(?:\/(\w+))?$/.exec(word) ?? [];
  return port === undefined ? [] : [`${port}/${protocol.toLowerCase()}`];
};

/** The value of a word that no build argument has a say in: which of those were given, nobody knows. */
const sureValue = (dockerfile: Dockerfile, word: Word | null | undefined, instruction: Instruction): string | null =>
  (word == null || dependsOnArgs(dockerfile, word.text, instruction) ? null : dockerfile.valueOf(word, instruction));

/** Whether a build argument, or what nobody knows, is in a text, be it by way of other variables. */
export function dependsOnArgs(dockerfile: Dockerfile, text: string, instruction: Instruction): boolean {
  const seen = new Set<Pair>();
  const left = [{ text, instruction }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { instruction: before } = next;
    for (const [, name = ''] of next.text.matchAll(/\$\{?(\w+)/g)) {
      const binding = dockerfile.lookup(name, before);
      if (binding?.kind !== 'env' || binding.value === null) return true;
      if (seen.has(binding.pair)) continue;
      seen.add(binding.pair);
      left.push({ text: binding.pair.value?.text ?? '', instruction: binding.by });
    }
  }
  return false;
}
