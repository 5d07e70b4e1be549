import { expect } from 'chai';
import { broadCopies, namedSources, wholeCopy } from '../../src/discover/broad-copy.js';
import { memoryContext } from '../../src/discover/memory-context.js';
import { parse } from '../../src/dockerfile/parse.js';

const context = memoryContext({ 'lib/a.js': '', 'lib/b.log': '', 'server.js': '' });
const inFile = (lines: string) => parse(`FROM scratch AS base\nARG DIR=lib\nARG FILE\n${lines}\n`);

describe('namedSources', () => {
  for (const [line, wanted] of [
    ['COPY ./a/../b//c / d', ['b/c', '']],
    ['COPY ["a b", "c", "d"]', ['a b', 'c']],
    ['COPY ../../a b', ['a']],
    ['COPY $DIR/x $FILE d', ['lib/x']],
    ['ADD https://x.test/a git@x.test:b ssh://x.test/c "http://x.test/d" e f', ['e']],
    ['COPY <<E a b\nE', ['a']],
    ['COPY --from=base a b', []],
    ['ONBUILD COPY a b', ['a']],
    ['RUN cp a b', []],
  ] as const) {
    it(line.replaceAll('\n', '⏎'), () => {
      expect(namedSources(inFile(line)).map(({ path }) => path)).to.deep.equal(wanted);
    });
  }
});

describe('broadCopies', () => {
  for (const [line, wanted] of [
    ['COPY . /x', ['']], ['COPY ./* /x', ['']], ['COPY / /x', ['']], ['ADD ** /x', ['']], ['COPY lib /x', ['lib']], ['COPY ${DIR}/ /x', ['lib']],
    ['COPY server.js lib missing /x', ['lib']], ['COPY --from=base . /x', []], ['ONBUILD COPY . /x', []],
  ] as const) {
    it(line, () => {
      expect(broadCopies(inFile(line), context).map(({ folder }) => folder)).to.deep.equal(wanted);
    });
  }

  it('knows only copies of everything without a context', () => {
    expect(broadCopies(inFile('COPY lib /x\nCOPY . /y'), null).map(({ source }) => source.text)).to.deep.equal(['.']);
    expect(wholeCopy(inFile('COPY lib /x'), null)).to.equal(null);
  });

  it('counts what is excluded from the source', () => {
    const [one, two, none] = broadCopies(inFile('COPY --exclude=*.log --exclude=deep/x lib /x\nCOPY --exclude=*.log . /y\nCOPY . /z'), context);
    expect(['lib/b.log', 'lib/deep/x/y', 'lib/a.js'].map((path) => one?.excludes(path))).to.deep.equal([true, true, false]);
    expect(['lib/b.log', 'b.log'].map((path) => two?.excludes(path))).to.deep.equal([false, true]);
    expect(none?.excludes('b.log')).to.equal(false);
  });
});
