import { expect } from 'chai';
import { hostOf, isPrivateHost, isSignedArchive } from '../../src/knowledge/hosts.js';

describe('knowledge/hosts', () => {
  const hosts: Readonly<Record<string, string | null>> = {
    'http://dl.Example.org/a': 'dl.example.org', 'https://me:pass@x.test:8443?b': 'x.test', 'http://[::1]:80/': '[::1]', 'http://api': 'api', 'http://$HOST/x': null, 'http://a.$D/x': null,
    '//x.test/a': null, 'x.test/a': null,
  };
  for (const [url, host] of Object.entries(hosts)) it(`finds ${String(host)} in ${url}`, () => { expect(hostOf(url)).to.equal(host); });

  for (const host of ['localhost', '127.0.0.1', '10.1.2.3', '192.168.0.9', '172.16.0.1', '172.31.9.9', 'mirror', 'nexus.local', 'a.internal', '[::1]']) {
    it(`takes ${host} for private`, () => { expect(isPrivateHost(host)).to.equal(true); });
  }
  for (const host of ['example.org', '172.32.0.1', '11.0.0.1', 'local.example.org', '8.8.8.8']) it(`takes ${host} for public`, () => { expect(isPrivateHost(host)).to.equal(false); });

  it('knows the archives of distributions by their whole name', () => {
    expect(['deb.debian.org', 'archive.ubuntu.com', 'de.archive.ubuntu.com', 'dl-cdn.alpinelinux.org', 'notdebian.org', 'debian.org.example.org'].map(isSignedArchive))
      .to.deep.equal([true, true, true, true, false, false]);
  });
});
