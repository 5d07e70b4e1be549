import { expect } from 'chai';
import { heredocMarkers, readHeredocWord } from '../../src/dockerfile/heredoc.js';
import { parse } from '../../src/dockerfile/parse.js';

const names = (line: string, escape: '\\' | '`' = '\\') => heredocMarkers(line, escape).map(({ name }) => name);

describe('heredocMarkers', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['RUN <<EOF', ['EOF']], ['run cat <<A <<B', ['A', 'B']], ['RUN <<-EOF', ['EOF']], ['RUN << EOF', ['EOF']], ['RUN <<\tEOF', ['EOF']],
    ['RUN 3<<EOF', ['EOF']], ['RUN 12<<-EOF', ['EOF']], ['RUN <<"EOF"', ['EOF']], ['RUN <<\'one two\'', ['one two']], ['RUN <<E\'O\'F', ['EOF']],
    ['RUN <<EO"F"', ['EOF']], ['RUN <<E\\OF', ['EOF']], ['RUN <<$x', ['$x']], ['RUN <<EOF;b', ['EOF;b']], ['RUN <<EOF|b', ['EOF|b']], ['RUN <<EOF)', ['EOF)']],
    ['RUN a;<<EOF', []], ['RUN a<<EOF', []], ['RUN <<<a', []], ['RUN $((1<<2))', []], ['RUN \\<<a', []], ['RUN cat <<-', []], ['RUN <<', []],
    ['RUN <<\'\'', []], ['RUN <<- EOF', []],
    ['RUN sh -c "cat <<EOF > x"', []], ['RUN echo \'a <<EOF b\'', []], ['RUN python -c "print(1 <<2)"', []], ['RUN echo don\'t <<EOF', []],
    ['RUN ["a", "<<EOF"]', []], ['RUN ["a"] <<EOF', ['EOF']],
    ['COPY <<a <<b /x', ['a', 'b']], ['ADD <<a /x', ['a']], ['COPY ["<<a", "b"]', []],
    ['COPY --chown=a <<a /x', ['a']], ['RUN --mount=type=bind <<a', ['a']],
    ['ONBUILD RUN <<a', ['a']], ['onbuild copy <<a b', ['a']], ['ONBUILD CMD <<a', []], ['ONBUILD ONBUILD RUN <<a', []],
    ['CMD <<a', []], ['ENTRYPOINT <<a', []], ['LABEL a=<<a', []], ['USER <<a', []], ['ENV a <<a', []], ['HEALTHCHECK CMD <<a', []], ['SHELL <<a', []],
    ['RUN', []], ['ONBUILD', []], ['<<a', []], ['', []],
  ];
  for (const [line, want] of table) it(`${line} -> ${want.join(' ') || 'none'}`, () => expect(names(line)).to.deep.equal(want));

  it('have places, a descriptor, and know tabs and quotes', () => {
    const line = 'RUN a 3<<-"E" b << F';
    expect(heredocMarkers(line, '\\').map(({ start, end, ...rest }) => ({ ...rest, at: line.slice(start, end) }))).to.deep.equal([
      { name: 'E', chomp: true, expand: false, descriptor: 3, at: '3<<-"E"' },
      { name: 'F', chomp: false, expand: true, descriptor: 0, at: '<< F' },
    ]);
  });

  it('take a backslash for the escape of a heredoc\'s line even where it is not that of the file', () => {
    expect(names('RUN \\<<a', '`')).to.deep.equal([]);
    expect(names('RUN `<<a', '`')).to.deep.equal([]);
    expect(names('RUN "a`" <<b', '`')).to.deep.equal(['b']);
  });
});

describe('readHeredocWord', () => {
  it('wants a whole word', () => {
    expect(readHeredocWord('<<a')).to.deep.equal({ name: 'a', chomp: false, expand: true, descriptor: 0 });
    expect(readHeredocWord('1<<-\'a\'')).to.deep.equal({ name: 'a', chomp: true, expand: false, descriptor: 1 });
    for (const word of ['a', '<<', '<<-', '<a', '<<<a', 'a<<b', '<<a<b', '<<a b', '<<"a', '', 'x<<a']) expect(readHeredocWord(word), word).to.equal(null);
  });
});

