import { expect } from 'chai';
import { parsePlatform } from '../../src/knowledge/platforms.js';

describe('knowledge/platforms', () => {
  it('knows system and architecture by the names everybody else has for them', () => {
    expect(parsePlatform('linux/amd64')).to.deep.equal({ os: 'linux', arch: 'amd64' });
    expect(parsePlatform('linux/arm/v7')).to.deep.equal({ os: 'linux', arch: 'arm' });
    expect(parsePlatform('Linux/x86_64')).to.deep.equal({ os: 'linux', arch: 'amd64' });
    expect(parsePlatform('macos/aarch64')).to.deep.equal({ os: 'darwin', arch: 'arm64' });
    expect(parsePlatform('linux/armhf')).to.deep.equal({ os: 'linux', arch: 'arm' });
    expect(parsePlatform('linux/i386')).to.deep.equal({ os: 'linux', arch: '386' });
    expect(parsePlatform('windows(10.0.17763)/amd64')).to.deep.equal({ os: 'windows', arch: 'amd64' });
    expect(parsePlatform('acmeos/acme64')).to.deep.equal({ os: 'acmeos', arch: 'acme64' });
  });

  it('tells a system from an architecture where there is one word', () => {
    expect(parsePlatform('linux')).to.deep.equal({ os: 'linux', arch: null });
    expect(parsePlatform('arm64')).to.deep.equal({ os: null, arch: 'arm64' });
    expect(parsePlatform('x86-64')).to.deep.equal({ os: null, arch: 'amd64' });
  });

  it('knows what is no platform', () => {
    for (const text of ['', 'acmeos', 'a/b/c/d', 'linux/', '/amd64', 'linux/amd 64', '$TARGETPLATFORM', 'linux/${ARCH}']) {
      expect(parsePlatform(text), text).to.equal(null);
    }
  });
});
