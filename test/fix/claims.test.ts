import { expect } from 'chai';
import { Claims } from '../../src/fix/claims.js';
import { span, type Span } from '../../src/text/span.js';

const free = (claimed: Span, wanted: Span, stacking = false): boolean => {
  const claims = new Claims('0123456789', stacking);
  const edit = (at: Span) => ({ span: at, text: '' });
  claims.claim([edit(claimed)]);
  return claims.areFree([edit(wanted)]);
};

const cases: readonly (readonly [string, Span, Span, boolean])[] = [
  ['replacements that overlap', span(2, 5), span(4, 6), false],
  ['a replacement in another', span(2, 8), span(4, 6), false],
  ['a replacement around another', span(4, 6), span(2, 8), false],
  ['replacements that touch', span(2, 5), span(5, 6), true],
  ['replacements that touch from before', span(5, 6), span(2, 5), true],
  ['an insertion in a replacement', span(2, 5), span(3, 3), false],
  ['an insertion at the start of one', span(2, 5), span(2, 2), false],
  ['an insertion at the end of one', span(2, 5), span(5, 5), false],
  ['an insertion beside one', span(2, 5), span(6, 6), true],
  ['a replacement around an insertion', span(3, 3), span(2, 5), false],
  ['a replacement from an insertion on', span(2, 2), span(2, 5), false],
  ['a replacement up to an insertion', span(5, 5), span(2, 5), false],
  ['two insertions at one place', span(3, 3), span(3, 3), false],
  ['two insertions at the very start', span(0, 0), span(0, 0), false],
  ['two insertions at the very end', span(10, 10), span(10, 10), false],
  ['two insertions side by side', span(3, 3), span(4, 4), true],
];

describe('claims', () => {
  for (const [what, claimed, wanted, expected] of cases) {
    it(`${what} ${expected ? 'go together' : 'conflict'}`, () => expect(free(claimed, wanted)).to.equal(expected));
  }

  it('stacking lets insertions share a place, and nothing else', () => {
    for (const [, claimed, wanted, expected] of cases) {
      const both = claimed.start === claimed.end && wanted.start === wanted.end;
      expect(free(claimed, wanted, true)).to.equal(both || expected);
    }
  });

  const relied: readonly (readonly [string, Span, boolean])[] = [
    ['a replacement in it', span(3, 4), false], ['one that overlaps it', span(1, 3), false], ['an insertion in it', span(3, 3), false],
    ['one at its start', span(2, 2), false], ['one at its end', span(5, 5), false],
    ['a replacement before it', span(0, 2), true], ['one behind it', span(5, 7), true], ['an insertion behind it', span(6, 6), true],
  ];
  for (const [what, at, expected] of relied) it(`what is taken for granted and ${what} ${expected ? 'go together' : 'conflict'}, whichever comes first`, () => {
    const edit = { span: at, text: '' };
    const [before, after] = [new Claims('0123456789', false), new Claims('0123456789', false)];
    before.claim([], [span(2, 5)]);
    after.claim([edit]);
    expect([before.areFree([edit]), after.areKept([span(2, 5)])]).to.deep.equal([expected, expected]);
  });

  it('two may take the same for granted', () => {
    const claims = new Claims('0123456789', false);
    claims.claim([], [span(2, 5)]);
    expect(claims.areKept([span(2, 5)])).to.equal(true);
  });

  it('a fix is free when all its edits are', () => {
    const claims = new Claims('0123456789', false);
    claims.claim([{ span: span(2, 3), text: '' }]);
    expect(claims.areFree([{ span: span(5, 6), text: '' }, { span: span(2, 4), text: '' }])).to.equal(false);
  });
});
