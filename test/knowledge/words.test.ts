import { expect } from 'chai';
import { isArchive, isGitSource, isRemote } from '../../src/knowledge/archives.js';
import { dropsPrivileges, isRootUser } from '../../src/knowledge/users.js';

describe('knowledge/archives', () => {
  it('knows what ADD unpacks or fetches', () => {
    expect(['a.tar', 'a.tar.gz', 'a.tgz', 'a.tar.zst', 'a.xz', 'a.Z', 'a.zip', 'a.z', 'tar', 'a.tar/'].map(isArchive))
      .to.deep.equal([true, true, true, true, true, true, false, false, false, false]);
    expect(['https://x.test/a', 'http://x.test', 'ftp://x.test', 'httpd.conf'].map(isRemote)).to.deep.equal([true, true, false, false]);
    expect(['git@g.test:a.git', 'git://g.test/a', 'ssh://g.test/a', 'https://g.test/a.git#v1', 'a.git', 'a', 'x#.git'].map(isGitSource))
      .to.deep.equal([true, true, true, true, true, false, false]);
  });
});

describe('knowledge/users', () => {
  it('knows root', () => {
    expect(['root', '0', 'root:root', '0:0', '0:app'].map(isRootUser)).to.deep.equal(Array(5).fill(true));
    expect(['app', '1000', 'rooty', '00', 'app:root', '', '01:0'].map(isRootUser)).to.deep.equal(Array(7).fill(false));
  });

  it('knows start commands that give root up', () => {
    for (const argv of [['gosu', 'app', 'server'], ['/usr/local/bin/gosu', 'app'], ['sh', '-c', 'exec su-exec app server'],
      ['/init'], ['setpriv', '--reuid=1', 'x']]) {
      expect(dropsPrivileges(argv), argv.join(' ')).to.equal(true);
    }
    for (const argv of [['node', 'a.js'], ['/srv/init'], ['gosuite'], []]) expect(dropsPrivileges(argv),
      argv.join(' ')).to.equal(false);
  });
});
