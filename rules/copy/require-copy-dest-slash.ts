import { instructionsOf, transfersOf } from '../../src/dockerfile/by-keyword.js';
import type { Dockerfile, Instruction, Word } from '../../src/dockerfile/model.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { insertAt } from '../../src/text/span.js';

export default defineRule({
  id: 'require-copy-dest-slash', aliases: ['DL3021', 'DS-0011'], presets: ['recommended', 'hadolint'], severity: 'error',
  needs: ['dockerfile'], fix: 'safe',
  about: { instructions: ['COPY', 'ADD'] },
  summary: 'Several sources, and a destination without a slash at its end',
  rationale: 'Only a slash at the end says that the destination is a folder, and the build stops where more than one source is to become one file.',
  messages: { file: '{keyword} puts {count} sources into {destination}, which without a slash is a file; write {destination}/' },
  examples: [{ before: 'FROM alpine:3.23\nCOPY one.txt two.txt /srv', after: 'FROM alpine:3.23\nCOPY one.txt two.txt /srv/' }],
}, function* ({ dockerfile, as }) {
  const isFolder = as === 'hadolint' ? isFolderForHadolint : isFolderOrUnknown;
  for (const instruction of as === 'hadolint' ? instructionsOf(dockerfile, 'COPY') : transfersOf(dockerfile)) {
    const { keyword, words } = instruction;
    const destination = words.at(-1);
    if (words.length < 3 || destination === undefined || isFolder(destination, instruction, dockerfile)) continue;
    const data = { keyword, count: String(words.length - 1), destination: unquoted(destination) };
    yield { message: 'file', data, at: destination.span, fix: safeFix('Add the slash', insertAt(endOf(destination, dockerfile), '/')) };
  }
});

type IsFolder = (destination: Word, instruction: Instruction, dockerfile: Dockerfile) => boolean;

const isFolderOrUnknown: IsFolder = (destination, instruction, dockerfile) => {
  const path = dockerfile.valueOf(destination, instruction);
  return isFolderForHadolint(destination) || path === null || /(?:^|\/)\.{0,2}$/.test(path) || (dockerfile.escape === '`' && path.endsWith('\\'));
};

const isFolderForHadolint = (destination: Word): boolean => unquoted(destination).endsWith('/');

const unquoted = ({ text }: Word): string => text.replace(/^["']+|["']+$/g, '');

/** Inside the quotes that may stand around it. */
const endOf = ({ span: { end } }: Word, { text }: Dockerfile): number => (/["']/.test(text[end - 1] ?? '') ? end - 1 : end);
