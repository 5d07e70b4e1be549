import { expect } from 'chai';
import { inUnits } from '../../src/text/bytes.js';

describe('inUnits', () => {
  it('counts in thousands, as registries do', () => {
    expect([0, 999, 1000, 45_100_000, 2_590_000_000].map(inUnits)).to.deep.equal(['0 B', '999 B', '1.0 kB', '45.1 MB', '2.6 GB']);
  });

  it('never says a thousand of a unit where one of the next will do', () => {
    expect([999_949, 999_950, 999_949_999, 999_950_000, 12e12].map(inUnits))
      .to.deep.equal(['999.9 kB', '1.0 MB', '999.9 MB', '1.0 GB', '12000.0 GB']);
  });
});
