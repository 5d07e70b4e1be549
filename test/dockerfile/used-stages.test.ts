import { expect } from 'chai';
import { parse } from '../../src/dockerfile/parse.js';
import { usedStages } from '../../src/dockerfile/used-stages.js';

describe('used stages', () => {
  const used = (text: string): readonly number[] => {
    const { stages, ...dockerfile } = parse(text);
    return [...usedStages({ stages, ...dockerfile }, stages.slice(-1))].map(({ index }) => index).sort((a, b) => a - b);
  };

  it('are those that something is built, copied or mounted from', () => {
    expect(used('FROM a AS x\nFROM x AS y\nFROM b AS z\nFROM c AS w\nRUN --mount=from=z,target=/t ls\nFROM d\nCOPY --from=y a b\nCOPY --from=3 a b\n')).to.deep.equal([0, 1, 2, 3, 4]);
    expect(used('FROM a AS x\nFROM b AS y\nFROM c\n')).to.deep.equal([2]);
  });

  it('are those that a variable may mean', () => {
    expect(used('ARG V=x\nFROM a AS x\nFROM b AS y\nFROM c\nFROM $V\n')).to.deep.equal([0, 1, 3]);
    expect(used('ARG V=x\nFROM a AS x\nFROM r.test/$V\n')).to.deep.equal([1]);
  });

  it('are those whose name is written in capitals', () => expect(used('FROM a AS x\nFROM X\n')).to.deep.equal([0, 1]));

  it('are found at once where there are many', () => {
    const many = Array.from({ length: 5000 }, (_, i) => `FROM s${String(i)}$V AS s${String(i + 1)}\n`).join('');
    expect(used(`ARG V\n${many}`)).to.have.length(5000);
  });
});
