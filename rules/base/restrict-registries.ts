import { imagePart, namedImage } from '../../src/dockerfile/image-part.js';
import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { mountFieldAt } from '../../src/dockerfile/mount-field.js';
import { mountsOf } from '../../src/dockerfile/mount.js';
import { defineRule } from '../../src/engine/rule.js';
import { isScratch, parseImageReference } from '../../src/knowledge/image-reference.js';
import type { Span } from '../../src/text/span.js';

export default defineRule({
  id: 'restrict-registries', aliases: ['DL3026', 'CIS-DI-0002', 'CIS 4.2'], presets: ['hadolint', 'security'], severity: 'error',
  needs: ['dockerfile'],
  summary: 'An image from a registry that is not trusted',
  rationale: 'Whoever controls the registry controls what runs. A short list of registries is a boundary that a review can hold.',
  messages: { registry: '{image} comes from {registry}; the trusted registries are {trusted}' },
  options: {
    trusted: { doc: 'Registries images may come from; * alone, at the start or at the end stands for anything. Empty: all.', default: [] },
  },
  examples: [{
    before: 'FROM ghcr.io/acme/base:2', after: 'FROM registry.acme.test/base:2',
    options: { trusted: ['registry.acme.test'] },
  }],
}, function* ({ dockerfile, options: { trusted } }) {
  if (trusted.length === 0) return;
  const read = dockerfile.instructions.flatMap((each) => readImages(dockerfile, each.trigger ?? each));
  for (const { image, registry, at } of [...baseImages(dockerfile), ...read]) {
    if (trusted.some((pattern) => matches(pattern, registry))) continue;
    yield { message: 'registry', data: { image, registry, trusted: trusted.join(', ') }, at };
  }
});

interface Use { readonly image: string; readonly registry: string; readonly at: Span }

const baseImages = (dockerfile: Dockerfile): readonly Use[] => dockerfile.stages.flatMap((stage) => {
  const named = namedImage(stage);
  if (named === null) return [];
  const { registry } = named.reference;
  // `$R/app` has no registry that anybody could read; the first part may well be one.
  if (registry.includes('$') || (stage.image.value === null && named.name.split('/', 1).join().includes('$'))) return [];
  return [{ image: stage.image.value ?? stage.image.text, registry, at: imagePart(dockerfile, stage, 'reference').at }];
});

const readImages = (dockerfile: Dockerfile, instruction: Instruction): readonly Use[] => {
  const copied = instruction.keyword === 'COPY' ? instruction.flags.filter(({ name }) => name === 'from') : [];
  const mounted = mountsOf(instruction).filter(({ type }) => type === 'bind' || type === 'cache');
  return [
    ...copied.flatMap(({ value }) => (value === null ? [] : [{ image: value.text, at: value.span }])),
    ...mounted.flatMap((mount) => (mount.from === null ? [] : [{ image: mount.from, at: mountFieldAt(mount, 'from') ?? mount.value.span }])),
  ].flatMap(({ image, at }) => {
    // A number is a stage, or a mistake, but never an image.
    const isStage = isScratch(image) || image.includes('$') || /^\d+$/.test(image) || dockerfile.stageFor(image, instruction) !== null;
    const reference = isStage ? null : parseImageReference(image);
    return reference === null ? [] : [{ image, registry: reference.registry, at }];
  });
};

/** No registry in the text means Docker Hub, which people write in two ways. */
function matches(pattern: string, registry: string): boolean {
  if (pattern === 'hub.docker.com') return registry === 'docker.io';
  if (pattern === '*') return true;
  if (pattern.startsWith('*')) return registry.endsWith(pattern.slice(1));
  if (pattern.endsWith('*')) return registry.startsWith(pattern.slice(0, -1));
  return registry === pattern;
}
