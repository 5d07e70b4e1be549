import { expect } from 'chai';
import fc from 'fast-check';
import { ContentHash, Hashes } from '../../../src/image/layers/hashes.js';

const hashOf = (pieces: readonly Buffer[]): string => {
  const hash = new ContentHash();
  hash.expect(Buffer.concat(pieces).length);
  for (const piece of pieces) hash.update(piece);
  return hash.digest().toString('hex', 0, 16);
};

describe('the hash of a content', () => {
  // Both sides of where the way of hashing changes.
  const contents = fc.tuple(fc.constantFrom(0, 1, 100, 4095, 4096, 4097, 20_000), fc.nat(255)).map(([length, byte]) => Buffer.alloc(length, byte));

  it('is the same however the content comes', () => {
    fc.assert(fc.property(contents, fc.array(fc.nat(20_000), { maxLength: 5 }), (content, cuts) => {
      const at = [0, ...cuts.filter((cut) => cut < content.length).sort((a, b) => a - b), content.length];
      const pieces = at.slice(1).map((end, i) => content.subarray(at[i], end));
      expect(hashOf(pieces)).to.equal(hashOf([content]));
    }));
  });

  it('is another one for other content', () => {
    fc.assert(fc.property(contents, fc.nat(20_000), fc.integer({ min: 1, max: 255 }), (content, place, change) => {
      fc.pre(content.length > 0);
      const other = Buffer.from(content);
      other[place % other.length]! ^= change;
      expect(hashOf([other])).to.not.equal(hashOf([content]));
    }));
  });

  it('does not know of the one before', () => {
    const hash = new ContentHash();
    for (const content of [Buffer.alloc(9000, 1), Buffer.alloc(10), Buffer.alloc(0), Buffer.alloc(9000, 1)]) {
      hash.expect(content.length);
      if (content.length > 0) hash.update(content);
      expect(hash.digest().toString('hex', 0, 16)).to.equal(hashOf([content]));
    }
  });
});

describe('the hashes of a layer', () => {
  it('are of the entries they were set for', () => {
    const hashes = new Hashes();
    const digest = (byte: number): Buffer => Buffer.alloc(32, byte);
    hashes.set(3, digest(1));
    hashes.set(100, digest(2));
    hashes.set(4, digest(1));
    expect([2, 3, 4, 100, 101].map((entry) => hashes.has(entry))).to.deep.equal([false, true, true, true, false]);
    expect(hashes.digest(3).toString('hex')).to.equal(hashes.digest(4).toString('hex')).and.not.equal(hashes.digest(100).toString('hex'));
    expect(hashes.digest(100)).to.deep.equal(digest(2).subarray(0, 16));
  });
});
