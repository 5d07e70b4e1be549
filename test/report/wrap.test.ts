import { expect } from 'chai';
import fc from 'fast-check';
import { wrap } from '../../src/report/wrap.js';

describe('prose in lines', () => {
  it('breaks between words, and not between a number and its unit', () => {
    expect(wrap('a late rm leaves it', 9)).to.deep.equal(['a late rm', 'leaves it']);
    expect(wrap('they are 12 kB', 13)).to.deep.equal(['they are', '12 kB']);
    expect(wrap('less than 90.0 %; 5 GB', 12)).to.deep.equal(['less than', '90.0 %; 5 GB']);
    expect(wrap('less than 90.0 %; 5 GB', 10)).to.deep.equal(['less than', '90.0 %;', '5 GB']);
    expect(wrap('write 2 Bytes', 8)).to.deep.equal(['write 2', 'Bytes']);
    expect(wrap('add 3 %d', 6)).to.deep.equal(['add 3', '%d']);
  });

  it('loses no word', () => {
    const word = fc.constantFrom('a', 'word', '12', '%', 'kB', 'B,', '7.5', 'MB;');
    fc.assert(fc.property(fc.array(fc.tuple(word, fc.constantFrom(' ', '  ', '\n'))), fc.integer({ min: 1, max: 20 }), (said, width) => {
      const text = said.flat().join('');
      expect(wrap(text, width).join(' ').split(/\s+/).join(' ')).to.equal(text.trim().split(/\s+/).join(' '));
    }));
  });
});
