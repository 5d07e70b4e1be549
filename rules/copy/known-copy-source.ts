import { instructionsOf, isTrigger } from '../../src/dockerfile/by-keyword.js';
import { sourcesOf } from '../../src/dockerfile/external-images.js';
import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';
import { nearest } from '../../src/text/nearest.js';
import { shown } from '../../src/text/shown.js';

export default defineRule({
  id: 'known-copy-source', aliases: ['DL3022'], presets: ['recommended', 'hadolint'], severity: 'warning',
  needs: ['dockerfile'],
  about: { instructions: ['COPY'] },
  summary: 'COPY from a stage that there is not',
  rationale: 'What names no stage above is taken for an image, and the build pulls whatever a registry has under that name.',
  messages: {
    near: 'no stage above is called {name}; {near} is',
    later: 'the stage {name} only begins on line {line}; move it above this COPY',
    number: 'there is no stage {name} above; name the stage that is meant',
    image: 'no stage above is called {name}, so that the image {name} is pulled; name a stage, or the image with its tag',
  },
  examples: [{
    before: 'FROM golang:1.26 AS build\nFROM scratch\nCOPY --from=bulid /app /app',
    after: 'FROM golang:1.26 AS build\nFROM scratch\nCOPY --from=build /app /app',
  }],
}, function* ({ dockerfile, as }) {
  const copies = instructionsOf(dockerfile, 'COPY');
  if (copies.length === 0) return;
  const isImage = as === 'hadolint' ? isImageForHadolint : isImageOrUnknown;
  const nameOf = as === 'hadolint' ? asWritten : inLowerCase;
  const { stages, lines } = dockerfile;
  const last = new Map(stages.flatMap((stage) => (stage.name === null ? [] : [[stage.name, stage] as const])));
  // What a trigger says is about the stages of another build.
  for (const instruction of copies) {
    if (isTrigger(dockerfile, instruction)) continue;
    const here = instruction.stage?.index ?? -1;
    for (const { text, at } of sourcesOf(instruction)) {
      if (isImage(text) || isStage(text, instruction, dockerfile, nameOf)) continue;
      const name = shown(text);
      const above = stages.slice(Math.max(here - mostNames, 0), here).flatMap((stage) => stage.name ?? []);
      const near = nearest(text, above, text.length < 4 ? 1 : 2);
      const later = last.get(nameOf(text));
      if (/^\d+$/.test(text)) yield { message: 'number', data: { name }, at };
      else if (later !== undefined) yield { message: 'later', data: { name, line: String(lines.lineAt(later.from.span.start)) }, at };
      else if (near !== null) yield { message: 'near', data: { name, near }, at };
      else yield { message: 'image', data: { name }, at };
    }
  }
});

/** How far up a name is looked for that may be meant. */
const mostNames = 50;

/** A tag tells an image, braces a hole that something fills in. */
const isImageForHadolint = (text: string): boolean => text.includes(':');
const isImageOrUnknown = (text: string): boolean => /[:/.@${}]/.test(text);

const asWritten = (name: string): string => name;
const inLowerCase = (name: string): string => name.toLowerCase();

/** One declared so far, the stage at hand included, or the number of one. */
const isStage = (text: string, instruction: Instruction, { stageFor }: Dockerfile, nameOf: (name: string) => string): boolean => {
  const { stage } = instruction;
  const number = /^\d+/.exec(text)?.[0];
  return stageFor(text, instruction) !== null || (stage !== null && stage.name === nameOf(text))
    || (number !== undefined && Number(number) <= (stage?.index ?? -1));
};
