import { expect } from 'chai';
import { excludes, provenance } from '../../src/config/index.js';
import { box, complaint, optionsOf, running } from './fake.js';

/** A configuration, and parts of the one line it is refused with. */
const mistakes: readonly (readonly [name: string, text: string, parts: readonly string[]])[] = [
  ['.imglintrc.yaml', 'rules:\n  no-latest-tagg: error\n', ['.imglintrc.yaml:2: rules.no-latest-tagg: ', 'unknown rule', 'did you mean "no-latest-tag"?']],
  ['.imglintrc.yaml', 'rules: [unclosed\n', ['.imglintrc.yaml:', 'no valid YAML']],
  ['.imglintrc.yaml', 'a: 1\n---\nb: 2\n', ['.imglintrc.yaml:', 'more than one YAML document']],
  ['.imglintrc.yaml', 'failOn: error\nfailOn: info\n', ['.imglintrc.yaml:2: ', 'unique']],
  ['.imglintrc.yaml', '\nruls: {}\n', ['.imglintrc.yaml:2: ruls: ', 'unknown key', 'did you mean "rules"?']],
  ['.imglintrc.yaml', 'fail-on: error\n', ['.imglintrc.yaml:1: fail-on: ', 'did you mean "failOn"?']],
  ['.imglintrc.yaml', '- rules\n', ['.imglintrc.yaml: ', 'is a list', 'keys and values']],
  ['.imglintrc.yaml', 'presets: [recommended, sizes]\n', ['.imglintrc.yaml:1: presets.1: "sizes"', 'did you mean "size"?']],
  ['.imglintrc.yaml', 'failOn: warn\n', ['.imglintrc.yaml:1: failOn: "warn"', 'did you mean "warning"?']],
  ['.imglintrc.yaml', 'rules:\n  DL3007: 2\n', ['.imglintrc.yaml:2: rules.DL3007: 2', 'write one of error, warning, info, style, off']],
  ['.imglintrc.yaml', 'rules:\n  DL3007: none\n', ['.imglintrc.yaml:2: rules.DL3007: "none" is not one of error, warning, info, style, off']],
  ['.imglintrc.yaml', 'rules:\n  DL3007: off\n  no-latest-tag: error\n', ['.imglintrc.yaml:3: rules.no-latest-tag: ', 'same rule as "DL3007"']],
  ['.imglintrc.yaml', 'rules:\n  merge-runs: [warning, {}, 1]\n', ['.imglintrc.yaml:2: rules.merge-runs: ', 'write a severity and options']],
  ['.imglintrc.yaml', 'rules:\n  merge-runs:\n    - warning\n    - mx: 2\n', ['.imglintrc.yaml:4: rules.merge-runs.1.mx: ', 'unknown option of merge-runs', 'did you mean "max"?']],
  ['.imglintrc.yaml', 'rules:\n  merge-runs:\n    severity: warning\n    max: many\n', ['.imglintrc.yaml:4: rules.merge-runs.max: "many" is a text; write a number']],
  ['.imglintrc.yaml', 'rules: { merge-runs: { strict: 1 } }\n', ['rules.merge-runs.strict: 1 is a number; write true or false']],
  ['.imglintrc.yaml', 'rules: { merge-runs: { mode: 3.10 } }\n', ['rules.merge-runs.mode: 3.1 is a number; write it in quotes']],
  ['.imglintrc.yaml', 'rules: { merge-runs: { names: [a] } }\n', ['rules.merge-runs.names: ', 'is a list; write keys and values']],
  ['.imglintrc.yaml', 'rules: { DL3026: { trusted: [a, { b: c }] } }\n', ['rules.DL3026.trusted.1: ', 'is a map; write a text']],
  ['.imglintrc.yaml', 'rules: { DL3007: { max: 1 } }\n', ['rules.DL3007.max: no-latest-tag has no options']],
  ['.imglintrc.yaml', 'rules: { layers/*: { max: 1 } }\n', ['rules.layers/*.max: a category has no options']],
  ['.imglintrc.yaml', 'buildArgs: { VERSION: 3.10 }\n', ['buildArgs.VERSION: 3.1 is a number; write it in quotes']],
  ['.imglintrc.yaml', 'target: a\ntargets: [b]\n', ['.imglintrc.yaml:1: target: ', '"targets"']],
  ['.imglintrc.yaml', 'overrides:\n  - rules: {}\n', ['.imglintrc.yaml:2: overrides.0: has no "files"']],
  ['.imglintrc.yaml', 'overrides:\n  - files: a\n    extend: b\n', ['.imglintrc.yaml:3: overrides.0.extend: unknown key']],
  ['.imglintrc.yaml', 'overrides:\n  - files: never\n    rules:\n      DL3O07: off\n', ['.imglintrc.yaml:4: overrides.0.rules.DL3O07: ', 'did you mean "DL3007"?']],
  ['.imglintrc.yaml', 'labelSchema: { team: txt }\n', ['labelSchema.team: "txt"', 'did you mean "text"?']],
  ['.imglintrc.yaml', `exclude: "${'{a,b}'.repeat(20)}"\n`, ['.imglintrc.yaml:1: exclude: ', 'more than 1000']],
  ['.imglintrc.yaml', 'extends: recommended\n', ['.imglintrc.yaml:1: extends: ', 'presets: [recommended]']],
  ['.imglintrc.yaml', 'extends:\n  - ./missing.yaml\n', ['.imglintrc.yaml:2: extends.0: ', '"./missing.yaml"']],
  ['.imglintrc.yaml', 'extends: no-such-package\n', ['.imglintrc.yaml:1: extends: "no-such-package": no such package', './no-such-package']],
  ['.imglintrc.yaml', 'extends: ./.imglintrc.yaml\n', ['.imglintrc.yaml:1: extends: extends itself: .imglintrc.yaml -> .imglintrc.yaml']],
  ['.imglintrc.yaml', 'plugins: ./none.mjs\n', ['.imglintrc.yaml:1: plugins: cannot be loaded']],
  ['.imglintrc.yaml', `x: &a [1,1,1,1,1,1,1,1,1,1]\n${Array.from({ length: 9 }, (_, i) => `y${i}: &${'bcdefghij'[i]} [${Array(10).fill(`*${'abcdefghi'[i]}`).join()}]\n`).join('')}`,
    ['.imglintrc.yaml: cannot be read: ', 'alias']],
  ['.imglintrc.yaml', '['.repeat(100_000), ['.imglintrc.yaml']],
  ['.imglintrc.yaml', ' '.repeat(1 << 21), ['.imglintrc.yaml: is larger than 1 MiB']],
  ['.imglintrc.yaml', '__proto__: { rules: 1 }\n', ['__proto__: unknown key']],
  ['.imglintrc.json', '{\n  "rules": {\n    "no-latest-tagg": "off"\n  }\n}', ['.imglintrc.json:3: rules.no-latest-tagg: ', 'did you mean "no-latest-tag"?']],
  ['.imglintrc.json', '{\n  "rules": }', ['.imglintrc.json:2: is no valid JSON: value expected']],
  ['.imglintrc.json', '{ "failOn": "info",\n "failOn": "error" }', ['.imglintrc.json:2: the key "failOn" stands here twice']],
  ['.imglintrc.json', '{\n "__proto__": {} }', ['.imglintrc.json:2: __proto__: unknown key']],
  ['.imglintrc.json', '['.repeat(500_000), ['.imglintrc.json: is nested too deeply']],
  ['package.json', '{\n  "imglint": {\n    "preset": "size" } }', ['package.json:3: preset: unknown key', 'did you mean "presets"?']],
  ['imglint.config.mjs', 'export default { rules: { "no-latest-tagg": "off" } }', ['imglint.config.mjs: rules.no-latest-tagg: ', 'did you mean']],
  ['imglint.config.mjs', 'export const rules = {}', ['imglint.config.mjs: exports no configuration', 'export default']],
  ['imglint.config.mjs', 'export default { plugins: [{ meta: {} }] }', ['imglint.config.mjs: plugins.0: ', 'defineRule']],
  ['imglint.config.mjs', 'const a = {}; a.a = a; export default { failOn: a }', ['imglint.config.mjs: failOn: ', 'is a map; write a text']],
  ['imglint.config.mjs', 'export default {\n', ['imglint.config.mjs: cannot be loaded: ']],
];

