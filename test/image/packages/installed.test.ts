import { expect } from 'chai';
import type { Image } from '../../../src/image/model.js';
import { installedPackages } from '../../../src/image/packages/installed.js';
import type { Part } from '../builder.js';
import { readLayers } from '../read.js';
import { berkeleyFile } from './berkeley-file.js';
import { rpmHeader } from './rpm-header.js';

const berkeley = (file: string, ...packages: readonly (readonly [name: string, version: string, size: number])[]): Part =>
  ({ file, content: berkeleyFile(packages.map(([name, version, size]) => rpmHeader(name, version, '1', size)), { pageSize: 4096 }) });
const told = (image: Image): readonly string[] =>
  installedPackages(image).map(({ kind, name, version, bytes, layer, path }) => `${kind} ${name} ${version} ${String(bytes)} layer ${String(layer)} ${path}`).sort();

describe('packages that are installed', () => {
  it('are those of rpm\'s Berkeley database, each of the layer from which on it has it', async () => {
    for (const path of ['var/lib/rpm/Packages', 'usr/lib/sysimage/rpm/Packages']) {
      const image = await readLayers([berkeley(path, ['bash', '4.2', 100], ['tar', '1.26', 50])], [{ file: 'srv/app', content: 'x' }], [berkeley(path, ['bash', '4.2', 100], ['gcc', '4.8', 900])]);
      expect(told(image)).to.deep.equal([`rpm bash 4.2-1 100 layer 0 ${path}`, `rpm gcc 4.8-1 900 layer 2 ${path}`]);
    }
  });

  it('are once there where an old form of the database was left behind', async () => {
    const image = await readLayers([berkeley('var/lib/rpm/Packages', ['bash', '4.2', 100], ['old', '1', 1])], [berkeley('usr/lib/sysimage/rpm/Packages', ['bash', '5.1', 120])]);
    expect(told(image)).to.deep.equal(['rpm bash 5.1-1 120 layer 1 usr/lib/sysimage/rpm/Packages']);
    const moved = await readLayers([{ file: 'lib/apk/db/installed', content: 'P:old\nV:1\n' }], [{ file: 'usr/lib/apk/db/installed', content: 'P:musl\nV:1.2\nI:9\n' }]);
    expect(told(moved)).to.deep.equal(['apk musl 1.2 9 layer 1 usr/lib/apk/db/installed']);
    const empty = await readLayers([{ file: 'lib/apk/db/installed', content: 'P:musl\nV:1.2\nI:9\n' }], [{ file: 'usr/lib/apk/db/installed', content: '' }]);
    expect(told(empty)).to.deep.equal(['apk musl 1.2 9 layer 0 lib/apk/db/installed']);
  });

  it('of one name are one, with all versions and their bytes', async () => {
    const kernels = await readLayers([berkeley('var/lib/rpm/Packages', ['kernel', '5.2', 30], ['kernel', '5.1', 20], ['glibc', '2.17', 5], ['glibc', '2.17', 6], ['kernel', '5.2', 1])]);
    expect(told(kernels)).to.deep.equal(['rpm glibc 2.17-1 11 layer 0 var/lib/rpm/Packages', 'rpm kernel 5.1-1, 5.2-1 51 layer 0 var/lib/rpm/Packages']);
    const architectures = ['amd64', 'i386'].map((one) => `Package: libc6\nStatus: install ok installed\nArchitecture: ${one}\nVersion: 2.36\nInstalled-Size: 2\n`).join('\n');
    expect(told(await readLayers([{ file: 'var/lib/dpkg/status', content: `${architectures}\nPackage: x\nVersion: 1\n` }])))
      .to.deep.equal(['dpkg libc6 2.36 4096 layer 0 var/lib/dpkg/status', 'dpkg x 1 null layer 0 var/lib/dpkg/status']);
  });

  it('of dpkg are those whose files are there', async () => {
    const states = ['ok installed', 'ok triggers-pending', 'ok triggers-awaited', 'ok config-files', 'ok half-installed', 'ok unpacked', 'reinstreq half-configured', 'ok not-installed'];
    const image = await readLayers([{ file: 'var/lib/dpkg/status', content: states.map((state, i) => `Package: p${String(i)}\nStatus: install ${state}\nVersion: 1\n`).join('\n') }]);
    expect(installedPackages(image).map(({ name }) => name)).to.deep.equal(['p0', 'p1', 'p2']);
  });

  it('have a file each in distroless images, beside lists of digests', async () => {
    const image = await readLayers(
      [{ file: 'var/lib/dpkg/status.d/base-files', content: 'Package: base-files\nVersion: 12\nInstalled-Size: 3\nDescription: a\n Package: b\n' }, { file: 'var/lib/dpkg/status.d/base-files.md5sums', content: '0123  etc/os-release\n' }],
      [{ file: 'var/lib/dpkg/status.d/libssl3', content: 'Package: libssl3\nVersion: 3.0\n' }, { whiteout: 'var/lib/dpkg/status.d/base-files' }],
      [{ file: 'var/lib/dpkg/status.d/tzdata', content: 'Package: tzdata\nVersion: 2025a\nInstalled-Size: 1\n' }],
    );
    expect(told(image)).to.deep.equal(['dpkg libssl3 3.0 null layer 1 var/lib/dpkg/status.d/libssl3', 'dpkg tzdata 2025a 1024 layer 2 var/lib/dpkg/status.d/tzdata']);
  });

  it('are none where the database is gone', async () => {
    expect(told(await readLayers([berkeley('var/lib/rpm/Packages', ['bash', '4.2', 100])], [{ whiteout: 'var/lib/rpm' }]))).to.deep.equal([]);
  });
});
