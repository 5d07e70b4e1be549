import { expect } from 'chai';
import { oneLine } from '../../src/text/one-line.js';

describe('oneLine', () => {
  it('leaves nothing that ends a line or speaks to a terminal', () => {
    expect(oneLine('a\nb\r\u2028c\u001b[31m d ü')).to.equal('a?b??c?[31m d ü');
  });
});
