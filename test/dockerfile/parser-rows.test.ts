import { expect } from 'chai';
import { parse } from '../../src/dockerfile/parse.js';

/** Each instruction as keyword and words. */
const read = (text: string) => parse(text).instructions.map(({ keyword, words }) => [keyword, ...words.map((word) => word.text)].join(' | '));
const heredocs = (text: string) => parse(text).instructions.map((instruction) => instruction.heredocs.map(({ name, body }) => `${name}:${body}`));
const isRejected = (text: string) => parse(text).errors.length > 0;
const value = (text: string) => {
  const dockerfile = parse(`FROM x\nARG x=X p=a/b\nLABEL v=${text}\n`);
  const label = dockerfile.instructions[2];
  const word = label?.pairs[0]?.value;
  return label === undefined || word === undefined || word === null ? undefined : dockerfile.valueOf(word, label);
};
const json = (text: string) => parse(`FROM x\n${text}\n`).instructions[1]?.json?.map((string) => string.text) ?? null;
const flags = (line: string) => {
  const instruction = parse(`FROM x\n${line}\n`).instructions[1];
  return (instruction?.trigger ?? instruction)?.flags.map((flag) => `${flag.name}=${flag.value?.text ?? ''}`);
};

describe('PARSER.md, instruction level', () => {
  it('an escaped escape at the end of a line: the instruction ends here', () => {
    expect(read('RUN a \\\\\nRUN b\n')).to.deep.equal(['RUN | a \\\\', 'RUN | b']);
    expect(read('RUN a \\\\\\\nRUN b\n')).to.deep.equal(['RUN | a \\\\\\', 'RUN | b']);
    expect(read('RUN a \\\\\\\\\nRUN b\n')).to.deep.equal(['RUN | a \\\\\\\\', 'RUN | b']);
    expect(read('RUN a \\\\ \t\nRUN b\n')).to.deep.equal(['RUN | a \\\\', 'RUN | b']);
    expect(read('COPY x c:\\\\\nRUN b\n')).to.deep.equal(['COPY | x | c:\\\\', 'RUN | b']);
  });

  it('a quoted << is no heredoc', () => {
    for (const line of ['RUN sh -c "cat <<EOF > x"', 'RUN echo \'a <<EOF b\'', 'RUN python -c "print(1 <<2)"', 'RUN echo don\'t <<EOF']) {
      expect(heredocs(`${line}\nRUN b\n`), line).to.deep.equal([[], []]);
    }
  });

  it('3<<EOF, << EOF and << -EOF are heredocs', () => {
    expect(heredocs('RUN 3<<EOF\nRUN a\nEOF\nRUN b\n')).to.deep.equal([['EOF:RUN a\n'], []]);
    expect(heredocs('RUN << EOF\nRUN a\nEOF\nRUN b\n')).to.deep.equal([['EOF:RUN a\n'], []]);
    expect(heredocs('RUN << -EOF\nRUN a\n-EOF\nRUN b\n')).to.deep.equal([['-EOF:RUN a\n'], []]);
  });

  it('quotes are removed from the name of a heredoc', () => {
    expect(heredocs('RUN <<\'one two\'\na\none two\n')).to.deep.equal([['one two:a\n']]);
    expect(heredocs('RUN <<E\'O\'F\na\nEOF\n')).to.deep.equal([['EOF:a\n']]);
    expect(heredocs('RUN <<EO"F"\na\nEOF\n')).to.deep.equal([['EOF:a\n']]);
  });

  it('<<-A <<B: tabs are stripped for A only', () => {
    expect(heredocs('RUN <<-A <<B\n\ta\n\tA\n\tb\nB\n')).to.deep.equal([['A:a\n', 'B:\tb\n']]);
  });

  it('no heredoc: <<- EOF, cat <<-, <<\'\', \\<<a, a<<EOF, <<<a, $((1<<2))', () => {
    for (const line of ['RUN <<- EOF', 'RUN cat <<-', 'RUN <<\'\'', 'RUN \\<<a', 'RUN a<<EOF', 'RUN <<<a', 'RUN echo $((1<<2))']) {
      expect(heredocs(`${line}\nRUN b\n`), line).to.deep.equal([[], []]);
    }
  });

  it('directives: three names, at the very top, each once', () => {
    const directives = (text: string) => parse(`${text}FROM x\n`).directives.map(({ name }) => name);
    expect(directives('# syntax=a\n# escape=`\n# check=skip=all\n')).to.deep.equal(['syntax', 'escape', 'check']);
    expect(directives('# hadolint ignore=DL3008\n# escape=`\n')).to.deep.equal([]);
    expect(parse('# hadolint ignore=DL3008\nFROM x\n').comments.map(({ text }) => text)).to.deep.equal(['hadolint ignore=DL3008']);
    expect(directives('  # escape=`\n')).to.deep.equal(['escape']);
    expect(directives('#!/bin/sh\n# escape=`\n')).to.deep.equal([]);
    expect(directives('#!/bin/sh\n# check=skip=all\n')).to.deep.equal(['check']);
    expect(directives('  # check=skip=all\n')).to.deep.equal([]);
    for (const end of ['# c\n', '\n', 'ARG a\n']) expect(directives(`${end}# check=skip=all\n`), end).to.deep.equal([]);
    expect(isRejected('# check=skip=A\n# check=skip=B\nFROM x\n')).to.equal(true);
  });

  it('RUN\\, then # c, then  a: the comment is dropped', () => {
    expect(read('RUN\\\n# c\n a\n')).to.deep.equal(['RUN | a']);
  });

  it('RUN a \\ \\ then  b continues', () => {
    expect(read('RUN a \\ \\\n b\n')).to.deep.equal(['RUN | a \\  b']);
  });

  it('a lone \\ line before an instruction continues nothing', () => {
    expect(read('\\\nRUN a\n')).to.deep.equal(['RUN | a']);
    expect(parse('\\\nRUN a\n').instructions[0]?.errors).to.deep.equal([]);
  });

  it('a lone CR is no newline, and \\r\\r\\n is one', () => {
    expect(parse('FROM x\rRUN y\nRUN a\r\r\nRUN b\n').instructions.map(({ keyword, line }) => [keyword, line])).to.deep.equal([['FROM', 1], ['RUN', 2], ['RUN', 3]]);
    expect(read('RUN a\r\r\n')).to.deep.equal(['RUN | a']);
  });

  it('form feed, vertical tab and no-break space before a keyword are white space; after it only the first two', () => {
    expect(read('\f\v\u00a0RUN\fa\n')).to.deep.equal(['RUN | a']);
    expect(read('RUN\va\n')).to.deep.equal(['RUN | a']);
    for (const blank of ['\u00a0', '\u2003']) {
      const [instruction] = parse(`RUN${blank}a\n`).instructions;
      expect(instruction?.keyword).to.equal(`RUN${blank}A`);
      expect(instruction?.errors).to.have.length(1);
    }
  });

  it('rejected: an unterminated heredoc', () => expect(isRejected('FROM x\nRUN <<E\na\n')).to.equal(true));
  it('rejected: a bad or duplicate directive', () => {
    expect(isRejected('# escape=x\nFROM x\n')).to.equal(true);
    expect(isRejected('# syntax=a\n# syntax=b\nFROM x\n')).to.equal(true);
  });
  it('rejected: an empty or comment-only file', () => {
    for (const text of ['', '\n\n', '# c\n', '\uFEFF']) expect(isRejected(text), JSON.stringify(text)).to.equal(true);
  });
  it('rejected: ENV without a value', () => expect(isRejected('FROM x\nENV a\n')).to.equal(true));
  it('rejected: a line of 64 KiB', () => {
    expect(isRejected(`FROM x\nRUN ${'a'.repeat(65_532)}\n`)).to.equal(true);
    expect(isRejected(`FROM x\nRUN ${'a'.repeat(65_531)}\n`)).to.equal(false);
  });
  it('rejected: JSON with non-strings where strings are due', () => {
    for (const line of ['CMD [1]', 'RUN ["a", null]', 'COPY ["a", 2]', 'VOLUME [{}]', 'HEALTHCHECK CMD [true]']) expect(isRejected(`FROM x\n${line}\n`), line).to.equal(true);
    expect(isRejected('FROM x\nEXPOSE [1]\n')).to.equal(false);
  });

  it('heredocs are read on RUN, COPY and ADD only, and inside ONBUILD of these', () => {
    for (const keyword of ['RUN', 'COPY', 'ADD', 'ONBUILD RUN', 'ONBUILD COPY', 'ONBUILD ADD']) expect(heredocs(`${keyword} <<E /x\na\nE\n`), keyword).to.deep.equal([['E:a\n']]);
    for (const keyword of ['CMD', 'ENTRYPOINT', 'LABEL a=', 'USER', 'ENV a', 'ONBUILD CMD']) expect(heredocs(`${keyword} <<E /x\nRUN a\n`), keyword).to.deep.equal([[], []]);
  });

  it('same in both: CRLF, BOM, empty continuation lines, comments between them, a split keyword, backtick, several heredocs, ONBUILD', () => {
    expect(read('\uFEFFFROM x\r\nRUN a \\\r\n\r\n# c\r\n b\r\n')).to.deep.equal(['FROM | x', 'RUN | a  b']);
    expect(read('# escape=`\nFR`\nOM x\n')).to.deep.equal(['FROM | x']);
    expect(heredocs('RUN <<A <<B\n1\nA\n2\nB\n')).to.deep.equal([['A:1\n', 'B:2\n']]);
    expect(parse('ONBUILD RUN a\n').instructions[0]?.trigger?.keyword).to.equal('RUN');
  });
});

