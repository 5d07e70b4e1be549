import { defineRule } from '../../src/engine/rule.js';
import { inheritedLabels, toldOf } from '../../src/image/labels.js';
import { ociAnnotations, ociPrefix } from '../../src/knowledge/oci-annotations.js';
import { didYouMean } from '../../src/text/nearest.js';
import { shown } from '../../src/text/shown.js';

export default defineRule({
  id: 'image-require-annotations', presets: ['recommended'], severity: 'warning',
  needs: ['image'],
  summary: 'Standard labels that an image lacks, or that say what they cannot',
  rationale: 'Registries, scanners and update bots read where an image comes from out of the labels and annotations that OCI has agreed on. What is missing is info, what is wrong a warning.',
  messages: {
    missing: 'the image does not say {key}; add LABEL {key}=…',
    inherited: '{keys} came with the base image and speak of that; set them for this one',
    invalid: '{key} is {value}, and has to be {wanted}',
    unknown: '{key} is none of the names OCI has under org.opencontainers.image{hint}',
    schema: '{keys} belong to Label Schema, which ended in 2018; write org.opencontainers.image.…',
    differs: '{key} is {label} in the labels and {annotation} in the annotations',
  },
  options: {
    required: {
      doc: 'The labels or annotations wanted.',
      default: ['title', 'source', 'revision', 'version', 'created', 'licenses'].map((name) => `org.opencontainers.image.${name}`),
      in: { recommended: [] },
    },
  },
  examples: [{ before: 'Labels: org.opencontainers.image.created=yesterday', after: 'Labels: org.opencontainers.image.created=2026-11-20T08:30:00Z' }],
}, function* ({ image, options: { required } }) {
  const { config: { labels }, annotations } = image;
  const inherited = inheritedLabels(image);
  const at = (key: string) => ({ config: 'Labels', key }) as const;
  const weight = (key: string) => (inherited.has(key) ? { atMost: 'info' } as const : {});

  for (const key of required) {
    if (toldOf(image, key) === null) yield { message: 'missing', data: { key }, at: at(key), atMost: 'info' };
  }
  const borrowed = required.filter((key) => inherited.has(key) && !annotations.has(key));
  const [one] = borrowed;
  if (one !== undefined) yield { message: 'inherited', data: { keys: borrowed.join(', ') }, at: at(one), atMost: 'info' };

  const keys = [...new Set([...labels.keys(), ...annotations.keys()])];
  for (const key of keys.filter((name) => name.startsWith(ociPrefix))) {
    const name = key.slice(ociPrefix.length);
    const known = ociAnnotations.get(name);
    const [label, annotation] = [labels.get(key), annotations.get(key)];
    if (known === undefined) {
      yield { message: 'unknown', data: { key: shown(key), hint: didYouMean(name, [...ociAnnotations.keys()]) }, at: at(key), ...weight(key) };
      continue;
    }
    const wrong = [label, annotation].find((value) => value !== undefined && !known.isRight(value));
    if (wrong !== undefined) yield { message: 'invalid', data: { key, value: shown(wrong), wanted: known.wanted }, at: at(key), ...weight(key) };
    if (label !== undefined && annotation !== undefined && label !== annotation) {
      yield { message: 'differs', data: { key, label: shown(label), annotation: shown(annotation) }, at: at(key) };
    }
  }
  const old = keys.filter((name) => name.startsWith('org.label-schema.'));
  const [oldest] = old;
  if (oldest !== undefined) yield { message: 'schema', data: { keys: old.slice(0, 10).map(shown).join(', ') }, at: at(oldest), ...old.every((key) => inherited.has(key)) ? { atMost: 'info' } : {} };
});
