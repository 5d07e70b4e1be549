import { expect } from 'chai';
import { namesIn } from '../../src/image/names.js';
import { readLayers } from './read.js';

describe('what a container sees, by name', () => {
  const files = [
    ...Array.from({ length: 3000 }, (_, i) => ({ file: `d/${String(i % 50)}/n${String(i)}`, content: 'x' })),
    { file: 'a/Főtanúsítvány.crt', content: 'x' }, { file: 'b/Főtanúsítvány.crt', content: 'x' }, { file: 'b/n7', content: 'x' },
  ];

  it('is found by one name, however many there are, and whatever it is written in', async () => {
    const image = await readLayers(files, [{ whiteout: 'a' }]);
    const found = (name: string): readonly string[] => [...namesIn(image).of(name)].map((node) => image.paths.path(node)).sort();
    expect(found('n7')).to.deep.equal(['b/n7', 'd/7/n7']);
    expect(found('n2999')).to.deep.equal(['d/49/n2999']);
    expect(found('Főtanúsítvány.crt')).to.deep.equal(['b/Főtanúsítvány.crt']);
    expect(found('n3000')).to.deep.equal([]);
  });

  it('is asked about once for each name', async () => {
    const image = await readLayers(files);
    const asked: string[] = [];
    const found = [...namesIn(image).where((name) => {
      asked.push(name);
      return name.endsWith('.crt') || name === 'n7';
    })].map((node) => image.paths.path(node)).sort();
    expect(found).to.deep.equal(['a/Főtanúsítvány.crt', 'b/Főtanúsítvány.crt', 'b/n7', 'd/7/n7']);
    // 3,000 files, 50 folders, `a`, `b`, `d` and the certificate.
    expect([asked.length, new Set(asked).size]).to.deep.equal([3054, 3054]);
  });
});
