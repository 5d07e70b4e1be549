import { defineRule } from '../../src/engine/rule.js';
import { toldOf } from '../../src/image/labels.js';
import { parseImageReference } from '../../src/knowledge/image-reference.js';
import { shown } from '../../src/text/shown.js';

export default defineRule({
  id: 'image-pinned-base', presets: ['security'], severity: 'info',
  needs: ['image'], uses: ['dockerfile'],
  summary: 'A base image that is not told for certain',
  rationale: 'A tag moves. Only the digest of the base says what an image really stands on, and whether that has been mended since.',
  messages: {
    tag: 'the base is {name}, which was whatever was pushed last; name a version and its digest in FROM',
    digest: 'the base is {name}, and nothing says which build of it; write its digest in FROM, or in the label org.opencontainers.image.base.digest',
    dangling: 'the image is not built on {name} as it is now: the base was built again since; build the image again',
  },
  examples: [{
    before: 'Labels: org.opencontainers.image.base.name=docker.io/library/alpine',
    after: 'Labels: org.opencontainers.image.base.name=docker.io/library/alpine:3.23\nLabels: org.opencontainers.image.base.digest=sha256:…',
  }],
}, function* ({ image, dockerfile }) {
  if (image.standsOn?.isBelow === false) yield { message: 'dangling', data: { name: shown(image.standsOn.name) }, at: { layer: 0 } };
  const told = toldOf(image, nameKey);
  const target = image.join === null ? null : dockerfile?.target ?? null;
  const root = target === null ? null : dockerfile?.chain(target).at(-1) ?? null;
  const text = told ?? root?.image.value ?? null;
  const reference = text === null || text === '' ? null : parseImageReference(text);
  if (text === null || reference === null) return;
  const isPinned = reference.digest !== null || typeof root?.image.reference?.digest === 'string' || (toldOf(image, digestKey) ?? '') !== '';
  const at = { config: 'Labels', key: nameKey } as const;
  if ((reference.tag === null && reference.digest === null) || reference.tag === 'latest') yield { message: 'tag', data: { name: shown(text) }, at };
  else if (!isPinned) yield { message: 'digest', data: { name: shown(text) }, at };
});

const nameKey = 'org.opencontainers.image.base.name';
const digestKey = 'org.opencontainers.image.base.digest';
