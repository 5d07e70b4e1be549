import { baseNamesOf } from '../../src/dockerfile/base-names.js';
import { references } from '../../src/dockerfile/lex.js';
import type { Dockerfile, Pair, Word } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';
import { span, type Span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-self-referencing-env', aliases: ['DL3044'], presets: ['recommended', 'hadolint'], severity: 'error',
  needs: ['dockerfile'],
  about: { instructions: ['ENV'] },
  summary: 'An ENV that uses what it is only just setting',
  rationale: 'All values of one ENV are worked out before any of them holds. A variable of the same line is still empty, or still what it was.',
  messages: { early: '${name} is set by this same ENV and does not hold yet; set it in an ENV of its own above' },
  examples: [{
    before: 'FROM alpine:3.23\nENV HOME_DIR=/srv BIN=$HOME_DIR/bin', after: 'FROM alpine:3.23\nENV HOME_DIR=/srv\nENV BIN=$HOME_DIR/bin',
  }],
}, function* ({ dockerfile, as }) {
  for (const { at, pair, name } of as === 'hadolint' ? byText(dockerfile) : byMeaning(dockerfile)) {
    yield { message: 'early', data: { name }, at, related: [{ at: pair.key.span, text: 'is set here' }] };
  }
});

interface Early { readonly at: Span; readonly pair: Pair; readonly name: string }

/** The first one of each ENV. What the stage or its base has already set holds its old value, as the author of `PATH=…:$PATH` well knows. */
function* byMeaning(dockerfile: Dockerfile): Iterable<Early> {
  const baseNames = baseNamesOf(dockerfile);
  for (const instruction of dockerfile.instructions) {
    const { keyword, pairs, stage } = instruction;
    if (keyword !== 'ENV' || pairs.length < 2) continue;
    const setters = new Map(pairs.map((pair) => [pair.key.text, pair]));
    const isSet = (name: string): boolean => name === 'PATH' || dockerfile.lookup(name, instruction) !== undefined
      || (stage !== null && baseNames(stage)?.has(name) === true);
    for (const { key, value } of pairs) {
      const early = value === null ? undefined : references(value.text, dockerfile.escape)
        .find(({ name, modifier }) => modifier === null && name !== key.text && setters.has(name) && !isSet(name));
      const pair = early === undefined ? undefined : setters.get(early.name);
      if (value === null || early === undefined || pair === undefined) continue;
      yield { pair, name: early.name, at: span(value.offsets(early.start), value.offsets(early.end - 1) + 1) };
      break;
    }
  }
}

/** By the letters alone: quotes and escapes are nothing, and what any stage above has set counts. */
function* byText({ instructions }: Dockerfile): Iterable<Early> {
  const set = new Set<string>();
  for (const { keyword, pairs } of instructions) {
    if (keyword === 'ENV') {
      const early = firstEarly(pairs, set);
      if (early !== null) yield early;
      for (const { key } of pairs) set.add(key.text);
    }
    // Of an ARG with several names it knows the first.
    if (keyword === 'ARG' && pairs[0] !== undefined) set.add(pairs[0].key.text);
  }
}

const firstEarly = (pairs: readonly Pair[], set: ReadonlySet<string>): Early | null => {
  const first = new Map([...pairs].reverse().map((pair) => [pair.key.text, pair]));
  const last = new Map(pairs.map((pair) => [pair.key.text, pair]));
  for (const own of pairs) {
    const value = own.value === null ? null : withoutQuotes(own.value);
    for (const found of value?.text.matchAll(/\$(?:(\w+)|\{(\w+)\})/g) ?? []) {
      const name = found[1] ?? found[2] ?? '';
      const pair = set.has(name) ? undefined : first.get(name) === own ? last.get(name) : first.get(name);
      if (value !== null && pair !== undefined && pair !== own) {
        return { pair, name, at: span(value.offsets(found.index), value.offsets(found.index + found[0].length - 1) + 1) };
      }
    }
  }
  return null;
};

/** `"$A"1` is a longer name then. */
const withoutQuotes = ({ text, offsets }: Word): Pick<Word, 'text' | 'offsets'> => {
  const kept = Array.from(text.matchAll(/[^"']/g), ({ index }) => index);
  return { text: text.replace(/["']/g, ''), offsets: (index) => offsets(kept[index] ?? 0) };
};
