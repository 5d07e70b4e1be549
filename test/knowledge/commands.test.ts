import { expect } from 'chai';
import { flagValue, flagValues, hasRun, plainArgs, spelled } from '../../src/knowledge/command.js';
import { downloadUrls, downloadedFiles, isDownload, isInterpreter, isVerification } from '../../src/knowledge/downloads.js';
import { producedPaths } from '../../src/knowledge/produced-paths.js';
import { said } from './said.js';

describe('knowledge/command', () => {
  it('finds the arguments that are neither flags nor their values', () => {
    const plain = (line: string, ...flags: readonly string[]): string => plainArgs(said(line), new Set(flags)).map(({ word }) =>
      spelled(word)).join(' ');
    expect(plain('x -a b --c d', 'c')).to.equal('b');
    expect(plain('x -a b --c=e d', 'c')).to.equal('b d');
    expect(plain('x -m755 d', 'm')).to.equal('d');
    expect(plain('x -pm 755 d', 'm')).to.equal('d');
    expect(plain('x -- - a')).to.equal('- a');
    expect(plain('x $A -f $B', 'f')).to.equal('$A');
  });

  it('reads the value of a flag, wherever it stands', () => {
    expect(flagValue(said('curl -fsSLo /tmp/a u'), 'o', 'output')).to.equal('/tmp/a');
    expect(flagValue(said('curl --output /tmp/a u'), 'o', 'output')).to.equal('/tmp/a');
    expect(flagValue(said('curl --output=/tmp/a u'), 'o', 'output')).to.equal('/tmp/a');
    expect(flagValue(said('wget -qO- u'), 'O')).to.equal('-');
    expect(flagValue(said('wget -O $F u'), 'O')).to.equal(null);
    expect(flagValue(said('curl u'), 'o')).to.equal(null);
    expect(flagValue(said('curl --proto x o'), 'o')).to.equal(null);
    expect(flagValue(said('curl oo x'), 'o')).to.equal(null);
    expect(flagValues(said('pip install -r a -rb --requirement=c'), 'r', 'requirement')).to.deep.equal(['a', 'b', 'c']);
  });

  it('finds words that stand side by side', () => {
    expect(hasRun(said('python -u -m pip install'), '-m', 'pip')).to.equal(true);
    expect(hasRun(said('python -m x pip'), '-m', 'pip')).to.equal(false);
  });
});

describe('knowledge/downloads', () => {
  it('names the files a download writes', () => {
    const cases: Readonly<Record<string, readonly (string | null)[]>> = {
      'curl -fsSLo /tmp/k.tgz https://x.test/k.tgz': ['/tmp/k.tgz'], 'curl -O https://x.test/k.tgz?v=1': ['k.tgz'],
      'curl -sS https://x.test': [],
      'curl -o - https://x.test': [], 'curl -o $F https://x.test': [null], 'curl --output-dir /opt -O https://x.test/a': ['/opt/a'],
      'wget -q https://x.test/a/b.sh': ['b.sh'], 'wget -O /b https://x.test/a': ['/b'], 'wget -qO- https://x.test': [],
      'wget -P /d https://x.test/a': ['/d/a'],
      'wget $URL': [null], 'aria2c -o f https://x.test/a': ['f'], 'apt-get install curl': [],
    };
    for (const [line, expected] of Object.entries(cases)) expect(downloadedFiles(said(line)), line).to.deep.equal(expected);
  });

  it('finds the URLs', () => {
    expect(downloadUrls(said('curl -H "A: b.c" -o /tmp/f https://x.test/a $U/x'))).to.deep.equal(['https://x.test/a', '$U/x']);
  });

  it('knows who runs and who checks', () => {
    expect(['sh', 'bash', 'python3', 'python3.12', 'node', 'tar', 'pythonista'].map(isInterpreter)).to.deep.equal([true, true,
      true, true, true, false, false]);
    expect(isDownload(said('curl x'))).to.equal(true);
    expect(isDownload(said('git clone x'))).to.equal(false);
    for (const line of ['sha256sum -c sums', 'sha512sum --check', 'gpg --verify a b', 'gpg --batch --verify a', 'gpgv a',
      'cosign verify-blob x', 'minisign -V -m x']) {
      expect(isVerification(said(line)), line).to.equal(true);
    }
    for (const line of ['sha256sum f', 'gpg --import k', 'cosign sign x', 'echo -c']) expect(isVerification(said(line)),
      line).to.equal(false);
  });
});

describe('knowledge/produced-paths', () => {
  const cases: Readonly<Record<string, readonly (string | null)[]>> = {
    'git clone https://g.test/a/b.git': ['b'], 'git clone --depth 1 -b v1 https://g.test/a/b /src': ['/src'],
    'git clone git@g.test:b.git': ['b'],
    'git clone $R': [null], 'git pull': [], 'tar -xzf a.tgz -C /opt': ['/opt'], 'tar xzf a.tgz -C /opt': ['/opt'],
    'tar czf a.tgz -C /opt .': [],
    'tar --extract --directory=/opt': ['/opt'], 'unzip a.zip -d /opt': ['/opt'], 'mkdir -p /a /b': ['/a', '/b'],
    'mkdir -m 755 /a': ['/a'], 'mkdir -m755 /a': ['/a'],
    'make -C /src all': ['/src'], 'cp -r a b /c': ['/c'], 'mv a /b': ['/b'], 'cp -t /d a b': ['/d'],
    'install -m 755 a /usr/bin/a': ['/usr/bin/a'],
    'install -d -o app /data /logs': ['/data', '/logs'], 'useradd -m -u 1000 app': ['/home/app'], 'useradd -r app': [],
    'adduser -D app': ['/home/app'],
    'useradd -m -d /srv/app app': ['/srv/app'], 'curl -o /a u.test': ['/a'], 'mkdir $D': [null], 'touch a': ['a'], 'ls /': [],
  };
  for (const [line, expected] of Object.entries(cases)) it(line, () => {
    expect(producedPaths(said(line))).to.deep.equal(expected);
  });
});
