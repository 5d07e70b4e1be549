import { sourcesOf } from '../../src/dockerfile/external-images.js';
import type { Dockerfile, Stage } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';
import { cyclesIn } from '../../src/dockerfile/cycles.js';
import type { Span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-stage-cycle', presets: ['recommended'], severity: 'error',
  needs: ['dockerfile'],
  summary: 'A stage that reads from a later one',
  rationale: 'Where two stages wait for each other, neither is ever built. Where only one waits, BuildKit sorts it out, but no other builder does, and no reader.',
  messages: {
    cycle: '{reader} reads from {stage}, which needs {reader} itself; break the circle',
    later: '{stage} comes further down; move it above {reader}',
  },
  examples: [{
    before: 'FROM alpine:3.23 AS app\nCOPY --from=assets /out /srv\n\nFROM alpine:3.23 AS assets\nCOPY --from=app /srv /out',
    after: 'FROM alpine:3.23 AS assets\nRUN mkdir /out\n\nFROM alpine:3.23 AS app\nCOPY --from=assets /out /srv',
  }],
}, function* ({ dockerfile }) {
  const ahead = readsAhead(dockerfile);
  if (ahead.length === 0) return;
  const { stages } = dockerfile;
  const edges = stages.map(({ parent, reads }) => [...parent === null ? [] : [parent.index], ...reads.map(({ index }) => index)]);
  for (const { reader, read } of ahead) edges[reader.index]?.push(read.index);
  const circles = cyclesIn(edges);
  for (const { reader, read, at, text } of ahead) {
    const data = { reader: reader.name ?? `stage ${String(reader.index)}`, stage: text };
    if (circles[reader.index] === circles[read.index]) yield { message: 'cycle', data, at };
    else yield { message: 'later', data, at, atMost: 'warning' };
  }
});

interface ReadAhead { readonly reader: Stage; readonly read: Stage; readonly at: Span; readonly text: string }

/** Reads from stages further down. Those from above are in the model, and those from itself are no-self-copy's. */
const readsAhead = (dockerfile: Dockerfile): readonly ReadAhead[] => {
  const byName = new Map<string, Stage>();
  for (const stage of dockerfile.stages) if (stage.name !== null) byName.set(stage.name, stage);
  return dockerfile.instructions.flatMap((instruction) => {
    const { stage: reader } = instruction;
    return reader === null ? [] : sourcesOf(instruction).flatMap(({ text, at }) => {
      const read = byName.get(text.toLowerCase());
      return read === undefined || read.index <= reader.index || dockerfile.stageFor(text, instruction) !== null ? [] : [{ reader, read, at, text }];
    });
  });
};
