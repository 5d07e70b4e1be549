import { expect } from 'chai';
import { parse } from '../../src/dockerfile/parse.js';
import { applyEdits, inOrder } from '../../src/fix/edits.js';
import { objection } from '../../src/fix/proof.js';
import { deleteAt, insertAt, replaceAt, type Span, type TextEdit } from '../../src/text/span.js';

const at = (text: string, needle: string): Span => {
  const start = text.indexOf(needle);
  expect(start, needle).to.be.at.least(0);
  return { start, end: start + needle.length };
};
const judge = (text: string, edits: readonly TextEdit[], rule = 'r'): string | null => {
  const ordered = inOrder(edits.map((edit) => ({ ...edit, rule })));
  return objection(parse(text), ordered, parse(applyEdits(text, ordered)));
};

describe('the proof of a fix', () => {
  it('has nothing against edits that do what they say', () => {
    const text = '# syntax=x\n# head\nFROM a\nRUN b\n# tail\nUSER c';
    expect(judge(text, [replaceAt(at(text, 'a\n'), 'aa\n'), insertAt(text.indexOf('RUN'), 'WORKDIR /\n'), insertAt(text.length, '\nCMD d')])).to.equal(null);
  });

  it('objects to an error more, also of one kind there was before, also in a trigger', () => {
    const text = 'FROM a\nNOPE b\nRUN c\nONBUILD RUN d\n';
    expect(judge(text, [replaceAt(at(text, 'RUN'), 'NOPE')])).to.include('NOPE'.toLowerCase());
    expect(judge(text, [replaceAt(at(text, 'RUN d'), 'COPY d')])).to.be.a('string');
    expect(judge(text, [replaceAt(at(text, 'NOPE'), 'nope')])).to.equal(null);
    expect(judge(text, [replaceAt(at(text, 'NOPE'), 'USER')])).to.equal(null);
  });

  it('objects to an untouched instruction that grows or shrinks', () => {
    expect(judge('FROM a\nRUN b\nRUN <<E\nc\nE\n', [insertAt(12, ' <<E')])).to.include('RUN of line 3');
    const text = '# escape=\\\nFROM a\nRUN b \\\n  USER c\n';
    expect(judge(text, [replaceAt(at(text, '=\\'), '=`')])).to.include('RUN of line 3');
  });

  it('lets an insertion behind the last line be part of it', () => {
    expect(judge('FROM a\nRUN b', [insertAt(12, ' && c')])).to.equal(null);
    expect(judge('FROM a\nRUN b', [insertAt(12, '\n')])).to.equal(null);
  });

  it('objects to a directive that says something else', () => {
    const text = '# escape=\\\n# check=skip=all\nFROM a\n';
    expect(judge(text, [insertAt(at(text, 'skip=all').end, ';error=true')])).to.include('directive check');
    expect(judge(text, [replaceAt(at(text, 'skip=all'), 'skip=A')])).to.equal(null);
  });

  it('counts equal comments', () => {
    const text = '# a\nFROM b\n# a\nUSER c\n';
    expect(judge(text, [deleteAt({ start: 11, end: 15 })])).to.equal('it loses the comment of line 3');
    expect(judge(text, [deleteAt({ start: 0, end: 4 }), insertAt(text.length, '# a\n')])).to.equal(null);
  });

  it('lets a suppression go only with its instruction', () => {
    const text = 'FROM a\n# imglint ignore=x\nMAINTAINER b\nUSER c\n';
    const whole = at(text, '# imglint ignore=x\nMAINTAINER b\n');
    expect(judge(text, [deleteAt(whole)])).to.equal(null);
    expect(judge(text, [replaceAt(whole, 'LABEL b=c\n')])).to.include('comment of line 2');
    expect(judge(text, [deleteAt(at(text, '# imglint ignore=x\n'))])).to.include('comment of line 2');
    expect(judge(text, [deleteAt(at(text, '# imglint ignore=x\n'))], 'no-unused-suppression')).to.equal(null);
    expect(judge(text, [deleteAt(at(text, '# imglint ignore=x\n')), deleteAt(at(text, 'MAINTAINER b\n'))])).to.equal(null);
    expect(judge(text, [deleteAt(at(text, '# imglint ignore=x\n')), deleteAt(at(text, 'USER c\n'))])).to.include('comment of line 2');
  });

  it('does not lend the licence of one rule to another', () => {
    const text = '# imglint ignore=x\n# note\nFROM a\n';
    const edits = [{ ...deleteAt(at(text, '# imglint ignore=x\n')), rule: 'no-unused-suppression' }, { ...deleteAt(at(text, '# note\n')), rule: 'r' }];
    expect(objection(parse(text), edits, parse(applyEdits(text, edits)))).to.include('comment of line 2');
  });
});
