import { expect } from 'chai';
import fc from 'fast-check';
import type { Image } from '../../../src/image/model.js';
import { dockerArchive, ociArchive, ociLayout, type Part } from '../builder.js';
import { readBytes, readLayers } from '../read.js';

const file = (path: string, content: string, mode = 0o644): Part => ({ file: path, content, mode });
const a = 'a'.repeat(1000);
const b = 'b'.repeat(1000);

const sums = ({ waste }: Image) => ({ deleted: waste.deleted, overwritten: waste.overwritten, metadataOnly: waste.metadataOnly, duplicate: waste.duplicate });
const none = { deleted: 0, overwritten: 0, metadataOnly: 0, duplicate: 0 };

describe('the waste of an image', () => {
  const cases: readonly (readonly [string, readonly (readonly Part[])[], Partial<typeof none>])[] = [
    ['is none where nothing is taken back', [[file('x', a)], [file('y', b)]], {}],
    ['is a file that is taken away', [[file('x', a), file('y', b)], [{ whiteout: 'x' }]], { deleted: 1000 }],
    ['is a file in a folder far above which is taken away', [[file('d/e/f/x', a)], [{ whiteout: 'd' }]], { deleted: 1000 }],
    ['is what an opaque folder hides, but nothing of its own layer', [[file('d/x', a)], [file('d/y', b), { opaque: 'd' }]], { deleted: 1000 }],
    ['is a file that became a folder, a link or a device', [[file('x', a), file('y', b), file('z', 'c'.repeat(10))], [{ dir: 'x' }, { symlink: 'y', to: 'x' }, { device: 'z' }]], { deleted: 2010 }],
    ['is a file where a path goes on', [[file('x', a)], [file('x/y/z', b)]], { deleted: 1000 }],
    ['is a folder that became a file', [[file('d/x', a), file('d/e/y', b)], [file('d', 'c')]], { deleted: 2000 }],
    ['is not a folder that is told of again', [[{ dir: 'd' }, file('d/x', a)], [{ dir: 'd', mode: 0o700 }]], {}],
    ['is other content of the same size', [[file('x', a)], [file('x', b)]], { overwritten: 1000 }],
    ['is content of another size', [[file('x', a)], [file('x', 'short')]], { overwritten: 1000 }],
    ['is told apart where just the mode is new', [[file('x', a)], [file('x', a, 0o755)]], { metadataOnly: 1000 }],
    ['counts each copy below the one that is seen', [[file('x', a)], [file('x', a, 0o755)], [file('x', b)]], { metadataOnly: 1000, overwritten: 1000 }],
    ['has a path twice in one layer', [[file('x', a), file('x', b)]], { overwritten: 1000 }],
    ['is deleted where a file comes back later', [[file('x', a)], [{ whiteout: 'x' }], [file('x', a)]], { deleted: 1000 }],
    ['counts equal files that are seen, beyond the first', [[file('x', a), file('y', a)], [file('z', a)]], { duplicate: 2000 }],
    ['does not count empty files', [[file('x', ''), file('y', '')], [{ whiteout: 'x' }]], {}],
    ['has nothing of hard links', [[file('x', a), { hardlink: 'y', to: 'x' }]], {}],
    ['is nothing as long as one hard link is seen', [[file('x', a), { hardlink: 'y', to: 'x' }], [{ whiteout: 'x' }]], {}],
    ['comes when the last hard link goes', [[file('x', a), { hardlink: 'y', to: 'x' }], [{ whiteout: 'x' }], [{ whiteout: 'y' }]], { deleted: 1000 }],
    ['comes once where all hard links are written again', [[file('x', a), { hardlink: 'y', to: 'x' }], [file('x', a, 0o755), { hardlink: 'y', to: 'x' }]], { metadataOnly: 1000 }],
    ['knows a hard link into a layer below', [[file('x', a)], [{ hardlink: 'y', to: 'x' }], [{ whiteout: 'x' }]], {}],
    ['takes a mark for a path that is not there', [[file('x', a)], [{ whiteout: 'y' }, { opaque: 'z' }]], {}],
  ];
  for (const [what, layers, expected] of cases) {
    it(what, async () => {
      expect(sums(await readLayers(...layers))).to.deep.equal({ ...none, ...expected });
    });
  }

  it('stands on the layer that holds the dead copy, and says who did it', async () => {
    const image = await readLayers([file('x', a)], [file('y', b)], [{ whiteout: 'x' }, file('y', 'c')]);
    expect(image.layers.map(({ wasted }) => wasted)).to.deep.equal([1000, 1000, 0]);
    expect(image.waste.dead.map(({ layer, by, cause, bytes }) => ({ layer, by, cause, bytes }))).to.deep.equal([
      { layer: 0, by: 2, cause: 'deleted', bytes: 1000 }, { layer: 1, by: 2, cause: 'overwritten', bytes: 1000 },
    ]);
    expect(image.waste.score).to.equal(1 / 2001);
    expect(image.layers.map(({ added, uncompressed }) => [added, uncompressed])).to.deep.equal([[1000, 1000], [1000, 1000], [0, 1]]);
  });

  it('is told apart for the layers above a base', async () => {
    const { waste } = await readLayers([file('x', a), file('same', b)], [file('y', a), file('same2', b), file('z', 'c'.repeat(5))], [{ whiteout: 'x' }, { whiteout: 'z' }]);
    expect(waste.from(1)).to.deep.equal({ deleted: 5, overwritten: 0, metadataOnly: 0, recoverable: 5, duplicate: 1000 });
    expect(waste.from(0)).to.deep.equal({ deleted: 1005, overwritten: 0, metadataOnly: 0, recoverable: 1005, duplicate: 1000 });
  });

  it('is estimated as it is stored where layers are packed, by what a layer came to', async () => {
    const layers = [[file('x', a), file('y', b)], [{ whiteout: 'x' }]] as const;
    const { waste, layers: [first] } = await readBytes(ociArchive(ociLayout({ layers })));
    // Two blocks of header, two of content for each, and two at the end.
    const tarBytes = 2 * (512 + 1024) + 1024;
    expect(waste.compressed?.deleted).to.equal(Math.round(1000 * first!.compressed! / tarBytes));
    expect((await readBytes(dockerArchive({ layers }))).waste.compressed).to.equal(null);
  });

  it('is what applying the layers one by one to a map comes to', async () => {
    const path = fc.constantFrom('a', 'b', 'd', 'd/a', 'd/b', 'd/e', 'd/e/a', 'f/a');
    const part: fc.Arbitrary<Part> = fc.oneof(
      fc.record({ file: path, content: fc.constantFrom('', '1', '22', '33', 'x'.repeat(700)), mode: fc.constantFrom(0o644, 0o755) }),
      path.map((dir) => ({ dir })), path.map((symlink) => ({ symlink, to: 'a' })), path.map((whiteout) => ({ whiteout })), path.map((opaque) => ({ opaque })),
      fc.record({ hardlink: path, to: path }),
    );
    await fc.assert(fc.asyncProperty(fc.array(fc.array(part, { maxLength: 7 }), { minLength: 1, maxLength: 5 }), async (layers) => {
      const expected = naively(layers);
      const image = await readLayers(...layers);
      const { deleted, overwritten, metadataOnly, duplicate } = image.waste;
      expect({ deleted, overwritten, metadataOnly, duplicate, live: image.files.bytes }).to.deep.equal(expected);
      const stored = image.layers.reduce((sum, { uncompressed }) => sum + uncompressed, 0);
      expect(stored).to.equal(image.files.bytes + image.waste.recoverable);
      expect(image.layers.reduce((sum, { wasted }) => sum + wasted, 0)).to.equal(image.waste.recoverable);
    }), { numRuns: 150 });
  });
});