describe('PARSER.md, below the instruction', () => {
  const variables: readonly (readonly [string, string | null])[] = [
    ['$x', 'X'], ['${x}', 'X'], ['${x:-d}', 'X'], ['${n:-d}', 'd'], ['${n-d}', 'd'], ['${x:+a}', 'a'], ['${x+a}', 'a'], ['${x:?m}', 'X'], ['${x?m}', 'X'],
    ['${p#*/}', 'b'], ['${p##*}', ''], ['${p%/*}', 'a'], ['${p%%*}', ''], ['${p/a/c}', 'c/b'], ['${p//?/c}', 'ccc'],
    ['"${n:-a b}"', 'a b'], ['${n:-${m:-$x}}', 'X'], ['"$x"', 'X'], ['\'$x\'', '$x'], ['\\$x', '$x'],
  ];
  for (const [text, want] of variables) it(`variables: ${text}`, () => expect(value(text)).to.equal(want));

  it('JSON form is JSON', () => {
    expect(json('RUN ["echo", "a b"]')).to.deep.equal(['echo', 'a b']);
    expect(json('RUN ["\\/", "\\n", "\\u0041"]')).to.deep.equal(['/', '\n', 'A']);
    expect(json('RUN ["a"] junk')).to.equal(null);
    expect(json('RUN ["c:\\windows"]')).to.equal(null);
    expect(json('RUN ["a", \\\n# c\n "b"]')).to.deep.equal(['a', 'b']);
  });

  it('flags: -- ends them, quotes hold one together, before JSON, of a trigger', () => {
    expect(flags('RUN --mount=type=ssh -- --mount=type=bind a')).to.deep.equal(['mount=type=ssh']);
    expect(flags('COPY --chown="a b" c d')).to.deep.equal(['chown=a b']);
    expect(flags('CMD --a=b ["c"]')).to.deep.equal(['a=b']);
    expect(json('CMD --a=b ["c"]')).to.deep.equal(['c']);
    expect(flags('ONBUILD COPY --from=a b c')).to.deep.equal(['from=a']);
  });

  it('crash: a variable above the first FROM, indented or behind a BOM', () => {
    for (const text of [' ARG A=$B\nFROM x\n', '\uFEFFARG A=$B\nFROM x\n', 'ARG A=$A\nFROM $A\n', 'RUN $A\n']) {
      const dockerfile = parse(text);
      for (const instruction of dockerfile.instructions) {
        for (const word of instruction.words) expect(dockerfile.valueOf(word, instruction)).to.be.oneOf([null, 'x']);
      }
    }
  });

  it('no heredocs on CMD and the like, and a trailing \\ leaves the end line', () => {
    expect(heredocs('CMD a <<E\nRUN b\n')).to.deep.equal([[], []]);
    expect(parse('RUN a \\\n').instructions.map(({ line, endLine }) => [line, endLine])).to.deep.equal([[1, 1]]);
    expect(parse('RUN a \\').instructions.map(({ line, endLine }) => [line, endLine])).to.deep.equal([[1, 1]]);
  });
});

