import { expect } from 'chai';
import { shown } from '../../src/text/shown.js';

describe('a value in a message', () => {
  it('is in quotes where it would not be seen for one word, and on one line', () => {
    expect(shown('a')).to.equal('a');
    expect(shown('')).to.equal('""');
    expect(shown('a b')).to.equal('"a b"');
    expect(shown('a\nb')).to.equal('"a?b"');
    expect(shown('a\u0007')).to.equal('a?');
  });

  it('is cut where it is long', () => {
    expect(shown('x'.repeat(60))).to.equal('x'.repeat(60));
    expect(shown('x'.repeat(61))).to.equal(`${'x'.repeat(60)}…`);
  });
});
