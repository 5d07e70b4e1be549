import { expect } from 'chai';
import { spelled } from '../../src/knowledge/command.js';
import {
  fillsCache, indexUnderMount, installedPackages, isCleanOf, isIndexUpdate, isInstall, managerOf, silencedByMount, usesIndex, virtualName,
} from '../../src/knowledge/package-managers.js';
import { managersCleanedBy } from '../../src/knowledge/package-caches.js';
import { isPinned } from '../../src/knowledge/package-pins.js';
import { isDeletion, isPrune, isUndo, removedPackages } from '../../src/knowledge/package-removals.js';
import { said } from './said.js';

const each = (lines: readonly string[], test: (line: string) => unknown, expected: unknown): void => {
  for (const line of lines) expect(test(line), line).to.deep.equal(expected);
};
const packages = (line: string): readonly string[] => installedPackages(said(line)).map(({ word }) => spelled(word));

describe('knowledge/package-managers', () => {
  it('knows the managers by their commands', () => {
    const managers = ['apt-get', 'apt', 'aptitude', 'apk', 'yum', 'dnf', 'microdnf', 'dnf5', 'zypper', 'pacman', 'pip3.12', 'npm',
      'yarn', 'gem'];
    expect(managers.map((name) => managerOf(said(name)))).to.deep.equal(
      ['apt', 'apt', 'apt', 'apk', 'yum', 'dnf', 'dnf', 'dnf', 'zypper', 'pacman', 'pip', 'npm', 'yarn', 'gem']);
    each(['python3 -m pip cache purge', 'uv pip install x', 'pipx install x'], (line) => managerOf(said(line)), 'pip');
    each(['pipenv install x', 'python3 app.py install', 'uv sync', 'apt-cache search x', 'constructor'], (line) =>
      managerOf(said(line)), null);
  });

  it('tells installs from the rest', () => {
    each([
      'apt-get install -y curl', 'apt-get -y install curl', 'apt install curl', 'apk add curl', 'apk --no-cache add curl',
      'yum install -y bc',
      'dnf install bc', 'zypper in bc', 'zypper install bc', 'pacman -S bc', 'pacman -Syu', 'pip install x', 'python3 -m pip install x',
      'uv pip install x', 'npm ci', 'npm i', 'npm --prefix web install', 'yarn', 'yarn --frozen-lockfile', 'yarn add x',
      'gem install rack',
    ], (line) => isInstall(said(line)), true);
    each([
      'apt-get update', 'apt-get remove curl', 'apk del curl', 'yum module install nodejs:20', 'dnf group install x', 'zypper ref',
      'pacman -Sy', 'pacman -Scc', 'pacman -Ss bc', 'pip download x', 'pipenv install x', 'npm run install', 'npm test', 'yarn build',
      'yarn --version', 'make install',
    ], (line) => isInstall(said(line)), false);
  });

  it('tells what refreshes an index', () => {
    each([
      'apt-get update', 'apt-get -qq update', 'aptitude update', 'apk update', 'yum makecache', 'dnf check-update', 'zypper refresh',
      'zypper ref', 'pacman -Sy', 'pacman --sync --refresh',
    ], (line) => isIndexUpdate(said(line)), true);
    each(['apt-get install update-notifier', 'yum update', 'pacman -Syu', 'pacman -Sy bc', 'npm update', 'zypper up'], (line) =>
      isIndexUpdate(said(line)), false);
  });

  it('tells what uses one', () => {
    each([
      'apt-get install x', 'apt-get upgrade -y', 'apt-get build-dep x', 'apk add x', 'yum groupinstall x', 'zypper in x',
      'zypper patch',
      'dnf up', 'pacman -Syu', 'pacman -S x',
    ], (line) => usesIndex(said(line)), true);
    each(['apt-get update', 'apt-get clean', 'npm install x', 'pip install x', 'pacman -Sy'], (line) => usesIndex(said(line)), false);
  });

  it('finds the words that are packages', () => {
    const cases: Readonly<Record<string, readonly string[]>> = {
      'apt-get install -y --no-install-recommends -t bookworm-backports curl jq=1.6': ['curl', 'jq=1.6'],
      'apt-get -o Dpkg::Options::=--force-confold install curl': ['curl'],
      'apt-get install -o Debug install -- curl': ['curl'],
      'apt-get install $PKGS curl': ['$PKGS', 'curl'],
      'apk add --no-cache --virtual .build gcc !musl': ['gcc'],
      'apk add --virtual=.build -X https://m.test/main gcc': ['gcc'],
      'apk add -t .build gcc': ['gcc'],
      'yum install -y --enablerepo epel bc': ['bc'],
      'dnf install --setopt=tsflags=nodocs bc': ['bc'],
      'zypper in -t pattern devel': ['devel'],
      'pacman -S --noconfirm bc': ['bc'],
      'pip install --prefix /opt/q httpx -i https://i.test/ six==1': ['httpx', 'six==1'],
      'pip3 install --root-user-action=ignore six': ['six'],
      'pip install -rreq.txt': [],
      'python -m pip install build': ['build'],
      'uv tool install ruff': ['ruff'],
      'npm install -g --registry https://r.test serve@14': ['serve@14'],
      'npm ci': [],
      'yarn add left-pad': ['left-pad'],
      'gem install -N rack:3.1 --source https://g.test puma -- --with-x': ['rack:3.1', 'puma'],
      'gem install --unknown value rack': ['rack'],
      'apt-get update': [],
    };
    for (const [line, expected] of Object.entries(cases)) expect(packages(line), line).to.deep.equal(expected);
  });

  it('says where among the arguments a package stands', () => {
    expect(installedPackages(said('apt-get install -y -t sid curl')).map(({ index }) => index)).to.deep.equal([4]);
  });

  it('reads the name of a virtual package', () => {
    const name = (line: string): string | null => virtualName(said(line));
    expect([name('apk add --virtual .d gcc'), name('apk add --virtual=.d gcc'), name('apk add -t .d gcc'), name('apk add gcc'),
      name('apk add -t $D gcc')])
      .to.deep.equal(['.d', '.d', '.d', null, null]);
  });

  it('knows a pinned word', () => {
    const pinned = (manager: Parameters<typeof isPinned>[0], ...words: readonly string[]): readonly boolean[] =>
      words.map((word) => isPinned(manager, said(`x ${word}`).args[0]!));
    const all = (value: boolean, of: readonly boolean[]): void => { expect(of).to.deep.equal(of.map(() => value)); };
    all(true, pinned('apt', 'curl=7.88', 'curl/stable', './a.deb', 'a.deb', 'curl=*', '$PKGS'));
    all(false, pinned('apt', 'curl', 'g++'));
    all(true, pinned('apk', 'curl=8', 'curl~8', 'curl>8', 'a.apk'));
    all(false, pinned('apk', 'curl', '.build-deps'));
    all(true, pinned('yum', 'zlib-1.3', 'openssl-1:3.0.7', 'gtk-c++-4.2', 'java-21-openjdk', 'a.rpm', 'https://x.test/a.rpm'));
    all(false, pinned('yum', 'zlib', 'zlib-devel', 'gcc-c++'));
    expect(['bc-$V', 'bc-${V}', 'bc-$W'].map((word) => isPinned('dnf', said(`x ${word}`).args[0]!, {
      isDeclared: (name) => name === 'V', rejectTags: [],
    }))).to.deep.equal([true, true, false]);
    all(true, pinned('pip', 'x==1', 'x>=1', 'x~=1', 'x.whl', './pkg', '.', '.[dev]', 'x.tar.gz', 'https://x.test/x',
      'git+https://g.test/x@v1'));
    all(false, pinned('pip', 'x', 'gitpython', 'x[extra]', 'git+https://g.test/x', 'git+https://user@g.test/x'));
    all(true, pinned('npm', 'x@1', '@s/x@1', 'x@latest', './x', '../x.tgz', 'x.tgz', 'git+https://g.test/x#v1'));
    all(false, pinned('npm', 'x', '@s/x', 'git+https://g.test/x'));
    all(true, pinned('gem', 'rack:3.1'));
    all(false, pinned('gem', 'rack'));
    all(true, pinned('zypper', 'bc=1', 'bc>=1', 'a.rpm'));
    all(false, pinned('zypper', 'bc'));
  });
});

