import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import type { Blob } from '../../../src/image/bytes/blob.js';
import { nativeZstd } from '../../../src/image/bytes/node-unpacking.js';
import { Room } from '../../../src/image/layers/kept.js';
import { readLayer, type ReadLayer, type Wishes } from '../../../src/image/layers/read-layer.js';
import { LayerThreads } from '../../../src/image/layers/threads.js';
import { threadsFor } from '../../../src/image/layers/threads-for.js';
import { Paths } from '../../../src/image/paths.js';
import { readByRules } from '../../../src/image/read-by-rules.js';
import { layerTar, sha256, type Part } from '../builder.js';
import { refusal } from '../read.js';
import { zstdRaw } from '../zstd-raw.js';

/** As the bundle starts one, but from the sources. */
const oneThread = (): LayerThreads => new LayerThreads(1, () => new Worker(`
  import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(new URL('../../../src/image/layers/thread.ts', import.meta.url).href)}); });
`, { eval: true, execArgv: [] }));

const parts: readonly Part[] = [
  { dir: 'etc' }, { file: 'etc/passwd', content: 'root:x:0:0::/:/bin/sh\n', uid: 7 }, { file: 'bin/sh', content: `#!${'x'.repeat(3000)}`, mode: 0o755 }, { symlink: 'a', to: '../b' },
  { hardlink: 'c', to: 'bin/sh' }, { whiteout: 'gone' }, { opaque: 'etc' }, { file: '../out', content: 'o' }, ...Array.from({ length: 300 }, (_, i) => ({ file: `many/${i}`, content: `${i}`.repeat(5000) })),
];
const tar = layerTar(parts);
const digestOf = (bytes: Buffer): string => `sha256:${sha256(bytes)}`;

/** Bytes that come in pieces of some size, each gone when the next is asked for. */
const blobOf = (bytes: Buffer, size = 100_000): Blob => ({
  name: 'layer', size: bytes.length, bytes: null,
  async* stream() {
    const piece = Buffer.alloc(size);
    for (let at = 0; at < bytes.length; at += size) {
      const count = bytes.copy(piece, 0, at);
      yield await Promise.resolve(piece.subarray(0, count));
      piece.fill(0xee);
    }
  },
});

const wishes = (threads: Wishes['threads'] = null, more: Partial<Wishes> = {}): Wishes => ({ keeps: readByRules, room: new Room(1 << 20), verify: false, threads, ...more });

const seen = async (paths: Paths, reading: Promise<ReadLayer>) => {
  const { listener: { entries, hashes, oddities, leftOut }, contents, ...rest } = await reading;
  const list = Array.from({ length: entries.count }, (_, entry) => [
    entries.kind(entry), paths.path(entries.node(entry)), entries.size(entry), entries.mode(entry), entries.uid(entry), entries.link(entry), hashes.has(entry) && hashes.digest(entry).toString('hex'), contents.read(entry),
  ]);
  return { list, oddities, leftOut, compression: rest.compression, tarBytes: rest.tarBytes, diffId: rest.diffId ?? null };
};

