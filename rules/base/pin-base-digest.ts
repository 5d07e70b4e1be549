import { externalImages } from '../../src/dockerfile/external-images.js';
import { imagePart } from '../../src/dockerfile/image-part.js';
import type { Dockerfile } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';
import type { ImageReference } from '../../src/knowledge/image-reference.js';
import { isDigest, referenceFault } from '../../src/knowledge/reference-grammar.js';
import type { Span } from '../../src/text/span.js';

export default defineRule({
  id: 'pin-base-digest', aliases: ['CIS 4.2'], presets: ['security'], severity: 'info',
  needs: ['dockerfile'],
  summary: 'An image by a tag alone',
  rationale: 'Whoever may push to the repository can put something else behind a tag, the most exact one included. A digest is the content itself.',
  messages: {
    missing: '{image} is whatever the registry has under that name today; add its digest, {image}@sha256:…',
    malformed: '{digest} is no digest; write sha256: and 64 digits 0-9 a-f',
  },
  examples: [{
    before: 'FROM alpine:3.23', after: 'FROM alpine:3.23@sha256:1b1d6d9f2a3c4e5f60718293a4b5c6d7e8f90123456789abcdef0123456789ab',
  }],
}, function* ({ dockerfile }) {
  for (const { text, reference, at } of [...baseImages(dockerfile), ...externalImages(dockerfile)]) {
    const { digest } = reference;
    if (digest !== null && !isPinning(digest)) yield { message: 'malformed', data: { digest }, at };
    else if (digest === null && referenceFault(text) === null) yield { message: 'missing', data: { image: text }, at };
  }
});

const isPinning = (digest: string): boolean => isDigest(digest) && !digest.startsWith('sha384:');

interface Use { readonly text: string; readonly reference: ImageReference; readonly at: Span }

/** What FROM names, where its name can be known. A stage has its digest where it begins. */
const baseImages = (dockerfile: Dockerfile): readonly Use[] => dockerfile.stages.flatMap((stage) => {
  const { value, reference } = stage.image;
  return value === null || reference === null ? [] : [{ text: value, reference, at: imagePart(dockerfile, stage, 'reference').at }];
});
