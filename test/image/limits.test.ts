import { expect } from 'chai';
import { blobOf } from '../../src/image/bytes/blob.js';
import { everything, Room } from '../../src/image/layers/kept.js';
import { readLayer } from '../../src/image/layers/read-layer.js';
import { Paths } from '../../src/image/paths.js';
import { layerTar } from './builder.js';
import { refusal } from './read.js';

const bytesOf = (buffer: Buffer) => ({ size: buffer.length, read: (into: Buffer, at: number): number => buffer.copy(into, 0, at) });

/** What a hostile image cannot do: fill the memory with names or with entries. */
describe('the limits of an image', () => {
  const wishes = { keeps: () => everything, room: new Room(1 << 20), verify: false, threads: null };
  const read = (files: readonly string[], limits: Readonly<{ nodes: number; entries: number }>) =>
    readLayer(blobOf('layer.tar', bytesOf(layerTar(files.map((file) => ({ file, content: '' }))))), null, new Paths(limits), wishes);

  it('are so many paths', async () => {
    const files = Array.from({ length: 20 }, (_, index) => String(index));
    // The root is one more.
    expect((await read(files, { nodes: 21, entries: 100 })).listener.entries.count).to.equal(20);
    expect(await refusal(read(files, { nodes: 20, entries: 100 }))).to.equal('the image has more than 20 paths, which no image needs; it was not read further');
  });

  it('are so many entries, of one path or of many', async () => {
    const files = Array.from({ length: 20 }, () => 'again');
    expect((await read(files, { nodes: 5, entries: 20 })).listener.entries.count).to.equal(20);
    expect(await refusal(read(files, { nodes: 5, entries: 19 }))).to.equal('the image has more than 19 entries in its layers, which no image needs; it was not read further');
  });
});
