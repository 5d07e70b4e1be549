import { makesLayer } from '../../src/dockerfile/makes-layer.js';
import type { Instruction } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';
import { workdirAfter, workdirsOf } from '../../src/layers/folders.js';

export default defineRule({
  id: 'max-layers', presets: [], optIn: true, severity: 'info',
  needs: ['dockerfile'],
  summary: 'More layers than agreed on',
  rationale: 'Every layer is a request when the image is pulled and a lookup when a file is opened, '
    + 'and what one hides of another is stored all the same.',
  messages: { many: '{count} instructions make layers and {max} may; group what changes together' },
  options: { max: { doc: 'How many layers a Dockerfile may add to its base image.', default: 25 } },
  examples: [{
    before: 'FROM alpine:3.23\nCOPY a /x/\nCOPY b /x/\nRUN touch /x/c', after: 'FROM alpine:3.23\nCOPY a b /x/\nRUN touch /x/c',
    options: { max: 2 },
  }],
}, function* ({ dockerfile, options: { max } }) {
  if (dockerfile.target === null) return;
  const workdirs = workdirsOf(dockerfile);
  const known = new Set(['/']);
  const makesFolder = (instruction: Instruction): boolean => {
    const folder = workdirAfter(dockerfile, instruction, workdirs[instruction.index] ?? '/');
    const isNew = !known.has(folder);
    known.add(folder);
    return isNew;
  };
  const makers = [...dockerfile.chain(dockerfile.target)].reverse().flatMap(({ instructions }) => instructions)
    .filter((instruction) => makesLayer(instruction) || (instruction.keyword === 'WORKDIR' && makesFolder(instruction)));
  const first = makers[max];
  if (first !== undefined) yield { message: 'many', data: { count: String(makers.length), max: String(max) }, at: first.keywordSpan };
});
