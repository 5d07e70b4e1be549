import { expect } from 'chai';
import { contains, deleteAt, insertAt, replaceAt, span } from '../../src/text/span.js';

describe('contains', () => {
  it('takes the same span and both edges', () => {
    expect(contains(span(2, 5), span(2, 5))).to.equal(true);
    expect(contains(span(2, 5), span(5, 5))).to.equal(true);
    expect(contains(span(2, 5), span(1, 3))).to.equal(false);
    expect(contains(span(2, 5), span(4, 6))).to.equal(false);
  });
});

describe('edits', () => {
  it('say where and what', () => {
    expect(replaceAt(span(1, 2), 'x')).to.deep.equal({ span: { start: 1, end: 2 }, text: 'x' });
    expect(insertAt(3, 'x')).to.deep.equal({ span: { start: 3, end: 3 }, text: 'x' });
    expect(deleteAt(span(1, 2))).to.deep.equal({ span: { start: 1, end: 2 }, text: '' });
  });
});
