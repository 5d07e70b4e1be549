import { expect } from 'chai';
import rule from '../../rules/instructions/no-empty-continuation.js';
import { parse } from '../../src/dockerfile/parse.js';

/** Fixtures show where a finding is, not where other tools put it. */
const anchors = (text: string): (number | null)[] => {
  const dockerfile = parse(text);
  return Array.from(rule.check({ dockerfile, as: 'buildkit', options: {} }), ({ anchor }) => (anchor ? dockerfile.lines.lineAt(anchor.start) : null));
};

describe('where BuildKit puts an empty continuation', () => {
  it('is the last line of the instruction', () => {
    expect(anchors('FROM a\nRUN b \\\n\n c \\\n \n d\nRUN e\n')).to.deep.equal([6]);
    expect(anchors('FROM \\\n\na\nLABEL b=c \\\n\n  d=e\n')).to.deep.equal([3, 6]);
  });

  it('is the last one before the body of a heredoc', () => {
    expect(anchors('FROM a\nRUN b \\\n\n <<E\nx\n\ny\nE\nRUN d\n')).to.deep.equal([4]);
  });
});
