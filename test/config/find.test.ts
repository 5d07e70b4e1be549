import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { expect } from 'chai';
import { configNames, resolveConfig } from '../../src/config/index.js';
import { configFinder } from '../../src/config/find.js';
import { box, complaint, rules, running } from './fake.js';

const asYaml = 'rules: { no-latest-tag: error }\n';
const asJson = '{ "rules": { "no-latest-tag": "error" } }\n';
const texts: Readonly<Record<(typeof configNames)[number], string>> = {
  '.imglintrc.yaml': asYaml, '.imglintrc.yml': asYaml, '.imglintrc.json': `// with comments\n${asJson}`,
  'imglint.config.js': `export default ${asJson}`, 'imglint.config.mjs': `export default ${asJson}`,
  'imglint.config.ts': `const config: object = ${asJson}; export default config;`, 'package.json': `{ "name": "x", "imglint": ${asJson} }`,
};

describe('finding the configuration', () => {
  for (const name of configNames) it(`reads ${name}, also from above`, async () => {
    // The tests run as ES modules only, so that each file of ours is loaded once: a project of such modules, then.
    const b = box({ 'package.json': '{ "type": "module" }', [name]: texts[name] });
    expect(running(await b.resolve('Dockerfile'))).to.include({ 'no-latest-tag': 'error' });
    const deep = await b.resolve('not/there/Dockerfile');
    expect(deep.sources.read).to.deep.equal([b.path(name)]);
  });

  it('takes the nearest only', async () => {
    const b = box({ '.imglintrc.yaml': asYaml, 'svc/.imglintrc.json': '{}', 'svc/a/Dockerfile': '' });
    expect((await b.resolve('svc/a/Dockerfile')).sources.read).to.deep.equal([b.path('svc/.imglintrc.json')]);
    expect(running(await b.resolve('svc/a/Dockerfile'))).to.include({ 'no-latest-tag': 'warning' });
    expect(running(await b.resolve('other/Dockerfile'))).to.include({ 'no-latest-tag': 'error' });
  });

  it('takes the first in a fixed order where several stand together, and says which it leaves', async () => {
    const b = box(texts);
    const { sources } = await b.resolve();
    expect([...sources.read, ...sources.shadowed]).to.deep.equal(configNames.map((name) => b.path(name)));
  });

  it('passes over a package.json without our key, and one that is broken', async () => {
    const b = box({ '.imglintrc.yaml': asYaml, 'a/package.json': '{ "description": "like \\"imglint\\"" }', 'b/package.json': '{ "imglint": ' });
    for (const file of ['a/Dockerfile', 'b/Dockerfile']) expect((await b.resolve(file)).sources.read).to.deep.equal([b.path('.imglintrc.yaml')]);
  });

  it('passes over folders and links that have the name', async () => {
    const b = box({ '.imglintrc.yml': asYaml });
    mkdirSync(b.path('.imglintrc.yaml'));
    symlinkSync('.imglintrc.json', b.path('.imglintrc.json'));
    expect((await b.resolve()).sources).to.deep.equal({ read: [b.path('.imglintrc.yml')], shadowed: [] });
  });

  it('goes by the folder of the file, not by where one stands', async () => {
    const [here, there] = [box({ '.imglintrc.yaml': 'rules: { all: off }' }), box({ '.imglintrc.yaml': asYaml })];
    expect((await here.resolve(there.path('Dockerfile'))).sources.read).to.deep.equal([there.path('.imglintrc.yaml')]);
  });

  it('reads no file with --isolated, and one file only with --config or IMGLINT_CONFIG', async () => {
    const b = box({ '.imglintrc.yaml': asYaml, 'ci/a.yml': 'rules: { no-latest-tag: info }', 'ci/b.json': '{"rules":{"DL3007":"style"}}' });
    const severity = async (flags: object, env?: Readonly<Record<string, string>>): Promise<string | undefined> =>
      running(await b.resolve('x/Dockerfile', flags, env))['no-latest-tag'];
    expect(await severity({ isolated: true }, { IMGLINT_CONFIG: 'ci/a.yml' })).to.equal('warning');
    expect(await severity({ config: 'ci/a.yml' })).to.equal('info');
    expect(await severity({}, { IMGLINT_CONFIG: 'ci/a.yml' })).to.equal('info');
    expect(await severity({ config: b.path('ci/b.json') }, { IMGLINT_CONFIG: 'ci/a.yml' })).to.equal('style');
  });

  it('takes .hadolint.yaml only where nothing of ours stands at or above the file', async () => {
    const b = box({ 'a/.hadolint.yml': 'ignored: [DL3007]', 'b/.hadolint.yaml': 'ignored: [DL3007]', 'b/c/.imglintrc.yaml': '' });
    expect((await b.resolve('a/x/Dockerfile')).sources.read).to.deep.equal([b.path('a/.hadolint.yml')]);
    expect((await b.resolve('b/Dockerfile')).sources.read).to.deep.equal([b.path('b/.hadolint.yaml')]);
    expect((await b.resolve('b/c/Dockerfile')).sources.read).to.deep.equal([b.path('b/c/.imglintrc.yaml')]);
    b.put('.imglintrc.yaml', '');
    expect((await b.resolve('a/x/Dockerfile')).sources.read).to.deep.equal([b.path('.imglintrc.yaml')]);
    expect((await b.resolve('a/x/Dockerfile', { isolated: true })).sources.read).to.deep.equal([]);
  });

  it('takes hadolint\'s own places in hadolint\'s order', async () => {
    const there = box();
    const places = ['.hadolint.yaml', 'xdg/hadolint.yaml', 'home/.hadolint/hadolint.yml', 'home/.hadolint/config.yaml', 'home/.hadolint.yaml'];
    const b = box();
    for (const place of places.toReversed()) {
      b.put(place, 'ignored: [DL3007]');
      const { sources } = await b.resolve(there.path('Dockerfile'), {}, { XDG_CONFIG_HOME: b.path('xdg') });
      expect(sources.read).to.deep.equal([b.path(place)]);
    }
    b.put('home/.config/hadolint.yml', '');
    expect((await b.resolve(there.path('Dockerfile'))).sources.read).to.deep.equal([b.path('.hadolint.yaml')]);
    const bare = box({ 'home/.config/hadolint.yml': '' });
    expect((await bare.resolve()).sources.read).to.deep.equal([bare.path('home/.config/hadolint.yml')]);
  });

  it('looks at each folder once', () => {
    const b = box({ 'a/b/Dockerfile': '' });
    const find = configFinder({}, b.dir);
    expect(find(b.path('a/b'))).to.equal(null);
    b.put('.imglintrc.yaml', asYaml);
    expect(find(b.path('a/b'))).to.equal(null);
    expect(find(b.path('a'))).to.equal(null);
    expect(configFinder({}, b.dir)(b.path('a/b'))?.path).to.equal(b.path('.imglintrc.yaml'));
  });

  it('gives the same object for all files for which the same holds', async () => {
    const b = box({ '.imglintrc.yaml': 'overrides: { files: special, rules: { DL3007: off } }' });
    const [flags, env] = [{}, {}];
    const resolve = (name: string) => resolveConfig(b.path(name), flags, rules, env, b.dir);
    const [one, two, other] = [await resolve('a/Dockerfile'), await resolve('b/Dockerfile'), await resolve('a/special/Dockerfile')];
    expect(one).to.equal(two).and.not.to.equal(other);
    b.put('.imglintrc.yaml', 'rules: { DL3006: off }');
    expect(await resolve('c/Dockerfile')).to.equal(one);
    expect(running(await resolveConfig(b.path('a/Dockerfile'), {}, rules, env, b.dir))).not.to.have.property('require-tag');
  });

  it('is not stopped by folders that cannot be looked into', () => {
    const b = box({ 'file': '', '.imglintrc.yaml': '' });
    for (const folder of ['x'.repeat(300), 'file/inside', 'none/at/all']) {
      expect(configFinder({}, b.dir)(b.path(folder))?.path, folder).to.equal(b.path('.imglintrc.yaml'));
    }
  });

  it('loads no YAML and no JSON reader where there is nothing to read', () => {
    const b = box({ 'package.json': '{}' });
    const loaded = (file: string): readonly string[] => {
      const script = `
        import { createRequire } from 'node:module';
        const { resolveConfig } = await import(${JSON.stringify(new URL('../../src/config/index.ts', import.meta.url).href)});
        await resolveConfig(${JSON.stringify(b.path(file))}, {}, [], {}, ${JSON.stringify(b.dir)});
        const cached = Object.keys(createRequire(${JSON.stringify(import.meta.url)}).cache);
        console.log(JSON.stringify(['yaml', 'jsonc-parser'].filter((name) => cached.some((path) => path.includes('node_modules/' + name + '/')))));`;
      const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { encoding: 'utf8' });
      expect(stderr).to.equal('');
      return JSON.parse(stdout) as string[];
    };
    expect(loaded('Dockerfile')).to.deep.equal([]);
    b.put('.imglintrc.yaml', '');
    b.put('json/.imglintrc.json', '{}');
    expect(loaded('Dockerfile')).to.deep.equal(['yaml']);
    expect(loaded('json/Dockerfile')).to.deep.equal(['jsonc-parser']);
  });

  it('says what to do where node cannot load TypeScript', async () => {
    const { importProblem } = await import('../../src/config/module.js');
    const error = Object.assign(new TypeError('Unknown file extension ".ts"'), { code: 'ERR_UNKNOWN_FILE_EXTENSION' });
    expect(importProblem('/x/imglint.config.ts', error)).to.include('.ts').and.include('.mjs').and.include('22.18');
    const b = box({ 'imglint.config.mjs': 'throw new Error("broken\\nbadly")' });
    expect(await complaint(() => b.resolve())).to.equal('imglint.config.mjs: cannot be loaded: broken');
  });
});
