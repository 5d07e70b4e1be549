import type { Instruction, Stage, Word } from '../../src/dockerfile/model.js';
import { mountsOf } from '../../src/dockerfile/mount.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { span, type TextEdit } from '../../src/text/span.js';

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
  const written = dockerfile.stages.filter(({ from, name }) => name !== null && from.words[2]?.text !== name);
  if (written.length === 0) return;
  const uses = usesOf(dockerfile.instructions);
  for (const { name, nameSpan, from } of written) {
    if (name === null || nameSpan === null) continue;
    const edits = [{ span: nameSpan, text: name }, ...uses.get(name) ?? []];
    yield { message: 'casing', data: { name: from.words[2]?.text ?? '', lower: name }, at: nameSpan, fix: safeFix('Write it in lower case', ...edits) };
  }
});

/** Every place that names a stage in capitals, by the name in lower case. */
function usesOf(instructions: readonly Instruction[]): ReadonlyMap<string, readonly TextEdit[]> {
  const uses = new Map<string, TextEdit[]>();
  const add = (name: string, at: TextEdit['span']): void => {
    const lower = name.toLowerCase();
    if (lower === name) return;
    const edits = uses.get(lower) ?? [];
    edits.push({ span: at, text: lower });
    uses.set(lower, edits);
  };
  for (const instruction of instructions) {
    const from = instruction.flags.find(({ name }) => name === 'from')?.value;
    if (instruction.keyword === 'COPY' && from) add(from.text, within(from, 0, from.text.length));
    const image = instruction.words[0];
    if (instruction.keyword === 'FROM' && image !== undefined) add(image.text, image.span);
    for (const mount of mountsOf(instruction)) {
      const start = mount.from === null ? -1 : mount.value.text.indexOf(`from=${mount.from}`);
      if (mount.from !== null && start !== -1) add(mount.from, within(mount.value, start + 5, start + 5 + mount.from.length));
    }
  }
  return uses;
}

const within = (word: Word, start: number, end: number): Stage['from']['span'] => span(word.offsets(start), word.offsets(end - 1) + 1);
