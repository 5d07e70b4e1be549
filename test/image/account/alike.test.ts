import { expect } from 'chai';
import fc from 'fast-check';
import { Alike, hashOf } from '../../../src/image/account/alike.js';

describe('numbers that are alike', () => {
  it('are put together in the order of the first of each', () => {
    const alike = new Alike();
    // One instance serves many calls: what one left behind must not be seen by the next.
    fc.assert(fc.property(fc.array(fc.nat(200), { maxLength: 100 }), fc.integer({ min: 1, max: 40 }), (all, classes) => {
      const byClass = new Map<number, number[]>();
      for (const one of all) byClass.set(one % classes, [...byClass.get(one % classes) ?? [], one]);
      const groups = alike.groups(all, { hash: (one) => hashOf(one % classes), isSame: (one, other) => one % classes === other % classes });
      expect(groups).to.deep.equal([...byClass.values()].filter(({ length }) => length > 1));
    }));
  });

  it('are told apart where just their hashes are the same', () => {
    expect(new Alike().groups([1, 2, 3, 1, 2], { hash: () => 7, isSame: (one, other) => one === other })).to.deep.equal([[1, 1], [2, 2]]);
  });
});
