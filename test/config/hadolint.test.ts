import { expect } from 'chai';
import { box, complaint, optionsOf, running } from './fake.js';

const withFile = (text: string, env: Readonly<Record<string, string>> = {}) => box({ '.hadolint.yaml': text }).resolve('Dockerfile', {}, env);

describe('hadolint\'s settings', () => {
  it('switch rules off, which beats every override; the worst override counts', async () => {
    const said = running(await withFile('ignored: [DL3007, dl4003]\noverride: { error: [DL3007, DL3006], style: [DL3006], warning: [DL1001], info: [sort-packages] }'));
    expect(said).not.to.have.any.keys('no-latest-tag', 'single-cmd');
    expect(said).to.include({ 'require-tag': 'error', 'no-inline-ignore': 'warning', 'sort-packages': 'info', 'merge-runs': 'warning' });
  });

  it('pass over codes and keys we do not know, and what concerns output', async () => {
    const said = await withFile('ignored: [DL9999, SC2086]\nformat: json\nno-color: true\nverbose: true\nsomething: [1]\noverride: { ignore: [DL3007] }\n');
    expect(running(said)).to.deep.equal(running(await box().resolve()));
  });

  const failOn: readonly (readonly [string, string])[] = [
    ['', 'warning'], ['failure-threshold: error', 'error'], ['failure-threshold: style', 'style'], ['failure-threshold: none', 'style'],
    ['failure-threshold: ignore', 'style'], ['no-fail: true', 'never'], ['no-fail: true\nfailure-threshold: error', 'never'], ['no-fail: false\nfailure-threshold: info', 'info'],
  ];
  for (const [text, want] of failOn) it(`fail at ${want} with ${JSON.stringify(text)}`, async () => expect((await withFile(text)).selection.failOn).to.equal(want));

  it('trust registries, ask for labels, and turn its comments off', async () => {
    const said = await withFile('trustedRegistries: docker.io\nlabel-schema: { team: text, since: rfc3339, note: "" }\nstrict-labels: true\ndisable-ignore-pragma: true');
    expect(optionsOf(said, 'restrict-registries')).to.deep.equal({ trusted: ['docker.io'] });
    expect(optionsOf(said, 'require-labels')).to.deep.equal({ labelSchema: { team: 'text', since: 'rfc3339', note: 'text' } });
    expect(optionsOf(said, 'no-extra-labels')).to.deep.equal({ strictLabels: true });
    expect(running(said)).to.include({ 'restrict-registries': 'error', 'require-labels': 'info', 'no-extra-labels': 'info' });
    expect(said.selection.hadolintPragmas).to.equal(false);
  });

  const mistakes: readonly (readonly [string, string])[] = [
    ['ignored: [unclosed', '.hadolint.yaml:'],
    ['\nno-fail: yes', '.hadolint.yaml:2: no-fail: "yes" is a text; write true or false'],
    ['failure-threshold: warn', '.hadolint.yaml:1: failure-threshold: "warn"'],
    ['label-schema: { a: txt }', 'did you mean "text"?'],
    ['ignored: [3007]', '.hadolint.yaml:1: ignored.0: 3007 is a number'],
    ['override: [DL3007]', '.hadolint.yaml:1: override: '],
    ['- DL3007', '.hadolint.yaml: '],
  ];
  for (const [text, part] of mistakes) it(`are refused where wrong: ${JSON.stringify(text)}`, async () => expect(await complaint(() => withFile(text))).to.include(part));

  it('come from the environment too: lists are united, single values beat the file', async () => {
    const said = await withFile('ignored: [DL4003]\ntrustedRegistries: [a]\nlabel-schema: { x: url }\nfailure-threshold: info\nstrict-labels: false', {
      HADOLINT_IGNORE: 'DL3007, DL9999', HADOLINT_OVERRIDE_ERROR: 'DL3006,DL4003', HADOLINT_OVERRIDE_INFO: 'DL3006', HADOLINT_TRUSTED_REGISTRIES: 'b,c',
      HADOLINT_REQUIRE_LABELS: 'y:email,z', HADOLINT_FAILURE_THRESHOLD: 'error', HADOLINT_STRICT_LABELS: 'Yes', HADOLINT_DISABLE_IGNORE_PRAGMA: '1', HADOLINT_VERBOSE: 'x',
    });
    expect(running(said)).to.include({ 'require-tag': 'error' }).and.not.to.have.any.keys('no-latest-tag', 'single-cmd');
    expect(optionsOf(said, 'restrict-registries')).to.deep.equal({ trusted: ['a', 'b', 'c'] });
    expect(optionsOf(said, 'require-labels')).to.deep.equal({ labelSchema: { x: 'url', y: 'email', z: 'text' } });
    expect(optionsOf(said, 'no-extra-labels')).to.deep.equal({ strictLabels: true });
    expect(said.selection).to.deep.include({ failOn: 'error', hadolintPragmas: false });
    expect((await withFile('', { HADOLINT_NOFAIL: 'on', HADOLINT_FAILURE_THRESHOLD: 'error' })).selection.failOn).to.equal('never');
    expect((await withFile('', { HADOLINT_NOFAIL: 'off', HADOLINT_FAILURE_THRESHOLD: '' })).selection.failOn).to.equal('warning');
  });

  it('are refused where the environment is wrong', async () => {
    expect(await complaint(() => withFile('', { HADOLINT_FAILURE_THRESHOLD: 'bad' }))).to.include('HADOLINT_FAILURE_THRESHOLD: "bad"');
    expect(await complaint(() => withFile('', { HADOLINT_REQUIRE_LABELS: 'a:txt' }))).to.include('HADOLINT_REQUIRE_LABELS: "txt"');
  });

  it('in the environment count only beside a file or the preset of hadolint, above our rules and below the command line', async () => {
    const env = { HADOLINT_IGNORE: 'DL3007', HADOLINT_OVERRIDE_STYLE: 'DL3006', HADOLINT_FAILURE_THRESHOLD: 'error' };
    const ours = box({ '.imglintrc.yaml': 'rules: { DL3007: error }' });
    expect((await ours.resolve('Dockerfile', {}, env)).selection.failOn).to.equal('warning');
    expect(running(await ours.resolve('Dockerfile', {}, env))).to.include({ 'no-latest-tag': 'error' });
    expect((await ours.resolve('Dockerfile', {}, { HADOLINT_FAILURE_THRESHOLD: 'bad' })).selection.failOn).to.equal('warning');
    const said = await ours.resolve('Dockerfile', { preset: ['hadolint'], rule: ['DL3006=info'] }, env);
    expect(running(said)).to.include({ 'require-tag': 'info' }).and.not.to.have.property('no-latest-tag');
    expect(said.selection.failOn).to.equal('error');
    const preset = box({ '.imglintrc.yaml': 'presets: [hadolint]' });
    expect(running(await preset.resolve('Dockerfile', {}, env))).to.include({ 'require-tag': 'style' });
  });

  it('can be extended, below what our file says, and asked for with --config', async () => {
    const b = box({ '.imglintrc.yaml': 'extends: ./.hadolint.yaml\nrules: { DL3007: info }', '.hadolint.yaml': 'ignored: [DL3007, DL3006]\nfailure-threshold: error' });
    const said = await b.resolve('Dockerfile', {}, { HADOLINT_OVERRIDE_ERROR: 'DL4003' });
    expect(running(said)).to.include({ 'no-latest-tag': 'info', 'single-cmd': 'error' }).and.not.to.have.property('require-tag');
    expect(said.selection.failOn).to.equal('error');
    expect(running(await b.resolve('Dockerfile', { config: '.hadolint.yaml' }))).not.to.have.property('no-latest-tag');
  });
});
