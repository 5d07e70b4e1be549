import { expect } from 'chai';
import { scan } from '../../src/dockerfile/scan.js';
import { Lines } from '../../src/text/lines.js';

const scanned = (text: string) => scan(text, new Lines(text));
const joined = (text: string) => scanned(text).instructions.map((line) => line.joined.text);
const lines = (text: string) => scanned(text).instructions.map(({ line, endLine }) => [line, endLine]);

describe('scan: lines that go on', () => {
  const table: readonly (readonly [string, string, readonly string[]])[] = [
    ['one line each', 'FROM x\nRUN a\n', ['FROM x', 'RUN a']],
    ['no final newline', 'FROM x', ['FROM x']],
    ['a continuation, blanks kept', 'RUN a \\\n  b\n', ['RUN a   b']],
    ['blanks after the escape', 'RUN a \\ \t\n b\n', ['RUN a  b']],
    ['other white space after the escape', 'RUN a \\\v\n b\n', ['RUN a \\\v', 'b']],
    ['an escaped escape', 'RUN a \\\\\nRUN b\n', ['RUN a \\\\', 'RUN b']],
    ['three escapes', 'RUN a \\\\\\\nRUN b\n', ['RUN a \\\\\\', 'RUN b']],
    ['an escape after an escape and a blank', 'RUN a \\ \\\n b\n', ['RUN a \\  b']],
    ['comments and empty lines between', 'RUN a \\\n# c \\\n\n \t\n  # d\n b\n', ['RUN a  b']],
    ['a keyword in two', 'RU\\\nN a\n', ['RUN a']],
    ['nothing continued', '\\\n\\\nRUN a\n', ['RUN a']],
    ['the end of the file', 'RUN a \\\n', ['RUN a ']],
    ['only comments to the end of the file', 'RUN a \\\n# c\n\n', ['RUN a ']],
    ['an escape that is all of the file', '\\', ['']],
    ['CRLF', 'RUN a \\\r\n b\r\nRUN c\r\n', ['RUN a  b', 'RUN c']],
    ['carriage returns before the newline', 'RUN a \\\r\r\n b\r\r\n', ['RUN a  b']],
    ['a carriage return elsewhere', 'RUN a\rb\n', ['RUN a\rb']],
    ['white space of any kind before', '\u2003\v\f\u00a0RUN a\n', ['RUN a']],
    ['a byte order mark, once', '\uFEFFRUN a\n\uFEFFRUN b\n', ['RUN a', '\uFEFFRUN b']],
    ['a comment\'s escape', '# c \\\nRUN a\n', ['RUN a']],
    ['an indented # on a continued line', 'RUN a \\\n #b\n c\n', ['RUN a  c']],
    ['a # inside a line', 'RUN a # b \\\n c\n', ['RUN a # b  c']],
  ];
  for (const [name, text, want] of table) it(name, () => expect(joined(text)).to.deep.equal(want));

  it('with a backtick as escape a backslash is nothing', () => {
    expect(joined('# escape=`\nRUN a `\n b\nRUN c \\\nRUN d\n')).to.deep.equal(['RUN a  b', 'RUN c \\', 'RUN d']);
    expect(joined('# escape=`\nRUN a ``\nRUN b\n')).to.deep.equal(['RUN a ``', 'RUN b']);
  });

  it('knows the first line and the last, heredocs included', () => {
    expect(lines('\nRUN a \\\n\n b\n# c\nRUN <<A <<B\nx\nA\ny\nB\nRUN c')).to.deep.equal([[2, 4], [6, 10], [11, 11]]);
    expect(lines('RUN a \\\n# c\n')).to.deep.equal([[1, 2]]);
  });

  it('notes each empty line inside an instruction, and none elsewhere', () => {
    const text = 'FROM x\n\nRUN a \\\n\n \t\n# c\n b\n\n';
    expect(scanned(text).instructions.map(({ emptyContinuations }) => emptyContinuations.map(({ start, end }) => text.slice(start, end))))
      .to.deep.equal([[], ['', ' \t']]);
  });

  it('notes where the escapes stand', () => {
    const text = 'RUN a \\\n b \\ \n c\n';
    expect(scanned(text).instructions[0]?.continuations.map((at) => [at, text[at]])).to.deep.equal([[6, '\\'], [11, '\\']]);
  });

  it('knows where each character of a joined line stands', () => {
    const text = 'RUN a\\\n# c\n\nb \\\n  c\n';
    const [instruction] = scanned(text).instructions;
    const places = Array.from(instruction?.joined.text ?? '', (_, index) => text[instruction?.joined.at(index) ?? -1]);
    expect(places.join('')).to.equal('RUN ab   c');
  });
});

