import { expect } from 'chai';
import { compressionFlag, isUnpackedByAdd, tarExtraction } from '../../src/knowledge/tar.js';

const said = (line: string): unknown => {
  const [name = '', ...args] = line.split(' ');
  const found = tarExtraction({ name, args: args.map((text) => ({ value: text.includes('$') ? null : text, text })) });
  return found && [found.archive?.text ?? null, found.folder?.text ?? null, found.isWhole, found.isPlain, found.manner.join(' ')];
};

describe('what tar takes out of an archive', () => {
  it('reads bundles with and without a dash, and long flags', () => {
    expect(said('tar xzf a.tgz')).to.deep.equal(['a.tgz', null, true, true, '']);
    expect(said('tar xfC a.tar /opt')).to.deep.equal(['a.tar', '/opt', true, true, '']);
    expect(said('tar -C /opt -xvf a.tar')).to.deep.equal(['a.tar', '/opt', true, true, '']);
    expect(said('tar --extract --gzip --file=a.tgz --directory=/opt')).to.deep.equal(['a.tgz', '/opt', true, true, '']);
    expect(said('bsdtar --get --file a.tgz --directory /opt')).to.deep.equal(['a.tgz', '/opt', true, true, '']);
    expect(said('tar -xz -C $DIR')).to.deep.equal([null, '$DIR', true, true, '']);
  });

  it('tells what is left out, renamed or not understood', () => {
    expect(said('tar -xf a.tar --strip-components=1 -p')).to.deep.equal(['a.tar', null, false, true, '--strip-components=1 -p']);
    expect(said('tar -xf a.tar bin/a')).to.deep.equal(['a.tar', null, false, false, '']);
    expect(said('tar -xf a.tar --strip-components 1')).to.deep.equal(['a.tar', null, false, false, '']);
    expect(said('tar -xf a.tar -T list')).to.deep.equal(['a.tar', null, false, false, '']);
    expect(said('tar -xf a.tar --no-same-owner')).to.deep.equal(['a.tar', null, true, true, '--no-same-owner']);
  });

  it('is silent about everything else', () => {
    for (const line of ['tar czf a.tgz x', 'tar -tf a.tgz', 'tar', 'unzip xzf a.zip', 'tar a.tgz x']) expect(said(line), line).to.equal(null);
  });

  it('knows what ADD unpacks and how tar reads it from a pipe', () => {
    const names = ['a.tar', 'a.tar.gz', 'a.tgz', 'a.tar.bz2', 'a.tbz', 'a.tar.xz', 'a.txz', 'a.tar.zst'];
    expect(names.filter((name) => !isUnpackedByAdd(name))).to.deep.equal([]);
    expect(['a.gz', 'a.zip', 'a.xz', 'a.tar.Z', 'a.tar.lz', 'tar', 'a.tar.gz.asc'].filter(isUnpackedByAdd)).to.deep.equal([]);
    expect(names.map(compressionFlag)).to.deep.equal(['', 'z', 'z', 'j', 'j', 'J', 'J', '']);
  });
});
