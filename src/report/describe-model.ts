import type { Dockerfile, Instruction, ParseError, Word } from '../dockerfile/model.js';

/** The model of a Dockerfile as plain JSON: what `imglint parse` prints. */
export function describeModel(dockerfile: Dockerfile): { model: unknown; accepted: boolean } {
  const { lines, escape, directives, comments, instructions, stages, errors } = dockerfile;
  const place = ({ message, span }: ParseError) => ({ message, ...lines.positionAt(span.start) });
  const range = ({ span }: { span: Word['span'] }) => ({ start: lines.positionAt(span.start), end: lines.positionAt(span.end) });
  const word = (one: Word) => ({ text: one.text, ...range(one) });

  const describe = (instruction: Instruction): Record<string, unknown> => ({
    keyword: instruction.keyword,
    startLine: instruction.line,
    endLine: instruction.endLine,
    flags: instruction.flags.map((flag) => ({ name: flag.name, value: flag.value?.text ?? null, ...range(flag) })),
    words: instruction.words.map(word),
    pairs: instruction.pairs.map(({ key, value }) => ({ key: key.text, value: value?.text ?? null })),
    json: instruction.json?.map(({ text }) => text) ?? null,
    heredocs: instruction.heredocs.map(({ name, expand, chomp, body }) => ({ name, expand, chomp, body })),
    stage: instruction.stage === null ? null : instruction.stage.index,
    comments: instruction.comments.map(({ text }) => text),
    shell: instruction.shell.words,
    trigger: instruction.trigger === null ? null : describe(instruction.trigger),
    errors: instruction.errors.map(place),
  });

  const model = {
    escape,
    directives: directives.map(({ name, value, span }) => ({ name, value, line: lines.lineAt(span.start) })),
    comments: comments.map(({ text, line }) => ({ text, line })),
    instructions: instructions.map(describe),
    stages: stages.map((stage) => ({
      index: stage.index, name: stage.name, image: stage.image.text, value: stage.image.value,
      parent: stage.parent?.index ?? null, reads: stage.reads.map(({ index }) => index), ships: dockerfile.ships(stage.from),
    })),
    errors: errors.map(place),
  };
  return { model, accepted: errors.length === 0 };
}
