import { expect } from 'chai';
import type { CliFlags } from '../../src/config/index.js';
import { box, complaint, optionsOf, running } from './fake.js';

/** What runs with this configuration and these flags; ids left out are off. */
const cases: readonly Readonly<{ name: string; config?: string; flags?: CliFlags; want: Readonly<Record<string, string | undefined>> }>[] = [
  { name: 'recommended, unless told otherwise',
    want: { 'no-latest-tag': 'warning', 'require-tag': 'info', 'restrict-registries': undefined, 'sort-packages': undefined, 'no-inline-ignore': undefined } },
  { name: 'a preset brings its own severity', config: 'presets: hadolint',
    want: { 'require-tag': 'error', 'no-latest-tag': 'warning', 'restrict-registries': 'error', 'single-cmd': undefined, 'no-inline-ignore': undefined } },
  { name: 'of two presets that hold a rule the later one counts', config: 'presets: [hadolint, recommended]',
    want: { 'require-tag': 'info', 'restrict-registries': 'error', 'single-cmd': 'warning' } },
  { name: 'in the other order', config: 'presets: [recommended, hadolint]', want: { 'require-tag': 'error', 'single-cmd': 'warning' } },
  { name: 'buildkit has warnings only', config: 'presets: [buildkit]', want: { 'require-tag': 'warning', 'no-parse-error': 'warning', 'no-latest-tag': undefined } },
  { name: 'strict is all that need not be named', config: 'presets: [strict]',
    want: { 'sort-packages': 'style', 'restrict-registries': 'error', 'no-inline-ignore': undefined, 'require-tag': 'info' } },
  { name: 'a preset that knows a rule to be off beats an earlier one', config: 'presets: [strict, hadolint]', want: { 'no-inline-ignore': undefined, 'sort-packages': 'style' } },
  { name: 'rules beat presets', config: 'rules: { no-latest-tag: error, DL3006: off, sort-packages: info }',
    want: { 'no-latest-tag': 'error', 'require-tag': undefined, 'sort-packages': 'info' } },
  { name: 'aliases in any case, and YAML that has read off as false', config: 'rules: { cis-di-0005: error, Dl3006: false }',
    want: { 'no-latest-tag': 'error', 'require-tag': undefined } },
  { name: 'the alias of several covers all, one of them alone beats it in any order', config: 'rules: { single-cmd: error, MultipleInstructions: info }',
    want: { 'single-cmd': 'error', 'single-entrypoint': 'info' } },
  { name: 'a category covers its rules, a name beats it in any order', config: 'rules: { no-latest-tag: error, base/*: style, layers/*: off }',
    want: { 'no-latest-tag': 'error', 'require-tag': 'style', 'restrict-registries': 'style', 'merge-runs': undefined } },
  { name: 'a category does not wake what must be named', config: 'rules: { style/*: warning }', want: { 'sort-packages': 'warning', 'no-inline-ignore': undefined } },
  { name: 'a category does not hide unparsable files, the name does', config: 'rules: { instructions/*: off }', want: { 'no-parse-error': 'error', 'single-cmd': undefined } },
  { name: 'all is a category', config: 'rules: { all: off, DL3007: error }', want: { 'no-latest-tag': 'error', 'no-parse-error': 'error', 'merge-runs': undefined } },
  { name: 'its own name switches it off', config: 'rules: { no-parse-error: off }', want: { 'no-parse-error': undefined } },
  { name: 'options alone switch a rule on as it is', config: 'rules: { restrict-registries: { trusted: [a] }, merge-runs: { max: 1 } }',
    want: { 'restrict-registries': 'error', 'merge-runs': 'warning' } },
  { name: 'severity and options, both ways', config: 'rules: { restrict-registries: [info, { trusted: [a] }], merge-runs: { severity: style, max: 1 } }',
    want: { 'restrict-registries': 'info', 'merge-runs': 'style' } },
  { name: 'a list of a severity alone', config: 'rules: { merge-runs: [error] }', want: { 'merge-runs': 'error' } },
  { name: 'trusted registries wake the rule that reads them', config: 'trustedRegistries: docker.io', want: { 'restrict-registries': 'error' } },
  { name: 'unless it is off by name', config: 'trustedRegistries: [docker.io]\nrules: { DL3026: off }', want: { 'restrict-registries': undefined } },

  { name: '--preset takes the place of the presets, not of the rules', config: 'presets: [hadolint]\nrules: { merge-runs: error }', flags: { preset: ['size'] },
    want: { 'merge-runs': 'error', 'require-tag': undefined, 'no-parse-error': 'error' } },
  { name: '--preset with commas', flags: { preset: ['recommended, hadolint'] }, want: { 'require-tag': 'error', 'merge-runs': 'warning' } },
  { name: '--rule beats the configuration', config: 'rules: { DL3007: off, DL3006: error }', flags: { rule: ['no-latest-tag=style', 'require-tag=off'] },
    want: { 'no-latest-tag': 'style', 'require-tag': undefined } },
  { name: '--only runs what is off, at its own severity, and nothing else but parse errors', flags: { only: ['DL3026'] },
    want: { 'restrict-registries': 'error', 'no-parse-error': 'error', 'no-latest-tag': undefined, 'merge-runs': undefined } },
  { name: '--only keeps a severity that is set, and wakes what is set to be off', config: 'rules: { DL3007: error, merge-runs: off }', flags: { only: ['DL3007,merge-runs'] },
    want: { 'no-latest-tag': 'error', 'merge-runs': 'warning', 'require-tag': undefined } },
  { name: '--only of a category, but not of what must be named', flags: { only: ['style/*'] }, want: { 'sort-packages': 'style', 'no-inline-ignore': undefined, 'no-latest-tag': undefined } },
  { name: '--only by name', flags: { only: ['DL1001'] }, want: { 'no-inline-ignore': 'info' } },
  { name: '--only with --rule', flags: { only: ['DL3007'], rule: ['DL3007=error', 'merge-runs=error'] }, want: { 'no-latest-tag': 'error', 'merge-runs': undefined } },
  { name: '--ignore comes last', flags: { only: ['DL3007', 'DL3006'], ignore: ['DL3007'] }, want: { 'no-latest-tag': undefined, 'require-tag': 'info' } },
  { name: '--ignore of a category', flags: { ignore: ['base/*'] }, want: { 'no-latest-tag': undefined, 'require-tag': undefined, 'merge-runs': 'warning' } },
];

