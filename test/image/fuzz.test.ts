import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import fc from 'fast-check';
import { dockerArchive, layerTar, ociArchive, ociLayout, pax, record, sealed, tar, type Spec } from './builder.js';
import { closeImages, readBytes, refusal } from './read.js';
import { zstdRaw, zstdRepeat } from './zstd-raw.js';

const spec: Spec = {
  layers: [
    [{ dir: 'etc' }, { file: 'etc/passwd', content: 'root:x:0:0::/:/bin/sh\n' }, { file: `long/${'name/'.repeat(30)}x`, content: 'o'.repeat(900) }, { symlink: 'bin', to: 'usr/bin' }],
    [{ whiteout: 'etc/passwd' }, { opaque: 'long' }, { file: 'new', content: 'n'.repeat(300) }, { hardlink: 'twin', to: 'new' }],
  ],
};
const archives: readonly Buffer[] = [
  dockerArchive(spec), ociArchive(ociLayout(spec, 'none')), ociArchive(ociLayout(spec, 'gzip')), ociArchive(ociLayout(spec, 'zstd')),
  gzipSync(dockerArchive(spec)), zstdRaw(dockerArchive(spec)), layerTar([{ dir: 'etc' }, { dir: 'usr' }]),
  Buffer.concat([pax(Buffer.concat([record('size', '5'), record('GNU.sparse.realsize', '99')])), layerTar([{ file: 'etc/x', content: '12345' }])]),
];

interface Change {
  readonly kind: 'set' | 'cut' | 'drop' | 'repeat';
  readonly at: number;
  readonly length: number;
  readonly byte: number;
  /** Makes the checksum of the header that was changed right again, so that what it says is believed. */
  readonly seal: boolean;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('set', 'set', 'set', 'cut', 'drop', 'repeat'), at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 1, max: 700 }),
  byte: fc.oneof(fc.constantFrom(0, 0x20, 0x2f, 0x37, 0x38, 0x80, 0xff), fc.integer({ min: 0, max: 255 })), seal: fc.boolean(),
});

function apply(bytes: Buffer, { kind, at, length, byte, seal }: Change): Buffer {
  const from = Math.floor(at * bytes.length);
  const piece = bytes.subarray(from, from + length);
  if (kind === 'cut') return bytes.subarray(0, from);
  if (kind === 'drop') return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]);
  if (kind === 'repeat') return Buffer.concat([bytes.subarray(0, from), piece, bytes.subarray(from)]);
  const changed = Buffer.from(bytes);
  if (from < changed.length) changed[from] = byte;
  const block = changed.subarray(from - from % 512, from - from % 512 + 512);
  if (seal && block.length === 512 && block.toString('latin1', 257, 262) === 'ustar') sealed(block);
  return changed;
}

describe('a hostile archive', () => {
  it('is read or refused in a line, never more, and nothing is left of it', async function () {
    this.timeout(60_000);
    const before = readdirSync(tmpdir()).filter((name) => /^imglint-\w{6}$/.test(name));
    let refused = 0;
    let reached = 0;
    await fc.assert(fc.asyncProperty(fc.constantFrom(...archives), fc.array(change, { minLength: 1, maxLength: 3 }), async (bytes, changes) => {
      try {
        const image = await readBytes(changes.reduce(apply, bytes));
        expect(image.waste.score).to.be.within(0, 1);
        expect(image.layers.every(({ uncompressed, wasted }) => wasted <= uncompressed)).to.equal(true);
        for (const node of image.files.below(0)) if (image.files.resolve(image.paths.path(node)) !== null) reached++;
        for (const { layer, entry } of image.files.all()) {
          const { content, head, tail, entries } = image.layers[layer]!;
          const whole = content(entry);
          if (whole !== null) expect([whole.length, head(entry), tail(entry)]).to.deep.equal([entries.size(entry), whole, whole]);
        }
      } catch (error) {
        if (!(error instanceof Error) || error.name !== 'UsageError') throw error;
        expect(error.message).to.match(/^[^\n\p{Cc}]+$/u);
        refused++;
      } finally {
        closeImages();
      }
    }), { numRuns: 400 });
    expect(refused).to.be.within(100, 399);
    expect(reached).to.be.greaterThan(10);
    expect(readdirSync(tmpdir()).filter((name) => /^imglint-\w{6}$/.test(name))).to.include.members(before);
  });

  it('that unpacks to a lot of nothing is read as such, or refused for what follows its end', async () => {
    const small = layerTar([{ file: 'etc/x', content: 'x' }]);
    const image = await readBytes(gzipSync(Buffer.concat([small, Buffer.alloc(70 << 20)])));
    expect([image.kind, image.files.bytes]).to.deep.equal(['rootfs', 1]);

    const bomb = Buffer.concat([zstdRaw(small), zstdRepeat(0, 80 << 20)]);
    expect(bomb.length).to.be.lessThan(6000);
    const archive = tar([{ name: 'c', content: '{}' }, { name: 'layer.tar', content: bomb }, { name: 'manifest.json', content: '[{"Config":"c","Layers":["layer.tar"]}]' }]);
    expect(await refusal(readBytes(archive))).to.equal('app.tar: layer.tar: at byte 1536: the tar is over, and a lot more follows');
  });
});