describe('scan: comments', () => {
  const comments = (text: string) => scanned(text).comments.map(({ text: said, line, flush, inside }) => ({ said, line, flush, inside }));

  it('are trimmed, and know their line, their column and what they interrupt', () => {
    expect(comments('#  a \nRUN b \\\n  #c\n d\n\t# e\r\nRUN f\n')).to.deep.equal([
      { said: 'a', line: 1, flush: true, inside: null },
      { said: 'c', line: 3, flush: false, inside: 0 },
      { said: 'e', line: 5, flush: false, inside: null },
    ]);
  });

  it('span the # to the end of the line', () => {
    const text = 'FROM x\n  # a b \r\n';
    expect(scanned(text).comments.map(({ span }) => text.slice(span.start, span.end))).to.deep.equal(['# a b ']);
  });

  it('are none in a heredoc', () => {
    expect(comments('RUN <<E\n# a\nE\n')).to.deep.equal([]);
  });

  const above = (text: string) => {
    const { comments: all, instructions } = scanned(text);
    return instructions.map((line) => line.above.map((index) => all[index]?.text));
  };
  it('count for the next instruction, over blank lines, until a bare # starts afresh', () => {
    expect(above('# a\n\n  # b\nFROM x\nRUN c\n')).to.deep.equal([['a', 'b'], []]);
    expect(above('# a\n#\n# b\nFROM x\n')).to.deep.equal([['b']]);
    expect(above('# a\n#  \t\n# b\nFROM x\n')).to.deep.equal([['b']]);
    expect(above('# a\n  #\n# b\nFROM x\n')).to.deep.equal([['a', '', 'b']]);
    expect(above('RUN a \\\n# b\n c\nRUN d\n')).to.deep.equal([[], []]);
  });
});

describe('scan: what is too long or too little', () => {
  const errors = (text: string) => scanned(text).errors.map(({ message }) => message.replace(/ BuildKit.*/, ''));
  const tooLong = ['line longer than the 65535 bytes'];

  it('a line of 65,535 bytes is read, one of 65,536 is not, whatever it is', () => {
    for (const head of ['RUN ', '# ', 'RUN a \\\n', 'RUN <<E\n', '\uFEFFRUN ']) {
      const last = head.slice(head.lastIndexOf('\n') + 1);
      const rest = 65_535 - Buffer.byteLength(last);
      const end = head.includes('<<') ? '\nE\n' : '\nRUN b\n';
      expect(errors(`${head}${'a'.repeat(rest)}${end}`), head).to.deep.equal([]);
      expect(errors(`${head}${'a'.repeat(rest + 1)}${end}`), head).to.deep.equal(tooLong);
    }
  });

  it('bytes are those of UTF-8', () => {
    expect(errors(`RUN ${'é'.repeat(32_765)}a\n`)).to.deep.equal([]);
    expect(errors(`RUN ${'é'.repeat(32_766)}\n`)).to.deep.equal(tooLong);
  });

  it('without a newline behind it one byte less does', () => {
    expect(errors(`RUN ${'a'.repeat(65_531)}`)).to.deep.equal([]);
    expect(errors(`RUN ${'a'.repeat(65_532)}`)).to.deep.equal(tooLong);
  });

  it('the CR of a CRLF counts', () => {
    expect(errors(`RUN ${'a'.repeat(65_530)}\r\n`)).to.deep.equal([]);
    expect(errors(`RUN ${'a'.repeat(65_531)}\r\n`)).to.deep.equal(tooLong);
  });

  it('a file without an instruction has an error, whatever else is in it', () => {
    for (const text of ['', '\n', ' \t\n', '# c', '\uFEFF', '\uFEFF\n', '# escape=`\n', '\u2003\u0085\n']) {
      expect(errors(text), JSON.stringify(text)).to.deep.equal(['the file has no instructions']);
    }
  });
});
