import { expect } from 'chai';
import fc from 'fast-check';
import { TarReader } from '../../../src/image/tar/reader.js';
import { endOfTar, header, member, padded, pax, record, sealed, tar } from '../builder.js';

interface Seen {
  readonly path: string;
  readonly type: string;
  readonly size: number;
  readonly link: string;
  readonly content: string | null;
}

/** What a reader makes of bytes that come in pieces; of the contents those that are wanted. */
function read(bytes: Buffer, { pieces = [bytes.length], wanted = true }: Readonly<{ pieces?: readonly number[]; wanted?: boolean }> = {}): readonly Seen[] {
  const seen: { path: string; type: string; size: number; link: string; content: string | null }[] = [];
  const reader = new TarReader('app.tar', {
    entry: ({ path, type, size, link }) => {
      seen.push({ path: path.toString(), type, size, link: link.toString(), content: wanted ? '' : null });
      return wanted ? Infinity : 0;
    },
    content: (piece) => { seen.at(-1)!.content += piece.toString('latin1'); },
    endOfContent: () => undefined,
  });
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const jump = Math.min(reader.skippable, bytes.length - at);
    reader.skip(jump);
    at += jump;
    const size = pieces[i % pieces.length]!;
    reader.feed(bytes.subarray(at, at + size));
    at += size;
  }
  reader.end();
  return seen;
}

const one = (bytes: Buffer): Seen => read(Buffer.concat([bytes, endOfTar]))[0]!;

