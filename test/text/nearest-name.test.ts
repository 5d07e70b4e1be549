import { expect } from 'chai';
import fc from 'fast-check';
import { nearestName, nearestTypo } from '../../src/text/nearest-name.js';

describe('nearestName', () => {
  it('takes what is at most two letters off, capitals and swaps counted', () => {
    expect(nearestName('PTAH', ['PATH'])).to.equal('PATH');
    expect(nearestName('badc', ['abcd'])).to.equal(null);
    expect(nearestName('ABcd', ['abcd'])).to.equal('abcd');
    expect(nearestName('ABCd', ['abcd'])).to.equal(null);
    expect(nearestName('ab', ['abcd'])).to.equal('abcd');
    expect(nearestName('ab', ['abcde'])).to.equal(null);
  });

  it('takes the nearest, of equals the first, and of nothing else an empty one', () => {
    expect(nearestName('ac', ['aa', 'ab'])).to.equal('aa');
    expect(nearestName('ac', ['aaaa', 'ab'])).to.equal('ab');
    expect(nearestName('a', ['bb', ''])).to.equal(null);
    expect(nearestName('x'.repeat(10_000), ['x'.repeat(10_001)])).to.equal(null);
  });

  it('agrees with the distance as the textbook has it', () => {
    const distance = (a: string, b: string): number => (a === '' || b === '' ? Math.max(a.length, b.length)
      : Math.min(distance(a.slice(1), b) + 1, distance(a, b.slice(1)) + 1, distance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1)));
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 1, maxLength: 5 });
    fc.assert(fc.property(short, short, (a, b) => {
      expect(nearestName(a, [b])).to.equal(distance(a, b) <= 2 ? b : null);
    }));
  });
});

describe('nearestTypo', () => {
  it('tells a slip from another name', () => {
    expect(nearestTypo('PTAH', ['PATH'])).to.equal('PATH');
    expect(nearestTypo('VERSON', ['VERSION'])).to.equal('VERSION');
    expect(nearestTypo('path', ['PATH'])).to.equal('PATH');
    for (const [a, b] of [['UID', 'GID'], ['HOME1', 'HOME2'], ['CXXFLAGS', 'CFLAGS'], ['NODE_VERSION', 'CODE_VERSION']] as const) expect(nearestTypo(a, [b])).to.equal(null);
  });
});
