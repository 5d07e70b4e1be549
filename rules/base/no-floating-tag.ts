import { imagePart, namedImage } from '../../src/dockerfile/image-part.js';
import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'no-floating-tag', presets: ['security'], severity: 'info',
  needs: ['dockerfile'],
  summary: 'A base image by a tag that moves',
  rationale: 'Tags like stable and lts name whatever is current, so two builds of one Dockerfile differ, and one day a new major version is in it.',
  messages: {
    moving: '{image}:{tag} is whatever counts as {word} on the day of the build; name the version you tested',
    short: '{image}:{tag} moves with every release of {version}; name {parts} parts of the version',
  },
  options: {
    tags: {
      doc: 'Words that move, as a whole tag or before a hyphen.',
      default: [
        'stable', 'edge', 'nightly', 'rolling', 'devel', 'dev', 'lts', 'current', 'mainline', 'master', 'main', 'next', 'canary', 'snapshot', 'testing',
        'unstable',
      ],
    },
    minDepth: { doc: 'How many parts a version in a tag must have; 0: any number.', default: 0, in: { strict: 2 } },
  },
  examples: [{ before: 'FROM haproxy:lts', after: 'FROM haproxy:3.2.4' }],
}, function* ({ dockerfile, options }) {
  for (const stage of dockerfile.stages) {
    const named = namedImage(stage);
    const tag = named?.reference.tag ?? null;
    if (named === null || tag === null || named.reference.digest !== null || hasDate(tag)) continue;

    const [word = ''] = tag.split('-', 1);
    const version = /^v?(\d+(?:\.\d+)*)(?![\w.])/.exec(tag)?.[1];
    const isShort = version !== undefined && !tag.includes('$') && version.split('.').length < options.minDepth;
    if (!options.tags.includes(word) && !isShort) continue;
    const { at, arg } = imagePart(dockerfile, stage, 'tag');
    const related = arg === null ? [] : [{ at: arg.pair.span, text: `${arg.pair.key.text} is declared here` }];
    const data = { image: named.name, tag };
    if (!isShort) yield { message: 'moving', data: { ...data, word }, at, related };
    else yield { message: 'short', data: { ...data, version, parts: String(options.minDepth) }, at, related };
  }
});

/** `stable-20260112-slim` stays what it is. */
const hasDate = (tag: string): boolean => /(?:^|\D)20\d{6}(?:\D|$)/.test(tag);