describe('loading a configuration', () => {
  for (const [name, text, parts] of mistakes) it(`refuses ${name} ${JSON.stringify(text).slice(0, 60)}`, async () => {
    const said = await complaint(() => box({ [name]: text }).resolve());
    for (const part of parts) expect(said).to.include(part);
    expect(said).not.to.include('\n');
  });

  for (const text of ['', '# nothing yet\n', 'rules:\n#  a: b\noverrides:\n', '{}']) it(`takes ${JSON.stringify(text)} for a configuration that says nothing`, async () => {
    expect(running(await box({ '.imglintrc.yaml': text }).resolve())).to.deep.equal(running(await box().resolve()));
  });

  it('takes comments, trailing commas and $schema in JSON, and anchors and merges in YAML', async () => {
    const json = box({ '.imglintrc.json': '{ /* why */ "$schema": "x", "rules": { "DL3007": "error", }, }' });
    expect(running(await json.resolve())).to.include({ 'no-latest-tag': 'error' });
    const yaml = box({ '.imglintrc.yaml': 'overrides:\n  - files: a\n    rules: &r { DL3007: error }\n  - files: b\n    rules: { <<: *r, DL3006: off }\n' });
    expect(running(await yaml.resolve('b/Dockerfile'))).to.include({ 'no-latest-tag': 'error' }).and.not.to.have.property('require-tag');
  });

  it('finds the line behind an anchor', async () => {
    const text = 'overrides:\n  - files: a\n    buildArgs: &r\n      DL3O07: error\n  - files: b\n    rules: *r\n';
    const said = await complaint(() => box({ '.imglintrc.yaml': text }).resolve());
    expect(said).to.include('.imglintrc.yaml:4: overrides.1.rules.DL3O07: ');
  });

  it('builds on what it extends: later beats earlier, own beats all, each file once', async () => {
    const b = box({
      '.imglintrc.yaml': 'extends: [./shared/a.yaml, ./shared/b.json]\nrules: { require-tag: style }',
      'shared/a.yaml': 'extends: ../base.yaml\npresets: [size]\nrules: { DL3007: info, DL3006: error, single-cmd: info }',
      'shared/b.json': '{ "extends": "../base.yaml", "rules": { "single-cmd": "error" } }',
      'base.yaml': 'presets: [hadolint]\nfailOn: info\nrules: { DL3007: error, merge-runs: error }',
    });
    const said = await b.resolve();
    expect(said.sources.read).to.deep.equal(['base.yaml', 'shared/a.yaml', 'shared/b.json', '.imglintrc.yaml'].map((name) => b.path(name)));
    expect(said.config.presets).to.deep.equal(['size']);
    expect(said.selection.failOn).to.equal('info');
    expect(running(said)).to.deep.equal({
      'no-parse-error': 'error', 'no-latest-tag': 'info', 'require-tag': 'style', 'single-cmd': 'error', 'merge-runs': 'error',
    });
  });

  it('says who extends whom in a circle', async () => {
    const b = box({ '.imglintrc.yaml': 'extends: ./a.yaml', 'a.yaml': 'extends: ./b.yaml', 'b.yaml': '\nextends: [./a.yaml]' });
    expect(await complaint(() => b.resolve())).to.equal('b.yaml:2: extends.0: extends itself: .imglintrc.yaml -> a.yaml -> b.yaml -> a.yaml');
  });

  it('does not go twice through what is extended twice', async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.yaml`, `extends: [./${i + 1}.yaml, ./${i + 1}.yaml]`]));
    expect((await box({ ...files, '.imglintrc.yaml': 'extends: ./0.yaml', '30.yaml': '' }).resolve()).sources.read).to.have.length(32);
  });

  it('extends npm packages as seen from the file', async () => {
    const b = box({
      '.imglintrc.yaml': '', 'svc/.imglintrc.yaml': 'extends: ["@team/imglint", "@team/imglint/strict.yaml"]',
      'svc/node_modules/@team/imglint/package.json': '{ "name": "@team/imglint", "main": "index.json" }',
      'svc/node_modules/@team/imglint/index.json': '{ "rules": { "DL3007": "error", "DL3006": "error" } }',
      'svc/node_modules/@team/imglint/strict.yaml': 'rules: { DL3006: off }',
    });
    expect(running(await b.resolve('svc/Dockerfile'))).to.include({ 'no-latest-tag': 'error' }).and.not.to.have.property('require-tag');
  });

  it('overrides for some files, in order, patterns being relative to the file that has them', async () => {
    const b = box({
      '.imglintrc.yaml': 'extends: ./conf/base.yaml\nrules: { DL3006: info }\noverrides:\n  - { files: ["svc/**", "!*.md"], rules: { DL3007: info }, failOn: error }\n'
        + '  - { files: [special], presets: [size], rules: { DL3007: off }, trustedRegistries: [x] }\n',
      'conf/base.yaml': 'overrides: [{ files: /Dockerfile, rules: { DL3007: style } }, { files: "*", rules: { DL3006: error } }]',
    });
    const [top, conf, svc, special] = await Promise.all(['Dockerfile', 'conf/Dockerfile', 'svc/Dockerfile', 'svc/special/Dockerfile'].map((file) => b.resolve(file)));
    expect(running(top!)).to.include({ 'no-latest-tag': 'warning', 'require-tag': 'info' });
    expect(running(conf!)).to.include({ 'no-latest-tag': 'style' });
    expect(running(svc!)).to.include({ 'no-latest-tag': 'info' });
    expect([top!, svc!, special!].map(({ selection }) => selection.failOn)).to.deep.equal(['warning', 'error', 'error']);
    expect(running(special!)).to.deep.equal({ 'no-parse-error': 'error', 'merge-runs': 'warning', 'require-tag': 'info', 'restrict-registries': 'error' });
    expect(optionsOf(special!, 'restrict-registries')).to.deep.equal({ trusted: ['x'] });
  });

  it('resolves paths from the folder of the file, and adds up exclusions and build arguments', async () => {
    const b = box({
      '.imglintrc.yaml': 'extends: ./conf/base.yaml\nexclude: /old\nbuildArgs: { A: "2" }\ntarget: prod\nplatform: linux/arm64\ncontext: ./app',
      'conf/base.yaml': 'exclude: [vendor]\nbuildArgs: { A: "1", B: "1" }\ntargets: [a, b]\nbaseline: known.json\ndisableIgnorePragma: true',
    });
    const { config, selection } = await b.resolve();
    expect(config).to.deep.include({ buildArgs: { A: '2', B: '1' }, targets: ['prod'], platform: 'linux/arm64', context: b.path('app'), baseline: b.path('conf/known.json') });
    expect(selection.hadolintPragmas).to.equal(false);
    const files = ['old/Dockerfile', 'a/old/Dockerfile', 'conf/vendor/x/Dockerfile', 'a/vendor/Dockerfile', 'vendors/Dockerfile'];
    // A name without a slash is meant anywhere, or a shared configuration could exclude nothing.
    expect(files.filter((file) => excludes(config, b.path(file)))).to.deep.equal(['old/Dockerfile', 'conf/vendor/x/Dockerfile', 'a/vendor/Dockerfile']);
  });

  const ruleText = (id: string, aliases = '[]'): string => `{ meta: { id: '${id}', aliases: ${aliases}, presets: ['recommended'], severity: 'info', needs: ['dockerfile'], `
    + 'summary: \'\', rationale: \'\', examples: [], messages: {}, options: { max: { doc: \'\', default: 1 } } }, *check() {} }';

  it('takes rules of plugins, as objects and as modules, and knows their names everywhere', async () => {
    const b = box({
      'imglint.config.mjs': `export default { plugins: [${ruleText('our-one')}, './more.mjs', 'acme'], rules: { 'OUR2': 'error', 'our-one': { max: 3 } } }`,
      'more.mjs': `export default ${ruleText('our-two', '[\'OUR2\']')}; export const rules = [${ruleText('our-three')}]; export const other = 5;`,
      'node_modules/acme/package.json': '{ "exports": "./a.mjs" }', 'node_modules/acme/a.mjs': `export const x = ${ruleText('acme-rule')}`,
      'svc/.imglintrc.yaml': 'extends: ../imglint.config.mjs\nrules: { our-three: off }',
    });
    expect(running(await b.resolve('Dockerfile', { ignore: ['acme-rule'] }))).to.include({ 'our-one': 'info', 'our-two': 'error', 'our-three': 'info' })
      .and.not.to.have.property('acme-rule');
    expect(running(await b.resolve('svc/Dockerfile'))).to.include({ 'our-one': 'info' }).and.not.to.have.property('our-three');
    expect(optionsOf(await b.resolve('svc/Dockerfile'), 'our-one')).to.deep.equal({ max: 3 });
  });

  it('refuses plugins that take a name or bring nothing', async () => {
    const taken = box({ 'imglint.config.mjs': `export default { plugins: [${ruleText('DL3007')}] }` });
    expect(await complaint(() => taken.resolve())).to.include('plugins: brings a rule "DL3007"');
    const twice = box({ 'imglint.config.mjs': `export default { plugins: [${ruleText('a-rule')}, ${ruleText('A-RULE')}] }` });
    expect(await complaint(() => twice.resolve())).to.include('"A-RULE"');
    const none = box({ '.imglintrc.yaml': '\nplugins: [./x.mjs]', 'x.mjs': 'export default 5' });
    expect(await complaint(() => none.resolve())).to.include('.imglintrc.yaml:2: plugins.0: "./x.mjs" exports no rule');
  });

  it('tells what applies and from where', async () => {
    const b = box({
      '.imglintrc.yaml': 'presets: [recommended, size]\nrules:\n  DL3007: error\n  merge-runs:\n    max: 2\nexclude: old\n',
      '.imglintrc.json': '{}',
    });
    const flags = { failOn: 'error', ignore: ['single-cmd'] };
    const said = provenance(await b.resolve('Dockerfile', flags), flags);
    const file = (line: number) => ({ kind: 'file', path: b.path('.imglintrc.yaml'), line });
    expect(said).to.deep.include({ read: [b.path('.imglintrc.yaml')], shadowed: [b.path('.imglintrc.json')], exclude: [{ folder: b.dir, patterns: ['old'] }] });
    expect(said.settings.slice(0, 3)).to.deep.equal([
      { name: 'presets', value: ['recommended', 'size'], source: file(1) },
      { name: 'failOn', value: 'error', source: { kind: 'flag', name: '--fail-on' } },
      { name: 'context', value: null, source: { kind: 'built-in' } },
    ]);
    const rule = (id: string) => said.rules.find((one) => one.id === id);
    expect(rule('no-latest-tag')).to.deep.equal({ id: 'no-latest-tag', severity: 'error', source: file(3), options: [] });
    expect(rule('require-tag')?.source).to.deep.equal({ kind: 'preset', name: 'recommended' });
    expect(rule('sort-packages')).to.deep.equal({ id: 'sort-packages', severity: 'off', source: { kind: 'built-in' }, options: [] });
    expect(rule('single-cmd')).to.deep.include({ severity: 'off', source: { kind: 'flag', name: '--ignore single-cmd' } });
    expect(rule('merge-runs')).to.deep.equal({ id: 'merge-runs', severity: 'warning', source: { kind: 'preset', name: 'size' }, options: [
      { name: 'mode', value: 'all', source: { kind: 'preset', name: 'size' } },
      { name: 'max', value: 2, source: file(4) },
      { name: 'strict', value: false, source: { kind: 'built-in' } },
      { name: 'names', value: { a: 'b' }, source: { kind: 'built-in' } },
    ] });
    expect(said.rules.map(({ id }) => id)).to.deep.equal(said.rules.map(({ id }) => id).sort());
    expect(JSON.parse(JSON.stringify(said))).to.deep.equal(said);
  });
});
