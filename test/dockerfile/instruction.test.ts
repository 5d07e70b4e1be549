import { expect } from 'chai';
import { parse } from '../../src/dockerfile/parse.js';
import type { Instruction } from '../../src/dockerfile/model.js';

const only = (text: string): Instruction => {
  const [instruction] = parse(text).instructions;
  if (instruction === undefined) throw new Error('no instruction');
  return instruction;
};
const words = (text: string) => only(text).words.map((word) => word.text);
const at = (text: string, span: { start: number; end: number } | undefined) => text.slice(span?.start, span?.end);
const refused = (text: string) => parse(text).errors.map(({ message }) => message);

describe('instruction: keyword', () => {
  it('is upper case, whatever is written, and ends at a blank', () => {
    expect(only('fRoM x\n').keyword).to.equal('FROM');
    expect(only('RUN\ta\n').keyword).to.equal('RUN');
    expect(only('RUN\va\n').keyword).to.equal('RUN');
    expect(only('RUN\fa\n').keyword).to.equal('RUN');
    expect(only('RUN\u00a0a b\n').keyword).to.equal('RUN\u00a0A');
    expect(only('RUN').keyword).to.equal('RUN');
    expect(only('[ "a" ]\n').keyword).to.equal('[');
  });

  it('has a place, also in two halves', () => {
    const text = '\n  RU\\\n# c\nN a\n';
    expect(only(text).keyword).to.equal('RUN');
    expect(at(text, only(text).keywordSpan)).to.equal('RU\\\n# c\nN');
    expect(at('  RUN\n', only('  RUN\n').keywordSpan)).to.equal('RUN');
  });
});

describe('instruction: arguments', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['RUN a "b c"  d', ['a "b c"  d']], ['RUN ["a", "b c"]', ['a', 'b c']], ['RUN ["a"] && b', ['["a"] && b']], ['CMD []', []], ['ENTRYPOINT a b', ['a b']],
    ['COPY "a b" c\\ d e', ['"a', 'b"', 'c\\', 'd', 'e']], ['ADD ["a b", "c"]', ['a b', 'c']], ['VOLUME /a  /b', ['/a', '/b']], ['VOLUME ["/a b"]', ['/a b']],
    ['FROM a:1 AS b', ['a:1', 'AS', 'b']], ['EXPOSE 80 443/tcp', ['80', '443/tcp']], ['EXPOSE ["80"]', ['["80"]']],
    ['USER a b', ['a b']], ['WORKDIR /a b', ['/a b']], ['STOPSIGNAL "9"', ['"9"']], ['MAINTAINER a <b@c>', ['a <b@c>']], ['WORKDIR ["a"]', ['["a"]']],
    ['HEALTHCHECK CMD a b', ['CMD', 'a b']], ['HEALTHCHECK CMD ["a", "b"]', ['CMD', 'a', 'b']], ['HEALTHCHECK NONE', ['NONE']], ['HEALTHCHECK cmd\ta', ['cmd', 'a']],
    ['SHELL ["a", "-c"]', ['a', '-c']], ['SHELL a', ['a']], ['ENV a=b c="d e"', ['a=b', 'c="d e"']], ['ENV a b c', ['a b c']], ['ARG a b=c', ['a', 'b=c']],
    ['RUN', []], ['RUN  ', []], ['COPY', []], ['ONBUILD RUN a', []], ['WHAT a b', ['a b']],
  ];
  for (const [text, want] of table) it(text, () => expect(words(`${text}\n`)).to.deep.equal(want));

  it('JSON is there for exec form only, and then it is the words', () => {
    expect(only('RUN ["a"]\n').json?.map(({ text }) => text)).to.deep.equal(['a']);
    expect(only('CMD []\n').json).to.deep.equal([]);
    expect(only('HEALTHCHECK CMD ["a"]\n').json?.map(({ text }) => text)).to.deep.equal(['a']);
    for (const text of ['RUN a', 'RUN ["a"] b', 'EXPOSE ["a"]', 'USER ["a"]', 'LABEL ["a"]=b', 'FROM ["a"]', 'RUN']) expect(only(text).json, text).to.equal(null);
  });

  it('JSON of other things than strings stops the parser', () => {
    expect(refused('FROM x\nCMD [1]\n')).to.deep.equal(['a JSON array here holds strings only']);
    expect(refused('FROM x\nONBUILD HEALTHCHECK CMD ["a", 1]\n')).to.have.length(1);
    expect(refused('FROM x\nEXPOSE [1]\nUSER [1]\n')).to.deep.equal([]);
  });

  it('a comment inside a JSON array is dropped first', () => {
    expect(words('CMD ["a", \\\n# c\n  "b"]\n')).to.deep.equal(['a', 'b']);
  });

  it('know their places over continuations', () => {
    const text = 'COPY a\\\n# c\nb \\\n  c\td\n';
    expect(only(text).words.map(({ text: word, span }) => [word, at(text, span)])).to.deep.equal([['ab', 'a\\\n# c\nb'], ['c', 'c'], ['d', 'd']]);
    expect(at(text, only(text).argumentSpan)).to.equal('a\\\n# c\nb \\\n  c\td');
    expect(at(text, only(text).span)).to.equal(text.trimEnd());
    expect(at(text, only(text).wholeSpan)).to.equal(text);
  });

  it('an empty argument has an empty place where it would stand', () => {
    expect(only('RUN \nFROM x\n').argumentSpan).to.deep.equal({ start: 3, end: 3 });
  });

  it('the last blanks of a line belong to nothing', () => {
    const text = '  RUN a  \t\n';
    expect(at(text, only(text).span)).to.equal('RUN a');
    expect(at(text, only(text).wholeSpan)).to.equal(text);
  });
});