describe('a tar', () => {
  it('is read entry by entry, with its contents', () => {
    expect(read(tar([{ name: 'a', content: 'x'.repeat(600) }, { name: 'd/', type: '5' }, { name: 'l', type: '2', link: 'a' }, { name: 'h', type: '1', link: 'a' }, { name: 'n', type: '3' }])))
      .to.deep.equal([
        { path: 'a', type: 'file', size: 600, link: '', content: 'x'.repeat(600) },
        { path: 'd/', type: 'dir', size: 0, link: '', content: '' },
        { path: 'l', type: 'symlink', size: 0, link: 'a', content: '' },
        { path: 'h', type: 'hardlink', size: 0, link: 'a', content: '' },
        { path: 'n', type: 'char', size: 0, link: '', content: '' },
      ]);
  });

  it('is the same in pieces of any size, and with contents left out', () => {
    const name = fc.stringMatching(/^[a-z]{1,120}$/);
    const members = fc.array(fc.record({ name, content: fc.string({ maxLength: 1500 }).map((text) => Buffer.from(text, 'latin1')) }), { maxLength: 6 });
    fc.assert(fc.property(members, fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 5 }), (all, pieces) => {
      const bytes = tar(all);
      const expected = all.map((file) => ({ path: file.name, type: 'file', size: file.content.length, link: '', content: file.content.toString('latin1') }));
      expect(read(bytes, { pieces })).to.deep.equal(expected);
      expect(read(bytes, { pieces, wanted: false })).to.deep.equal(expected.map((file) => ({ ...file, content: null })));
    }), { numRuns: 60 });
  });

  it('has the long names of pax, of GNU and of ustar\'s prefix', () => {
    const long = `${'d/'.repeat(80)}file`;
    expect(one(member({ name: long, content: 'x' }))).to.include({ path: long, content: 'x' });
    expect(one(Buffer.concat([member({ name: '././@LongLink', type: 'L', content: `${long}\0` }), header({ name: 'cut' })])).path).to.equal(long);
    expect(one(Buffer.concat([member({ name: '././@LongLink', type: 'K', content: `${long}\0` }), header({ name: 'l', type: '2', link: 'cut' })]))).to.include({ path: 'l', link: long });
    const block = header({ name: 'name' });
    block.write('in/front', 345);
    expect(one(sealed(block)).path).to.equal('in/front/name');
  });

  it('says one thing of the next entry alone, and nothing for all', () => {
    const bytes = Buffer.concat([pax(record('path', 'first')), header({ name: 'cut' }), header({ name: 'second' }), endOfTar]);
    expect(read(bytes).map(({ path }) => path)).to.deep.equal(['first', 'second']);
    expect(one(Buffer.concat([member({ name: 'g', type: 'g', content: record('path', 'all') }), header({ name: 'own' })])).path).to.equal('own');
  });

  it('holds sizes in octal, in binary and in pax', () => {
    const binary = header({ name: 'a' });
    binary.writeUInt8(0x80, 124);
    binary.fill(0, 125, 136);
    binary.writeUInt8(3, 135);
    expect(one(Buffer.concat([sealed(binary), padded('abc')]))).to.include({ size: 3, content: 'abc' });
    expect(one(Buffer.concat([pax(record('size', '3')), header({ name: 'a', size: 0 }), padded('abc')]))).to.include({ size: 3, content: 'abc' });
  });

  it('holds sparse files, whose holes count as they do once they are unpacked', () => {
    const map = padded('1\n0\n3\n');
    const sparse = Buffer.concat([record('GNU.sparse.major', '1'), record('GNU.sparse.minor', '0'), record('GNU.sparse.name', 'real'), record('GNU.sparse.realsize', '1000000')]);
    const bytes = Buffer.concat([pax(sparse), header({ name: './GNUSparseFile.0/real', size: map.length + 3 }), map, padded('abc'), member({ name: 'next' }), endOfTar]);
    expect(read(bytes).map(({ path, size }) => ({ path, size }))).to.deep.equal([{ path: 'real', size: 1_000_000 }, { path: 'next', size: 0 }]);

    const old = header({ name: 'old', type: 'S', size: 3 });
    old.write('00003641100\0', 483);
    old.writeUInt8(1, 482);
    const more = Buffer.alloc(512);
    const oldBytes = Buffer.concat([sealed(old), more, padded('abc'), member({ name: 'next' }), endOfTar]);
    expect(read(oldBytes).map(({ path, size }) => ({ path, size }))).to.deep.equal([{ path: 'old', size: 0o3641100 }, { path: 'next', size: 0 }]);
  });

  it('may state a size for what has no content, and makes a folder of a slash', () => {
    const bytes = Buffer.concat([header({ name: 'h', type: '1', link: 'a', size: 9 }), header({ name: 'd/', type: '0' }), member({ name: 'z', content: '1' }), endOfTar]);
    expect(read(bytes).map(({ path, type }) => `${path} ${type}`)).to.deep.equal(['h hardlink', 'd/ dir', 'z file']);
  });

  it('may end without its last blocks, and may have anything behind them', () => {
    expect(read(member({ name: 'a', content: 'xyz' })).map(({ content }) => content)).to.deep.equal(['xyz']);
    expect(read(Buffer.concat([header({ name: 'a', content: 'xyz' }), Buffer.from('xyz')])).map(({ content }) => content)).to.deep.equal(['xyz']);
    expect(read(Buffer.concat([tar([{ name: 'a' }]), Buffer.from('more')])).map(({ path }) => path)).to.deep.equal(['a']);
  });

  const wrong: readonly (readonly [string, Buffer, string])[] = [
    ['is empty', Buffer.alloc(0), 'app.tar: at byte 0: this is empty, and no tar'],
    ['is cut in a file', member({ name: 'a', content: 'x'.repeat(600) }).subarray(0, 1000), 'app.tar: at byte 1000: the tar ends 112 bytes before the end of a file in it'],
    ['is cut in a header', header({ name: 'a' }).subarray(0, 100), 'app.tar: at byte 100: the tar ends in the middle of a header'],
    ['has a header that is none', Buffer.concat([member({ name: 'a' }), Buffer.alloc(512, 0x41)]), 'app.tar: at byte 512: this is no tar header (its checksum is wrong)'],
    ['has a long record', pax(Buffer.from('99 path=a\n')), 'app.tar: at byte 512: an extended header has a record of the wrong length'],
    ['has a path with a NUL', pax(record('path', 'a\0b')), 'app.tar: at byte 512: an extended header has a path with a NUL in it'],
    ['has a size that is none', pax(record('size', '-1')), 'app.tar: at byte 512: an extended header states the size -1'],
    ['has a huge header', header({ name: 'p', type: 'x', size: 1 << 30 }), 'app.tar: at byte 0: an extended header claims 1073741824 bytes, more than any engine takes'],
    ['has a huge path', Buffer.concat([pax(record('path', 'a/'.repeat(10_000))), header({ name: 'a' })]), 'a path of 20000 bytes, longer than any system takes'],
  ];
  for (const [what, bytes, message] of wrong) {
    it(`is refused where it ${what}`, () => {
      expect(() => read(bytes)).to.throw(message).with.property('name', 'UsageError');
    });
  }
});