describe('a layer', () => {
  for (const [what, bytes] of [['gzip', gzipSync(tar)], ['zstd', zstdRaw(tar)], ['nothing', tar]] as const) {
    it(`is the same when a thread reads it (${what})`, async () => {
      const threads = oneThread();
      const paths = new Paths();
      try {
        const here = await seen(paths, readLayer(blobOf(bytes), digestOf(bytes), paths, wishes(null, { verify: true })));
        expect([here.list.length, here.diffId]).to.deep.equal([parts.length, digestOf(tar)]);
        // In one piece, in several, in more than may be under way at once.
        for (const size of [bytes.length, 100_000, 5000]) {
          expect(await seen(paths, readLayer(blobOf(bytes, size), digestOf(bytes), paths, wishes(threads, { verify: true })))).to.deep.equal(here);
        }
      } finally {
        await threads.close();
      }
    });
  }

  it('is read by a thread that had trouble with another, which says the same as we do', async () => {
    const threads = oneThread();
    const packed = gzipSync(tar);
    const bad: readonly (readonly [Buffer, string])[] = [
      [packed, digestOf(tar)], [packed.subarray(0, 500), digestOf(packed.subarray(0, 500))], [gzipSync(tar.subarray(0, 1000)), digestOf(gzipSync(tar.subarray(0, 1000)))], [Buffer.alloc(0), digestOf(Buffer.alloc(0))],
    ];
    try {
      for (const [bytes, digest] of bad) {
        const [here, there] = [null, threads].map((where) => refusal(readLayer(blobOf(bytes, 400), digest, new Paths(), wishes(where))));
        expect(await there).to.equal(await here);
        expect(threads.hasOneFree).to.equal(true);
        const paths = new Paths();
        expect((await seen(paths, readLayer(blobOf(packed), null, paths, wishes(threads)))).list.length).to.equal(parts.length);
      }
    } finally {
      await threads.close();
    }
  });

  it('is not read where its bytes stop coming, and what stopped them is said', async () => {
    const threads = oneThread();
    const packed = gzipSync(tar);
    const blob: Blob = {
      ...blobOf(packed),
      async* stream() {
        yield await Promise.resolve(packed.subarray(0, 600));
        throw new Error('the line was cut');
      },
    };
    try {
      const reading = readLayer(blob, null, new Paths(), wishes(threads)).then(() => 'read', (error: unknown) => (error instanceof Error ? error.message : ''));
      expect(await reading).to.equal('the line was cut');
      const paths = new Paths();
      expect((await seen(paths, readLayer(blobOf(packed), null, paths, wishes(threads)))).list.length).to.equal(parts.length);
    } finally {
      await threads.close();
    }
  });

  it('has no contents where there is no room for those that a thread kept', async () => {
    const threads = oneThread();
    try {
      const packed = gzipSync(tar);
      const { listener, contents } = await readLayer(blobOf(packed), null, new Paths(), wishes(threads, { room: new Room(500) }));
      expect([listener.kept.size, listener.leftOut, contents.read(1)]).to.deep.equal([0, 2, null]);
    } finally {
      await threads.close();
    }
  });

  it('that is not packed is compared with its digest where somebody asks', async () => {
    const plain: Blob = { ...blobOf(tar), bytes: { size: tar.length, read: (into, at) => tar.copy(into, 0, at) } };
    const read = (digest: string | null, verify: boolean) => readLayer(plain, digest, new Paths(), wishes(null, { verify }));
    expect(await read(digestOf(tar), false)).to.include({ verified: false, diffId: null });
    expect(await read(digestOf(tar), true)).to.include({ verified: true, diffId: digestOf(tar) });
    expect(await read(null, true)).to.include({ verified: false, diffId: digestOf(tar) });
    const other = digestOf(Buffer.from('other'));
    expect(await refusal(read(other, true))).to.equal(`layer: its content is ${digestOf(tar)}, and not ${other}: it is damaged, or was exchanged`);
    expect(await read(other, false)).to.include({ verified: false });
    expect(await readLayer(blobOf(gzipSync(tar)), digestOf(gzipSync(tar)), new Paths(), wishes())).to.include({ verified: true, diffId: null });
  });

  it('gets threads only where there is much to read beside the largest', () => {
    const layer = (size: number, compression: string, isPlain = false) => ({
      digest: null, mediaType: `layer+${compression}`, blob: { ...blobOf(tar), size, bytes: isPlain ? { size, read: (into: Buffer, at: number) => tar.copy(into, 0, at) } : null },
    });
    const much = 20 << 20;
    expect(threadsFor([])).to.equal(null);
    expect(threadsFor([layer(much * 9, 'zstd'), layer(1 << 20, 'zstd')])).to.equal(null);
    expect(threadsFor([layer(much, 'tar', true), layer(much, 'tar', true)])).to.equal(null);
    expect(threadsFor([layer(much, 'zstd'), layer(much, 'zstd')], 1)).to.equal(null);
    expect(threadsFor([layer(much, 'zstd'), layer(much, 'zstd')], 4)?.readers).to.equal(nativeZstd() === null ? 2 : 3);
    expect(threadsFor([layer(much, 'gzip'), layer(much, 'gzip')], 2)).to.equal(null);
    expect(threadsFor([layer(much, 'gzip'), layer(much, 'gzip')], 4)?.readers).to.equal(3);
  });
});
