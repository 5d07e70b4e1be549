import { expect } from 'chai';
import fc from 'fast-check';
import { didYouMean, nearest } from '../../src/text/nearest.js';

/** The definition of optimal string alignment, with the whole table. */
const plainDistance = (a: string, b: string): number => {
  const table: number[][] = [];
  const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let i = 0; i <= a.length; i++) {
    table.push([]);
    for (let j = 0; j <= b.length; j++) {
      const ways = i === 0 && j === 0 ? [0] : [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) ways.push(at(i - 2, j - 2) + 1);
      table[i]?.push(Math.min(...ways));
    }
  }
  return at(a.length, b.length);
};

describe('nearest', () => {
  const table: readonly (readonly [string, readonly string[], string | null])[] = [
    ['no-latest-tagg', ['no-late-cleanup', 'no-latest-tag'], 'no-latest-tag'],
    ['no-latset-tag', ['no-latest-tag'], 'no-latest-tag'],
    ['COPPY', ['FROM', 'COPY'], 'COPY'],
    ['dl3070', ['DL4000', 'DL3007'], 'DL3007'],
    ['FAILON', ['exclude', 'failOn'], 'failOn'],
    ['warn', ['error', 'warning'], 'warning'],
    ['xyz', ['error', 'warning'], null],
    ['rules', [], null],
    ['', ['a', 'rules'], 'a'],
    ['ab', ['ac', 'ad'], 'ac'],
  ];
  for (const [word, known, want] of table) it(`${word} -> ${want ?? 'nothing'}`, () => expect(nearest(word, known)).to.equal(want));

  it('goes no further than told, not even for a beginning', () => {
    expect(nearest('warn', ['warning'], 2)).to.equal(null);
    expect(nearest('warn', ['warning'], 3)).to.equal('warning');
    expect(nearest('RUNN', ['RUN'], 0)).to.equal(null);
  });

  it('finds what the definition finds, whatever the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), maxLength: 9 });
    fc.assert(fc.property(word, fc.array(word, { maxLength: 6 }), fc.nat({ max: 8 }), (wanted, known, limit) => {
      const distances = known.map((candidate) => plainDistance(wanted, candidate));
      const least = Math.min(...distances);
      expect(nearest(wanted, known, limit)).to.equal(least <= limit ? known[distances.indexOf(least)] : null);
    }), { numRuns: 1000 });
  });

  it('does no work for a word that is far too long', () => {
    expect(nearest('x'.repeat(10_000_000), ['rules', 'exclude'])).to.equal(null);
  });
});

describe('didYouMean', () => {
  it('names the nearest, or all where they are few, or nothing', () => {
    expect(didYouMean('ruls', ['rules', 'exclude'])).to.equal('; did you mean "rules"?');
    expect(didYouMean('zzz', ['rules', 'exclude'])).to.equal('; known: rules, exclude');
    expect(didYouMean('zzz', 'abcdefghi')).to.equal('');
    expect(didYouMean('zzz', [])).to.equal('');
  });
});