describe('knowledge/package-caches', () => {
  const cleans = (line: string): readonly string[] => managersCleanedBy(said(line));

  it('knows what empties a cache', () => {
    const cases: Readonly<Record<string, readonly string[]>> = {
      'rm -rf /var/lib/apt/lists/*': ['apt'],
      'rm -r /var/lib/apt/lists': ['apt'],
      'rm --recursive --force /var/lib/apt/lists/': ['apt'],
      'rm -rf /tmp/x /var/lib/apt': ['apt'],
      'rm -rf "/var/lib/apt/lists/*"': ['apt'],
      'apt-get dist-clean': ['apt'],
      'find /var/lib/apt/lists -type f -delete': ['apt'],
      'rm -Rf /var/cache/apk/*': ['apk'],
      'yum clean all': ['yum'],
      'rm -rf /var/cache/yum': ['yum', 'dnf'],
      'dnf clean all': ['dnf'],
      'microdnf clean all': ['dnf'],
      'zypper clean -a': ['zypper'],
      'zypper cc': ['zypper'],
      'pacman -Scc --noconfirm': ['pacman'],
      'pip cache purge': ['pip'],
      'python3 -m pip cache purge': ['pip'],
      'rm -rf /root/.cache': ['pip'],
      'rm -rf ~/.cache/pip': ['pip'],
      'rm -rf $HOME/.cache/pip': ['pip'],
      'npm cache clean --force': ['npm'],
      'rm -rf /root/.npm': ['npm'],
      'rm -rf ~/.npm/_cacache': ['npm'],
      'yum -y clean --enablerepo=x all': ['yum'],
      'yarn cache clean': ['yarn'],
      'rm -rf /var/cache/*': ['apk', 'yum', 'dnf', 'pacman'],
      'rm -f /var/lib/apt/lists/*': [],
      'rm -rf /var/lib/apt/lists/partial': [],
      'rm -rf /var/lib/aptitude': [],
      'rm -rf var/lib/apt/lists': [],
      'rm -rf $D': [],
      'find /var -name lists -delete': [],
      'find /var/lib/apt/lists -type f': [],
      'apt-get clean': [],
      'yum clean metadata': [],
      'pacman -Sc': [],
      'npm cache clean': [],
      'rmdir -r /var/lib/apt/lists': [],
    };
    for (const [line, expected] of Object.entries(cases)) expect(cleans(line), line).to.deep.equal(expected);
  });

  it('asks for the same command that filled the cache', () => {
    expect(isCleanOf('dnf', said('microdnf clean all'), 'dnf')).to.equal(false);
    expect(isCleanOf('dnf', said('dnf clean all'), 'dnf')).to.equal(true);
    expect(isCleanOf('dnf', said('rm -rf /var/cache/dnf'), 'microdnf')).to.equal(true);
  });

  it('knows the mounts that keep a cache out', () => {
    expect(silencedByMount('apt', ['/var/lib/apt/lists'])).to.equal(true);
    expect(silencedByMount('apt', ['/var/lib/apt', '/var/cache/apt'])).to.equal(true);
    expect(silencedByMount('apt', ['/var/lib/apt'])).to.equal(false);
    expect(silencedByMount('apt', ['/var/cache/apt'])).to.equal(false);
    expect(silencedByMount('pip', ['/home/app/.cache/pip'])).to.equal(true);
    expect(silencedByMount('dnf', ['/var/cache/yum'])).to.equal(false);
    expect(silencedByMount('yum', ['/var/cache/'])).to.equal(true);
    expect(silencedByMount('yum', ['/var/cachet'])).to.equal(false);
    expect(silencedByMount('yum', ['/'])).to.equal(false);
    expect(silencedByMount('yarn', ['/home/app/.cache'])).to.equal(true);
    expect(silencedByMount('yarn', ['/home/app'])).to.equal(false);
    expect(silencedByMount('npm', [])).to.equal(false);
    expect(silencedByMount('gem', ['/var/cache'])).to.equal(false);
  });

  it('knows an index that lies on a mount', () => {
    expect(indexUnderMount('apt', ['/var/lib/apt'])).to.equal(true);
    expect(indexUnderMount('apt', ['/var/lib/apt/'])).to.equal(true);
    expect(indexUnderMount('apt', ['/var/cache/apt'])).to.equal(false);
    expect(indexUnderMount('apt', ['/var/lib/apt/lists/partial'])).to.equal(false);
  });

  it('knows what fills a cache', () => {
    each([
      'apt-get update', 'apk add x', 'apk update', 'yum install x', 'dnf up', 'microdnf reinstall x', 'zypper in x', 'pacman -Sy',
      'pip install x',
      'npm ci', 'yarn',
    ], (line) => fillsCache(said(line)), true);
    each([
      'apt-get install x', 'apk add --no-cache x', 'pip install --no-cache-dir x', 'dnf clean all', 'pacman -Scc', 'npm test',
      'pip freeze',
    ], (line) => fillsCache(said(line)), false);
  });
});