describe('PARSER.md, # check= directives', () => {
  const check = (text: string) => parse(`${text}FROM x\n`).directives.find(({ name }) => name === 'check')?.value ?? null;

  it('file-wide only in the directive block, after a BOM and one #! line, at column 1, beside syntax and escape', () => {
    expect(check('\uFEFF#!/bin/sh\n# syntax=a\n# check=skip=all\n')).to.equal('skip=all');
    expect(check('# escape=\\\n# check=skip=all\n')).to.equal('skip=all');
    expect(check(' # check=skip=all\n')).to.equal(null);
    expect(check('# other=a\n# check=skip=all\n')).to.equal(null);
  });

  it('the case of the name does not matter; a duplicate is an error', () => {
    expect(check('# CHECK = skip=A\n')).to.equal('skip=A');
    expect(isRejected('# check=skip=A\n# Check=skip=B\nFROM x\n')).to.equal(true);
  });

  it('the value is kept whole: where it is cut is not the parser\'s business', () => {
    expect(check('# check=skip=A, B;error=true\n')).to.equal('skip=A, B;error=true');
  });

  it('per instruction: a comment above, others and blank lines between; a bare # resets; one in a continuation is not above', () => {
    const above = (text: string) => parse(text).instructions.map((instruction) => instruction.comments.map((comment) => `${comment.text}${comment.flush ? '' : ' (indented)'}`));
    expect(above('FROM x\n# check=skip=A\n# other\n\nRUN a\n')).to.deep.equal([[], ['check=skip=A', 'other']]);
    expect(above('FROM x\n# check=skip=A\n#\nRUN a\n')).to.deep.equal([[], []]);
    expect(above('FROM x\n # check=skip=A\nRUN a\n')).to.deep.equal([[], ['check=skip=A (indented)']]);
    expect(above('FROM x\nRUN a \\\n# check=skip=A\n b\n')).to.deep.equal([[], []]);
  });

  it('one that misses the top block belongs to the next instruction', () => {
    const { directives, instructions } = parse('# c\n# check=skip=A\nFROM x\n');
    expect(directives).to.deep.equal([]);
    expect(instructions[0]?.comments.map(({ text }) => text)).to.deep.equal(['c', 'check=skip=A']);
  });
});
