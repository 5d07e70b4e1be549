import { expect } from 'chai';
import { externalImages, sourcesOf } from '../../src/dockerfile/external-images.js';
import { parse } from '../../src/dockerfile/parse.js';

describe('images that COPY and mounts read from', () => {
  const images = (text: string): readonly string[] => {
    const dockerfile = parse(text);
    return externalImages(dockerfile).map(({ text: image, at }) => `${image} ${dockerfile.text.slice(at.start, at.end)}`);
  };

  it('are found where they stand', () => {
    expect(images('FROM a:1\nCOPY --chown=1 --from="b:2" x y\nRUN --mount=type=bind,from=c:3,target=/t --mount=type=cache,from=d,target=/u \\\n  --mount=type=tmpfs,target=/v ls\nONBUILD COPY --from=e:5 x y\n'))
      .to.deep.equal(['b:2 b:2', 'c:3 c:3', 'd d', 'e:5 e:5']);
  });

  it('are no stages, numbers, variables or scratch', () => {
    expect(images('FROM a:1 AS one\nFROM b:1\nCOPY --from=ONE x y\nCOPY --from=0 x y\nCOPY --from=7 x y\nCOPY --from=$S x y\nCOPY --from=scratch x y\nADD --from=z x y\nCOPY --from= x y\n')).to.deep.equal([]);
    expect(images('FROM a:1\nONBUILD COPY --from=build x y\n')).to.deep.equal([]);
    // A stage has to be there before.
    expect(images('FROM a:1\nCOPY --from=late x y\nFROM b:1 AS late\n')).to.deep.equal(['late late']);
  });

  it('are told apart from the mounts they stand in', () => {
    const [, copy, run] = parse('FROM a:1\nCOPY --from=b x y\nRUN --mount=from=c,target=/t ls\n').instructions;
    expect(sourcesOf(copy!).map(({ mount }) => mount)).to.deep.equal([null]);
    expect(sourcesOf(run!).map(({ mount }) => mount?.target)).to.deep.equal(['/t']);
  });
});
