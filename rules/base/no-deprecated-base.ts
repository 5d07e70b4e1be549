import { imagePart } from '../../src/dockerfile/image-part.js';
import type { Dockerfile, Stage } from '../../src/dockerfile/model.js';
import { defineRule, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import { deprecation, type Deprecated } from '../../src/knowledge/deprecated-images.js';
import type { ImageReference } from '../../src/knowledge/image-reference.js';
import { replaceAt } from '../../src/text/span.js';

export default defineRule({
  id: 'no-deprecated-base', presets: ['recommended', 'security'], severity: 'warning',
  needs: ['dockerfile'], fix: 'unsafe',
  summary: 'A base image that nobody looks after any more',
  rationale: 'It still can be pulled, and so the build goes on, but nothing in it is mended and no new version comes.',
  messages: {
    replaced: '{image} is not updated any more; take {successor}',
    over: '{image} is not updated any more, and nothing took its place; install the program into an image that is',
  },
  examples: [{ before: 'FROM adoptopenjdk:17-jre', after: 'FROM eclipse-temurin:17-jre' }],
}, function* ({ dockerfile }) {
  for (const stage of dockerfile.stages) {
    const { reference } = stage.image;
    const found = reference === null ? null : deprecation(reference);
    if (reference === null || found === null) continue;
    const { at, arg } = imagePart(dockerfile, stage, 'name');
    const related = arg === null ? [] : [{ at: arg.pair.span, text: `${arg.pair.key.text} is declared here` }];
    const image = reference.name;
    if (found.successor === null) yield { message: 'over', data: { image }, at, related };
    else yield { message: 'replaced', data: { image, successor: found.successor }, at, related, ...repair(dockerfile, stage, reference, found) };
  }
});

/** Only where the file says the image in so many words. A digest is another one at the other place. */
const repair = ({ text }: Dockerfile, { image }: Stage, reference: ImageReference, { moved }: Deprecated): { fix?: UnsafeFix } => {
  const { start, end } = image.span;
  const isLiteral = image.args.length === 0 && text.slice(start, end) === image.value;
  if (moved === undefined || !isLiteral || reference.digest !== null) return {};
  const there = `${moved.name}${moved.tag === null ? '' : `:${moved.tag}`}`;
  return { fix: unsafeFix(`Use ${there}`, 'the new image may bring other versions of what is in it', replaceAt(image.span, there)) };
};
