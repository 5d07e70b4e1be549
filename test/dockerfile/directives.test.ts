import { expect } from 'chai';
import { parse } from '../../src/dockerfile/parse.js';

/** The directives of a file, with a FROM below them. */
const directives = (head: string) => parse(`${head}FROM x\n`).directives.map(({ name, value }) => `${name}=${value}`);
const errors = (text: string) => parse(text).errors.map(({ message }) => message);

describe('directives: which lines are', () => {
  const table: readonly (readonly [string, string, readonly string[]])[] = [
    ['syntax, escape and check', '# syntax=a\n# escape=`\n# check=skip=all\n', ['syntax=a', 'escape=`', 'check=skip=all']],
    ['any case, blanks anywhere', '#SYNTAX = a \t\n#\tEscape=\\\n', ['syntax=a', 'escape=\\']],
    ['the value keeps its inner blanks', '# syntax=a  b\n', ['syntax=a  b']],
    ['CRLF', '# syntax=a\r\n# escape=`\r\n', ['syntax=a', 'escape=`']],
    ['a BOM before the first', '\uFEFF# syntax=a\n', ['syntax=a']],
    ['white space of any kind after the #', '#\u2003\u00a0\v syntax=a\n', ['syntax=a']],
    ['none after a comment', '# hello\n# syntax=a\n', []],
    ['none after an empty comment', '#\n# syntax=a\n', []],
    ['none after a blank line', '\n# syntax=a\n', []],
    ['none after another key', '# a=b\n# syntax=a\n', []],
    ['none after an instruction', 'ARG a\n# syntax=a\n', []],
    ['none without a value', '# syntax=\n# check=skip=all\n', []],
    ['a lone blank is a value', '# syntax= \n# check=skip=all\n', ['syntax= ', 'check=skip=all']],
    ['a name is letters and digits', '# syn-tax=a\n# syntax=a\n', []],
    ['no vertical tab before the =', '# syntax\v=a\n', []],
    ['the // form is none', '// syntax=a\n# escape=`\n', []],
  ];
  for (const [name, head, want] of table) it(name, () => expect(directives(head)).to.deep.equal(want));
});

describe('directives: the two readings of BuildKit', () => {
  it('after a #! line: syntax and check count, escape does not', () => {
    expect(directives('#!/bin/sh\n# syntax=a\n# check=skip=all\n')).to.deep.equal(['syntax=a', 'check=skip=all']);
    expect(directives('#!/bin/sh\n# escape=`\n# check=skip=all\n')).to.deep.equal(['check=skip=all']);
    expect(parse('#!/bin/sh\n# escape=`\nFROM x\n').escape).to.equal('\\');
  });

  it('indented: escape counts, syntax and check do not', () => {
    expect(directives(' # check=skip=all\n\t# escape=`\n')).to.deep.equal(['escape=`']);
    expect(parse('  # escape=`\nFROM x\n').escape).to.equal('`');
    expect(parse('  # syntax=a\n# escape=`\nFROM x\n').escape).to.equal('`');
  });

  it('a #! elsewhere is a comment', () => {
    expect(directives('# syntax=a\n#!/bin/sh\n# check=skip=all\n')).to.deep.equal(['syntax=a']);
  });
});

describe('directives: errors and places', () => {
  it('a duplicate is refused, whichever way its name is written', () => {
    expect(errors('# syntax=a\n# SYNTAX=b\nFROM x\n')).to.deep.equal(['only one syntax directive is allowed']);
    expect(errors('# escape=`\n# escape=`\nFROM x\n')).to.deep.equal(['only one escape directive is allowed']);
    expect(directives('# check=skip=A\n# check=skip=B\n')).to.deep.equal(['check=skip=A']);
  });

  it('a second one below the block is a comment', () => {
    expect(errors('# syntax=a\n\n# syntax=b\nFROM x\n')).to.deep.equal([]);
  });

  it('an escape is \\ or `', () => {
    expect(errors('# escape=``\nFROM x\n')).to.deep.equal(['the escape character is \\ or `, not ``']);
    expect(errors('# escape= \nFROM x\n')).to.have.length(1);
    expect(parse('# escape=/\nFROM x\n').escape).to.equal('\\');
  });

  it('knows where it and its value stand', () => {
    const text = '\uFEFF#  syntax = a b \r\nFROM x\n';
    const [directive] = parse(text).directives;
    expect(text.slice(directive?.span.start, directive?.span.end)).to.equal('#  syntax = a b ');
    expect(text.slice(directive?.valueSpan.start, directive?.valueSpan.end)).to.equal('a b');
  });

  it('is no comment; what looks like one is', () => {
    expect(parse('# syntax=a\n# c\n# check=skip=A\nFROM x\n').comments.map(({ text }) => text)).to.deep.equal(['c', 'check=skip=A']);
    expect(parse('#!/bin/sh\n# escape=`\nFROM x\n').comments.map(({ text }) => text)).to.deep.equal(['!/bin/sh', 'escape=`']);
  });
});
