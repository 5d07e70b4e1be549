import { expect } from 'chai';
import fc from 'fast-check';
import { meantName } from '../../../src/shell/check/misspelt.js';

const meant = (name: string, ...candidates: readonly string[]): string | null => meantName(name, candidates, () => true);

/** The textbook's table. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

describe('meantName', () => {
  it('allows a letter more, less or other from four letters on, two from eight on, and another case', () => {
    expect(meant('DIR', 'DIRS')).to.equal('DIRS');
    expect(meant('DIRS', 'DIR')).to.equal(null);
    expect(meant('VERISON', 'VERSION')).to.equal(null);
    expect(meant('GO_VERSOIN', 'GO_VERSION')).to.equal('GO_VERSION');
    expect(meant('TARGET', 'target')).to.equal('target');
    expect(meant('FOOBAX', 'OTHER', 'FOOBAR')).to.equal('FOOBAR');
    expect(meantName('FOOBAX', ['FOOBAR'], () => false)).to.equal(null);
  });

  it('counts as the textbook does', () => {
    const name = fc.string({ unit: fc.constantFrom('A', 'B'), minLength: 1, maxLength: 12 });
    fc.assert(fc.property(name, name, (a, b) => {
      const limit = b.length < 4 ? 0 : b.length < 8 ? 1 : 2;
      expect(meant(a, b)).to.equal(a !== b && limit > 0 && distance(a, b) <= limit ? b : null);
    }), { numRuns: 2000 });
  });
});
