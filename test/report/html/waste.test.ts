import { expect } from 'chai';
import { wasteData } from '../../../src/report/html/waste.js';
import { readLayers } from '../../image/read.js';

describe('the waste of a page', () => {
  it('lists dead paths by all their copies, and content by what is there too often', async () => {
    const { dead, duplicates } = wasteData(await readLayers(
      [{ file: 'log', content: 'l'.repeat(50) }, { file: 'same', content: 's'.repeat(60) }, { file: 'empty', content: '' },
        { file: 'a1', content: 'a'.repeat(100) }, { file: 'a2', content: 'a'.repeat(100) },
        ...['b1', 'b2', 'b3', 'b4'].map((file) => ({ file, content: 'b'.repeat(40) }))],
      [{ file: 'log', content: 'm'.repeat(30) }, { file: 'same', content: 's'.repeat(60), mode: 0o600 }],
      [{ whiteout: 'log' }, { whiteout: 'empty' }],
    ));
    expect(dead).to.deep.equal([
      { path: 'log', bytes: 80, copies: [{ layer: 0, cause: 'overwritten', by: 1 }, { layer: 1, cause: 'deleted', by: 2 }] },
      { path: 'same', bytes: 60, copies: [{ layer: 0, cause: 'metadataOnly', by: 1 }] },
    ]);
    expect(duplicates).to.deep.equal([
      { bytes: 40, count: 4, paths: ['b1', 'b2', 'b3', 'b4'] }, { bytes: 100, count: 2, paths: ['a1', 'a2'] },
    ]);
  });

  it('lists what is as heavy in the order in which it died, and not in that of names', async () => {
    const { dead } = wasteData(await readLayers(['a', 'b', 'c'].map((file) => ({ file, content: file })), ['c', 'a', 'b'].map((whiteout) => ({ whiteout }))));
    expect(dead.map(({ path }) => path)).to.deep.equal(['c', 'a', 'b']);
  });

  it('ends long lists, and says how much is left', async () => {
    const { dead, moreDead } = wasteData(await readLayers(
      Array.from({ length: 1003 }, (_, index) => ({ file: `d/${index}`, content: 'x'.repeat(index + 1) })), [{ whiteout: 'd' }],
    ));
    expect([dead.length, dead[0]?.bytes, dead.at(-1)?.bytes, moreDead]).to.deep.equal([1000, 1003, 4, { count: 3, bytes: 6 }]);
  });
});
