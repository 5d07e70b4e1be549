import { expect } from 'chai';
import { flaggingKeyword, namesFor } from '../harness/tiny-rules.js';

const names = namesFor([
  flaggingKeyword('single-cmd', 'CMD', { aliases: ['DL4003', 'MultipleInstructionsDisallowed'] }),
  flaggingKeyword('single-entrypoint', 'ENTRYPOINT', { aliases: ['DL4004', 'MultipleInstructionsDisallowed'] }),
  flaggingKeyword('no-maintainer', 'MAINTAINER'),
], { 'single-cmd': 'instructions', 'single-entrypoint': 'instructions', 'no-maintainer': 'style' });

const cases: Readonly<Record<string, readonly string[]>> = {
  'single-cmd': ['single-cmd'],
  'SINGLE-Cmd': ['single-cmd'],
  dl4004: ['single-entrypoint'],
  multipleInstructionsDisallowed: ['single-cmd', 'single-entrypoint'],
  'instructions/*': ['single-cmd', 'single-entrypoint'],
  'Style/*': ['no-maintainer'],
  all: ['single-cmd', 'single-entrypoint', 'no-maintainer'],
  instructions: [],
  '': [],
  constructor: [],
};

describe('names', () => {
  it('may be those of findings, beside those of rules', () => {
    const coded = namesFor([flaggingKeyword('shellcheck-findings', 'RUN', { codes: '^SC\\d{4}$' }), flaggingKeyword('quote', 'RUN', { aliases: ['SC2086'] })]);
    expect(coded.codeOf('sc2059')).to.deep.equal({ code: 'SC2059', rule: 'shellcheck-findings' });
    expect(coded.resolve('SC2059')).to.deep.equal([]);
    expect([coded.codeOf('SC2086')?.rule, coded.resolve('SC2086')]).to.deep.equal(['shellcheck-findings', ['quote']]);
    expect(['SC20599', 'DL3007', 'quote', 'xSC2059', ''].map((name) => coded.codeOf(name))).to.deep.equal([null, null, null, null, null]);
    expect(names.codeOf('SC2059')).to.equal(null);
  });

  for (const [name, ids] of Object.entries(cases)) {
    it(`${name || 'nothing'} stands for ${ids.join(', ') || 'nothing'}`, () => expect(names.resolve(name)).to.deep.equal(ids));
  }
});
