import type { Dockerfile, Instruction, Word } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';
import { gitSource } from '../../src/knowledge/git-sources.js';

export default defineRule({
  id: 'require-add-checksum',
  presets: ['recommended', 'security'], severity: 'warning',
  needs: ['dockerfile'],
  about: { instructions: ['ADD'] },
  summary: 'ADD of a URL without a checksum',
  rationale: 'Whoever has the server, or the way to it, decides what ends up in the image, and no two builds need get the same.',
  messages: {
    url: 'nothing says what {source} is to hold; add --checksum=sha256:…',
    git: 'the commit that {source} means may change; add --checksum=<commit>, or #<commit>',
    several: 'nothing says what {source} is to hold; give it an ADD of its own, with --checksum=sha256:…',
  },
  examples: [{
    before: 'FROM scratch\nADD https://example.org/tool /tool',
    after: 'FROM scratch\nADD --checksum=sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae https://example.org/tool /tool',
  }],
}, function* ({ dockerfile }) {
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const { keyword, words, flags } = instruction;
    if (keyword !== 'ADD' || flags.some(({ name, value }) => name === 'checksum' && value !== null && value.text !== '')) continue;
    const sources = words.slice(0, -1);
    for (const source of sources) {
      const kind = kindOf(addressOf(dockerfile, source, instruction));
      const message = kind === 'url' && sources.length > 1 ? 'several' : kind;
      if (message !== null) yield { message, data: { source: source.text.replace(/^["'](.*)["']$/, '$1') }, at: source.span };
    }
  }
});

/** With the variables whose values are known filled in; that it is a URL may be known where all of it is not. */
const addressOf = (dockerfile: Dockerfile, word: Word, instruction: Instruction): string =>
  dockerfile.valueOf(word, instruction) ?? word.text.replace(/^["']/, '');

const kindOf = (address: string): 'url' | 'git' | null => {
  const git = gitSource(address);
  if (git !== null) return git.isFixed || git.ref?.includes('$') === true ? null : 'git';
  return /^https?:\/\//i.test(address) ? 'url' : null;
};
