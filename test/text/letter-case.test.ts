import { expect } from 'chai';
import { inCaseOf } from '../../src/text/letter-case.js';

describe('inCaseOf', () => {
  for (const [model, word, wanted] of [
    ['ADD', 'COPY', 'COPY'], ['add', 'COPY', 'copy'], ['Add', 'COPY', 'Copy'], ['maintainer', 'LABEL', 'label'],
    ['aDD', 'COPY', 'COPY'], ['AdD', 'COPY', 'COPY'], ['A', 'copy', 'COPY'], ['a', 'COPY', 'copy'],
  ] as const) {
    it(`writes ${word} as ${model} is written`, () => {
      expect(inCaseOf(model, word)).to.equal(wanted);
    });
  }
});
