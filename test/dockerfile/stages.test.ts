import { expect } from 'chai';
import { parse } from '../../src/dockerfile/parse.js';
import type { Stage } from '../../src/dockerfile/model.js';

const stages = (text: string) => parse(text).stages;
const parents = (text: string) => stages(text).map(({ parent }) => parent?.index ?? null);
const reads = (text: string) => stages(text).map((stage) => stage.reads.map(({ index }) => index));

describe('stages', () => {
  it('have a name in lower case where one is given, with its place', () => {
    const text = 'FROM a AS Build\nFROM b as x\nFROM c\n';
    expect(stages(text).map(({ name, nameSpan }) => [name, nameSpan === null ? null : text.slice(nameSpan.start, nameSpan.end)]))
      .to.deep.equal([['build', 'Build'], ['x', 'x'], [null, null]]);
  });

  it('have their instructions, FROM first; what stands above the first FROM is in none', () => {
    const { stages: all, instructions } = parse('ARG a\nFROM b\nRUN c\nFROM d\nRUN e\nRUN f\n');
    expect(all.map((stage) => stage.instructions.map(({ index }) => index))).to.deep.equal([[1, 2], [3, 4, 5]]);
    expect(all.map((stage) => stage.from.index)).to.deep.equal([1, 3]);
    expect(instructions.map(({ stage }) => stage?.index ?? null)).to.deep.equal([null, 0, 0, 1, 1, 1]);
  });

  it('have an image: text, place, value, reference, and the variables in it', () => {
    const text = 'ARG v=1\nFROM --platform=$P reg.test/a:${v}-$w AS b\nFROM reg.test/a:${v}\nFROM scratch\nFROM\n';
    const [first, second, third, fourth] = stages(text);
    expect([first?.image.text, first?.image.value, first?.image.reference, first?.image.args]).to.deep.equal(['reg.test/a:${v}-$w', null, null, ['v', 'w']]);
    expect(text.slice(first?.image.span.start, first?.image.span.end)).to.equal('reg.test/a:${v}-$w');
    expect(first?.platform?.value?.text).to.equal('$P');
    expect([second?.image.value, second?.image.reference?.registry, second?.image.reference?.tag]).to.deep.equal(['reg.test/a:1', 'reg.test', '1']);
    expect([third?.image.value, third?.image.reference]).to.deep.equal(['scratch', null]);
    expect(fourth?.image).to.deep.equal({ text: '', span: { start: text.length - 5, end: text.length - 1 }, value: null, reference: null, args: [] });
  });

  it('find the variables of an image with the escape character of the file', () => {
    expect(stages('# escape=`\nFROM a`$b\\$c\n')[0]?.image.args).to.deep.equal(['c']);
  });
});

describe('stages: parents', () => {
  it('are earlier stages, found by the name in lower case only', () => {
    expect(parents('FROM a AS b\nFROM b\n')).to.deep.equal([null, 0]);
    expect(parents('FROM a AS Base\nFROM base\n')).to.deep.equal([null, 0]);
    expect(parents('FROM a AS base\nFROM Base\n')).to.deep.equal([null, null]);
    expect(parents('FROM b\nFROM a AS b\n')).to.deep.equal([null, null]);
    expect(parents('FROM a AS a\n')).to.deep.equal([null]);
    expect(parents('FROM a\nFROM 0\n')).to.deep.equal([null, null]);
  });

  it('are the last stage of a name, and may come out of a variable', () => {
    expect(parents('FROM a AS b\nFROM c AS b\nFROM b\n')).to.deep.equal([null, null, 1]);
    expect(parents('FROM a AS b\nFROM b AS b\nFROM b\n')).to.deep.equal([null, 0, 1]);
    expect(parents('ARG v=b\nFROM a AS b\nFROM $v\n')).to.deep.equal([null, 0]);
    expect(parents('FROM a AS b\nFROM "b"\n')).to.deep.equal([null, 0]);
    expect(parents('FROM a AS scratch\nFROM scratch\n')).to.deep.equal([null, 0]);
  });

  it('make the image no reference', () => {
    expect(stages('FROM a AS b\nFROM b\n').map(({ image }) => image.reference?.name ?? null)).to.deep.equal(['a', null]);
  });

  it('make a chain, the stage itself first', () => {
    const dockerfile = parse('FROM a AS x\nFROM x AS y\nFROM b\nFROM y\n');
    const chain = (stage: Stage | undefined) => (stage === undefined ? [] : dockerfile.chain(stage).map(({ index }) => index));
    expect(dockerfile.stages.map(chain)).to.deep.equal([[0], [1, 0], [2], [3, 1, 0]]);
  });
});

