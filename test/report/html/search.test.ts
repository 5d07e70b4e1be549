import { expect } from 'chai';
import fc from 'fast-check';
import { FileTree } from '../../../src/report/html/browser/file-tree.js';
import { Search } from '../../../src/report/html/browser/search.js';
import { treeData } from '../../../src/report/html/tree.js';
import { readLayers } from '../../image/read.js';

const treeOf = async (sizes: Readonly<Record<string, number>>): Promise<FileTree> =>
  new FileTree(treeData(await readLayers(Object.entries(sizes).map(([file, size]) => ({ file, content: 'x'.repeat(size) })))));

describe('search', () => {
  it('finds names and paths in either case, the heaviest first, each byte once', async () => {
    const tree = await treeOf({ 'usr/lib/React/react.js': 30, 'usr/lib/React/other.js': 20, 'srv/react': 7, 'srv/vue': 5 });
    const search = new Search(tree);
    const find = (query: string) => {
      const { count, bytes, best } = search.find(query);
      return [count, bytes, best.map((node) => tree.path(node))];
    };
    expect(find('react')).to.deep.equal([3, 57, ['/usr/lib/React', '/usr/lib/React/react.js', '/srv/react']]);
    expect(find('LIB/rea')).to.deep.equal([1, 50, ['/usr/lib/React']]);
    expect(find('react/')).to.deep.equal([2, 50, ['/usr/lib/React/react.js', '/usr/lib/React/other.js']]);
    expect(find('/srv')).to.deep.equal([1, 12, ['/srv']]);
    expect(find('nothing')).to.deep.equal([0, 0, []]);
    const { isCovered } = search.find('react');
    expect(['usr/lib', 'usr/lib/React', 'usr/lib/React/other.js', 'srv/vue'].map((path) => isCovered(tree.find(path) ?? 0))).to.deep.equal([false, true, true, false]);
  });

  it('finds what looking at every path finds', async () => {
    const paths = ['a/b/ab', 'a/ba', 'ab/a', 'b/AB/c', 'b/c', 'c', 'İ/i', 'ß/SS'];
    const tree = await treeOf(Object.fromEntries(paths.map((path, index) => [path, index + 1])));
    const all = Array.from({ length: tree.count - 1 }, (_, index) => index + 1);
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'B', 'c', '/', 'i'), minLength: 1, maxLength: 4 }), (query) => {
      const sought = query.toLowerCase();
      // An end of what is found lies in the last name: then the path above it has it less often.
      const isFound = (path: string): boolean => {
        const above = path.slice(0, path.lastIndexOf('/'));
        return Array.from({ length: path.length }, (_, at) => at).some((at) => path.startsWith(sought, at) && at + sought.length > above.length + (sought.includes('/') ? 0 : 1)
          && (sought.includes('/') || at > above.length));
      };
      const expected = all.filter((node) => isFound(tree.path(node).toLowerCase()));
      const { count, best } = new Search(tree).find(query);
      expect([count, [...best].sort((a, b) => a - b)]).to.deep.equal([expected.length, expected]);
    }));
  });

  it('keeps the fifty heaviest', async () => {
    const tree = await treeOf(Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`f${index}`, index * 7 % 120])));
    const { count, best } = new Search(tree).find('f');
    expect([count, best.length]).to.deep.equal([120, 50]);
    expect(best.map((node) => tree.bytes(node))).to.deep.equal(Array.from({ length: 50 }, (_, index) => 119 - index));
  });
});
