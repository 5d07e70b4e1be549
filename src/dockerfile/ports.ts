import { filledIn } from './filled.js';
import { lex } from './lex.js';
import type { Dockerfile, Instruction, Word } from './model.js';

/** One port of an EXPOSE as the build takes it: a variable may bring several, or a part of one. */
export interface Port {
  readonly text: string;
  /** The word it comes from. */
  readonly word: Word;
}

/** The ports of every EXPOSE, triggers included. A word with a variable that nobody knows gives none. */
export const portsIn = (dockerfile: Dockerfile): readonly Port[] => exposes(dockerfile.instructions.map((outer) => outer.trigger ?? outer))
  .flatMap((instruction) => instruction.words.flatMap((word) => (dockerfile.valueOf(word, instruction) === null ? []
    : portsOf(dockerfile, word, (name) => dockerfile.lookup(name, instruction)?.value ?? ''))));

/** The same with what nobody set left empty, triggers left out: what BuildKit's checks look at. */
export const portsInBuildKit = (dockerfile: Dockerfile): readonly Port[] => {
  const all = exposes(dockerfile.instructions);
  if (all.length === 0) return [];
  const filled = filledIn(dockerfile);
  return all.flatMap((instruction) => instruction.words.flatMap((word) => portsOf(dockerfile, word, (name) => filled.variable(name, instruction) ?? '')));
};

const exposes = (instructions: readonly Instruction[]): readonly Instruction[] => instructions.filter(({ keyword }) => keyword === 'EXPOSE');

const portsOf = ({ escape }: Dockerfile, word: Word, held: (name: string) => string): readonly Port[] =>
  lex(word.text, { escape, words: 'plain' }, held).words.map(({ text }) => ({ text, word }));
