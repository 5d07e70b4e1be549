import { imagePart, namedImage } from '../../src/dockerfile/image-part.js';
import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { mountFieldAt } from '../../src/dockerfile/mount-field.js';
import { mountsOf } from '../../src/dockerfile/mount.js';
import { defineRule } from '../../src/engine/rule.js';
import { isScratch } from '../../src/knowledge/image-reference.js';
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
}, function* ({ dockerfile, as, options: { trusted } }) {
  if (trusted.length === 0) return;
  for (const { image, registry, at } of as === 'hadolint' ? usesAsHadolint(dockerfile) : uses(dockerfile)) {
    if (trusted.some((pattern) => matches(pattern, registry))) continue;
    yield { message: 'registry', data: { image, registry, trusted: trusted.join(', ') }, at };
  }
});

interface Use { readonly image: string; readonly registry: string; readonly at: Span }

const uses = (dockerfile: Dockerfile): readonly Use[] =>
  [...baseImages(dockerfile), ...dockerfile.instructions.flatMap((each) => readImages(dockerfile, each.trigger ?? each))];

const baseImages = (dockerfile: Dockerfile): readonly Use[] => dockerfile.stages.flatMap((stage) => {
  const named = namedImage(stage);
  if (named === null) return [];
  const { registry } = named.reference;
  // `$R/app` has no registry that anybody could read; the first part may well be one.
  if (registry.includes('$') || (stage.image.value === null && named.name.split('/', 1).join().includes('$'))) return [];
  return [{ image: stage.image.value ?? stage.image.text, registry, at: imagePart(dockerfile, stage, 'reference').at }];
});

const readImages = (dockerfile: Dockerfile, instruction: Instruction): readonly Use[] => namedImages(instruction).flatMap(({ image, at }) => {
  // A number is a stage, or a mistake, but never an image.
  const isStage = isScratch(image) || image.includes('$') || /^\d+$/.test(image) || dockerfile.stageFor(image, instruction) !== null;
  const reference = isStage ? null : dockerfile.readImage(image);
  return reference === null ? [] : [{ image, registry: reference.registry, at }];
});

/** What COPY --from and RUN --mount say. */
function namedImages(instruction: Instruction): readonly Readonly<{ image: string; at: Span }>[] {
  const copied = instruction.keyword === 'COPY' ? instruction.flags.filter(({ name }) => name === 'from') : [];
  const mounted = mountsOf(instruction).filter(({ type, target }) => type === 'cache' || (type === 'bind' && target !== null));
  return [
    ...copied.flatMap(({ value }) => (value === null ? [] : [{ image: value.text, at: value.span }])),
    ...mounted.flatMap((mount) => (mount.from === null ? [] : [{ image: mount.from, at: mountFieldAt(mount, 'from') ?? mount.value.span }])),
  ];
}

/** A variable is a name like any other, a number an image, and whatever is called like an earlier stage is that stage. */
function usesAsHadolint(dockerfile: Dockerfile): readonly Use[] {
  const aliases = new Set<string | null>();
  return dockerfile.instructions.flatMap((instruction): readonly Use[] => {
    const isFrom = instruction.keyword === 'FROM';
    const found = isFrom ? fromImage(dockerfile, instruction) : namedImages(instruction)
      .flatMap(({ image, at }) => (image === 'scratch' ? [] : useOf(dockerfile, image, at)));
    const known = found.filter(({ name }) => !aliases.has(name));
    if (isFrom) aliases.add(instruction.stage?.name ?? null);
    return known;
  });
}

type NamedUse = Use & Readonly<{ name: string }>;

const fromImage = (dockerfile: Dockerfile, { stage }: Instruction): readonly NamedUse[] =>
  (stage === null ? [] : useOf(dockerfile, stage.image.text, stage.image.span).filter(({ image }) => !/^scratch(?:[:@]|$)/.test(image)));

const useOf = (dockerfile: Dockerfile, image: string, at: Span): readonly NamedUse[] => {
  const reference = dockerfile.readImage(image);
  return reference === null ? [] : [{ image, registry: reference.registry, at, name: reference.repository }];
};

/** No registry in the text means Docker Hub, which people write in two ways. */
function matches(pattern: string, registry: string): boolean {
  if (pattern === 'hub.docker.com') return registry === 'docker.io';
  if (pattern === '*') return true;
  if (pattern.startsWith('*')) return registry.endsWith(pattern.slice(1));
  if (pattern.endsWith('*')) return registry.startsWith(pattern.slice(0, -1));
  return registry === pattern;
}
