import { expect } from 'chai';
import fc from 'fast-check';
import { FileTree } from '../../../src/report/html/browser/file-tree.js';
import { cellAt, layout, squarify, type Box, type Cell } from '../../../src/report/html/browser/treemap.js';
import { treeData } from '../../../src/report/html/tree.js';
import { readLayers } from '../../image/read.js';
import { manyFiles } from './many-files.js';

const area = ({ width, height }: Box): number => width * height;
const near = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6 * Math.max(1, Math.abs(one));

const placed = (weights: readonly number[], box: Box) => {
  const boxes: { nodes: readonly number[]; box: Box }[] = [];
  squarify(weights.map((_, index) => index), (node) => weights[node] ?? 0, box, (nodes, place) => { boxes.push({ nodes, box: place }); });
  return boxes;
};

describe('treemap', () => {
  /** The example of Bruls, Huizing and van Wijk, "Squarified Treemaps", figure 2, a hundred times as wide and as high. */
  it('draws the example of the paper', () => {
    const boxes = placed([6, 6, 4, 3, 2, 2, 1], { x: 0, y: 0, width: 600, height: 400 }).map(({ box }) => [box.x, box.y, box.width, box.height].map(Math.round));
    expect(boxes.slice(0, 5)).to.deep.equal([
      [0, 0, 300, 200], [0, 200, 300, 200], [300, 0, 171, 233], [471, 0, 129, 233], [300, 233, 120, 167],
    ]);
    expect(boxes).to.have.length(7);
  });

  it('ends a row where the next one would make it worse', () => {
    // Alone, 50 is twice as high as wide; with 40 below it in a column of 90, that one would be 90 by 44.4, which is 2.025.
    expect(placed([50, 40, 10], { x: 0, y: 0, width: 100, height: 100 }).map(({ box }) => [box.x, box.y, box.width, box.height].map(Math.round))).to.deep.equal([
      [0, 0, 50, 100], [50, 0, 50, 80], [50, 80, 50, 20],
    ]);
  });

  it('gives each its share of the box, inside of it and beside the others', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 40 }).map((all) => all.sort((a, b) => b - a));
    fc.assert(fc.property(weights, fc.integer({ min: 50, max: 2000 }), fc.integer({ min: 50, max: 2000 }), (all, width, height) => {
      const whole = { x: 3, y: 5, width, height };
      const total = all.reduce((sum, one) => sum + one, 0);
      const boxes = placed(all, whole);
      expect(boxes.flatMap(({ nodes }) => nodes)).to.deep.equal(all.map((_, index) => index));
      for (const { nodes, box } of boxes) {
        expect(near(area(box), nodes.reduce((sum, node) => sum + (all[node] ?? 0), 0) / total * area(whole)), 'area').to.equal(true);
        expect(box.x >= 3 - 1e-6 && box.y >= 5 - 1e-6 && box.x + box.width <= 3 + width + 1e-6 && box.y + box.height <= 5 + height + 1e-6, 'inside').to.equal(true);
      }
      // No two on the middle of one.
      for (const { box } of boxes) {
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        expect(boxes.filter((one) => x > one.box.x && x < one.box.x + one.box.width && y > one.box.y && y < one.box.y + one.box.height)).to.have.length(1);
      }
    }));
  });

  it('tells what is too small to be seen as one', () => {
    const boxes = placed([1_000_000, 1, 1, 1], { x: 0, y: 0, width: 100, height: 100 });
    expect(boxes.map(({ nodes }) => nodes)).to.deep.equal([[0], [1, 2, 3]]);
  });

  it('puts what is in a folder inside of it, and finds the innermost at a point', async () => {
    const tree = new FileTree(treeData(await readLayers([
      { file: 'a/b/c', content: 'c'.repeat(600) }, { file: 'a/d', content: 'd'.repeat(300) }, { file: 'e', content: 'e'.repeat(100) }, { file: 'nothing', content: '' },
    ])));
    const cells = layout(tree, 0, { x: 0, y: 0, width: 400, height: 300 });
    const at = (path: string): Cell => cells.find(({ nodes }) => nodes[0] === tree.find(path)) ?? expect.fail(path);
    expect(cells).to.have.length(5);
    expect([at('a').depth, at('a/b').depth, at('a/b/c').depth, at('e').depth]).to.deep.equal([1, 2, 3, 1]);
    expect([at('a').isOpen, at('a').isTitled, at('e').isOpen]).to.deep.equal([true, true, false]);
    for (const [inner, outer] of [['a/b', 'a'], ['a/d', 'a'], ['a/b/c', 'a/b']] as const) {
      const [small, large] = [at(inner), at(outer)];
      expect(small.x > large.x && small.y > large.y && small.x + small.width < large.x + large.width && small.y + small.height < large.y + large.height).to.equal(true);
    }
    const { x, y, width, height } = at('a/b/c');
    expect(cellAt(cells, x + width / 2, y + height / 2)).to.equal(at('a/b/c'));
    expect(cellAt(cells, at('a').x + 1, at('a').y + 1)).to.equal(at('a'));
    expect(cellAt(cells, 1000, 10)).to.equal(null);
  });

  it('lays out no more than can be seen of a hundred thousand files', () => {
    const tree = new FileTree(manyFiles(100, 1000));
    const cells = layout(tree, 0, { x: 0, y: 0, width: 800, height: 500 });
    expect(cells.length).to.be.lessThan(800 * 500 / 10);
    expect(cells.filter(({ isOpen }) => !isOpen).reduce((sum, { nodes }) => sum + nodes.reduce((all, node) => all + tree.bytes(node), 0), 0)).to.equal(100_000);
  });
});
