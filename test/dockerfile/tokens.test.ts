import { expect } from 'chai';
import fc from 'fast-check';
import { trimSpace } from '../../src/dockerfile/blanks.js';
import { document } from './documents.js';
import { readInstruction } from '../../src/dockerfile/instruction.js';
import { scan } from '../../src/dockerfile/scan.js';
import { shield, tokenize } from '../../src/dockerfile/tokens.js';
import { Lines } from '../../src/text/lines.js';

const shielded = (text: string) => shield(text, scan(text, new Lines(text)));
const keywords = (text: string) => tokenize(text, scan(text, new Lines(text))).map((at) => (at === null ? null : text.slice(at.start, at.end)));

describe('the shielded copy', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['comments go', '# a\nRUN b\n', '   \nxxx x\n'],
    ['heredoc bodies and marks go', 'RUN <<E\nFROM y\nE\n', 'xxx xxx\n      \n \n'],
    ['escapes that escape nothing go', 'RUN a \\\\\nRUN b\n', 'xxx x xx\nxxx x\n'],
    ['those that do are backslashes', '# escape=`\nRUN a `\n  b\n', '          \nxxx x \\\n  x\n'],
    ['comments between continued lines go', 'RUN a \\\n# b\n c\n', 'xxx x \\\n   \n x\n'],
    ['nothing continued goes', '\\\nRUN a \\\n', ' \nxxx x  \n'],
    ['blanks are blanks', 'RUN\ta\u00a0b\r\n', 'xxx xxx \n'],
    ['the byte order mark goes', '\uFEFFRUN a\n', ' xxx x\n'],
  ];
  for (const [name, text, want] of table) it(name, () => expect(shielded(text)).to.equal(want));

  it('is as long as the file, with its lines where they were', () => {
    fc.assert(fc.property(document, (text) => {
      const copy = shielded(text);
      expect(copy).to.have.length(text.length);
      expect(copy.replace(/[^\n]/g, '.')).to.equal(text.replace(/[^\n]/g, '.'));
    }), { numRuns: 300 });
  });
});

describe('the tokenizer', () => {
  it('finds every keyword in the shielded copy', () => {
    expect(keywords('# c\n from x\nRU\\\nN a <<E\nFROM b\nE\n\\\n  copy a b\nCMD \n\\')).to.deep.equal(['from', 'RU\\\nN', 'copy', 'CMD', null]);
  });

  it('sees the instructions that the scan sees, at the same places, whatever the file', () => {
    fc.assert(fc.property(document, (text) => {
      const scanned = scan(text, new Lines(text));
      const tokens = tokenize(text, scanned);
      expect(tokens).to.have.length(scanned.instructions.length);
      scanned.instructions.forEach(({ joined }, index) => {
        // BuildKit knows no keyword of one letter, and the tokenizer none that goes on behind a continuation.
        const [first = ''] = joined.pieces().map((piece) => trimSpace(piece.text)).filter((piece) => piece !== '');
        const { keyword, keywordSpan } = readInstruction(joined, scanned.escape);
        if (keyword.length < 2 || first.length < 2) expect(tokens[index]).to.equal(null);
        else expect(tokens[index]).to.deep.equal(keywordSpan);
      });
    }), { numRuns: 1000 });
  });
});