describe('heredocs of a file', () => {
  const heredocs = (text: string) => parse(text).instructions.flatMap(({ heredocs: found }) => found);
  const bodies = (text: string) => heredocs(text).map(({ body }) => body);
  const unclosed = (text: string) => parse(text).errors.map(({ message }) => message);

  it('have the lines up to one that is just their name', () => {
    expect(bodies('RUN <<E\na\n E\nE \nEE\nE\nRUN b\n')).to.deep.equal(['a\n E\nE \nEE\n']);
    expect(bodies('RUN <<A <<B\na\nB\nA\nb\nB\n')).to.deep.equal(['a\nB\n', 'b\n']);
    expect(bodies('RUN <<E\nE\n')).to.deep.equal(['']);
    expect(bodies('RUN <<E\na\nE')).to.deep.equal(['a\n']);
  });

  it('a name with blanks, quotes or an operator ends at that very line', () => {
    expect(bodies('RUN <<"one two"\na\none two\n')).to.deep.equal(['a\n']);
    expect(bodies('RUN <<E;b\na\nE\nE;b\n')).to.deep.equal(['a\nE\n']);
  });

  it('<<- takes the tabs from its own body and its own end only', () => {
    expect(bodies('RUN <<-A <<B\n\ta\n\t\tA\n\tb\nB\n')).to.deep.equal(['a\n', '\tb\n']);
    expect(unclosed('RUN <<A\n\tA\n')).to.have.length(1);
    expect(bodies('RUN <<-A\n \ta\n\t\tb\t\n\nA\n')).to.deep.equal([' \ta\nb\t\n\n']);
  });

  it('CRLF: the end may have it, the body keeps it', () => {
    expect(bodies('RUN <<E\r\na\r\nE\r\nRUN b\r\n')).to.deep.equal(['a\r\n']);
    expect(parse('RUN <<E\r\na\r\nE\r\r\nRUN b\r\n').instructions).to.have.length(2);
  });

  it('no comments, escapes or instructions in a body', () => {
    const text = 'FROM x\nRUN <<E\n# a\nRUN b \\\n\nE\nRUN c\n';
    expect(bodies(text)).to.deep.equal(['# a\nRUN b \\\n\n']);
    expect(parse(text).instructions.map(({ keyword }) => keyword)).to.deep.equal(['FROM', 'RUN', 'RUN']);
  });

  it('after a continued line the body begins below its last line', () => {
    expect(bodies('RUN cat <<E \\\n  > x\nbody\nE\n')).to.deep.equal(['body\n']);
  });

  it('have exact places', () => {
    const text = 'FROM x\nRUN <<-E cat\n\ta\n\tE\nRUN b\n';
    const [heredoc] = heredocs(text);
    const at = (span: { start: number; end: number } | undefined) => text.slice(span?.start, span?.end);
    expect([at(heredoc?.markerSpan), at(heredoc?.bodySpan), at(heredoc?.endSpan)]).to.deep.equal(['<<-E', '\ta\n', '\tE']);
  });

  it('one that never ends is an error at its mark, and has the rest of the file', () => {
    const text = 'FROM x\nRUN <<E\na\nRUN b\n';
    const { errors, instructions } = parse(text);
    expect(errors.map(({ message, span }) => [message, text.slice(span.start, span.end)])).to.deep.equal([['the heredoc is never closed: no line is just `E`', '<<E']]);
    expect(instructions.at(-1)?.heredocs[0]?.body).to.equal('a\nRUN b\n');
    expect(instructions.at(-1)?.heredocs[0]?.endSpan).to.deep.equal({ start: text.length, end: text.length });
    expect(unclosed('RUN <<A <<B\nA\n')).to.deep.equal(['the heredoc is never closed: no line is just `B`']);
  });
});
