import type { Comment, Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { readPragma } from '../../src/engine/pragma.js';
import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'describe-definitions', aliases: ['InvalidDefinitionDescription'], presets: ['buildkit'], severity: 'style', severityIn: { buildkit: 'off' }, optIn: true,
  needs: ['dockerfile'],
  summary: 'A comment above ARG or FROM that does not begin with the name it describes',
  rationale: 'The comment above an ARG or a named stage is shown by `docker build --call=outline` as its description, if it begins with the name.',
  messages: {
    stage: 'the comment describes the stage {name}; begin it with "# {name} "',
    arg: 'the comment describes {name}; begin it with "# {name} "',
    args: 'the comment describes one of {names}; begin it with that name',
  },
  options: { blankLineClears: { doc: 'A blank line below a comment sets it apart from what follows.', default: true, in: { buildkit: false } } },
  examples: [{ before: 'FROM alpine:3.23\n# sets the mode\nARG MODE=fast', after: 'FROM alpine:3.23\n# MODE sets how fast it is\nARG MODE=fast' }],
}, function* ({ dockerfile, as, options: { blankLineClears } }) {
  for (const instruction of dockerfile.instructions) {
    const names = defined(instruction);
    if (names.length === 0) continue;
    const comments = as === 'buildkit' ? instruction.comments : instruction.comments.filter(({ span }) => !isPragma(dockerfile, span));
    const last = comments.at(-1);
    if (last === undefined || (blankLineClears && isApart(dockerfile, last, instruction)) || names.includes(firstWord(last))) continue;
    const [name = ''] = names;
    if (instruction.keyword === 'FROM') yield { message: 'stage', data: { name }, at: last.span, anchor: instruction.keywordSpan };
    else if (names.length === 1) yield { message: 'arg', data: { name }, at: last.span, anchor: instruction.keywordSpan };
    else yield { message: 'args', data: { names: names.join(', ') }, at: last.span, anchor: instruction.keywordSpan };
  }
});

const defined = ({ keyword, pairs, words }: Instruction): readonly string[] =>
  (keyword === 'ARG' ? pairs.map(({ key }) => key.text)
    : keyword === 'FROM' && words.length === 3 ? [words[2]?.text.toLowerCase() ?? ''] : []);

const isPragma = ({ text }: Dockerfile, { start, end }: Comment['span']): boolean => readPragma(text.slice(start, end), start) !== null;

/** A line with nothing on it lies between the comment and what it would describe. */
const isApart = ({ lines }: Dockerfile, { line }: Comment, instruction: Instruction): boolean => {
  for (let between = line + 1; between < instruction.line; between++) if (lines.text(between).trim() === '') return true;
  return false;
};

/** Cut at a blank, not at a tab. Of an indented comment the `#` is the first word. */
const firstWord = ({ text, flush }: Comment): string => (flush ? text.split(' ', 1)[0] ?? '' : '#');
