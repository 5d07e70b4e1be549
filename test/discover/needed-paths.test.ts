import { expect } from 'chai';
import { mayBeOne } from '../../src/discover/name-overlap.js';
import { neededPaths } from '../../src/discover/needed-paths.js';
import { parse } from '../../src/dockerfile/parse.js';

const neededIn = (lines: string) => neededPaths(parse(`FROM scratch\nARG DIR=dist\nARG FILE\n${lines}\n`));

describe('neededPaths', () => {
  for (const [line, path, wanted] of [
    ['COPY dist /x', 'dist', true], ['COPY dist/a.js /x', 'dist', true], ['COPY dist /x', 'dist/a.js', false], ['COPY . /x', 'dist', false],
    ['COPY */target/*.jar /x', 'svc/target', true], ['COPY */target/*.jar /x', 'svc/deep/target', false], ['COPY *.log /x', 'a.log', true], ['COPY *.log /x', 'dist', false],
    ['COPY $DIR/app.js /x', 'dist', true], ['COPY $FILE /x', 'dist', false], ['ONBUILD COPY dist /x', 'dist', true], ['COPY --from=0 dist /x', 'dist', false],
    ['RUN --mount=type=bind,source=dist,target=/d true', 'dist', true], ['RUN --mount=src=./dist/a,dst=/d true', 'dist', true],
    ['RUN --mount=type=bind,target=/d true', 'dist', false], ['RUN --mount=type=bind,from=x,source=dist,target=/d true', 'dist', false],
    ['RUN --mount=type=cache,source=dist,target=/d true', 'dist', false],
  ] as const) {
    it(`${line} ${wanted ? 'asks' : 'does not ask'} for ${path}`, () => {
      expect(neededIn(line).names(path)).to.equal(wanted);
    });
  }

  it('tells copies from mounts', () => {
    const needed = neededIn('COPY a /x\nRUN --mount=source=b,target=/b true');
    expect([needed.copies('a'), needed.copies('b'), needed.names('b')]).to.deep.equal([true, false, true]);
  });

  it('knows that a variable may be anything', () => {
    expect(neededIn('COPY $FILE /x').mayName('dist')).to.equal(true);
    expect(neededIn('COPY packages/$FILE/dist /x').mayName('packages/a/dist')).to.equal(true);
    expect(neededIn('COPY packages/${FILE:-a}/dist /x').mayName('other/dist')).to.equal(false);
    expect(neededIn('RUN --mount=source=$FILE,target=/x true').mayName('dist')).to.equal(true);
    expect(neededIn('COPY dist /x').mayName('dist')).to.equal(false);
  });

  it('finds names anywhere in a path', () => {
    const needed = neededIn('COPY a/node_modules/b package*.json /x\nCOPY */bin/*.log /y');
    expect(['node_modules', 'b', 'package.json', '*.log', '*.swp', '.git', 'bin'].map((name) => needed.mayNameAny(name)))
      .to.deep.equal([true, true, true, true, false, false, true]);
  });
});

describe('mayBeOne', () => {
  for (const [a, b, wanted] of [
    ['a', 'a', true], ['a', 'b', false], ['*.log', 'a.log', true], ['a*', '*.log', true], ['*.json', '*.log', false], ['a*', 'b*', false],
    ['*', 'a', false], ['a', '**', false], ['a?c', 'abc', true],
  ] as const) {
    it(`${a} and ${b}: ${String(wanted)}`, () => {
      expect(mayBeOne(a, b)).to.equal(wanted);
      expect(mayBeOne(b, a)).to.equal(wanted);
    });
  }
});
