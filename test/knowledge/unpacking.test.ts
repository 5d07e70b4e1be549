import { expect } from 'chai';
import { decompressed, unpacking } from '../../src/knowledge/unpacking.js';
import { said } from './said.js';

describe('knowledge/unpacking', () => {
  it('knows which archives a command unpacks or installs', () => {
    const cases: Readonly<Record<string, string | null>> = {
      'tar xzf a.tgz -C /x': 'unpacked a.tgz', 'tar -C /x -xf a.tar': 'unpacked a.tar', 'tar --extract --file=a.tar': 'unpacked a.tar',
      'bsdtar -xf a.zip': 'unpacked a.zip', 'tar xz': 'unpacked ', 'tar czf a.tgz x': null, 'tar tf a.tar': null, 'tar -xf -': 'unpacked -',
      'unzip -q a.zip -d /x': 'unpacked a.zip', 'unzip -l a.zip': null, '7z x a.7z': 'unpacked a.7z', '7z a a.7z x': null, 'jar xf a.jar': 'unpacked a.jar',
      'gunzip -c a.gz': 'unpacked a.gz', 'gzip a': null, 'gzip -d a.gz': 'unpacked a.gz', 'xzcat a.xz': 'unpacked a.xz', 'zstd -d a.zst': 'unpacked a.zst',
      'dpkg -i a.deb b.deb': 'installed a.deb b.deb', 'dpkg -l a': null, 'rpm -ivh a.rpm': 'installed a.rpm', 'rpm -q a': null,
      'apt-get install -y ./a.deb b': 'installed ./a.deb', 'apt-get download a.deb': null, 'dnf install a.rpm': 'installed a.rpm',
      'dnf install https://x.test/a.rpm': 'installed ', 'apk add --allow-untrusted a.apk': 'installed a.apk', 'pip3 install /w/a.whl b': 'installed /w/a.whl',
      'java -jar setup-installer.jar': 'installed setup-installer.jar', 'java -jar app.jar': 'installed ', 'cp a.tgz b': null,
    };
    for (const [line, expected] of Object.entries(cases)) {
      const found = unpacking(said(line));
      expect(found && `${found.manner} ${found.archives.map(({ value }) => value).join(' ')}`, line).to.equal(expected);
    }
  });

  it('knows which of them take the archive away', () => {
    const cases: Readonly<Record<string, string>> = {
      'gunzip a.gz': 'a.gz', 'xz -d a.xz b.xz': 'a.xz b.xz', 'gunzip -k a.gz': '', 'gunzip -c a.gz': '', 'zcat a.gz': '', 'unzstd a.zst': '', 'unzip a.zip': '',
    };
    for (const [line, expected] of Object.entries(cases)) expect(decompressed(said(line)).map(({ value }) => value).join(' '), line).to.equal(expected);
  });
});
