import { readHeredocWord } from '../../src/dockerfile/heredoc.js';
import type { Instruction, Word } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'no-tilde-path', presets: ['recommended'], severity: 'warning',
  needs: ['dockerfile'],
  summary: 'A ~ where no shell reads it',
  rationale: 'Only a shell makes a home folder of ~. Everywhere else it is a folder that is called so.',
  messages: { tilde: '{keyword} takes the ~ in {path} as it stands; write the path of the home folder, such as /root' },
  examples: [{ before: 'FROM alpine:3.23\nWORKDIR ~/app', after: 'FROM alpine:3.23\nWORKDIR /root/app' }],
}, function* ({ dockerfile }) {
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    for (const word of pathsIn(instruction)) {
      if (!isOfHome(word.text)) continue;
      const path = word.text.replace(/["']/g, '');
      yield { message: 'tilde', data: { keyword: instruction.keyword, path }, at: word.span };
    }
  }
});

const isOfHome = (text: string): boolean => /^["']?~(?:[a-z_][\w-]*)?(?:\/|["']?$)/.test(text);

const pathsIn = ({ keyword, words, pairs, json }: Instruction): readonly Word[] => {
  switch (keyword) {
    case 'WORKDIR': case 'VOLUME': return words;
    case 'COPY': case 'ADD': return words.filter(({ text }) => json !== null || readHeredocWord(text) === null);
    case 'ENV': return pairs.flatMap(({ key, value }) => (value === null || isForShell(key.text) ? [] : [value]));
    default: return [];
  }
};

/** A shell reads these again when it uses them. */
const isForShell = (name: string): boolean => /^(?:PS\d|PROMPT_COMMAND|BASH_ENV|ENV|PROMPT)$/.test(name);
