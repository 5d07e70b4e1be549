import { expect } from 'chai';
import { provenance, type CliFlags, type Resolved } from '../../src/config/index.js';
import { configJsonSchema } from '../../src/config/schema.js';
import { selectionOf, decide } from '../../src/config/select.js';
import { box, complaint, fakeRule, optionsOf } from './fake.js';

const judgement = ({ decisions }: Resolved, id: string): unknown => decisions.find(({ rule }) => rule.meta.id === id)?.as;
const resolved = async (config: string, flags: CliFlags = {}): Promise<Resolved> => box({ '.imglintrc.yaml': config }).resolve('Dockerfile', flags);
const compatOf = (said: Resolved, id: string): unknown => provenance(said, {}).rules.find((rule) => rule.id === id)?.options.find(({ name }) => name === 'compat');

describe('compat', () => {
  it('comes with the presets of the other tools', async () => {
    expect(judgement(await resolved('presets: hadolint'), 'no-latest-tag')).to.equal('hadolint');
    expect(judgement(await resolved('presets: buildkit'), 'require-tag')).to.equal('buildkit');
    expect(judgement(await resolved('presets: [hadolint, recommended]'), 'no-latest-tag')).to.equal(null);
  });

  it('can be asked for by rule, in every form of an entry, and switches it on', async () => {
    expect(judgement(await resolved('rules: { no-latest-tag: [error, { compat: hadolint }] }'), 'no-latest-tag')).to.equal('hadolint');
    expect(judgement(await resolved('rules: { DL3006: { compat: buildkit } }'), 'require-tag')).to.equal('buildkit');
    const alone = await resolved('rules: { restrict-registries: { compat: hadolint, trusted: a } }');
    expect(judgement(alone, 'restrict-registries')).to.equal('hadolint');
    expect(optionsOf(alone, 'restrict-registries')).to.deep.equal({ trusted: ['a'] });
    expect(alone.selection.choices.find(({ rule }) => rule.meta.id === 'restrict-registries')).to.include({ as: 'hadolint', severity: 'error' });
  });

  it('can be given up by rule', async () => {
    expect(judgement(await resolved('presets: hadolint\nrules: { no-latest-tag: { compat: imglint } }'), 'no-latest-tag')).to.equal(null);
  });

  it('stays what it was where a later entry says nothing of it', async () => {
    expect(judgement(await resolved('rules: { no-latest-tag: { compat: hadolint } }', { rule: ['no-latest-tag=info'] }), 'no-latest-tag')).to.equal('hadolint');
  });

  it('brings the defaults of that tool, but leaves alone what somebody set', () => {
    const rule = fakeRule('names', {
      presets: ['recommended', 'hadolint', 'buildkit'],
      options: { whose: { doc: '', default: 'ours', in: { recommended: 'all', hadolint: 'theirs' } }, max: { doc: '', default: 1, in: { hadolint: 2 } } },
    });
    const source = { kind: 'flag', name: 'x' } as const;
    const entry = { rules: [rule], breadth: 'rule', severity: null, source } as const;
    const options = (...entries: readonly object[]): unknown => {
      const config = { presets: ['recommended'], rules: entries.map((said) => ({ ...entry, options: {}, ...said })), plugins: [], failOn: 'warning', hadolintPragmas: true, shellEngine: 'builtin', from: {} };
      return selectionOf(decide([rule], config as never, {}), config as never, {}).choices[0]?.options;
    };
    expect(options()).to.deep.equal({ whose: 'all', max: 1 });
    expect(options({ as: 'hadolint' })).to.deep.equal({ whose: 'theirs', max: 2 });
    expect(options({ as: 'buildkit' })).to.deep.equal({ whose: 'ours', max: 1 });
    expect(options({ options: { max: 7 } }, { as: 'hadolint' })).to.deep.equal({ whose: 'theirs', max: 7 });
    expect(options({ as: 'hadolint', options: { max: 7 } })).to.deep.equal({ whose: 'theirs', max: 7 });
    expect(options({ as: 'hadolint' }, { as: null })).to.deep.equal({ whose: 'ours', max: 1 });
  });

  it('is told by `imglint config` with the place that says so', async () => {
    expect(compatOf(await resolved('rules:\n  no-latest-tag:\n    compat: hadolint\n'), 'no-latest-tag')).to.deep.include({ value: 'hadolint' });
    expect(compatOf(await resolved('presets: hadolint'), 'no-latest-tag')).to.deep.equal(
      { name: 'compat', value: 'hadolint', source: { kind: 'preset', name: 'hadolint' } });
    expect(compatOf(await resolved('presets: recommended'), 'no-latest-tag')).to.equal(undefined);
  });

  it('is refused where there is nothing to follow', async () => {
    expect(await complaint(() => resolved('rules: { merge-runs: { compat: hadolint } }'))).to.contain('merge-runs has no counterpart in hadolint');
    expect(await complaint(() => resolved('rules: { no-latest-tag: { compat: buildkit } }'))).to.contain('no-latest-tag has no counterpart in buildkit');
    expect(await complaint(() => resolved('rules: { base/*: { compat: hadolint } }'))).to.contain('a category has no options; name the rule');
    expect(await complaint(() => resolved('rules: { no-latest-tag: { compat: hadolnt } }'))).to.contain('hadolint');
  });

  it('is in the schema of the rules that have a counterpart, and of no other', () => {
    const schema = configJsonSchema([
      fakeRule('both', { presets: ['hadolint', 'buildkit'] }), fakeRule('one', { presets: [], severityIn: { hadolint: 'off' } }), fakeRule('none'),
    ]);
    const text = (id: string): string => JSON.stringify((schema['definitions'] as Record<string, unknown>)[id]);
    expect(text('both')).to.contain('"enum":["hadolint","buildkit","imglint"]');
    expect(text('one')).to.contain('"enum":["hadolint","imglint"]');
    expect(text('none')).not.to.contain('compat');
  });
});
