import { imagePart } from '../../src/dockerfile/image-part.js';
import { mountsOf } from '../../src/dockerfile/mount.js';
import { defineRule } from '../../src/engine/rule.js';
import { isScratch, parseImageReference } from '../../src/knowledge/image-reference.js';

export default defineRule({
  id: 'restrict-registries', aliases: ['DL3026', 'CIS-DI-0002', 'CIS 4.2'], presets: ['hadolint', 'security'], severity: 'error',
  needs: ['dockerfile'],
  summary: 'An image from a registry that is not trusted',
  rationale: 'Whoever controls the registry controls what runs. A short list of registries is a boundary that a review can hold.',
  messages: { registry: '{image} comes from {registry}, which is not one of the trusted registries ({trusted})' },
  options: {
    trusted: { doc: 'Registries images may come from; * alone, at the start or at the end stands for anything. Empty: all.', default: [] },
  },
  examples: [],
}, function* ({ dockerfile, options: { trusted } }) {
  if (trusted.length === 0) return;
  const isTrusted = (registry: string): boolean => trusted.some((pattern) => matches(pattern, registry));
  const problem = (image: string): { message: 'registry'; data: Record<'image' | 'registry' | 'trusted', string> } | null => {
    const reference = isScratch(image) ? null : parseImageReference(image);
    if (reference === null || reference.registry.includes('$') || isTrusted(reference.registry)) return null;
    return { message: 'registry', data: { image, registry: reference.registry, trusted: trusted.join(', ') } };
  };

  for (const stage of dockerfile.stages) {
    const found = stage.parent !== null || stage.image.value === null ? null : problem(stage.image.value);
    if (found !== null) yield { ...found, at: imagePart(dockerfile, stage, 'reference').at };
  }
  for (const instruction of dockerfile.instructions) {
    const copied = instruction.keyword === 'COPY' ? instruction.flags.filter(({ name }) => name === 'from') : [];
    const mounted = mountsOf(instruction).filter(({ type }) => type === 'bind' || type === 'cache');
    const named = [
      ...copied.flatMap(({ value }) => (value === null ? [] : [{ image: value.text, at: value.span }])),
      ...mounted.flatMap(({ from, value }) => (from === null ? [] : [{ image: from, at: value.span }])),
    ];
    for (const { image, at } of named) {
      const isStage = dockerfile.stageFor(image, instruction) !== null || image.includes('$') || /^\d+$/.test(image);
      const found = isStage ? null : problem(image);
      if (found !== null) yield { ...found, at };
    }
  }
});

/** No registry in the text means Docker Hub, which people write in two ways. */
function matches(pattern: string, registry: string): boolean {
  if (pattern === 'hub.docker.com') return registry === 'docker.io';
  if (pattern === '*') return true;
  if (pattern.startsWith('*')) return registry.endsWith(pattern.slice(1));
  if (pattern.endsWith('*')) return registry.startsWith(pattern.slice(0, -1));
  return registry === pattern;
}