interface Inode { readonly content: string; names: number }
type Thing = Inode | 'dir' | 'other';

/** The layers applied to a map of paths, with no thought for speed. */
function naively(layers: readonly (readonly Part[])[]) {
  const there = new Map<string, Thing>();
  const result = { deleted: 0, overwritten: 0, metadataOnly: 0, duplicate: 0, live: 0 };
  const release = (thing: Thing | undefined, by: Inode | null) => {
    if (thing === undefined || typeof thing === 'string' || --thing.names > 0) return;
    result[by === null ? 'deleted' : by.content === thing.content ? 'metadataOnly' : 'overwritten'] += thing.content.length;
  };
  const remove = (path: string) => {
    for (const [other, thing] of [...there]) {
      if (other !== path && !other.startsWith(`${path}/`)) continue;
      there.delete(other);
      release(thing, null);
    }
  };
  const openFolders = (path: string) => {
    const names = path.split('/').slice(0, -1);
    names.forEach((_, i) => {
      const folder = names.slice(0, i + 1).join('/');
      if (there.get(folder) === 'dir') return;
      remove(folder);
      there.set(folder, 'dir');
    });
  };
  for (const layer of layers) {
    for (const part of layer) {
      if ('whiteout' in part) remove(part.whiteout);
      if ('opaque' in part) for (const path of [...there.keys()]) if (path.startsWith(`${part.opaque}/`)) remove(path);
    }
    for (const part of layer) {
      if ('dir' in part) {
        openFolders(`${part.dir}/`);
        continue;
      }
      if ('whiteout' in part || 'opaque' in part) continue;
      const path = 'file' in part ? part.file : 'symlink' in part ? part.symlink : 'hardlink' in part ? part.hardlink : part.device;
      openFolders(path);
      const before = there.get(path);
      if (before === 'dir') remove(path);
      const target = 'hardlink' in part ? there.get(part.to) : undefined;
      const inode: Inode | null = 'file' in part ? { content: part.content as string, names: 0 } : typeof target === 'object' ? target : null;
      if (inode !== null) inode.names++;
      if (before !== 'dir') release(before, inode);
      there.set(path, inode ?? 'other');
    }
  }
  const live = new Set([...there.values()].filter((thing) => typeof thing === 'object'));
  const contents = [...live].map(({ content }) => content);
  result.live = contents.join('').length;
  result.duplicate = result.live - [...new Set(contents)].join('').length;
  return result;
}
