import { expect } from 'chai';
import fc from 'fast-check';
import { Lines, newlineOf } from '../../src/text/lines.js';

const anyText = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\uFEFF', '\u2028', '😀'), maxLength: 40 });

describe('Lines', () => {
  const counts: readonly (readonly [string, number])[] = [
    ['', 1], ['a', 1], ['a\n', 1], ['a\nb', 2], ['\n', 1], ['\n\n', 2], ['a\rb', 1], ['a\r\nb\r\n', 2], ['a\u2028b\fc', 1],
  ];
  for (const [text, count] of counts) it(`counts ${count} in ${JSON.stringify(text)}`, () => expect(new Lines(text).count).to.equal(count));

  it('gives a line without its line ending, CRLF or LF, and with it', () => {
    const lines = new Lines('ab\r\n\ncd\re');
    expect([1, 2, 3].map((line) => lines.text(line))).to.deep.equal(['ab', '', 'cd\re']);
    expect([1, 2, 3].map((line) => lines.span(line))).to.deep.equal([{ start: 0, end: 2 }, { start: 4, end: 4 }, { start: 5, end: 9 }]);
    expect([1, 2, 3].map((line) => lines.whole(line))).to.deep.equal([{ start: 0, end: 4 }, { start: 4, end: 5 }, { start: 5, end: 9 }]);
  });

  it('keeps a carriage return that no newline follows', () => {
    expect(new Lines('a\r').text(1)).to.equal('a\r');
    expect(new Lines('a\r\r\n').text(1)).to.equal('a\r');
  });

  it('places an offset for people, a line ending on its own line', () => {
    const lines = new Lines('ab\ncd\n');
    expect([0, 2, 3, 5, 6].map((offset) => lines.positionAt(offset))).to.deep.equal([
      { line: 1, column: 1 }, { line: 1, column: 3 }, { line: 2, column: 1 }, { line: 2, column: 3 }, { line: 3, column: 1 },
    ]);
  });

  it('does not count a byte order mark as a column', () => {
    const lines = new Lines('\uFEFFab\n\uFEFFc');
    expect([0, 1, 2].map((offset) => lines.positionAt(offset).column)).to.deep.equal([1, 1, 2]);
    expect(lines.positionAt(5)).to.deep.equal({ line: 2, column: 2 });
  });

  it('has nothing after the last line', () => {
    expect(new Lines('a\n').start(9)).to.equal(2);
    expect(new Lines('a\n').span(9)).to.deep.equal({ start: 2, end: 2 });
  });

  it('puts each offset in the line whose extent holds it', () => {
    fc.assert(fc.property(anyText, (text) => {
      const lines = new Lines(text);
      for (let offset = 0; offset < text.length; offset++) {
        const line = lines.lineAt(offset);
        const { start, end } = lines.whole(line);
        expect(line).to.equal(text.slice(0, offset).split('\n').length);
        expect(offset).to.be.within(start, end - 1);
      }
    }));
  });

  it('puts the whole lines together to the text again', () => {
    fc.assert(fc.property(anyText, (text) => {
      const lines = new Lines(text);
      const all = Array.from({ length: lines.count }, (_, index) => lines.whole(index + 1));
      expect(all.map(({ start, end }) => text.slice(start, end)).join('')).to.equal(text);
    }));
  });
});

describe('newlineOf', () => {
  it('is what ends the first line', () => {
    expect(newlineOf('a\r\nb\n')).to.equal('\r\n');
    expect(newlineOf('a\nb\r\n')).to.equal('\n');
    expect(newlineOf('a\rb')).to.equal('\n');
    expect(newlineOf('\n')).to.equal('\n');
    expect(newlineOf('')).to.equal('\n');
  });
});
