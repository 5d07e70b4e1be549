import Ajv from 'ajv';
import { expect } from 'chai';
import { configJsonSchema, type ConfigInput } from '../../src/config/index.js';
import { configKeys } from '../../src/config/schema.js';
import { box, rules } from './fake.js';

const validate = new Ajv.default({ strict: true, strictTuples: false, strictTypes: false, strictRequired: false }).compile(configJsonSchema(rules));

/** Every key in every form; the type says the keys are all there. */
const full: Required<ConfigInput> = {
  $schema: 'x', extends: ['./base.yaml'], plugins: [], presets: 'size', failOn: 'never', context: '.', target: 'a', targets: ['a'], platform: 'linux/amd64',
  rules: {
    'no-latest-tag': 'off', 'DL3006': ['error', {}], 'merge-runs': { severity: 'info', max: 1, strict: true, mode: 'all', names: { a: 'b' } },
    'restrict-registries': ['warning', { trusted: 'a' }], 'layers/*': 'off',
  },
  buildArgs: { A: '1' }, trustedRegistries: 'a', labelSchema: { a: 'text' }, strictLabels: true, disableIgnorePragma: true, shell: { engine: 'shellcheck' },
  exclude: ['a'], baseline: 'b', overrides: [{ files: 'a', rules: { DL3007: 'off' }, presets: ['strict'], failOn: 'info' }],
};

describe('the JSON Schema of a configuration', () => {
  const possible = Object.fromEntries(Object.entries(full).filter(([key]) => key !== 'target'));

  it('holds what the loader takes', async () => {
    await box({ '.imglintrc.json': JSON.stringify(possible), 'base.yaml': '' }).resolve();
    expect(validate(possible), JSON.stringify(validate.errors)).to.equal(true);
    expect(Object.keys(full).sort()).to.deep.equal(Object.keys(configKeys).sort());
  });

  const bad: readonly object[] = [
    { ruls: {} }, { failOn: 'warn' }, { presets: ['all'] }, { rules: { 'no-latest-tagg': 'off' } }, { rules: { DL3007: 'warn' } }, { rules: { DL3007: { max: 1 } } },
    { rules: { 'merge-runs': ['warning', { max: 'a' }] } }, { rules: { 'merge-runs': { mx: 1 } } }, { overrides: [{ rules: {} }] },
    { overrides: { files: 'a', extends: './b' } }, { overrides: { files: 'a', rules: { 'no-latest-tagg': 'off' } } }, { buildArgs: { A: 1 } }, { labelSchema: { a: 'txt' } },
    { shell: 'off' }, { shell: { engine: 'none' } }, { shell: { engin: 'off' } }, { rules: { SC2059: 'off' } },
  ];
  for (const config of bad) it(`refuses what the loader refuses: ${JSON.stringify(config)}`, async () => {
    let refused = false;
    await box({ '.imglintrc.json': JSON.stringify(config) }).resolve().catch(() => { refused = true; });
    expect([refused, validate(config)]).to.deep.equal([true, false]);
  });

  it('lets those name other rules who bring some along', () => {
    expect(validate({ plugins: ['./x.mjs'], rules: { 'our-rule': ['error', { any: 1 }] } })).to.equal(true);
    expect(validate({ extends: './x.mjs', overrides: { files: 'a', rules: { 'our-rule': 'off' } } })).to.equal(true);
  });
});
