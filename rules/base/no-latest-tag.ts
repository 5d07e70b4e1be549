import { imagePart, namedImage } from '../../src/dockerfile/image-part.js';
import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'no-latest-tag', aliases: ['DL3007', 'CKV_DOCKER_7', 'DS-0001', 'DKL-DI-0006'],
  presets: ['recommended', 'hadolint', 'security'], severity: 'warning',
  needs: ['dockerfile'],
  summary: 'A base image by its latest tag',
  rationale: 'The tag moves with every release, so two builds of one Dockerfile differ, and one day the build breaks.',
  messages: {
    written: '{image}:{tag} is another image after every release; name the version you tested',
    argument: '{argument} makes this {image}:{tag}, another image after every release; give {argument} a version',
  },
  options: { tags: { doc: 'The tags that move.', default: ['latest'] } },
  examples: [
    { before: 'FROM redis:latest', after: 'FROM redis:7.4' },
    { before: 'ARG VERSION=latest\nFROM redis:${VERSION}', after: 'ARG VERSION=7.4\nFROM redis:${VERSION}' },
  ],
}, function* ({ dockerfile, options }) {
  for (const stage of dockerfile.stages) {
    const named = namedImage(stage);
    const tag = named?.reference.tag ?? null;
    if (named === null || tag === null || named.reference.digest !== null || !options.tags.includes(tag)) continue;
    const { at, arg } = imagePart(dockerfile, stage, 'tag');
    const data = { image: named.name, tag };
    if (arg === null) yield { message: 'written', data, at };
    else {
      const argument = arg.pair.key.text;
      yield { message: 'argument', data: { ...data, argument }, at, related: [{ at: arg.pair.span, text: `${argument} is declared here` }] };
    }
  }
});
