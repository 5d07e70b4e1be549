import type { Instruction, ParseError } from '../../src/dockerfile/model.js';
import { keywords } from '../../src/dockerfile/validate.js';
import { defineRule } from '../../src/engine/rule.js';
import { nearest } from '../../src/text/nearest.js';

export default defineRule({
  id: 'no-parse-error', presets: ['recommended', 'size', 'security', 'strict', 'hadolint', 'buildkit'], severity: 'error',
  needs: ['dockerfile'],
  summary: 'Text that no build accepts',
  rationale: 'BuildKit refuses the file, so there is no image. What could be read around the error is checked all the same.',
  messages: {
    refused: '{reason}',
    unknown: '{word} is no instruction; begin the line with one, such as RUN',
    misspelled: '{word} is no instruction; did you mean {meant}?',
    glued: '{word} is no instruction; put a blank after {keyword}',
    stray: '{word} is no instruction; if it belongs to the {keyword} above, end the line before it with {escape}',
  },
  examples: [{ before: 'FROM alpine:3.23\nRUNN apk upgrade', after: 'FROM alpine:3.23\nRUN apk upgrade' }],
}, function* ({ dockerfile }) {
  const { text, errors, instructions, escape } = dockerfile;
  const refused = ({ message, span }: ParseError) => ({ message: 'refused', data: { reason: message }, at: span } as const);

  const inside = new Map<number, ParseError>();
  for (const error of errors) {
    const index = dockerfile.instructionAt(error.span.start)?.index;
    if (index === undefined) yield refused(error);
    else inside.set(index, first(error, inside.get(index) ?? error));
  }

  const above = instructionsAbove(instructions);
  for (const instruction of instructions) {
    const own = [inside.get(instruction.index) ?? [], instruction.errors, instruction.trigger?.errors ?? []].flat();
    if (own.length === 0) continue;
    const error = own.reduce(first);
    const stranger = [instruction, instruction.trigger].find((each) => each !== null && !isKnown(each) && each.keywordSpan.start === error.span.start);
    if (stranger === undefined || stranger === null) yield refused(error);
    else yield { ...reproach(stranger, text, escape, above.get(stranger) ?? null), at: error.span };
  }
});

const first = (a: ParseError, b: ParseError): ParseError => (b.span.start < a.span.start ? b : a);
const isKnown = ({ keyword }: Instruction): boolean => keywords.includes(keyword);

/** For each line that begins with no instruction, the instruction it may be a lost part of: the one directly above. */
function instructionsAbove(instructions: readonly Instruction[]): ReadonlyMap<Instruction, Instruction> {
  const above = new Map<Instruction, Instruction>();
  let last: Instruction | null = null;
  let end = 0;
  for (const instruction of instructions) {
    if (isKnown(instruction)) last = instruction.keyword === 'FROM' ? null : instruction;
    else if (last !== null && instruction.line === end + 1) above.set(instruction, last);
    else last = null;
    end = instruction.endLine;
  }
  return above;
}

function reproach({ keyword, keywordSpan }: Instruction, text: string, escape: string, above: Instruction | null) {
  const written = text.slice(keywordSpan.start, keywordSpan.end);
  const word = (written.includes('\n') ? keyword : written).slice(0, 40);
  const begun = keywords.find((each) => keyword.startsWith(each) && !/^[\p{L}\p{N}_]/u.test(keyword.slice(each.length)));
  if (begun !== undefined) return { message: 'glued', data: { word, keyword: begun } } as const;

  const meant = /^[A-Za-z]+$/.test(keyword) ? nearest(keyword, keywords, 2) : null;
  // Scripts are written in small letters, instructions mostly are not.
  const looksLost = above !== null && written === written.toLowerCase() && isCapital(text, above);
  if (meant !== null && !looksLost) return { message: 'misspelled', data: { word, meant } } as const;
  return above === null ? { message: 'unknown', data: { word } } as const : { message: 'stray', data: { word, keyword: above.keyword, escape } } as const;
}

const isCapital = (text: string, { keyword, keywordSpan }: Instruction): boolean => text.slice(keywordSpan.start, keywordSpan.end) === keyword;
