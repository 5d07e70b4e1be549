import { expect } from 'chai';
import { isAsciiSpace, isBlank, isSpace, skipSpace, splitBlanks, trimSpace, trimSpaceEnd } from '../../src/dockerfile/blanks.js';

const holding = (is: (code: number) => boolean) => Array.from({ length: 0x10000 }, (_, code) => code).filter(is);

describe('blanks', () => {
  it('white space is that of Unicode, among bytes that of ASCII, between arguments all of it but the newline', () => {
    expect(holding(isSpace)).to.deep.equal([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004,
      0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]);
    expect(holding(isAsciiSpace)).to.deep.equal([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20]);
    expect(holding(isBlank)).to.deep.equal([0x09, 0x0b, 0x0c, 0x0d, 0x20]);
  });

  it('are trimmed within bounds; a byte order mark is none', () => {
    expect(trimSpace(' \u2003a b\u0085\n')).to.equal('a b');
    expect(trimSpace('\uFEFFa\uFEFF')).to.equal('\uFEFFa\uFEFF');
    expect(trimSpace(' \t')).to.equal('');
    expect(skipSpace('  a', 0, 1)).to.equal(1);
    expect(trimSpaceEnd('   ', 3, 2)).to.equal(2);
  });

  it('part words as runs; one in front gives an empty word', () => {
    const split = (text: string, most?: number) => splitBlanks(text, 0, text.length, most).map(({ start, end }) => text.slice(start, end));
    expect(split('a \t b')).to.deep.equal(['a', 'b']);
    expect(split(' a')).to.deep.equal(['', 'a']);
    expect(split('a\u00a0b')).to.deep.equal(['a\u00a0b']);
    expect(split('a  b  c', 2)).to.deep.equal(['a', 'b  c']);
    expect(split('')).to.deep.equal(['']);
  });
});
