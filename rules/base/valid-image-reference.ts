import { externalImages } from '../../src/dockerfile/external-images.js';
import type { Dockerfile, Word } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';
import { referenceFault } from '../../src/knowledge/reference-grammar.js';
import { span, type Span } from '../../src/text/span.js';

export default defineRule({
  id: 'valid-image-reference', presets: ['recommended'], severity: 'error',
  needs: ['dockerfile'],
  summary: 'What names no image',
  rationale: 'Neither a registry nor a builder takes such a name, so the build ends at this line.',
  messages: {
    case: '{image} has capitals, which no image has; write {lower}',
    name: '{image} names no image; a name is letters, digits and . _ - between slashes',
    id: '{image} is the id of an image, and no name; write the name, with @sha256: before its digest',
    noTag: '{image} ends before its tag; write the tag, or leave out the colon',
    tag: '{tag} is no tag; a tag is up to 128 letters, digits and . _ -, and begins with none of the last two',
    digest: '{digest} is no digest; write sha256: and 64 digits 0-9 a-f',
  },
  examples: [{ before: 'FROM MyTeam/App:1', after: 'FROM myteam/app:1' }],
}, function* ({ dockerfile }) {
  for (const { text, place } of [...baseImages(dockerfile), ...readImages(dockerfile)]) {
    const fault = isToBeFilled(text) ? null : referenceFault(text);
    if (fault === null) continue;
    const { kind, start, end } = fault;
    const at = place(start, end);
    const part = text.slice(start, end);
    switch (kind) {
      case 'tag': yield { message: 'tag', data: { tag: part }, at }; break;
      case 'digest': yield { message: 'digest', data: { digest: part }, at }; break;
      case 'no tag': yield { message: 'noTag', data: { image: text }, at }; break;
      case 'case': yield { message: 'case', data: { image: text, lower: text.slice(0, start) + part.toLowerCase() + text.slice(end) }, at }; break;
      default: yield { message: kind, data: { image: text }, at };
    }
  }
});

interface Named {
  readonly text: string;
  readonly place: (start: number, end: number) => Span;
}

/** What FROM names in so many words: of what a variable makes, no-invalid-default-from speaks. */
const baseImages = (dockerfile: Dockerfile): readonly Named[] => {
  const names = new Set<string>();
  return dockerfile.stages.flatMap(({ name, image, from }) => {
    const [word] = from.words;
    // FROM finds no stage in capitals, but that is the fault of the capitals.
    const isStage = names.has(image.text.toLowerCase());
    if (name !== null) names.add(name);
    return word === undefined || image.value === null || image.args.length > 0 || isStage || from.errors.length > 0 ? [] : [named(image.value, word)];
  });
};

const readImages = (dockerfile: Dockerfile): readonly Named[] =>
  externalImages(dockerfile).map(({ text, at }) => ({ text, place: (start, end) => (at.end - at.start === text.length ? span(at.start + start, at.start + end) : at) }));

/** Quotes and escapes are gone from the value, so where there are some, all of it is pointed at. */
const named = (text: string, word: Word): Named =>
  ({ text, place: (start, end) => (word.text === text ? span(word.offsets(start), word.offsets(end - 1) + 1) : word.span) });

/** `{{BASE}}`, `<image>`, `@BASE@` and `BASEIMAGE` are holes in a template. */
const isToBeFilled = (text: string): boolean => /[{}<>%$[]|^@/.test(text) || (/[A-Z]/.test(text) && text === text.toUpperCase());
