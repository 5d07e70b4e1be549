import { Joined } from '../../src/dockerfile/joined.js';
import { jsonAttempt, type Edit } from '../../src/dockerfile/json-attempt.js';
import type { Instruction, Word } from '../../src/dockerfile/model.js';
import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { replaceAt, span, type Span } from '../../src/text/span.js';

export default defineRule({
  id: 'valid-json-form', presets: ['recommended'], severity: 'error',
  needs: ['dockerfile'], fix: 'unsafe',
  summary: 'An array that is not quite JSON',
  rationale: 'A form that is not JSON to the letter is no exec form: a shell gets the brackets and quotes as they stand, or they become part of a path.',
  messages: {
    command: 'not JSON ({fault}), so a shell gets it, brackets and all; write ["…", "…"]',
    paths: 'not JSON ({fault}), so the brackets belong to the paths; write ["…", "…"]',
  },
  examples: [{ before: 'FROM alpine:3.23\nCMD [\'crond\', \'-f\']', after: 'FROM alpine:3.23\nCMD ["crond", "-f"]' }],
}, function* ({ dockerfile }) {
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    if (instruction.json !== null || (instruction.errors.length > 0 && instruction.keyword !== 'SHELL')) continue;
    const ofPaths = takesPaths.has(instruction.keyword);
    const text = textOf(instruction, ofPaths);
    const attempt = text === null ? null : jsonAttempt(text.text, ofPaths);
    if (text === null || attempt === null) continue;

    const at = ({ start, end, after }: Edit): Span => {
      if (start < end) return span(text.offsets(start), text.offsets(end - 1) + 1);
      const here = after ? text.offsets(start - 1) + 1 : text.offsets(start);
      return span(here, here);
    };
    const edits = attempt.edits?.map((edit) => replaceAt(at(edit), edit.text)) ?? null;
    const fix = edits === null ? {} : { fix: unsafeFix('Make it JSON', 'it runs without a shell then, and its variables stay as they are', ...edits) };
    yield { message: ofPaths ? 'paths' : 'command', data: { fault: attempt.fault }, at: text.span, ...fix };
  }
});

const takesPaths: ReadonlySet<string> = new Set(['COPY', 'ADD', 'VOLUME']);
const takesCommand: ReadonlySet<string> = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'SHELL']);

/** What stands where the array would. */
const textOf = ({ keyword, words }: Instruction, ofPaths: boolean): Word | null => {
  if (takesCommand.has(keyword)) return words[0] ?? null;
  if (keyword === 'HEALTHCHECK') return words[1] ?? null;
  return ofPaths && words[0]?.text.startsWith('[') === true ? joined(words) : null;
};

/** Paths are split at every blank, strings of JSON are not. */
const joined = (words: readonly Word[]): Word => {
  const line = new Joined();
  words.forEach(({ text, offsets, span: { start } }, index) => {
    if (index > 0) line.add(' ', start - 1);
    for (let at = 0; at < text.length; at++) line.add(text.charAt(at), offsets(at));
  });
  const whole = line.done();
  return { ...whole.word(0, whole.text.length), offsets: whole.at };
};
