import { labelsOf } from '../../src/dockerfile/labels.js';
import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'require-oci-labels', presets: ['strict'], severity: 'info',
  needs: ['dockerfile'],
  summary: 'A standard label that the image lacks',
  rationale: 'Registries, scanners and update bots read where an image comes from out of the labels that OCI has agreed on.',
  messages: { missing: 'the image has no label {labels}; write LABEL {label}=…' },
  options: {
    required: {
      doc: 'The labels wanted.',
      default: ['source', 'version', 'revision', 'licenses'].map((name) => `org.opencontainers.image.${name}`),
    },
    providedByCI: { doc: 'Those of them that the build is given on its command line.', default: [] },
  },
  examples: [{
    before: 'FROM alpine:3.23',
    after: 'FROM alpine:3.23\nLABEL org.opencontainers.image.source=https://git.acme.test/app',
    options: { required: ['org.opencontainers.image.source'] },
  }],
}, function* ({ dockerfile, options: { required, providedByCI } }) {
  const { target } = dockerfile;
  if (target === null) return;
  const chain = new Set(dockerfile.chain(target));
  const set = new Set(labelsOf(dockerfile).filter(({ instruction: { stage } }) => stage !== null && chain.has(stage)).map(({ key }) => key));
  const missing = required.filter((label) => !set.has(label) && !providedByCI.includes(label));
  const [first] = missing;
  if (first === undefined) return;
  yield { message: 'missing', data: { labels: missing.join(', '), label: first }, at: target.from.words[0]?.span ?? target.from.span };
});
