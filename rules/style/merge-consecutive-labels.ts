import { references } from '../../src/dockerfile/lex.js';
import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { newlineOf } from '../../src/text/lines.js';
import { replaceAt, span } from '../../src/text/span.js';

export default defineRule({
  id: 'merge-consecutive-labels', presets: [], severity: 'style',
  needs: ['dockerfile'], fix: 'safe',
  about: { instructions: ['ENV', 'LABEL'] },
  summary: 'Several LABEL or ENV instructions in a row',
  rationale: 'One instruction with a pair on each line says the same with less noise, and the image\'s history gets one entry.',
  messages: {
    labels: '{count} LABEL instructions in a row; write one with a pair on each line',
    env: '{count} ENV instructions in a row; write one with a pair on each line',
  },
  examples: [{ before: 'FROM alpine:3.23\nLABEL a=1\nLABEL b=2', after: 'FROM alpine:3.23\nLABEL a=1 \\\n      b=2' }],
}, function* ({ dockerfile }) {
  for (const group of groupsIn(dockerfile)) {
    const [first] = group;
    if (first === undefined || group.length < 2) continue;
    const message = first.keyword === 'ENV' ? 'env' : 'labels';
    yield { message, data: { count: String(group.length) }, at: first.keywordSpan, fix: safeFix('Write one instruction', merged(group, dockerfile)) };
  }
});

function groupsIn(dockerfile: Dockerfile): readonly (readonly Instruction[])[] {
  const commented = new Set(dockerfile.comments.map(({ inside }) => inside));
  const groups: Instruction[][] = [];
  let names = new Set<string>();
  for (const instruction of dockerfile.instructions) {
    if (!isPlain(instruction) || commented.has(instruction)) {
      groups.push([]);
      continue;
    }
    const group = groups.at(-1);
    const previous = group?.at(-1);
    const joins = previous?.keyword === instruction.keyword && isBlank(dockerfile.text.slice(previous?.wholeSpan.end ?? 0, instruction.wholeSpan.start))
      && !mentions(instruction, names, dockerfile);
    if (joins) group?.push(instruction);
    else {
      groups.push([instruction]);
      names = new Set();
    }
    for (const { key } of instruction.pairs) names.add(key.text);
  }
  return groups;
}

const isPlain = ({ keyword, pairs, errors }: Instruction): boolean =>
  (keyword === 'LABEL' || keyword === 'ENV') && pairs.length > 0 && errors.length === 0 && !pairs.some(({ legacy }) => legacy);

const isBlank = (text: string): boolean => /^\s*$/.test(text);

/** Pairs of one ENV do not see each other, and of two of one name nobody knows which was meant. */
const mentions = ({ keyword, pairs }: Instruction, names: ReadonlySet<string>, { escape }: Dockerfile): boolean =>
  pairs.some(({ key, value }) => names.has(key.text)
    || (keyword === 'ENV' && value !== null && references(value.text, escape).some(({ name }) => names.has(name))));

function merged(group: readonly Instruction[], { text, escape }: Dockerfile) {
  const [first, last] = [group[0], group.at(-1)];
  const indent = ' '.repeat((first?.keyword.length ?? 0) + 1);
  const pairs = group.flatMap((instruction) => instruction.pairs.map((pair) => text.slice(pair.span.start, pair.span.end)));
  return replaceAt(span(first?.pairs[0]?.span.start ?? 0, last?.span.end ?? 0), pairs.join(` ${escape}${newlineOf(text)}${indent}`));
}
