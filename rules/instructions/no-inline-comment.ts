import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { defineRule, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import { newlineOf } from '../../src/text/lines.js';
import { deleteAt, insertAt, span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-inline-comment', presets: ['recommended'], severity: 'warning',
  needs: ['dockerfile'], fix: 'unsafe',
  summary: 'A comment that is an argument',
  rationale: 'A comment is a line of its own. Behind an instruction its words are arguments: more ports, more files, the rest of a value.',
  messages: { argument: '{keyword} takes this for arguments; put the comment on a line above' },
  examples: [{ before: 'FROM alpine:3.23\nEXPOSE 80 # http', after: 'FROM alpine:3.23\n# http\nEXPOSE 80' }],
}, function* ({ dockerfile }) {
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const start = takesWords.has(instruction.keyword) && instruction.json === null ? commentIn(instruction) : null;
    if (start === null) continue;
    const fix = repair(dockerfile, outer, start);
    yield { message: 'argument', data: { keyword: instruction.keyword }, at: span(start, instruction.argumentSpan.end), ...(fix === null ? {} : { fix }) };
  }
});

const takesWords: ReadonlySet<string> = new Set(['ENV', 'LABEL', 'EXPOSE', 'USER', 'WORKDIR', 'ARG', 'VOLUME', 'STOPSIGNAL', 'COPY', 'ADD', 'FROM']);

/** Where a word begins with `#` outside quotes. The first word may do so by right: `ENV COLOR #fff`. */
const commentIn = ({ keyword, words, pairs }: Instruction): number | null => {
  const isLegacy = pairs[0]?.legacy === true;
  const texts = isLegacy ? pairs.flatMap(({ value }) => value ?? []) : words;
  let quote = '';
  for (const [index, { text, offsets }] of texts.entries()) {
    if (!text.includes('#') && quote === '' && !/["']/.test(text)) continue;
    for (let at = 0; at < text.length; at++) {
      const character = text.charAt(at);
      if (character === quote) quote = '';
      else if (quote === '' && /["']/.test(character)) quote = character;
      const begins = at === 0 ? index > 0 : /[ \t]/.test(text.charAt(at - 1));
      if (quote === '' && character === '#' && begins && (keyword !== 'COPY' && keyword !== 'ADD' ? true : isAlone(text))) return offsets(at);
    }
  }
  return null;
};

/** A file may be called `#notes#`; a comment begins with a blank. */
const isAlone = (word: string): boolean => /^#+$/.test(word);

function repair({ text, lines, comments }: Dockerfile, outer: Instruction, start: number): UnsafeFix | null {
  const { span: { end }, line, emptyContinuations, heredocs } = outer;
  const isLast = !text.slice(start, end).includes('\n');
  const comment = text.slice(start, end);
  // At the top it could become a directive.
  if (!isLast || heredocs.length > 0 || emptyContinuations.length > 0 || /^#\s*(?:syntax|escape|check)\s*=/i.test(comment)) return null;
  if (comments.some(({ inside }) => inside === outer)) return null;
  const indent = /^[ \t]*/.exec(lines.text(line).replace('\uFEFF', ''))?.[0] ?? '';
  const from = start - (/[ \t]*$/.exec(text.slice(lines.start(lines.lineAt(start)), start))?.[0].length ?? 0);
  const place = lines.start(line) + (line === 1 && text.startsWith('\uFEFF') ? 1 : 0);
  return unsafeFix('Put it on a line above', 'the words behind # were arguments so far', insertAt(place, `${indent}${comment}${newlineOf(text)}`), deleteAt(span(from, end)));
}
