import { expect } from 'chai';
import fc from 'fast-check';
import { ZstdFrames } from '../../../src/image/bytes/zstd-frames.js';

/** A frame as RFC 8878 lays it out; what its fields say besides their sizes is of no matter here. */
const frame = fc.record({
  contentSize: fc.nat(3), isSingle: fc.boolean(), hasChecksum: fc.boolean(), dictionary: fc.nat(3),
  blocks: fc.array(fc.record({ type: fc.nat(2), size: fc.nat(300) }), { minLength: 1, maxLength: 4 }),
}).map(({ contentSize, isSingle, hasChecksum, dictionary, blocks }) => Buffer.concat([
  Buffer.from([0x28, 0xb5, 0x2f, 0xfd, contentSize << 6 | (isSingle ? 1 << 5 : 0) | (hasChecksum ? 1 << 2 : 0) | dictionary]),
  Buffer.alloc(isSingle ? 0 : 1, 0x58), Buffer.alloc([0, 1, 2, 4][dictionary] ?? 0, 1), Buffer.alloc([isSingle ? 1 : 0, 2, 4, 8][contentSize] ?? 0, 2),
  ...blocks.flatMap(({ type, size }, at) => [threeBytes(size << 3 | type << 1 | (at === blocks.length - 1 ? 1 : 0)), Buffer.alloc(type === 1 ? 1 : size, 0x28)]),
  Buffer.alloc(hasChecksum ? 4 : 0, 3),
]));
const skippable = fc.record({ kind: fc.nat(15), size: fc.nat(50) }).map(({ kind, size }) =>
  Buffer.concat([Buffer.from([0x50 | kind, 0x2a, 0x4d, 0x18, size, 0, 0, 0]), Buffer.alloc(size, 0xfd)]));

const threeBytes = (value: number): Buffer => Buffer.from([value & 0xff, value >> 8 & 0xff, value >> 16]);

describe('the frames of a zstd stream', () => {
  it('are found wherever the stream is cut in pieces', () => {
    fc.assert(fc.property(fc.array(fc.oneof(frame, skippable), { maxLength: 5 }), fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1 }), (frames, sizes) => {
      const stream = Buffer.concat(frames);
      const found = new ZstdFrames();
      const ends: number[] = [];
      let given = 0;
      for (let at = 0, piece = 0; at < stream.length; at += sizes[piece++ % sizes.length] ?? 1) {
        for (const part of found.split(stream.subarray(at, at + (sizes[piece % sizes.length] ?? 1)))) {
          given += part.length;
          ends.push(given);
          expect(part.equals(stream.subarray(given - part.length, given))).to.equal(true);
        }
      }
      expect(given).to.equal(stream.length);
      let end = 0;
      for (const { length } of frames) expect(ends).to.include(end += length);
      found.end();
    }), { numRuns: 300 });
  });

  it('are cut wherever they do not end', () => {
    fc.assert(fc.property(fc.array(fc.oneof(frame, skippable), { minLength: 1, maxLength: 3 }), fc.double({ min: 0, max: 1, noNaN: true }), (frames, share) => {
      const stream = Buffer.concat(frames);
      const length = Math.floor(share * stream.length);
      let end = 0;
      const ends = [0, ...frames.map((one) => end += one.length)];
      const found = new ZstdFrames();
      for (const part of found.split(stream.subarray(0, length))) expect(part.length).to.be.greaterThan(0);
      if (ends.includes(length)) found.end();
      else expect(() => { found.end(); }).to.throw('the zstd stream ends too early');
    }), { numRuns: 300 });
  });

  it('are followed by nothing else', () => {
    const found = new ZstdFrames();
    expect(() => [...found.split(Buffer.from('noise'))]).to.throw('the zstd stream is corrupt (error 10)');
  });
});
