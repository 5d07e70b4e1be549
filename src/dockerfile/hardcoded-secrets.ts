import { looksSecret } from '../knowledge/credentials.js';
import { isSecretLiteral } from '../knowledge/secret-literals.js';
import { secretsIn } from '../knowledge/secrets.js';
import type { Span } from '../text/span.js';
import type { Dockerfile, Instruction, Pair } from './model.js';

/** A secret that an instruction says in so many words. */
export interface HardcodedSecret {
  readonly kind: string;
  readonly span: Span;
  /** An ONBUILD's trigger rather than the ONBUILD. */
  readonly instruction: Instruction;
  /** The variable or label it is given to. */
  readonly pair: Pair | null;
  /** That only the name of the variable says so. */
  readonly byName: boolean;
}

const known = new WeakMap<Dockerfile, readonly HardcodedSecret[]>();

/** In the order of the file. Comments reach no image, and do not count. */
export const hardcodedSecrets = (dockerfile: Dockerfile): readonly HardcodedSecret[] => {
  const found = known.get(dockerfile) ?? find(dockerfile);
  known.set(dockerfile, found);
  return found;
};

const find = (dockerfile: Dockerfile): readonly HardcodedSecret[] => {
  const byForm = secretsIn(dockerfile.text).flatMap(({ kind, start, end }): readonly HardcodedSecret[] => {
    const instruction = dockerfile.instructionAt(start);
    if (instruction === undefined || isInComment(dockerfile, instruction, start)) return [];
    const pair = pairAt(instruction.pairs, start);
    return [{ kind, span: { start, end }, instruction, pair, byName: false }];
  });
  const taken = new Set(byForm.map(({ pair }) => pair));
  const byName = dockerfile.instructions.flatMap((outer) => {
    const instruction = outer.trigger ?? outer;
    const { keyword, stage, pairs } = instruction;
    const reachesImage = keyword === 'ENV' || (keyword === 'ARG' && (stage !== null || dockerfile.stages.length === 0));
    return (reachesImage ? pairs : []).flatMap((pair): readonly HardcodedSecret[] => {
      const span = taken.has(pair) || !looksSecret(pair.key.text) ? null : literal(dockerfile.text, pair);
      return span === null ? [] : [{ kind: `value of ${pair.key.text}`, span, instruction, pair, byName: true }];
    });
  });
  return [...byForm, ...byName].sort((a, b) => a.span.start - b.span.start);
};

const pairAt = (pairs: readonly Pair[], offset: number): Pair | null => {
  let [low, high] = [0, pairs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle]?.span.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = pairs[low - 1];
  return found !== undefined && offset < found.span.end ? found : null;
};

/** Only a value that stands in the file as it is: what reports overwrite must be all of it. */
const literal = (text: string, { key, value, legacy }: Pair): Span | null => {
  if (value === null || !/^\w+$/.test(key.text)) return null;
  const raw = text.slice(value.span.start, value.span.end);
  const plain = legacy ? /^[^\n"'\\`]+$/ : /^(?:"[^"\\\n`]*"|'[^'\\\n`]*'|[^\s"'\\`]+)$/;
  if (!plain.test(raw)) return null;
  const quote = /^["']/.test(raw) ? 1 : 0;
  return isSecretLiteral(key.text, raw.slice(quote, raw.length - quote))
    ? { start: value.span.start + quote, end: value.span.end - quote } : null;
};

const isInComment = ({ text, lines }: Dockerfile, { heredocs }: Instruction, offset: number): boolean =>
  !heredocs.some(({ bodySpan }) => bodySpan.start <= offset && offset < bodySpan.end)
  && /^[ \t]*#/.test(text.slice(lines.start(lines.lineAt(offset)), offset));
