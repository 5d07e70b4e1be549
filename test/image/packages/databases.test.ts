import { expect } from 'chai';
import fc from 'fast-check';
import { packageReader, packagesAsText, packagesInText } from '../../../src/image/packages/databases.js';

describe('what is kept of a package database', () => {
  it('says of each package what the database said', () => {
    const word = fc.stringMatching(/^[a-z0-9][a-z0-9.+~:-]{0,20}$/);
    const packages = fc.array(fc.record({ name: word, version: fc.oneof(word, fc.constant('')), bytes: fc.oneof(fc.nat(), fc.constant(null)) }), { maxLength: 6 });
    fc.assert(fc.property(packages, (told) => { expect(packagesInText(packagesAsText(told))).to.deep.equal(told); }));
  });

  it('has one package for each that there was, whatever its name is', () => {
    const told = [{ name: 'a\nP:b', version: '1\n\nP:c', bytes: 1 }];
    expect(packagesInText(packagesAsText(told))).to.deep.equal([{ name: 'a P:b', version: '1  P:c', bytes: 1 }]);
  });

  it('is of the files in which managers keep it, and of no others', () => {
    const known = ['var/lib/dpkg/status', 'var/lib/dpkg/status.d/base', 'lib/apk/db/installed', 'usr/lib/apk/db/installed', 'var/lib/rpm/Packages', 'usr/lib/sysimage/rpm/rpmdb.sqlite'];
    expect(known.filter((path) => packageReader(path) === null)).to.deep.equal([]);
    expect(['var/lib/dpkg/status-old', 'var/lib/dpkg/status.d', 'home/me/var/lib/dpkg/status', 'Packages'].filter((path) => packageReader(path) !== null)).to.deep.equal([]);
  });
});
