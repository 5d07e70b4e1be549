import { filledIn, platformArgs } from '../../src/dockerfile/filled.js';
import { defineRule } from '../../src/engine/rule.js';
import { referenceFault } from '../../src/knowledge/reference-grammar.js';

export default defineRule({
  id: 'no-invalid-default-from', aliases: ['InvalidDefaultArgInFrom'], presets: ['recommended', 'buildkit'], severity: 'warning',
  needs: ['dockerfile'],
  summary: 'FROM names no image unless somebody fills it in',
  rationale: 'Who builds without arguments gets an error instead of an image. A default makes the file build on its own, and shows what belongs there.',
  messages: {
    empty: '{image} is empty without a build argument; give its ARG a default',
    invalid: '{image} is "{filled}" without a build argument, which names no image; give its ARG a default',
    name: '{image} names no image',
  },
  examples: [{ before: 'ARG VERSION\nFROM perl:$VERSION', after: 'ARG VERSION=5.42\nFROM perl:$VERSION' }],
}, function* ({ dockerfile, as }) {
  const { stages } = dockerfile;
  const filled = filledIn(dockerfile);
  for (const { from, image } of stages) {
    const [word] = from.words;
    // A name without variables is valid-image-reference's, and a variable that is not there no-undefined-arg-in-from's.
    const isOthers = as === null && (image.args.length === 0 || image.args.some((arg) => !platformArgs.has(arg) && dockerfile.lookup(arg, from) === undefined));
    if (word === undefined || from.errors.length > 0 || isOthers) continue;
    const value = filled.word(word, from);
    const data = { image: image.text };
    if (value === '') yield { message: 'empty', data, at: image.span };
    else if (isNoImage(value)) {
      if (image.args.length === 0) yield { message: 'name', data, at: image.span };
      else yield { message: 'invalid', data: { ...data, filled: value }, at: image.span };
    }
  }
});

/** Capitals before the first slash make a registry of it. */
const isNoImage = (text: string): boolean => {
  const fault = referenceFault(text);
  if (fault?.kind !== 'case') return fault !== null;
  const slash = text.indexOf('/');
  return slash === -1 || text.slice(0, slash) === text.slice(0, slash).toLowerCase() || text.slice(slash) !== text.slice(slash).toLowerCase();
};
