import { expect } from 'chai';
import type { EntryRef, Image } from '../../../src/image/model.js';
import { ociArchive, ociLayout, type Part } from '../builder.js';
import { readBytes, readLayers } from '../read.js';

const file = (path: string, content = path): Part => ({ file: path, content });
const link = (path: string, to: string): Part => ({ symlink: path, to });
const pathOf = (image: Image, ref: EntryRef | null): string | null =>
  (ref === null ? null : image.paths.path(image.layers[ref.layer]!.entries.node(ref.entry)));

describe('the files a container sees', () => {
  it('are reached through links, which never leave the root', async () => {
    const image = await readLayers([
      { dir: 'usr' }, { dir: 'usr/bin' }, file('usr/bin/busybox'), link('bin', 'usr/bin'), link('usr/bin/sh', 'busybox'), link('abs', '/usr/bin/sh'),
      link('up', '../../../usr/bin/busybox'), link('usr/back', '../bin/../bin/sh'), link('round', 'trip'), link('trip', 'round'), link('lost', 'nowhere'),
      link('self', 'self/x'), link('empty', ''), file('no-entry/x'), link('usr/bin/top', '/'),
    ], [link('gone', 'usr/bin/busybox'), file('dead')], [{ whiteout: 'dead' }, link('to-dead', 'dead')]);
    const cases: Readonly<Record<string, string | null>> = {
      'usr/bin/busybox': 'usr/bin/busybox', '/usr//bin/./busybox': 'usr/bin/busybox', 'bin/sh': 'usr/bin/busybox', 'abs': 'usr/bin/busybox', 'up': 'usr/bin/busybox',
      '../../bin/sh': 'usr/bin/busybox', 'usr/back': 'usr/bin/busybox', 'bin': 'usr/bin', 'bin/': 'usr/bin', 'bin/top/usr': 'usr', 'bin/../bin': 'usr/bin',
      'round': null, 'lost': null, 'self': null, 'dead': null, 'to-dead': null, 'no-entry': null, 'no-entry/x': 'no-entry/x', 'usr/bin/busybox/': null,
      'usr/bin/busybox/..': null, 'bin/sh/.': null, 'absent/../abs': null, 'empty': null,
    };
    expect(Object.fromEntries(Object.keys(cases).map((path) => [path, pathOf(image, image.files.resolve(path))]))).to.deep.equal(cases);
    expect(pathOf(image, image.files.find('bin/sh'))).to.equal(null);
  });

  it('are reached through forty links and not through more', async () => {
    const image = await readLayers([file('l0'), ...Array.from({ length: 41 }, (_, i) => link(`l${i + 1}`, `l${i}`))]);
    expect([pathOf(image, image.files.resolve('l40')), image.files.resolve('l41')]).to.deep.equal(['l0', null]);
  });

  it('are not reached through links that grow without end', async () => {
    const image = await readLayers([link('x', `${'./'.repeat(40)}x/x`), link('long', `${'./'.repeat(2500)}f`), file('f'), link('ok', `${'./'.repeat(2000)}f`)]);
    expect([image.files.resolve('x'), image.files.resolve('long'), pathOf(image, image.files.resolve('ok')), image.files.resolve('/'.repeat(9000) + 'f')])
      .to.deep.equal([null, null, 'f', null]);
  });

  it('are found by their names, and below their folders', async () => {
    const image = await readLayers(
      [file('a/.git/config'), file('a/.git/objects/1'), file('b/.git'), file('c/.git/x'), { dir: 'a/.gitx' }, file('a/z')], [{ whiteout: 'c' }, file('a/.git/config', 'new')],
    );
    const { files, paths } = image;
    const named = (nodes: Iterable<number>): readonly string[] => [...nodes].map((node) => paths.path(node)).sort();
    expect(named(files.named(['.git', '1']))).to.deep.equal(['a/.git', 'a/.git/objects/1', 'b/.git']);
    expect(named(files.named([]))).to.deep.equal([]);
    expect(named(files.children(0))).to.deep.equal(['a', 'b']);
    expect(named(files.children(paths.find('a')!))).to.deep.equal(['a/.git', 'a/.gitx', 'a/z']);
    expect(named(files.below(paths.find('a/.git')!))).to.deep.equal(['a/.git/config', 'a/.git/objects', 'a/.git/objects/1']);
    expect(named(files.below(paths.find('a/z')!))).to.deep.equal([]);
    expect(named(files.below(paths.find('c')!))).to.deep.equal([]);
    const all = [...files.below(0)];
    expect(named(all)).to.deep.equal(['a', 'a/.git', 'a/.git/config', 'a/.git/objects', 'a/.git/objects/1', 'a/.gitx', 'a/z', 'b', 'b/.git']);
    expect(all.every((node) => paths.parent(node) === 0 || all.indexOf(paths.parent(node)) < all.indexOf(node))).to.equal(true);
    expect([files.at(paths.find('a')!), files.at(paths.find('a/.git/config')!)]).to.deep.equal([null, { layer: 1, entry: 1 }]);
  });

  for (const packing of ['none', 'gzip'] as const) {
    it(`are compared by what they hold (${packing})`, async () => {
      const image = await readBytes(ociArchive(ociLayout({
        layers: [[file('a', 'same'), file('b', 'same'), file('c', 'else'), file('d', 'longer'), file('old', 'same'), { hardlink: 'h', to: 'a' }, link('l', 'a')], [{ whiteout: 'old' }, file('e', 'same')]],
      }, packing)));
      const ref = (path: string): EntryRef => image.files.find(path)!;
      const same = (a: string, b: string): boolean => image.sameContent(ref(a), ref(b));
      expect([same('a', 'b'), same('a', 'e'), same('h', 'b'), same('h', 'a'), same('a', 'a')]).to.deep.equal([true, true, true, true, true]);
      expect([same('a', 'c'), same('a', 'd'), same('l', 'a'), same('l', 'l')]).to.deep.equal([false, false, false, false]);
      const [dead] = image.waste.dead;
      expect([image.sameContent(dead!, ref('e')), image.sameContent(dead!, ref('c'))]).to.deep.equal([true, false]);
    });
  }
});
