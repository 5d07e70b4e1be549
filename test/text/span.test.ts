import { expect } from 'chai';
import fc from 'fast-check';
import { contains, deleteAt, insertAt, intersects, replaceAt, span } from '../../src/text/span.js';

describe('intersects', () => {
  const table: readonly (readonly [string, number, number, number, number, boolean])[] = [
    ['one shared character', 0, 3, 2, 5, true],
    ['touching ends', 0, 3, 3, 5, false],
    ['apart', 0, 1, 3, 5, false],
    ['one inside the other', 0, 9, 3, 5, true],
    ['empty inside', 2, 2, 0, 5, true],
    ['empty at the start', 0, 0, 0, 5, true],
    ['empty at the end', 5, 5, 0, 5, true],
    ['empty outside', 6, 6, 0, 5, false],
    ['two empty ones at one place', 4, 4, 4, 4, true],
    ['two empty ones apart', 3, 3, 4, 4, false],
  ];
  for (const [name, a, b, c, d, want] of table) it(name, () => {
    expect(intersects(span(a, b), span(c, d))).to.equal(want);
    expect(intersects(span(c, d), span(a, b))).to.equal(want);
  });

  it('is sharing a character where neither is empty', () => {
    const filled = fc.tuple(fc.nat({ max: 8 }), fc.integer({ min: 1, max: 8 })).map(([start, length]) => span(start, start + length));
    fc.assert(fc.property(filled, filled, (a, b) => {
      const shared = Array.from({ length: 20 }, (_, at) => at).some((at) => a.start <= at && at < a.end && b.start <= at && at < b.end);
      expect(intersects(a, b)).to.equal(shared);
    }));
  });
});

describe('contains', () => {
  it('takes the same span and both edges', () => {
    expect(contains(span(2, 5), span(2, 5))).to.equal(true);
    expect(contains(span(2, 5), span(5, 5))).to.equal(true);
    expect(contains(span(2, 5), span(1, 3))).to.equal(false);
    expect(contains(span(2, 5), span(4, 6))).to.equal(false);
  });
});

describe('edits', () => {
  it('say where and what', () => {
    expect(replaceAt(span(1, 2), 'x')).to.deep.equal({ span: { start: 1, end: 2 }, text: 'x' });
    expect(insertAt(3, 'x')).to.deep.equal({ span: { start: 3, end: 3 }, text: 'x' });
    expect(deleteAt(span(1, 2))).to.deep.equal({ span: { start: 1, end: 2 }, text: '' });
  });
});