describe('stages: what they read', () => {
  it('COPY --from by name in any case or by index, each stage once', () => {
    expect(reads('FROM a AS x\nFROM b\nCOPY --from=X c d\nCOPY --from=0 c d\nCOPY --from=x e f\n')).to.deep.equal([[], [0]]);
    expect(reads('FROM a AS x\nFROM b AS y\nFROM c\nCOPY --from=1 d e\nCOPY --from=x d e\n')).to.deep.equal([[], [], [1, 0]]);
  });

  it('RUN --mount=from, and nothing else', () => {
    expect(reads('FROM a AS x\nFROM b AS y\nFROM c\nRUN --mount=type=bind,from=y,target=/m --mount=from=x,target=/n z\n')).to.deep.equal([[], [], [1, 0]]);
    expect(reads('FROM a AS x\nFROM b\nADD --from=x c d\nRUN --from=x y\n')).to.deep.equal([[], []]);
  });

  it('also one that stands behind another which is known', () => {
    const text = 'FROM a AS x\nFROM b AS y\nFROM c\nCOPY --from=x d e\nRUN --mount=from=x,target=/m --mount=from=y,target=/n z\n';
    expect(reads(text)).to.deep.equal([[], [], [0, 1]]);
  });

  it('no stage of its own, none below, no image', () => {
    expect(reads('FROM a AS x\nCOPY --from=x b c\nCOPY --from=0 b c\nCOPY --from=y b c\nCOPY --from=nginx b c\nFROM d AS y\n')).to.deep.equal([[], []]);
    expect(reads('FROM a AS x\nFROM b\nCOPY --from=99999999999999999999 c d\nCOPY --from=-1 c d\nCOPY --from=0x0 c d\nCOPY --from= c d\nCOPY --from c d\n')).to.deep.equal([[], []]);
  });

  it('before the first FROM there is nothing to read', () => {
    expect(parse('COPY --from=0 a b\nFROM c\n').stages[0]?.reads).to.deep.equal([]);
  });

  it('stageFor says the same of any name', () => {
    const dockerfile = parse('FROM a AS x\nFROM b AS y\nRUN c\n');
    const [, from, run] = dockerfile.instructions;
    const find = (name: string, index: 1 | 2) => {
      const instruction = index === 1 ? from : run;
      return instruction === undefined ? null : dockerfile.stageFor(name, instruction)?.index ?? null;
    };
    expect([find('X', 2), find('0', 2), find('y', 2), find('1', 2), find('x', 1), find('z', 2)]).to.deep.equal([0, 0, null, null, 0, null]);
  });
});

describe('stages: what ships', () => {
  const text = 'ARG g\nFROM a AS x\nRUN 1\nONBUILD RUN 2\nFROM b AS y\nRUN 3\nFROM x\nRUN 4\nCOPY --from=y c d\n';
  const shipped = (target?: string) => {
    const dockerfile = parse(text, target === undefined ? {} : { target });
    return dockerfile.instructions.filter((instruction) => dockerfile.ships(instruction)).map(({ index }) => index);
  };

  it('is the chain of the last stage, and every trigger', () => {
    expect(shipped()).to.deep.equal([1, 2, 3, 6, 7, 8]);
    const { instructions, ships } = parse('FROM a\nONBUILD RUN b\nFROM c\n');
    const trigger = instructions[1]?.trigger;
    expect(trigger === null || trigger === undefined ? null : ships(trigger)).to.equal(true);
  });

  it('is that of the target, by name in any case', () => {
    expect(shipped('Y')).to.deep.equal([3, 4, 5]);
    expect(shipped('x')).to.deep.equal([1, 2, 3]);
    expect(shipped('0')).to.deep.equal([1, 2, 3]);
    expect(shipped('2')).to.deep.equal(shipped());
    expect(parse(text, { target: 'y' }).target?.index).to.equal(1);
    expect(parse('FROM a AS x\nFROM b AS x\n', { target: 'x' }).target?.index).to.equal(1);
  });

  it('without a FROM is everything', () => {
    const { instructions, ships, target } = parse('RUN a\n');
    expect(target).to.equal(null);
    expect(instructions.map((instruction) => ships(instruction))).to.deep.equal([true]);
  });
});
