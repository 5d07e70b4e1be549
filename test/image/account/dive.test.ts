import { expect } from 'chai';
import { readLayers } from '../read.js';

const kb = (n: number): string => 'k'.repeat(n * 1000);

describe('the figures of dive', () => {
  it('count the copy that is seen as waste, and take the least of each path as needed', async () => {
    const { dive } = await readLayers([{ file: 'a', content: kb(4) }, { file: 'b', content: kb(6) }], [{ file: 'a', content: kb(10) }]);
    // a: 4 + 10, of which 4 were needed; b: 6.
    expect(dive).to.deep.equal({ efficiency: 10 / 20, wastedBytes: 14_000, userWastedPercent: 14 / 10 });
  });

  it('count a file that is taken away with its size and with nothing', async () => {
    const { dive } = await readLayers([{ file: 'a', content: kb(4) }], [{ whiteout: 'a' }, { file: 'b', content: kb(1) }]);
    expect(dive).to.deep.equal({ efficiency: 1 / 5, wastedBytes: 4000, userWastedPercent: 4 });
  });

  it('count a folder that is taken away with all that lay in it, but as no waste: it is no leaf twice', async () => {
    const { dive } = await readLayers([{ dir: 'd' }, { file: 'd/a', content: kb(4) }, { file: 'd/b', content: kb(4) }], [{ whiteout: 'd' }]);
    expect(dive).to.deep.equal({ efficiency: 1, wastedBytes: 0, userWastedPercent: 0 });
  });

  it('know nothing of opaque folders, and have 1 for an image of nothing', async () => {
    expect((await readLayers([{ dir: 'd' }, { file: 'd/a', content: kb(4) }], [{ dir: 'd' }, { opaque: 'd' }, { file: 'd/b', content: kb(1) }])).dive)
      .to.deep.equal({ efficiency: 1, wastedBytes: 0, userWastedPercent: 0 });
    expect((await readLayers([{ dir: 'd' }])).dive.efficiency).to.equal(1);
  });
});
