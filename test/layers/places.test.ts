import { expect } from 'chai';
import fc from 'fast-check';
import { posix } from 'node:path';
import { isAtOrBelow, nameOf, placeAndAbove, placeAt, unknownFolder } from '../../src/layers/places.js';

describe('a place', () => {
  it('is where a path leads from a folder', () => {
    for (const [folder, path, place] of [
      ['/', 'a', '/a'], ['/a', '../b/./c/', '/b/c'], ['/a', '/b//c', '/b/c'], ['/a', '../../..', '/'], ['/a', '', '/a'], ['?1', 'a', '?1/a'], ['?1', '.', '?1'],
      ['?1/a', '..', '?1'], ['?1/a', '../..', null], ['?1', '/a', '/a'],
    ] as const) expect(placeAt(folder, path), `${folder} ${path}`).to.equal(place);
    expect(placeAt(unknownFolder(1), 'a')).to.not.equal(placeAt(unknownFolder(2), 'a'));
  });

  it('is what the file system makes of a path', () => {
    const paths = fc.array(fc.constantFrom('a', 'b', '.', '..', '', '/'), { maxLength: 8 }).map((parts) => parts.join('/'));
    fc.assert(fc.property(paths, paths, (folder, path) => {
      const start = posix.resolve('/', folder);
      expect(placeAt(start, path)).to.equal(posix.resolve(start, path));
    }));
  });

  it('has folders above it, the root left out', () => {
    expect(placeAndAbove('/a/b/c')).to.deep.equal(['/a/b/c', '/a/b', '/a']);
    expect(placeAndAbove('?1/a')).to.deep.equal(['?1/a', '?1']);
    expect(placeAndAbove('/a'.repeat(1000))).to.have.length(1);
    expect([isAtOrBelow('/a/b', '/a'), isAtOrBelow('/a', '/a'), isAtOrBelow('/ab', '/a'), isAtOrBelow('/a', '/')]).to.deep.equal([true, true, false, true]);
    expect([nameOf('/a/b'), nameOf('b')]).to.deep.equal(['b', 'b']);
  });
});
