import { expect } from 'chai';
import { readLast } from './support.js';

describe('the statements of a script', () => {
  it('are the members of its top-level list', () => {
    const { script, cut } = readLast('FROM x\nRUN a 1 \\\n  && b | c \\\n  || { d; e; }; F=1; f() { g; }; ! h; > i; if j; then k; fi\n');
    expect(script?.statements.map(({ kind, link, span }) => [kind, link, cut(span)])).to.deep.equal([
      ['simple', 'first', 'a 1'], ['pipeline', '&&', 'b | c'], ['compound', '||', '{ d; e; }'], ['assignment', ';', 'F=1'],
      ['function', ';', 'f() { g; }'], ['pipeline', ';', '! h'], ['simple', ';', '> i'], ['compound', ';', 'if j; then k; fi']]);
    expect(script?.statements.map(({ linkSpan }) => cut(linkSpan))).to.deep.equal([null, '&&', '||', ';', ';', ';', ';', ';']);
    expect(script?.statements.map(({ commands }) => commands.map(({ name }) => name).join())).to.deep.equal(['a', 'b,c', 'd,e', '', 'g', 'h', '', 'j,k']);
    expect(script?.commands.every(({ statement }, index) => script.statements[statement]?.commands.includes(script.commands[index] ?? script.commands[0]!))).to.equal(true);
  });

  it('are parted by line ends in a heredoc, past comments and bodies', () => {
    const { script, cut } = readLast('FROM x\nRUN <<E\n\n# z\na <<F # y\nbody\nF\n\nb \\\n \t; # x\nc \\\n&& d\nE\n');
    expect(script?.statements.map(({ link, span }) => [link, cut(span)])).to.deep.equal([['first', 'a <<F'], ['newline', 'b'], [';', 'c'], ['&&', 'd']]);
    expect(script?.statements.map(({ linkSpan }) => cut(linkSpan))).to.deep.equal([null, '\n', ';', '&&']);
  });

  it('may run in the background, all that && joins', () => {
    const { script, cut } = readLast('FROM x\nRUN a && b & c; d&\n');
    expect(script?.statements.map(({ background, link }) => [background, link])).to.deep.equal([[true, 'first'], [true, '&&'], [false, '&'], [true, ';']]);
    expect(script?.statements.map(({ span, linkSpan }) => [cut(span), cut(linkSpan)])).to.deep.equal([['a', null], ['b', '&&'], ['c', '&'], ['d', ';']]);
    expect(script?.trailing).to.equal(null);
  });

  it('say whether a heredoc hangs below them', () => {
    const { script } = readLast('FROM x\nRUN <<E\na <<F\nF\nb\nbash <<F\nc\nF\n{ d; } <<F | e <<<f\nF\ng <<<h\nE\n');
    expect(script?.statements.map(({ opensHeredoc }) => opensHeredoc)).to.deep.equal([true, false, true, true, false]);
  });

  it('may end in a semicolon', () => {
    for (const run of ['a; b ;', 'a; b \\\n  ; # c']) {
      const { script, cut } = readLast(`FROM x\nRUN ${run}\n`);
      expect(cut(script?.trailing ?? null), run).to.equal(';');
      expect(script?.trailing?.start, run).to.be.greaterThan(script?.statements.at(-1)?.span.end ?? Infinity);
    }
    expect(readLast('FROM x\nRUN a; b\n').script?.trailing).to.equal(null);
    expect(readLast('FROM x\nRUN a; (b;)\n').script?.trailing).to.equal(null);
  });

  it('are none in an empty script', () => {
    expect(readLast('FROM x\nRUN # a\n').script).to.deep.include({ statements: [], commands: [], errors: [], trailing: null });
  });
});
