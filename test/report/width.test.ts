import { expect } from 'chai';
import fc from 'fast-check';
import { changedLines } from '../../src/report/changes.js';
import { show } from '../../src/report/frame.js';
import { visible } from '../../src/report/visible.js';
import { widthOf } from '../../src/report/width.js';
import { wrap } from '../../src/report/wrap.js';
import { Lines } from '../../src/text/lines.js';

describe('widthOf', () => {
  for (const [text, width] of [['', 0], ['abc', 3], ['é', 1], ['e\u0301', 1], ['漢字', 4], ['ｆ', 2], ['한', 2], ['👍', 2], ['❤\ufe0f', 1], ['…│▲', 3], ['\u{20000}', 2]] as const) {
    it(`${JSON.stringify(text)} takes ${width}`, () => { expect(widthOf(text)).to.equal(width); });
  }
});

describe('visible', () => {
  it('leaves letters of every script alone', () => {
    for (const text of ['plain', 'naïve', '日本語', 'العربية', '👩\u200d🚀']) expect(visible(text)).to.equal(text);
  });

  it('spells what steers or hides', () => {
    expect(visible('a\tb\u001b[31m\u202e\u2028\ud800\ufeff')).to.equal('a\\x09b\\x1b[31m\\u{202e}\\u{2028}\\u{d800}\\u{feff}');
  });
});

describe('wrap', () => {
  it('breaks between words only, and loses none', () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'é', '漢') })), fc.integer({ min: 24, max: 60 }), (words, width) => {
      const lines = wrap(words.join('  '), width);
      expect(lines.join(' ')).to.equal(words.join(' '));
      for (const line of lines) expect(widthOf(line)).to.be.at.most(width);
      lines.slice(1).forEach((line, i) => expect(widthOf(`${lines[i] ?? ''} ${line.split(' ')[0] ?? ''}`)).to.be.above(width));
    }));
  });

  it('shortens a word nobody would read', () => {
    expect(wrap(`see ${'x'.repeat(5000)}`, 80)).to.deep.equal(['see', `${'x'.repeat(60)}…${'x'.repeat(60)}`, '…']);
  });
});

describe('show', () => {
  it('keeps the token in the room, and says no more than the line', () => {
    const line = fc.string({ maxLength: 200, unit: fc.constantFrom('a', ' ', '\t', '漢', '👍', '\u0301', '\u001b', '\ud83d') });
    fc.assert(fc.property(line, fc.nat(200), fc.nat(50), fc.integer({ min: 20, max: 90 }), (text, at, length, room) => {
      const start = Math.min(at, text.length);
      const shown = show(text, { start: 0, end: text.length }, { start, end: start + length }, room);
      expect(widthOf(shown.before + shown.token + shown.after)).to.be.at.most(room);
      expect(shown.indent).to.equal(widthOf(shown.before));
      expect(shown.length).to.equal(Math.max(widthOf(shown.token), 1));
      expect(shown.indent).to.be.at.most(room);
      if (text.length < 4 && room > 40) expect(shown.before + shown.token + shown.after).not.to.include('…');
    }));
  });
});

describe('changedLines', () => {
  const text = fc.string({ maxLength: 60, unit: fc.constantFrom('a', 'b', '\n', ' ') });

  it('tells of exactly the lines that edits take away and add', () => {
    fc.assert(fc.property(text, fc.array(fc.tuple(fc.nat(60), fc.nat(8), text), { maxLength: 4 }), (before, places) => {
      let from = 0;
      const edits = places.map(([start]) => start).sort((a, b) => a - b).flatMap((at, i) => {
        const start = Math.min(Math.max(at, from), before.length);
        const end = Math.min(start + (places[i]?.[1] ?? 0), before.length);
        if (start < from) return [];
        from = end + 1;
        return [{ span: { start, end }, text: places[i]?.[2] ?? '' }];
      });
      let after = '';
      let done = 0;
      for (const { span, text: inserted } of edits) {
        after += before.slice(done, span.start) + inserted;
        done = span.end;
      }
      after += before.slice(done);

      // Taking away and adding those lines, as a bag, is what happened to the file.
      const bag = (lines: readonly string[]): Map<string, number> => lines.reduce((all, line) => all.set(line, (all.get(line) ?? 0) + 1), new Map<string, number>());
      const linesOf = (all: string): string[] => (all.endsWith('\n') ? all.slice(0, -1) : all).split('\n').filter((line) => line !== '');
      const changes = changedLines(before, new Lines(before), edits).filter((change) => change.text !== '');
      const expected = bag(linesOf(before));
      for (const change of changes) expected.set(change.text, (expected.get(change.text) ?? 0) + (change.sign === '+' ? 1 : -1));
      for (const [line, number] of expected) if (number === 0) expected.delete(line);
      expect(expected).to.deep.equal(bag(linesOf(after)));
    }));
  });

  it('marks the part of a line that differs', () => {
    const line = 'FROM node:latest AS x';
    expect(changedLines(line, new Lines(line), [{ span: { start: 10, end: 16 }, text: '22' }])).to.deep.equal([
      { sign: '-', text: line, from: 10, to: 16 }, { sign: '+', text: 'FROM node:22 AS x', from: 10, to: 12 },
    ]);
  });
});
