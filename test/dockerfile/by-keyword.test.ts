import { expect } from 'chai';
import { instructionsOf, isTrigger, transfersOf } from '../../src/dockerfile/by-keyword.js';
import { parse } from '../../src/dockerfile/parse.js';

describe('instructions by keyword', () => {
  const dockerfile = parse('FROM a\nCOPY a /\nADD b /\nONBUILD COPY c /\nadd d /\nRUN e\n');
  const lines = (found: readonly { readonly line: number }[]): readonly number[] => found.map(({ line }) => line);

  it('are found in file order, triggers among them', () => {
    expect(lines(instructionsOf(dockerfile, 'COPY'))).to.deep.equal([2, 4]);
    expect(lines(instructionsOf(dockerfile, 'ADD'))).to.deep.equal([3, 5]);
    expect(instructionsOf(dockerfile, 'USER')).to.deep.equal([]);
    expect(instructionsOf(dockerfile, 'ONBUILD')).to.deep.equal([]);
    expect(lines(transfersOf(dockerfile))).to.deep.equal([2, 3, 4, 5]);
  });

  it('are told from triggers', () => {
    expect(instructionsOf(dockerfile, 'COPY').map((copy) => isTrigger(dockerfile, copy))).to.deep.equal([false, true]);
  });
});
