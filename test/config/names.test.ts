import { expect } from 'chai';
import { resolveRule, RuleNames } from '../../src/config/index.js';
import { categories, complaint, fakeRule, rules } from './fake.js';

const ids = (name: string): readonly string[] => resolveRule(name, rules, categories).map(({ meta }) => meta.id);

describe('rule names', () => {
  it('are ids, aliases, aliases of several, and categories, in any case', () => {
    expect(ids('no-latest-tag')).to.deep.equal(['no-latest-tag']);
    expect(ids('dl3007')).to.deep.equal(['no-latest-tag']);
    expect(ids('multipleInstructions')).to.deep.equal(['single-cmd', 'single-entrypoint']);
    expect(ids('Style/*')).to.deep.equal(['sort-packages', 'no-inline-ignore']);
    expect(ids('ALL')).to.have.length(rules.length);
  });

  it('say how much they cover', () => {
    const names = new RuleNames(rules, categories);
    expect(['DL3007', 'MultipleInstructions', 'base/*', 'nothing'].map((name) => names.find(name)?.breadth)).to.deep.equal(['rule', 'group', 'category', undefined]);
  });

  it('count a rule once that has the same alias twice', () => {
    expect(new RuleNames([fakeRule('a-rule', { aliases: ['X1', 'x1', 'a-rule'] })]).find('X1')).to.deep.include({ breadth: 'rule' });
  });

  const unknown: readonly (readonly [string, string])[] = [
    ['no-latest-tags', 'did you mean "no-latest-tag"?'],
    ['DL3O07', 'did you mean "DL3007"?'],
    ['layers', 'did you mean "layers/*"?'],
    ['qqqqqqqqq', '"imglint rules" lists them all'],
    ['__proto__', '"imglint rules" lists them all'],
  ];
  for (const [name, part] of unknown) it(`refuses ${name}`, async () => {
    const said = await complaint(() => ids(name));
    expect(said).to.include(`"${name}"`).and.include(part);
  });
});
