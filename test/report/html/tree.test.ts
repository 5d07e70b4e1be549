import { expect } from 'chai';
import fc from 'fast-check';
import type { Image } from '../../../src/image/model.js';
import { FileTree } from '../../../src/report/html/browser/file-tree.js';
import { treeData } from '../../../src/report/html/tree.js';
import { VarintReader, VarintWriter } from '../../../src/report/html/varints.js';
import type { Part } from '../../image/builder.js';
import { readLayers } from '../../image/read.js';

const treeOf = (image: Image, most?: number): FileTree => new FileTree(treeData(image, most));

/** `kind path bytes layer`, in the tree's own order. */
const listed = (tree: FileTree): readonly string[] =>
  Array.from({ length: tree.count }, (_, node) => `${tree.kind(node)} ${tree.path(node)} ${tree.bytes(node)} ${tree.layer(node) ?? '-'}`);

describe('the tree of a page', () => {
  it('takes numbers there and back', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.maxSafeNat(), fc.nat(300))), (numbers) => {
      const writer = new VarintWriter();
      for (const number of numbers) writer.push(number);
      const reader = new VarintReader(writer.toBytes());
      expect(numbers.map(() => reader.next())).to.deep.equal(numbers);
      expect(reader.isAtEnd).to.equal(true);
    }));
    const writer = new VarintWriter();
    for (const number of [0, 127, 128, 300]) writer.push(number);
    expect([...writer.toBytes()]).to.deep.equal([0, 127, 128, 1, 172, 2]);
  });

  it('is what a container sees, the heaviest first, each byte with the layer that brought it', async () => {
    const tree = treeOf(await readLayers(
      [{ file: 'etc/a', content: 'a' }, { file: 'usr/lib/big', content: 'b'.repeat(500) }, { file: 'gone', content: 'c'.repeat(900) }, { dir: 'empty' }],
      [{ whiteout: 'gone' }, { file: 'etc/a', content: 'aaa' }, { symlink: 'usr/link', to: 'lib/big' }],
    ));
    expect(listed(tree)).to.deep.equal([
      'folder / 503 -', 'folder /usr 500 -', 'folder /usr/lib 500 -', 'file /usr/lib/big 500 0', 'symlink /usr/link 0 1',
      'folder /etc 3 -', 'file /etc/a 3 1', 'folder /empty 0 0',
    ]);
    expect([tree.find('usr/lib/big'), tree.find('/etc'), tree.find('gone'), tree.find('')]).to.deep.equal([3, 5, null, 0]);
    expect([tree.parent(3), tree.end(1), tree.children(0).map((node) => tree.name(node))]).to.deep.equal([2, 5, ['usr', 'etc', 'empty']]);
    expect([tree.heaviestLayer(0), tree.heaviestLayer(5), tree.heaviestLayer(7)]).to.deep.equal([0, 1, 0]);
  });

  it('counts a file with several names once, and also where its first name is gone', async () => {
    const both = treeOf(await readLayers([{ file: 'one', content: '12345' }, { hardlink: 'two', to: 'one' }]));
    expect(listed(both)).to.deep.equal(['folder / 5 -', 'file /one 5 0', 'hardlink /two 0 0']);
    const left = treeOf(await readLayers([{ file: 'one', content: '12345' }, { hardlink: 'three', to: 'one' }, { hardlink: 'two', to: 'one' }], [{ whiteout: 'one' }]));
    expect(left.bytes(0)).to.equal(5);
    expect(listed(left).map((line) => line.split(' ').slice(0, 2).join(' ')).sort()).to.deep.equal(['folder /', 'hardlink /three', 'hardlink /two']);
  });

  it('has every live byte, whatever the layers do', async () => {
    const name = fc.constantFrom('a', 'b', 'a/c', 'a/d', 'b/c/e', 'b/f');
    const part = fc.oneof<fc.Arbitrary<Part>[]>(
      fc.record({ file: name, content: fc.string({ maxLength: 9, unit: 'grapheme-ascii' }) }), fc.record({ dir: name }), fc.record({ whiteout: name }),
      fc.record({ hardlink: name, to: name }), fc.record({ symlink: name, to: name }), fc.record({ opaque: fc.constantFrom('a', 'b') }),
    );
    await fc.assert(fc.asyncProperty(fc.array(fc.array(part, { maxLength: 6 }), { maxLength: 4 }), async (layers) => {
      const image = await readLayers(...layers);
      const tree = treeOf(image);
      expect(tree.bytes(0)).to.equal(image.files.bytes);
      for (const ref of image.files.all()) expect(tree.find(image.paths.path(image.layers[ref.layer]?.entries.node(ref.entry) ?? 0))).not.to.equal(null);
    }), { numRuns: 60 });
  });

  it('tells the lightest as one where there are too many, and loses no byte', async () => {
    const image = await readLayers([
      { file: 'heavy/x', content: 'x'.repeat(50) }, ...Array.from({ length: 30 }, (_, index): Part => ({ file: `heavy/small-${index}`, content: 'y' })),
      ...Array.from({ length: 20 }, (_, index): Part => ({ file: `light/deep/${index}`, content: '' })),
    ]);
    const tree = treeOf(image, 4);
    expect(listed(tree)).to.deep.equal(['folder / 80 -', 'folder /heavy 80 -', 'file /heavy/x 50 0', 'rest /heavy/30 smaller 30 -', 'rest /22 smaller 0 -']);
    expect(treeOf(image, 1000).count).to.equal(55);
  });

  it('stands folders as deep as a path is long, and names nobody would write', async () => {
    const deep = Array.from({ length: 3000 }, () => 'd').join('/');
    const names = ['</script>', '<img src=x onerror=alert(1)>', '\u202ereversed', 'line\nbreak', '"quoted" \\', '\u2028', ' '];
    const tree = treeOf(await readLayers([{ file: `${deep}/end`, content: 'x' }, ...names.map((name): Part => ({ file: `n/${name.replaceAll('/', '∕')}`, content: 'x' }))]));
    expect(tree.path(tree.find(`${deep}/end`) ?? 0)).to.equal(`/${deep}/end`);
    expect(tree.children(tree.find('n') ?? 0).map((node) => tree.name(node)).sort()).to.deep.equal(names.map((name) => name.replaceAll('/', '∕')).sort());
  });
});
