import type { Dockerfile, Instruction, Stage } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'no-ignored-cmd', presets: ['recommended'], severity: 'warning',
  needs: ['dockerfile'],
  about: { instructions: ['CMD', 'ENTRYPOINT'] },
  summary: 'A CMD that never reaches the ENTRYPOINT',
  rationale: 'CMD gives the words behind ENTRYPOINT. A shell form takes none, and an ENTRYPOINT of a later stage throws away the CMD of the stage it is built on.',
  messages: {
    shell: 'the ENTRYPOINT on line {line} is a shell form and takes no words from CMD; write it as JSON',
    reset: 'this ENTRYPOINT drops the CMD of {parent} that it would start; write the CMD here too',
  },
  examples: [{
    before: 'FROM alpine:3.23\nENTRYPOINT run.sh\nCMD ["-v"]', after: 'FROM alpine:3.23\nENTRYPOINT ["run.sh"]\nCMD ["-v"]',
  }],
}, function* ({ dockerfile }) {
  const { target } = dockerfile;
  if (target === null) return;
  const start = startOf(dockerfile, target);
  if (start === null) return;
  const { entrypoint, cmd, dropped } = start;
  const takesWords = entrypoint.json !== null || entrypoint.words.some(({ text }) => /\$(?:[@*\d]|\{[@*\d])/.test(text));
  if (cmd !== null && !takesWords && entrypoint.words.length > 0) {
    yield { message: 'shell', data: { line: String(entrypoint.line) }, at: cmd.keywordSpan, related: [{ at: entrypoint.keywordSpan, text: 'takes no words' }] };
  } else if (cmd === null && dropped !== null && startsItsWords(entrypoint)) {
    const parent = dropped.stage?.name ?? 'the stage it is built on';
    yield { message: 'reset', data: { parent }, at: entrypoint.keywordSpan, related: [{ at: dropped.keywordSpan, text: 'is dropped' }] };
  }
});

interface Start {
  readonly entrypoint: Instruction;
  /** What the image starts it with. */
  readonly cmd: Instruction | null;
  /** What a stage below had for it. */
  readonly dropped: Instruction | null;
}

const startOf = (dockerfile: Dockerfile, target: Stage): Start | null => {
  const chain = dockerfile.chain(target);
  const lastIn = (stage: Stage, keyword: string) => stage.instructions.findLast((each) => each.keyword === keyword && each.words.length > 0) ?? null;
  const at = chain.findIndex((stage) => lastIn(stage, 'ENTRYPOINT') !== null);
  const entrypoint = at === -1 ? null : chain[at] === undefined ? null : lastIn(chain[at], 'ENTRYPOINT');
  const first = (stages: readonly Stage[]) => stages.map((stage) => lastIn(stage, 'CMD')).find((cmd) => cmd !== null) ?? null;
  return entrypoint === null ? null : { entrypoint, cmd: first(chain.slice(0, at + 1)), dropped: first(chain.slice(at + 1)) };
};

/** An init, or a script called after its part: it is there to start what CMD names. */
const startsItsWords = ({ json }: Instruction): boolean => {
  const [program = '', ...rest] = (json ?? []).map(({ text }) => text);
  if (rest.at(-1) === '--') return true;
  return rest.every((word) => word.startsWith('-')) && /(?:^|\/)(?:tini|dumb-init|catatonit|(?:[\w.-]*[-_])?entry-?point(?:\.\w+)?)$/.test(program);
};
