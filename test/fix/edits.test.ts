import { expect } from 'chai';
import fc from 'fast-check';
import { applyEdits, changesNothing, flawOf, inOrder } from '../../src/fix/edits.js';
import { stackInsertions } from '../../src/fix/stack.js';
import { deleteAt, insertAt, replaceAt, span } from '../../src/text/span.js';

describe('edits', () => {
  it('are put in order, insertions first, others as they came', () => {
    const edits = [replaceAt(span(3, 4), 'r'), insertAt(3, 'a'), insertAt(0, 'x'), insertAt(3, 'b')];
    expect(inOrder(edits).map(({ text }) => text).join('')).to.equal('xabr');
    expect(applyEdits('012345', inOrder(edits))).to.equal('x012abr45');
  });

  it('change what they replace and keep the rest', () => {
    const pieces = fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.string({ maxLength: 3 }), fc.string({ maxLength: 3 })), { maxLength: 6 });
    fc.assert(fc.property(pieces, (some) => {
      let text = '';
      const edits = some.map(([kept, old, fresh]) => {
        text += kept + old;
        return replaceAt(span(text.length - old.length, text.length), fresh);
      });
      expect(applyEdits(text, edits)).to.equal(some.map(([kept, , fresh]) => kept + fresh).join(''));
    }));
  });

  it('have a flaw where they overlap or leave the text', () => {
    expect(flawOf('0123', [deleteAt(span(0, 2)), deleteAt(span(2, 4)), insertAt(4, 'x')])).to.equal(null);
    expect(flawOf('0123', [deleteAt(span(0, 2)), deleteAt(span(1, 4))])).to.equal('its edits overlap');
    expect(flawOf('0123', [insertAt(5, 'x')])).to.equal('an edit lies outside of the file');
    expect(flawOf('0123', [insertAt(-1, 'x')])).to.equal('an edit lies outside of the file');
    expect(flawOf('0123', [deleteAt(span(3, 2))])).to.equal('an edit has no proper place');
    expect(flawOf('0123', [insertAt(NaN, 'x')])).to.equal('an edit has no proper place');
  });

  it('change nothing where each writes what is there', () => {
    expect(changesNothing('0123', [replaceAt(span(1, 3), '12'), insertAt(2, '')])).to.equal(true);
    expect(changesNothing('0123', [replaceAt(span(1, 3), '12'), insertAt(2, 'x')])).to.equal(false);
  });
});

describe('stacked insertions', () => {
  const stacked = (...texts: readonly string[]): string =>
    stackInsertions(texts.map((text) => insertAt(0, text))).map(({ text }) => text).join('|');

  it('hold each line once', () => expect(stacked('a\nb\n', 'b\nc\n', 'a\n')).to.equal('a\nb\nc\n'));
  it('keep what one says twice', () => expect(stacked('a\na\n', 'b\n')).to.equal('a\na\nb\n'));
  it('add nothing for one that says nothing new', () => expect(stacked('a\n\nb\n', 'a\n\nb\n', '\na\n')).to.equal('a\n\nb\n'));
  it('add no blank lines for one that says nothing new', () => expect(stacked('a\n\n\nb\n', 'a\n\n\nb\n')).to.equal('a\n\n\nb\n'));
  it('stand on lines of their own', () => expect(stacked('\na', 'b\n', '\nc\n')).to.equal('\na\nb\nc\n'));
  it('leave a single one alone', () => expect(stacked('a\n\n\na')).to.equal('a\n\n\na'));
  it('leave other edits and places alone', () => {
    const edits = [insertAt(0, 'a\n'), replaceAt(span(0, 1), 'a\n'), insertAt(2, 'a\n')];
    expect(stackInsertions(edits)).to.deep.equal(edits);
  });
});
