import { expect } from 'chai';
import { npmPackages } from '../../../src/image/packages/npm.js';
import type { Part } from '../builder.js';
import { readLayers } from '../read.js';

/** A module whose manifest says its version, and which weighs so much more. */
const module = (path: string, version: string, more = 0): readonly Part[] => [
  { file: `${path}/package.json`, content: JSON.stringify({ version }) }, ...more === 0 ? [] : [{ file: `${path}/index.js`, content: 'j'.repeat(more) }],
];
const manifest = JSON.stringify({ version: '1.0.0' }).length;

async function told(...layers: readonly (readonly Part[])[]): Promise<readonly string[]> {
  return npmPackages(await readLayers(...layers)).map(({ name, version, bytes, layer, path }) => `${name} ${version} ${String(bytes)} layer ${String(layer)} ${path}`).sort();
}

describe('modules of node', () => {
  it('are read from what npm wrote down, scoped or not; what they have for themselves counts with them', async () => {
    const lock = JSON.stringify({ lockfileVersion: 3, packages: {
      'node_modules/a': { version: '3.0.0' }, 'node_modules/@s/b': { version: '4.0.0' }, 'node_modules/a/node_modules/c': { version: '5.0.0' }, 'node_modules/linked': { resolved: 'packages/linked', link: true },
    } });
    expect(await told(
      [{ file: 'srv/node_modules/.package-lock.json', content: lock }, ...module('srv/node_modules/a', '1.0.0', 10), ...module('srv/node_modules/a/node_modules/c', '1.0.0', 5), ...module('srv/node_modules/@s/b', '1.0.0')],
      [...module('srv/packages/linked', '1.0.0'), { symlink: 'srv/node_modules/linked', to: '../packages/linked' }, { symlink: 'srv/node_modules/.bin/a', to: '../a/index.js' }, ...module('srv/node_modules/late', '1.0.0', 7)],
    )).to.deep.equal([
      `@s/b 4.0.0 ${String(manifest)} layer 0 srv/node_modules/@s/b`, `a 3.0.0 ${String(2 * manifest + 15)} layer 0 srv/node_modules/a`,
      `late 1.0.0 ${String(manifest + 7)} layer 1 srv/node_modules/late`,
    ]);
  });

  it('say their version themselves where no list does, wherever the project is', async () => {
    for (const at of ['node_modules', 'app/node_modules', 'usr/lib/node_modules', 'usr/local/lib/node_modules', 'opt/my_node_modules/app/node_modules']) {
      expect(await told([...module(`${at}/yarn`, '1.0.0'), ...module(`${at}/@s/x`, '1.0.0'), ...module(`${at}/yarn/node_modules/inner`, '2.0.0')]), at).to.deep.equal([
        `@s/x 1.0.0 ${String(manifest)} layer 0 ${at}/@s/x`, `yarn 1.0.0 ${String(2 * manifest)} layer 0 ${at}/yarn`,
      ]);
    }
  });

  it('have no version where their manifest is none; a mark before it is none of it', async () => {
    const manifests = { bom: '\ufeff{"version":"1"}', broken: '{"version":', list: '["version"]', nothing: 'null', number: '{"version":7}', empty: '' };
    const parts = Object.entries(manifests).map(([name, content]): Part => ({ file: `usr/lib/node_modules/${name}/package.json`, content }));
    expect((await told([...parts, { file: 'usr/lib/node_modules/none/index.js', content: 'x' }])).map((one) => one.replace(/ \d+ layer.*/, '|')))
      .to.deep.equal(['bom 1|', 'broken |', 'empty |', 'list |', 'nothing |', 'number |']);
    expect(await told([{ file: 'a/node_modules/.package-lock.json', content: '[{' }, ...module('a/node_modules/x', '1.0.0')])).to.deep.equal([`x 1.0.0 ${String(manifest)} layer 0 a/node_modules/x`]);
  });

  it('lie in a folder for each version where pnpm put them', async () => {
    const store = 'app/node_modules/.pnpm';
    expect(await told([
      ...module(`${store}/a@1.2.3/node_modules/a`, '1.0.0', 3), { symlink: 'app/node_modules/a', to: '.pnpm/a@1.2.3/node_modules/a' },
      ...module(`${store}/@s+b@2.0.0-rc.1_a@1.2.3/node_modules/@s/b`, '1.0.0'), { symlink: `${store}/@s+b@2.0.0-rc.1_a@1.2.3/node_modules/a`, to: '../../a@1.2.3/node_modules/a' },
      { symlink: `${store}/node_modules/a`, to: '../a@1.2.3/node_modules/a' }, { file: `${store}/lock.yaml`, content: '' },
    ])).to.deep.equal([
      `@s/b 2.0.0-rc.1 ${String(manifest)} layer 0 ${store}/@s+b@2.0.0-rc.1_a@1.2.3/node_modules/@s/b`, `a 1.2.3 ${String(manifest + 3)} layer 0 ${store}/a@1.2.3/node_modules/a`,
    ]);
  });
});
