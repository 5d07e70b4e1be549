import { expect } from 'chai';
import { cacheFolder } from '../../../src/image/cache/folder.js';

describe('the folder of the cache', () => {
  it('is where each system keeps such things', () => {
    expect(cacheFolder({ HOME: '/home/me' }, 'linux')).to.equal('/home/me/.cache/imglint');
    expect(cacheFolder({ HOME: '/home/me', XDG_CACHE_HOME: '/var/tmp/me' }, 'linux')).to.equal('/var/tmp/me/imglint');
    expect(cacheFolder({ HOME: '/home/me', XDG_CACHE_HOME: 'relative' }, 'linux')).to.equal('/home/me/.cache/imglint');
    expect(cacheFolder({ HOME: '/Users/me' }, 'darwin')).to.equal('/Users/me/Library/Caches/imglint');
    expect(cacheFolder({ LOCALAPPDATA: '/c/local', HOME: '/c/me' }, 'win32')).to.equal('/c/local/imglint');
    expect(cacheFolder({ HOME: '/home/me', IMGLINT_CACHE_DIR: '/here' }, 'linux')).to.equal('/here');
  });

  it('is none where nobody says whose it is', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) expect(cacheFolder({}, platform)).to.equal(null);
    expect(cacheFolder({ HOME: '/home/me', IMGLINT_CACHE_DIR: 'relative' }, 'linux')).to.equal(null);
  });
});
