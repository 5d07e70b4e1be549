import { expect } from 'chai';
import { isHostPath, leavesContext, ownSources, pathsFor } from '../../src/discover/context-sources.js';
import { memoryContext } from '../../src/discover/memory-context.js';
import { takenFiles } from '../../src/discover/taken-files.js';
import { parse } from '../../src/dockerfile/parse.js';

const context = memoryContext({ 'a.txt': 'a', 'b.txt': 'bb', 'src/a.c': 'ccc', 'src/deep/b.c': 'dddd', 'lib/a.c': 'eeeee', '.dockerignore': 'src/deep\nb.txt\n' });

describe('sources in the context', () => {
  it('finds what a path or a pattern names, a star within one folder', () => {
    expect(pathsFor(context, 'a.txt')).to.deep.equal(['a.txt']);
    expect(pathsFor(context, 'c.txt')).to.deep.equal([]);
    expect(pathsFor(context, '*.txt')).to.deep.equal(['a.txt', 'b.txt']);
    expect(pathsFor(context, '*/a.c')).to.deep.equal(['lib/a.c', 'src/a.c']);
    expect(pathsFor(context, '*/*/?.c')).to.deep.equal(['src/deep/b.c']);
    expect(pathsFor(context, '[a')).to.deep.equal([]);
  });

  it('tells what leads out of it', () => {
    expect(['..', '../a', 'a/../../b', './../a', 'a/b/../../..'].filter((path) => !leavesContext(path))).to.deep.equal([]);
    expect(['.', 'a/..', 'a/../b', '/../a', '...', 'a..b', ''].filter(leavesContext)).to.deep.equal([]);
    expect(['/home/me/a', '/root/a', 'C:\\a', 'd:/a'].filter((path) => !isHostPath(path))).to.deep.equal([]);
    expect(['/', '/home', '/homes/a', 'home/a', '/app/a', 'c:'].filter(isHostPath)).to.deep.equal([]);
  });

  it('leaves triggers, stages and what is fetched to others', () => {
    const dockerfile = parse('FROM a\nCOPY a b /\nADD https://x.test/c d /\nCOPY --from=a e /\nONBUILD COPY f /\n');
    expect(ownSources(dockerfile).map(({ path }) => path)).to.deep.equal(['a', 'b', 'd']);
  });

  it('lists the files that a copy takes, without what is ignored or excluded, as far as the budget reaches', () => {
    const taken = (text: string, left = 100): unknown => {
      const budget = { left };
      return ownSources(parse(`FROM a\n${text}\n`)).flatMap((source) => takenFiles(context, source, budget)).map(({ path, bytes }) => `${path} ${String(bytes)}`);
    };
    expect(taken('COPY . /')).to.deep.equal(['.dockerignore 15', 'a.txt 1', 'lib/a.c 5', 'src/a.c 3']);
    expect(taken('COPY --exclude=*.txt --exclude=lib . /')).to.deep.equal(['.dockerignore 15', 'src/a.c 3']);
    expect(taken('COPY *.txt src /')).to.deep.equal(['a.txt 1', 'src/a.c 3']);
    expect(taken('COPY --exclude=a.c src lib /')).to.deep.equal([]);
    expect(taken('COPY --exclude=a.c s* /')).to.deep.equal([]);
    expect(taken('COPY missing /')).to.deep.equal([]);
    expect(taken('COPY . /', 2)).to.deep.equal(['.dockerignore 15', 'a.txt 1']);
  });
});