describe('instruction: pairs', () => {
  const pairs = (text: string) => only(text).pairs.map(({ key, value, legacy }) => [key.text, value?.text ?? null, legacy]);

  it('ENV and LABEL: key=value, quotes and escapes kept', () => {
    expect(pairs('ENV a=b c="d e" f=\'g h\' i=j\\ k l=\n')).to.deep.equal([
      ['a', 'b', false], ['c', '"d e"', false], ['f', '\'g h\'', false], ['i', 'j\\ k', false], ['l', '', false],
    ]);
    expect(pairs('LABEL "a b"=c d=e=f\n')).to.deep.equal([['"a b"', 'c', false], ['d', 'e=f', false]]);
    expect(pairs('ENV a="b\\"c" d=\'e\\\' f=g\n')).to.deep.equal([['a', '"b\\"c"', false], ['d', '\'e\\\'', false], ['f', 'g', false]]);
  });

  it('the old form: one key, and the rest of the line', () => {
    expect(pairs('ENV a b c=d\n')).to.deep.equal([['a', 'b c=d', true]]);
    expect(pairs('LABEL "a b" c\n')).to.deep.equal([['"a', 'b" c', true]]);
  });

  it('ARG: names with and without a default', () => {
    expect(pairs('ARG a b=c "d e"\n')).to.deep.equal([['a', null, false], ['b', 'c', false], ['"d e"', null, false]]);
  });

  it('an escape at the very end is nothing', () => {
    expect(pairs('ENV a=b\\\\\\\n')).to.deep.equal([['a', 'b\\\\', false]]);
    expect(pairs('# escape=`\nENV a=b\\\n')).to.deep.equal([['a', 'b\\', false]]);
    expect(pairs('# escape=`\nENV a=b` c d=e\n')).to.deep.equal([['a', 'b` c', false], ['d', 'e', false]]);
    expect(pairs('ENV a="b\\\\\\\n')).to.deep.equal([['a', '"b\\\\', false]]);
  });

  it('a word without = among them stops the parser', () => {
    expect(refused('FROM x\nENV a=b c\n')).to.deep.equal(['no = in `c`; ENV takes name=value']);
    expect(refused('FROM x\nLABEL a\n')).to.deep.equal(['LABEL takes a name and a value: LABEL name=value']);
    expect(refused('FROM x\nENV "a b"\n')).to.deep.equal([]);
    expect(refused('FROM x\nONBUILD ENV a\n')).to.have.length(1);
    expect(refused('FROM x\nENV\n')).to.deep.equal([]);
  });

  it('know their places', () => {
    const text = 'ENV a=b \\\n  c="d \\\ne"\n';
    expect(only(text).pairs.map(({ key, value, span }) => [at(text, key.span), at(text, value?.span), at(text, span)])).to.deep.equal([
      ['a', 'b', 'a=b'], ['c', '"d \\\ne"', 'c="d \\\ne"'],
    ]);
    const word = only(text).words[1];
    expect(word?.text).to.equal('c="d e"');
    expect(Array.from(word?.text ?? '', (_, index) => text[word?.offsets(index) ?? -1]).join('')).to.equal('c="d e"');
  });
});

describe('instruction: ONBUILD', () => {
  it('has its trigger below it, of the same line and stage', () => {
    const text = 'FROM x\nONBUILD  COPY --from=a b \\\n  c\n';
    const { instructions, stages } = parse(text);
    const [, onbuild] = instructions;
    const trigger = onbuild?.trigger;
    expect(onbuild?.words).to.deep.equal([]);
    expect([trigger?.keyword, trigger?.flags.length, trigger?.words.map((word) => word.text)]).to.deep.equal(['COPY', 1, ['b', 'c']]);
    expect([trigger?.index, trigger?.line, trigger?.endLine, trigger?.stage]).to.deep.equal([1, 2, 3, stages[0]]);
    expect(at(text, trigger?.keywordSpan)).to.equal('COPY');
    expect(at(text, trigger?.span)).to.equal('COPY --from=a b \\\n  c');
  });

  it('may have any depth, without end', () => {
    expect(only('ONBUILD ONBUILD RUN a\n').trigger?.trigger?.keyword).to.equal('RUN');
    let depth = 0;
    for (let each: Instruction | null = only(`${'ONBUILD '.repeat(10_000)}RUN a\n`); each !== null; each = each.trigger) depth++;
    expect(depth).to.be.within(3, 100);
  });
});
