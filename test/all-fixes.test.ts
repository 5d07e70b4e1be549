import { expect } from 'chai';
import fc from 'fast-check';
import { categories, rules } from '../rules/index.js';
import { configFromObject } from '../src/config/from-object.js';
import { projects } from './harness/arbitrary-projects.js';
import { faultsIn } from './harness/fix-laws.js';
import { fixturesIn } from './harness/fixture.js';
import { allRules, everything } from './harness/run-rule.js';

const { selection: strict } = configFromObject({ settings: { presets: ['strict', 'recommended'] }, rules, plugins: [], categories });

/** What no fix may do, alone or together with all others, with every rule there is. */
describe('all fixes together', () => {
  it('do no harm to Dockerfiles that give them much to do', () => {
    fc.assert(fc.property(projects, fc.boolean(), (source, isStrict) => {
      expect(faultsIn({ source, selection: isStrict ? strict : everything, allow: 'unsafe' })).to.deep.equal([]);
    }), { seed: 12, numRuns: 150 });
  });

  it('do none where only safe ones are allowed', () => {
    fc.assert(fc.property(projects, (source) => {
      expect(faultsIn({ source, selection: everything, allow: 'safe' })).to.deep.equal([]);
    }), { seed: 4, numRuns: 80 });
  });

  for (const { meta: { id } } of allRules) it(`do none to the fixtures of ${id}`, () => {
    for (const { name, source, context, settings } of fixturesIn(`fixtures/rules/${id}`)) {
      expect(faultsIn({ source, context, settings, selection: everything, allow: 'unsafe' }), name).to.deep.equal([]);
    }
  });
});
