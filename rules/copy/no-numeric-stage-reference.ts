import { sourcesOf } from '../../src/dockerfile/external-images.js';
import type { Dockerfile, Stage } from '../../src/dockerfile/model.js';
import { defineRule, safeFix, type SafeFix } from '../../src/engine/rule.js';
import { inCaseOf } from '../../src/text/letter-case.js';
import { insertAt, replaceAt, type Span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-numeric-stage-reference', presets: ['recommended'], severity: 'style',
  needs: ['dockerfile'], fix: 'safe',
  summary: 'A stage called by its number',
  rationale: 'A stage that is put in or taken out above it gives the number to another one, and the build goes on without a word.',
  messages: {
    named: 'stage {number} is called {name}; say so',
    nameless: 'stage {number} has no name; call it {name} in its FROM, and here',
  },
  examples: [{
    before: 'FROM golang:1.26 AS build\nFROM scratch\nCOPY --from=0 /app /app', after: 'FROM golang:1.26 AS build\nFROM scratch\nCOPY --from=build /app /app',
  }],
}, function* ({ dockerfile }) {
  if (!/from=["']?\d/.test(dockerfile.text)) return;
  const taken = new Set(dockerfile.stages.flatMap(({ name }) => name ?? []));
  // What a trigger says is about the stages of another build.
  for (const instruction of dockerfile.instructions) {
    for (const { text: number, at } of sourcesOf(instruction)) {
      const stage = /^\d+$/.test(number) ? dockerfile.stageFor(number, instruction) : null;
      if (stage === null) continue;
      const name = stage.name ?? freeName(stage, taken);
      // Of two stages with one name the later one would be meant.
      if (stage.name !== null && dockerfile.stageFor(name, instruction) !== stage) continue;
      yield {
        message: stage.name === null ? 'nameless' : 'named', data: { number, name }, at,
        ...(stage.from.errors.length === 0 ? { fix: repair(dockerfile, stage, name, at) } : {}),
      };
    }
  }
});

function freeName({ index }: Stage, taken: ReadonlySet<string>): string {
  let name = `stage${String(index)}`;
  while (taken.has(name)) name = `${name}-${String(index)}`;
  return name;
}

function repair({ text }: Dockerfile, { name: old, from, image }: Stage, name: string, at: Span): SafeFix {
  const here = replaceAt(at, name);
  if (old !== null) return safeFix('Use its name', here);
  const as = inCaseOf(text.slice(from.keywordSpan.start, from.keywordSpan.end), 'AS');
  return safeFix(`Call the stage ${name}`, insertAt(image.span.end, ` ${as} ${name}`), here);
}