describe('select', () => {
  for (const { name, config, flags = {}, want } of cases) it(name, async () => {
    const got = running(await box(config === undefined ? {} : { '.imglintrc.yaml': config }).resolve('Dockerfile', flags));
    expect(Object.fromEntries(Object.keys(want).map((id) => [id, got[id]]))).to.deep.equal(want);
  });

  it('gives options by default, preset and configuration, name by name', async () => {
    const plain = { mode: 'same', max: 5, strict: false, names: { a: 'b' } };
    expect(optionsOf(await box().resolve(), 'merge-runs')).to.deep.equal(plain);
    const sized = box({ '.imglintrc.yaml': 'presets: [recommended, size]\nrules: { merge-runs: { max: 2 } }' });
    expect(optionsOf(await sized.resolve(), 'merge-runs')).to.deep.equal({ ...plain, mode: 'all', max: 2 });
    expect(optionsOf(await sized.resolve('Dockerfile', { preset: ['size', 'recommended'] }), 'merge-runs')).to.deep.equal({ ...plain, max: 2 });
    const own = box({ '.imglintrc.yaml': 'rules: { merge-runs: { mode: x, strict: true, names: { c: d } } }' });
    expect(optionsOf(await own.resolve(), 'merge-runs')).to.deep.equal({ max: 5, mode: 'x', strict: true, names: { c: 'd' } });
  });

  it('takes a text where a list is asked for', async () => {
    expect(optionsOf(await box({ '.imglintrc.yaml': 'rules: { DL3026: { trusted: a } }' }).resolve(), 'restrict-registries')).to.deep.equal({ trusted: ['a'] });
  });

  it('gives the options of a group to those of its rules that have them', async () => {
    const said = await box({ '.imglintrc.yaml': 'labelSchema: { team: text }\nstrictLabels: true' }).resolve();
    expect(optionsOf(said, 'require-labels')).to.deep.equal({ labelSchema: { team: 'text' } });
    expect(optionsOf(said, 'no-extra-labels')).to.deep.equal({ strictLabels: true });
    expect(running(said)).to.include({ 'require-labels': 'info', 'no-extra-labels': 'info' });
  });

  it('fails at warning, at what the configuration says, at what the command line says', async () => {
    const said = box({ '.imglintrc.yaml': 'failOn: error' });
    expect((await box().resolve()).selection.failOn).to.equal('warning');
    expect((await said.resolve()).selection.failOn).to.equal('error');
    expect((await said.resolve('Dockerfile', { failOn: 'never' })).selection.failOn).to.equal('never');
  });

  const mistakes: readonly (readonly [CliFlags, readonly string[]])[] = [
    [{ rule: ['no-latest-tag'] }, ['--rule no-latest-tag', 'no-latest-tag=error']],
    [{ rule: ['a=b=c'] }, ['--rule a=b=c']],
    [{ rule: ['DL3007=warn'] }, ['--rule DL3007', '"warn"', 'did you mean "warning"?']],
    [{ rule: ['no-latest-tagg=off'] }, ['--rule no-latest-tagg', 'did you mean "no-latest-tag"?']],
    [{ only: ['DL3077'] }, ['--only DL3077', 'did you mean "DL3007"?']],
    [{ only: ['layer/*'] }, ['--only layer/*', 'did you mean "layers/*"?']],
    [{ ignore: ['zzzzzz'] }, ['--ignore zzzzzz', '"imglint rules" lists them all']],
    [{ preset: ['recommend'] }, ['--preset', '"recommend"', 'did you mean "recommended"?']],
    [{ failOn: 'warnings' }, ['--fail-on', '"warnings"', 'did you mean "warning"?']],
    [{ isolated: true, config: 'x.yaml' }, ['--isolated', '--config']],
    [{ only: [''] }, ['--only', 'names nothing']],
    [{ preset: [' , '] }, ['--preset', 'names nothing']],
    [{ config: 'x.yaml' }, ['x.yaml', 'no such configuration file']],
  ];
  for (const [flags, parts] of mistakes) it(`refuses ${JSON.stringify(flags)}`, async () => {
    const said = await complaint(() => box().resolve('Dockerfile', flags));
    for (const part of parts) expect(said).to.include(part);
    expect(said).not.to.include('\n');
  });
});
