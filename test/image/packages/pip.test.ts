import { expect } from 'chai';
import { pipPackages } from '../../../src/image/packages/pip.js';
import type { Part } from '../builder.js';
import { readLayers } from '../read.js';

const site = 'usr/local/lib/python3.12/site-packages';
const file = (path: string, size: number): Part => ({ file: path, content: 'p'.repeat(size) });

async function told(...layers: readonly (readonly Part[])[]): Promise<readonly string[]> {
  return pipPackages(await readLayers(...layers)).map(({ name, version, bytes, layer }) => `${name} ${version} ${String(bytes)} layer ${String(layer)}`).sort();
}

describe('packages of Python', () => {
  it('weigh what was put there for them, under whatever name', async () => {
    const record = 'PIL/__init__.py,sha256=abc,300\r\nPIL/gone.py,sha256=abc,1000\n"pillow.libs/a, b.so",sha256=abc,40\n../../../bin/pil,sha256=abc,5\n/opt/pil.conf,,\npillow-11.0.dist-info/RECORD,,\nPIL,,\n../../../../../../../etc/motd,,\nPIL/__init__.py,,\n';
    expect(await told(
      [file(`${site}/PIL/__init__.py`, 300), file(`${site}/PIL/gone.py`, 1000), file(`${site}/PIL/__pycache__/x.pyc`, 70_000), file('etc/motd', 2)],
      [file(`${site}/pillow.libs/a, b.so`, 40), file('usr/local/bin/pil', 5), file('opt/pil.conf', 3), { file: `${site}/pillow-11.0.dist-info/RECORD`, content: record }, { whiteout: `${site}/PIL/gone.py` }],
    )).to.deep.equal([`pillow 11.0 ${String(300 + 40 + 5 + 3 + 2 + record.length)} layer 1`]);
  });

  it('weigh what goes by their name where nobody wrote down more', async () => {
    expect(await told([
      file(`${site}/httpx/core.py`, 300), file(`${site}/httpx-0.28.dist-info/METADATA`, 10), file(`${site}/six.py`, 20), file(`${site}/six-1.17.dist-info/METADATA`, 1),
      file(`${site}/a_b/x.py`, 5), { file: `${site}/A.B-2.dist-info/RECORD`, content: '' },
    ])).to.deep.equal(['a-b 2 5 layer 0', 'httpx 0.28 310 layer 0', 'six 1.17 21 layer 0']);
  });

  it('have their code once where an old description was left behind', async () => {
    const both = pipPackages(await readLayers([file(`${site}/a/x.py`, 300), file(`${site}/a-1.dist-info/METADATA`, 10), file(`${site}/a-2.dist-info/METADATA`, 10)]));
    expect(both.map(({ version }) => version).sort()).to.deep.equal(['1', '2']);
    expect(both.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0)).to.equal(320);
  });

  it('may be described by setuptools, in a folder or a file, and for one version of Python', async () => {
    const old = 'usr/lib64/python2.7/site-packages';
    expect(await told([
      file(`${old}/PyYAML-3.10-py2.7.egg-info`, 4), file(`${old}/foo/a.py`, 9), file(`${old}/foo-1.2-py3.11.egg-info/PKG-INFO`, 1), file('usr/lib/python3/dist-packages/bar_baz-2.0.egg-info/PKG-INFO', 2),
    ])).to.deep.equal(['bar-baz 2.0 2 layer 0', 'foo 1.2 10 layer 0', 'pyyaml 3.10 4 layer 0']);
  });

  it('are not what others brought for themselves, and not what is no name of one', async () => {
    expect(await told([
      file(`${site}/setuptools/_vendor/wheel-0.45.dist-info/METADATA`, 1), file('srv/httpx-0.28.dist-info/METADATA', 1), file(`${site}/x.dist-info/METADATA`, 1), file(`${site}/-1.dist-info/METADATA`, 1),
    ])).to.deep.equal([]);
  });
});
