import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { unpack } from '../../../src/image/bytes/unpack.js';
import type { Compression } from '../../../src/image/bytes/compression.js';
import { zstdRaw } from '../zstd-raw.js';

/** Where an error says that a blob is spoilt. */
async function spoiltAt(packed: Buffer, compression: Compression, pieceSize = packed.length): Promise<Readonly<{ at: number; what: string }>> {
  async function* pieces(): AsyncIterable<Buffer> {
    for (let at = 0; at < packed.length; at += pieceSize) yield await Promise.resolve(packed.subarray(at, at + pieceSize));
  }
  let said = '';
  try {
    await unpack(pieces(), compression, 'blob', () => { /* nobody looks */ });
  } catch (error) {
    said = error instanceof Error ? error.message : '';
  }
  const [, at, what = said] = /^blob: at byte (\d+): (.*)$/.exec(said) ?? [];
  return { at: Number(at), what };
}

const content = randomBytes(300_000);
const gzip = gzipSync(content);
const zstd = zstdRaw(content);
const withByte = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
};

describe('where a packed blob is spoilt', () => {
  it('is behind a gzip member where something else follows', async () => {
    const { at, what } = await spoiltAt(Buffer.concat([gzip, Buffer.from('garbage')]), 'gzip');
    expect(at).to.be.within(gzip.length, gzip.length + 1);
    expect(what).to.equal('it cannot be unpacked: incorrect header check');
  });

  it('is the checksum of a gzip member where that is wrong', async () => {
    const { at, what } = await spoiltAt(withByte(gzip, gzip.length - 8), 'gzip');
    expect(at).to.be.within(gzip.length - 8, gzip.length - 5);
    expect(what).to.equal('it cannot be unpacked: incorrect data check');
  });

  it('is in the second of two gzip members', async () => {
    const { at } = await spoiltAt(Buffer.concat([gzip, withByte(gzip, gzip.length - 8)]), 'gzip');
    expect(at).to.be.within(gzip.length * 2 - 8, gzip.length * 2 - 5);
  });

  it('is from somewhere in or behind the last good piece on, where a gzip member comes in several', async () => {
    const spoilt = Buffer.concat([gzip, Buffer.from('garbage')]);
    const { at, what } = await spoiltAt(spoilt, 'gzip', 1 << 16);
    expect(at).to.be.within(gzip.length - (gzip.length % (1 << 16)), gzip.length + 1);
    expect(what).to.equal('from here on it cannot be unpacked: incorrect header check');
  });

  it('is behind a zstd frame where something else follows', async () => {
    const { at } = await spoiltAt(Buffer.concat([zstd, Buffer.from('garbage')]), 'zstd');
    expect(at).to.be.within(zstd.length, zstd.length + 4);
  });

  it('is the head of a block of a zstd frame that is of no kind', async () => {
    // Magic, window and size take 14 bytes, the first block its head of 3 and 2^17.
    const second = 14 + 3 + (1 << 17);
    const bytes = Buffer.from(zstd);
    bytes[second] = (bytes[second] ?? 0) | 0b110;
    const { at } = await spoiltAt(bytes, 'zstd');
    expect(at).to.be.within(second, second + 3);
  });

  it('is from the last good block on, where a zstd frame comes in several pieces', async () => {
    const { at, what } = await spoiltAt(Buffer.concat([zstd, Buffer.from('garbage')]), 'zstd', 1 << 16);
    expect(at).to.be.within(zstd.length - (1 << 17), zstd.length + 4);
    expect(what).to.match(/^from here on /);
  });

  it('is its end where it was cut', async () => {
    expect((await spoiltAt(gzip.subarray(0, 1000), 'gzip')).at).to.equal(1000);
    expect((await spoiltAt(zstd.subarray(0, 1000), 'zstd')).at).to.equal(1000);
  });
});
