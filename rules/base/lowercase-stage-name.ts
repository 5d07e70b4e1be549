import type { Dockerfile, Instruction, Stage } from '../../src/dockerfile/model.js';
import { mountFieldAt } from '../../src/dockerfile/mount-field.js';
import { mountsOf } from '../../src/dockerfile/mount.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { replaceAt, span, type Span, type TextEdit } from '../../src/text/span.js';

export default defineRule({
  id: 'lowercase-stage-name', aliases: ['StageNameCasing'], presets: ['recommended', 'buildkit'], severity: 'style',
  severityIn: { buildkit: 'warning' },
  needs: ['dockerfile'], fix: 'safe',
  summary: 'A stage name in capitals',
  rationale: 'The frontend reads stage names in lower case: FROM finds the stage under that spelling alone, which surprises whoever wrote the other one.',
  messages: { casing: 'the stage {name} is read as {lower}; write it so' },
  examples: [{
    before: 'FROM golang:1.26 AS Builder\nFROM scratch\nCOPY --from=Builder /app /app',
    after: 'FROM golang:1.26 AS builder\nFROM scratch\nCOPY --from=builder /app /app',
  }],
}, function* ({ dockerfile }) {
  const written = dockerfile.stages.filter(({ from, name }) => name !== null && from.words[2]?.text !== name && from.errors.length === 0);
  if (written.length === 0) return;
  const uses = usesIn(dockerfile);
  for (const stage of written) {
    const { name, nameSpan, from } = stage;
    if (name === null || nameSpan === null) continue;
    const edits = [replaceAt(nameSpan, name), ...uses.get(stage) ?? []];
    const fix = safeFix('Write it in lower case', ...edits);
    yield { message: 'casing', data: { name: from.words[2]?.text ?? '', lower: name }, at: nameSpan, fix };
  }
});

/** Every place that names an earlier stage in capitals. */
function usesIn(dockerfile: Dockerfile): ReadonlyMap<Stage, readonly TextEdit[]> {
  const uses = new Map<Stage, TextEdit[]>();
  const add = (stage: Stage | null, text: string, at: Span | null): void => {
    if (stage === null || at === null || text === text.toLowerCase() || stage.name !== text.toLowerCase()) return;
    const edits = uses.get(stage) ?? [];
    edits.push(replaceAt(at, text.toLowerCase()));
    uses.set(stage, edits);
  };
  for (const instruction of dockerfile.instructions) {
    const [image] = instruction.words;
    if (instruction.keyword === 'FROM' && image !== undefined) add(dockerfile.stageFor(image.text, instruction), image.text, image.span);
    for (const { text, at } of readNames(instruction)) add(dockerfile.stageFor(text, instruction), text, at);
  }
  return uses;
}

const readNames = (instruction: Instruction): readonly Readonly<{ text: string; at: Span | null }>[] => [
  ...instruction.flags.flatMap(({ name, value }) => (instruction.keyword !== 'COPY' || name !== 'from' || value === null || value.text === '' ? []
    : [{ text: value.text, at: span(value.offsets(0), value.offsets(value.text.length - 1) + 1) }])),
  ...mountsOf(instruction).flatMap((mount) => (mount.from === null ? [] : [{ text: mount.from, at: mountFieldAt(mount, 'from') }])),
];
