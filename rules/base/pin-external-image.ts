import { externalImages, type ExternalImage } from '../../src/dockerfile/external-images.js';
import { defineRule } from '../../src/engine/rule.js';
import { officialName, parseImageReference } from '../../src/knowledge/image-reference.js';
import { isOfficialImage } from '../../src/knowledge/official-images.js';
import { referenceFault } from '../../src/knowledge/reference-grammar.js';

export default defineRule({
  id: 'pin-external-image', presets: ['recommended', 'security'], severity: 'warning',
  needs: ['dockerfile'],
  summary: 'Files copied from whatever image is newest',
  rationale: 'What a COPY --from takes out of an image moves with its tag, unseen: nothing in the Dockerfile changes, and the build does.',
  messages: {
    untagged: '{image} without a tag means {image}:latest; name the version, {image}:…',
    moving: '{image}:{tag} is another image after every release; name the version you tested',
    syntax: '{image} as a frontend is another one after every release; write docker/dockerfile:1',
  },
  examples: [{
    before: 'FROM php:8.4-cli\nCOPY --from=composer:latest /usr/bin/composer /bin/', after: 'FROM php:8.4-cli\nCOPY --from=composer:2.8 /usr/bin/composer /bin/',
  }],
}, function* ({ dockerfile }) {
  for (const { name, value, valueSpan: at } of dockerfile.directives) {
    const reference = name === 'syntax' ? parseImageReference(value) : null;
    const isMoving = reference?.digest === null && (reference.tag === null || reference.tag === 'latest' || reference.tag === 'master');
    if (isMoving) yield { message: 'syntax', data: { image: value }, at };
  }
  for (const external of externalImages(dockerfile)) {
    const { text, reference, at } = external;
    const { tag, digest, nameEnd } = reference;
    const image = text.slice(0, nameEnd);
    if (digest !== null || referenceFault(text) !== null) continue;
    if (tag === 'latest') yield { message: 'moving', data: { image, tag }, at };
    else if (tag === null && isImage(external)) yield { message: 'untagged', data: { image }, at };
  }
});

/** A bare name that no official image has is a build context that the build is given by that name. */
const isImage = ({ text, reference }: ExternalImage): boolean => {
  const name = officialName(reference);
  return name === null || text.includes('/') || isOfficialImage(name);
};
