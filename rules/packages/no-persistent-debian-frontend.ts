import { blockStart } from '../../src/dockerfile/block.js';
import type { Dockerfile, Instruction, Stage } from '../../src/dockerfile/model.js';
import { defineRule, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import { inCaseOf } from '../../src/text/letter-case.js';
import { newlineOf } from '../../src/text/lines.js';
import { deleteAt, insertAt, replaceAt, span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-persistent-debian-frontend', presets: ['recommended'], severity: 'warning',
  needs: ['dockerfile'], fix: 'unsafe',
  about: { instructions: ['ENV'] },
  summary: 'DEBIAN_FRONTEND kept in the image',
  rationale: 'ENV stays in the image: whoever installs something in a container, or in an image built on this one, is asked nothing and never learns why.',
  messages: { persistent: 'DEBIAN_FRONTEND stays in the image; write ARG, which is over when the build is' },
  examples: [{
    before: 'FROM debian:12\nENV DEBIAN_FRONTEND=noninteractive\nRUN apt-get update', after: 'FROM debian:12\nARG DEBIAN_FRONTEND=noninteractive\nRUN apt-get update',
  }],
}, function* ({ dockerfile }) {
  for (const instruction of dockerfile.instructions) {
    const { keyword, stage, pairs } = instruction;
    const pair = keyword === 'ENV' ? pairs.find(({ key }) => key.text === frontend) : undefined;
    if (pair === undefined || stage === null || !dockerfile.ships(instruction) || isReset(dockerfile, instruction, stage)) continue;
    const value = pair.value === null ? '' : dockerfile.valueOf(pair.value, instruction);
    if (value === '' || value === 'dialog') continue;
    const fix = repair(dockerfile, instruction);
    yield { message: 'persistent', data: {}, at: pair.span, ...(fix === null ? {} : { fix }) };
  }
});

const frontend = 'DEBIAN_FRONTEND';

/** A later ENV of the image takes it back. */
const isReset = ({ target, chain, instructions }: Dockerfile, { index }: Instruction, stage: Stage): boolean => {
  const image = new Set<Stage>([stage, ...target === null ? [] : chain(target)]);
  return instructions.some((later) => later.index > index && later.keyword === 'ENV' && later.stage !== null && image.has(later.stage)
    && later.pairs.some(({ key }) => key.text === frontend));
};

const caveat = 'a build argument is known to this stage only: stages built on it that install packages need it too';

function repair(dockerfile: Dockerfile, instruction: Instruction): UnsafeFix | null {
  const { text, comments } = dockerfile;
  const { pairs, keywordSpan, span: whole } = instruction;
  const arg = inCaseOf(text.slice(keywordSpan.start, keywordSpan.end), 'ARG');
  const at = pairs.findIndex(({ key }) => key.text === frontend);
  const pair = pairs[at];
  if (pair === undefined) return null;
  if (pairs.length === 1) {
    const value = pair.value === null ? '' : text.slice(pair.value.span.start, pair.value.span.end);
    return /\s/.test(value) && pair.legacy ? null : unsafeFix('Write ARG', caveat, replaceAt(span(keywordSpan.start, whole.end), `${arg} ${frontend}=${value}`));
  }
  if (comments.some(({ inside }) => inside === instruction)) return null;
  const [before, after] = [pairs[at - 1], pairs[at + 1]];
  const gone = after === undefined ? span(before?.span.end ?? pair.span.start, pair.span.end) : span(pair.span.start, after.span.start);
  return unsafeFix('Write an ARG of its own', caveat,
    insertAt(blockStart(dockerfile, instruction), `${arg} ${text.slice(pair.span.start, pair.span.end)}${newlineOf(text)}`), deleteAt(gone));
}
