import { expect } from 'chai';
import fc from 'fast-check';
import { berkeleyHashValues } from '../../../src/image/packages/berkeley-hash.js';
import { berkeleyFile } from './berkeley-file.js';

const read = (file: Buffer): readonly string[] => [...berkeleyHashValues(file)].map((value) => value.toString('latin1'));
const value = (letter: string, length: number): Buffer => Buffer.alloc(length, letter);

/** Three pages: the first, one with a small and a large value, and two for the large one. */
const twoValues = (): Buffer => berkeleyFile([value('b', 600), value('a', 10)], { pageSize: 512 });
const [afterFirst, hashPage, secondLinked] = [512, 3 * 512, 2 * 512];

describe('a hash of Berkeley DB', () => {
  it('is read in both orders of bytes and with pages of all sizes, whatever the values are', () => {
    const layout = fc.record({ pageSize: fc.constantFrom(512, 1024, 4096, 32768, 65536), bigEndian: fc.boolean(), pageType: fc.constantFrom(13 as const, 2 as const) });
    fc.assert(fc.property(fc.array(fc.nat(3000), { maxLength: 40 }), layout, (lengths, one) => {
      const values = lengths.map((length, i) => value(String.fromCharCode(97 + i % 26), length));
      expect(read(berkeleyFile(values, one))).to.deep.equal(values.map(String));
    }), { numRuns: 60 });
  });

  it('has what is before a wrong entry, and nothing of a value whose pages are wrong', () => {
    expect(read(twoValues())).to.deep.equal(['b'.repeat(600), 'a'.repeat(10)]);
    const broken = (change: (file: Buffer) => void): readonly string[] => {
      const file = twoValues();
      change(file);
      return read(file);
    };
    const [large, small] = ['b'.repeat(600), 'a'.repeat(10)];
    const cases: readonly (readonly [what: string, change: (file: Buffer) => void, left: readonly string[]])[] = [
      ['the last page lies behind the end', (file) => { file.writeUInt32LE(0xffffffff, 32); }, [large, small]],
      ['the last page is before the others', (file) => { file.writeUInt32LE(2, 32); }, []],
      ['a value goes on behind the end', (file) => { file.writeUInt32LE(99, afterFirst + 16); }, [small]],
      ['a value goes on at the first page', (file) => { file.writeUInt32LE(0, afterFirst + 16); }, [small]],
      ['a value goes round in circles', (file) => { file.writeUInt32LE(1, afterFirst + 16); file.writeUInt16LE(0, afterFirst + 22); }, [small]],
      ['a value goes on at a page of entries', (file) => { file.writeUInt32LE(3, afterFirst + 16); }, [small]],
      ['a page has more of a value than fits on it', (file) => { file.writeUInt16LE(500, afterFirst + 22); file.writeUInt32LE(500 + 600 - 486, hashPage + file.readUInt16LE(hashPage + 26 + 2) + 8); }, [small]],
      ['a page has more of a value than it has left', (file) => { file.writeUInt16LE(486, secondLinked + 22); }, [small]],
      ['a page has nothing of a value', (file) => { file.writeUInt16LE(0, secondLinked + 22); }, [small]],
      ['an entry lies among the numbers of entries', (file) => { file.writeUInt16LE(30, hashPage + 26 + 4); }, [large]],
      ['an entry lies above the one before it', (file) => { file.writeUInt16LE(file.readUInt16LE(hashPage + 26), hashPage + 26 + 6); }, [large]],
      ['there are more entries than fit', (file) => { file.writeUInt16LE(0xffff, hashPage + 20); }, []],
      ['an entry is of no kind we know', (file) => { file[hashPage + file.readUInt16LE(hashPage + 26 + 6)] = 2; }, [large]],
      ['a page is of no kind we know', (file) => { file[hashPage + 25] = 0; }, []],
    ];
    for (const [what, change, left] of cases) expect(broken(change), what).to.deep.equal(left);
  });

  it('has nothing of a value whose last page was cut off, nor of one without the number of its page', () => {
    const cut = Buffer.concat([twoValues(), Buffer.alloc(200)]);
    const page = 4;
    cut.writeUInt32LE(page, 32);
    cut.writeUInt32LE(page, afterFirst + 16);
    cut.writeUInt32LE(page, page * 512 + 16);
    cut[page * 512 + 25] = 7;
    expect(read(cut)).to.deep.equal(['a'.repeat(10)]);

    const short = berkeleyFile([value('a', 0)], { pageSize: 512 });
    expect(read(short)).to.deep.equal(['']);
    short[512 + short.readUInt16LE(512 + 26 + 2)] = 3;
    expect(read(short)).to.deep.equal([]);
  });

  it('is not read where the size of its pages is none', () => {
    for (const size of [0, 1, 3, 256, 513, 1 << 17, 0xffffffff]) {
      const file = twoValues();
      file.writeUInt32LE(size, 20);
      expect(read(file), String(size)).to.deep.equal([]);
    }
    expect(read(Buffer.alloc(0))).to.deep.equal([]);
    expect(read(Buffer.alloc(4096))).to.deep.equal([]);
  });

  it('gives no pages out twice, however many entries point at them', () => {
    // Each entry for a value of its own pages is turned into one for the first's.
    const file = berkeleyFile(Array.from({ length: 200 }, () => value('x', 1000)), { pageSize: 512 });
    const pages = Array.from({ length: file.length / 512 }, (_, page) => page * 512).filter((start) => file[start + 25] === 13);
    for (const start of pages) {
      for (let entry = 1; entry < file.readUInt16LE(start + 20); entry += 2) file.writeUInt32LE(1, start + file.readUInt16LE(start + 26 + entry * 2) + 4);
    }
    expect(read(file)).to.deep.equal(['x'.repeat(1000)]);
  });

  it('survives every cut and every wrong byte', () => {
    const whole = twoValues();
    for (let length = 0; length < whole.length; length++) read(whole.subarray(0, length));
    for (let at = 0; at < whole.length; at++) {
      const wrong = Buffer.from(whole);
      wrong[at] = 0xff ^ (wrong[at] ?? 0);
      expect(read(wrong).join('').length, String(at)).to.be.at.most(whole.length);
    }
  });
});
