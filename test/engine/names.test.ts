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
  for (const [name, ids] of Object.entries(cases)) {
    it(`${name || 'nothing'} stands for ${ids.join(', ') || 'nothing'}`, () => expect(names.resolve(name)).to.deep.equal(ids));
  }
});
