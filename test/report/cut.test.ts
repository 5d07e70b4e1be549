import { expect } from 'chai';
import fc from 'fast-check';
import { cut, cutFront } from '../../src/report/cut.js';
import { widthOf } from '../../src/report/width.js';

describe('a text that is cut', () => {
  it('is told by its start, a path by its end', () => {
    expect(cut('COPY a /srv', 11)).to.equal('COPY a /srv');
    expect(cut('COPY a /srv', 10)).to.equal('COPY a /s…');
    expect(cutFront('usr/lib/big.so', 14)).to.equal('usr/lib/big.so');
    expect(cutFront('usr/lib/big.so', 9)).to.equal('…b/big.so');
  });

  it('is measured in columns, and no sign is cut in two', () => {
    expect(cut('数据数据', 8)).to.equal('数据数据');
    expect(cut('数据数据', 7)).to.equal('数据数…');
    expect(cut('🚀🚀🚀', 4)).to.equal('🚀…');
    expect(cutFront('🚀🚀🚀', 4)).to.equal('…🚀');
    expect(cutFront('xe\u0301y', 2)).to.equal('…y');
    expect(cutFront('xxe\u0301y', 3)).to.equal('…e\u0301y');
  });

  it('takes the room it has and no more', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '/', '数', '🚀', '\u0301') });
    fc.assert(fc.property(text, fc.integer({ min: 1, max: 30 }), (all, room) => {
      const [start, end] = [cut(all, room), cutFront(all, room)];
      for (const one of [start, end]) expect(widthOf(one)).to.be.at.most(room).and.at.least(Math.min(widthOf(all), room - 1));
      expect(all.startsWith(start.replace(/…$/, ''))).to.equal(true);
      expect(all.endsWith(end.replace(/^…/, ''))).to.equal(true);
    }));
  });
});