describe('knowledge/package-removals', () => {
  const removed = (line: string): string | null => {
    const found = removedPackages(said(line));
    return found === null ? null : [found.manager, ...found.words.map(spelled)].join(' ');
  };

  it('knows the packages a command takes away', () => {
    expect(removed('apt-get purge -y --auto-remove gcc .*-dev')).to.equal('apt gcc .*-dev');
    expect(removed('apt-get autoremove -y')).to.equal('apt');
    expect(removed('apk del --no-network .build-deps')).to.equal('apk .build-deps');
    expect(removed('dnf remove -y gcc')).to.equal('dnf gcc');
    expect(removed('rpm -e bc')).to.equal('rpm bc');
    expect(removed('dpkg --purge bc')).to.equal('dpkg bc');
    expect(removed('pip uninstall -y wheel')).to.equal('pip wheel');
    expect(removed('apt-get install gcc')).to.equal(null);
    expect(removed('dpkg -i a.deb')).to.equal(null);
  });

  it('knows what takes bytes away', () => {
    each([
      'rm x', 'truncate -s0 f', 'find / -delete', 'apt-get clean', 'apt-get autoremove', 'apk del x', 'yum clean all',
      'npm prune', 'gem cleanup',
      'go clean -cache', 'conda clean -afy', 'pip cache purge', 'npm cache clean --force', 'uv cache clean',
    ], (line) => isDeletion(said(line)), true);
    each(['find / -name x', 'apt-get update', 'go build', 'conda install x', 'mv a b'], (line) => isDeletion(said(line)), false);
  });

  it('knows what prunes, and what undoes', () => {
    each(['npm prune --omit=dev', 'npm prune --production', 'pnpm prune --prod', 'yarn install --production'], (line) =>
      isPrune(said(line)), true);
    each(['npm prune', 'npm ci --omit=dev', 'yarn install'], (line) => isPrune(said(line)), false);
    expect(isUndo(said('dnf history undo -y last'))).to.equal(true);
    expect(isUndo(said('dnf history'))).to.equal(false);
  });
});
