import { labelsOf } from '../../src/dockerfile/labels.js';
import type { Dockerfile, Instruction, Stage } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'require-labels', aliases: ['DL3049'], presets: ['hadolint'], severity: 'info', asHadolint: { each: true },
  needs: ['dockerfile'],
  summary: 'A label of the schema that is missing',
  rationale: 'Whoever runs the image finds out from its labels whose it is and what it is; where one is missing, nobody knows whom to ask.',
  messages: { missing: 'the label {label} is missing; write LABEL {label}=…' },
  options: { labelSchema: { doc: 'The labels an image has to have, with the type of what they hold.', default: {} } },
  examples: [{
    before: 'FROM alpine:3.23', after: 'FROM alpine:3.23\nLABEL team=core', options: { labelSchema: { team: 'text' } },
  }],
}, function* ({ dockerfile, as, options }) {
  const labels = Object.keys(options.labelSchema);
  if (labels.length === 0) return;
  const lacking = as === 'hadolint' ? lackingAsHadolint : lackingTarget;
  for (const { stage, label } of lacking(dockerfile, labels)) {
    yield { message: 'missing', data: { label }, at: stage.from.words[0]?.span ?? stage.from.span };
  }
});

interface Lack { readonly stage: Stage; readonly label: string }

/** What the image that is built does not have of them. */
function lackingTarget(dockerfile: Dockerfile, labels: readonly string[]): readonly Lack[] {
  const { target } = dockerfile;
  if (target === null) return [];
  const chain = new Set(dockerfile.chain(target));
  const set = new Set(labelsOf(dockerfile).flatMap(({ instruction: { stage }, key }) => (stage !== null && chain.has(stage) ? [key] : [])));
  return labels.filter((label) => !set.has(label)).map((label) => ({ stage: target, label }));
}

/** Of every stage, unless it has the label, or a stage that did, or passes it on to one without a name that does, or is copied from. */
const lackingAsHadolint = (dockerfile: Dockerfile, labels: readonly string[]): readonly Lack[] => {
  const keys = new Map(labelsOf(dockerfile).map(({ instruction }) => [instruction, new Set<string>()]));
  for (const { instruction, key } of labelsOf(dockerfile)) keys.get(instruction)?.add(key);
  return labels.flatMap((label) =>
    stagesWithout(dockerfile, (instruction) => keys.get(instruction)?.has(label) === true).map((stage) => ({ stage, label })));
};

function stagesWithout({ stages }: Dockerfile, sets: (instruction: Instruction) => boolean): readonly Stage[] {
  const lacking = new Set<Stage>();
  const named = new Map<string, Stage[]>();
  const labelled = new Set<string>();
  const excuse = (name: string): void => {
    for (const stage of named.get(name) ?? []) lacking.delete(stage);
    named.delete(name);
  };
  for (const stage of stages) {
    const { name } = stage;
    const image = stage.image.reference?.repository ?? stage.image.text;
    const isLabelled = labelled.has(image);
    if (!isLabelled) lacking.add(stage);
    if (name !== null) {
      if (isLabelled) labelled.add(name);
      const same = named.get(name);
      if (same === undefined) named.set(name, [stage]);
      else same.push(stage);
    }
    for (const instruction of stage.instructions) {
      const from = instruction.keyword === 'COPY' ? instruction.flags.find((flag) => flag.name === 'from')?.value : null;
      if (from != null) excuse(from.text);
      if (!sets(instruction)) continue;
      lacking.delete(stage);
      excuse(name ?? image);
      if (name !== null) labelled.add(name);
    }
  }
  return [...lacking];
}
