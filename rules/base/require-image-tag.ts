import { imagePart, namedImage, type NamedImage } from '../../src/dockerfile/image-part.js';
import { defineRule, type Peer } from '../../src/engine/rule.js';

export default defineRule({
  id: 'require-image-tag', aliases: ['DL3006', 'CKV_DOCKER_7', 'DS-0001'],
  presets: ['recommended', 'hadolint', 'security'], severity: 'warning',
  needs: ['dockerfile'],
  summary: 'A base image without a tag',
  rationale: 'No tag means latest, which moves with every release, so two builds of one Dockerfile differ.',
  messages: {
    untagged: '{image} without a tag means {image}:latest; name the version, {image}:…',
    argument: '{argument} makes this {image} without a tag, which means {image}:latest; name the version, {argument}={image}:…',
  },
  examples: [{ before: 'FROM postgres AS db', after: 'FROM postgres:17.2 AS db' }],
}, function* ({ dockerfile, as }) {
  const isImage = as === 'hadolint' ? isImageAsHadolint : mayBeImage;
  const names = new Set<string>();
  for (const stage of dockerfile.stages) {
    const named = stage.image.value === null ? null : namedImage(stage);
    const namesStage = named !== null && isStage(names, named, as);
    if (stage.name !== null) names.add(stage.name);
    if (named?.reference.tag !== null || named.reference.digest !== null || namesStage || !isImage(named)) continue;

    const { at, arg } = imagePart(dockerfile, stage, 'name');
    const image = named.name;
    if (arg === null) yield { message: 'untagged', data: { image }, at };
    else {
      const argument = arg.pair.key.text;
      yield { message: 'argument', data: { image, argument }, at, related: [{ at: arg.pair.span, text: `${argument} is declared here` }] };
    }
  }
});

/** `{{BASE}}` and other holes to be filled, and capitals, which no registry has, are no images to find a version of. */
const mayBeImage = ({ name }: NamedImage): boolean => /^[a-z0-9][a-z0-9._:/-]*$/.test(name);
const isImageAsHadolint = ({ reference: { repository } }: NamedImage): boolean => !repository.startsWith('$') && repository !== 'scratch';

/** A stage spelled in capitals is not found by FROM, but it is no untagged image either. */
const isStage = (names: ReadonlySet<string>, { name, reference }: NamedImage, as: Peer | null): boolean =>
  names.has(as === 'hadolint' ? reference.repository : name.toLowerCase());
