import { usesIn } from '../../src/dockerfile/expanded.js';
import { platformArgs } from '../../src/dockerfile/filled.js';
import type { Dockerfile } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';
import { nearest } from '../../src/text/nearest.js';
import { nearestName } from '../../src/text/nearest-name.js';

export default defineRule({
  id: 'no-undefined-arg-in-from', aliases: ['UndefinedArgInFrom'], presets: ['recommended', 'buildkit'], severity: 'warning',
  severityIn: { recommended: 'error' },
  needs: ['dockerfile'],
  summary: 'FROM uses an ARG that nobody declared',
  rationale: 'FROM sees only what ARG declares before the first FROM. Anything else is empty, and so is the name of the image, or its tag.',
  messages: {
    undeclared: '{variable} is not declared before the first FROM; put ARG {name} there',
    misspelled: '{variable} is not declared before the first FROM; did you mean ${meant}?',
  },
  examples: [{ before: 'FROM --platform=$BUILDPLATFROM golang:1.26', after: 'FROM --platform=$BUILDPLATFORM golang:1.26' }],
}, function* ({ dockerfile, as }) {
  const likely = as === 'buildkit' ? nearestName : nearestLong;
  let declared: readonly string[] | null = null;
  for (const { from } of dockerfile.stages) {
    if (from.errors.length > 0) continue;
    const said = new Set<string>();
    for (const { name, word, at } of usesIn(from, dockerfile)) {
      const key = `${String(word)} ${name}`;
      if (platformArgs.has(name) || said.has(key) || dockerfile.lookup(name, from) !== undefined) continue;
      said.add(key);
      const meant = likely(name, declared ??= declaredIn(dockerfile));
      if (meant === null) yield { message: 'undeclared', data: { variable: `$${name}`, name }, at };
      else yield { message: 'misspelled', data: { variable: `$${name}`, meant }, at };
    }
  }
});

/** Short names are alike by chance. */
const nearestLong = (name: string, known: readonly string[]): string | null => nearest(name, known, name.length < 3 ? 0 : name.length < 6 ? 1 : 2);

const declaredIn = ({ instructions }: Dockerfile): readonly string[] => [
  ...instructions.flatMap(({ stage, keyword, pairs }) => (stage === null && keyword === 'ARG' ? pairs.map(({ key }) => key.text) : [])),
  ...platformArgs.keys(),
];
