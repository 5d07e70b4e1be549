import { imagePart } from '../../src/dockerfile/image-part.js';
import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'require-image-tag', aliases: ['DL3006', 'CKV_DOCKER_7', 'DS-0001'],
  presets: ['recommended', 'hadolint', 'security'], severity: 'warning',
  needs: ['dockerfile'],
  summary: 'A base image without a tag',
  rationale: 'No tag means latest, which moves with every release, so two builds of one Dockerfile differ.',
  messages: { untagged: '{image} without a tag means {image}:latest; name the version, {image}:…' },
  examples: [{ before: 'FROM postgres AS db', after: 'FROM postgres:17.2 AS db' }],
}, function* ({ dockerfile }) {
  const names = new Set<string>();
  for (const stage of dockerfile.stages) {
    const { reference } = stage.image;
    // A stage spelled in capitals is not found by FROM, but it is no untagged image either.
    const namesStage = names.has(stage.image.value?.toLowerCase() ?? '');
    if (reference !== null && reference.tag === null && reference.digest === null && !namesStage) {
      yield { message: 'untagged', data: { image: reference.name }, at: imagePart(dockerfile, stage, 'name').at };
    }
    if (stage.name !== null) names.add(stage.name);
  }
});
