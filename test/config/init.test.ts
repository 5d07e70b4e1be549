import { existsSync } from 'node:fs';
import { expect } from 'chai';
import { parse } from 'yaml';
import { plan, type PlannedFile } from '../../src/config/index.js';
import { box, optionsOf, rules, running, type Box } from './fake.js';

const planned = async (b: Box): Promise<Readonly<Record<string, PlannedFile>>> =>
  Object.fromEntries((await plan(b.dir, { version: '1.2.3', rules })).map((file) => [file.path, file]));

describe('what init plans', () => {
  it('is a configuration that changes nothing, and no more, where there is nothing', async () => {
    const b = box();
    const files = await planned(b);
    expect(Object.keys(files)).to.deep.equal(['.imglintrc.yaml']);
    expect(files['.imglintrc.yaml']?.exists).to.equal(false);
    expect(existsSync(b.path('.imglintrc.yaml'))).to.equal(false);
    const before = running(await b.resolve());
    b.put('.imglintrc.yaml', files['.imglintrc.yaml']?.text ?? '');
    expect(running(await b.resolve())).to.deep.equal(before);
  });

  it('leaves a configuration of ours alone, whatever its name', async () => {
    const files = await planned(box({ 'package.json': '{ "imglint": {} }', '.hadolint.yaml': 'ignored: [DL3007]' }));
    expect(Object.values(files)).to.deep.equal([{ path: 'package.json', text: '', exists: true }]);
  });

  it('says what hadolint\'s configuration says, in our words', async () => {
    const b = box({ '.hadolint.yaml': 'ignored: [DL3007, no-latest-tag, DL9999]\noverride: { error: [DL3006, DL4003], info: [DL3006, "DL8888\\n x"] }\nfailure-threshold: none\n'
      + 'trustedRegistries: [docker.io, "*", "on"]\nlabel-schema: { team: text, "a: b": url }\nstrict-labels: true\ndisable-ignore-pragma: true\n' });
    const before = await b.resolve();
    const { text } = (await planned(b))['.imglintrc.yaml']!;
    b.put('.imglintrc.yaml', text);
    const now = await b.resolve();
    expect(now.sources.read).to.deep.equal([b.path('.imglintrc.yaml')]);
    expect(running(now)).to.deep.equal(running(before));
    for (const id of ['restrict-registries', 'require-labels', 'no-extra-labels']) expect(optionsOf(now, id)).to.deep.equal(optionsOf(before, id));
    expect(now.selection).to.deep.include({ failOn: 'style', hadolintPragmas: false });
    expect(text).to.include('DL3006: error # require-tag\n').and.include('# Not among the rules of imglint: DL8888 x, DL9999\n');
  });

  it('has a hook in a git repository, and shows what to add to hooks that are there', async () => {
    const fresh = (await planned(box({ '.git/HEAD': '' })))['.pre-commit-config.yaml']!;
    expect(fresh.exists).to.equal(false);
    expect(parse(fresh.text)).to.deep.equal({ repos: [{ repo: 'https://github.com/imglint/imglint', rev: 'v1.2.3', hooks: [{ id: 'imglint' }] }] });
    const others = 'repos:\n  - repo: local\n    hooks: []\n';
    const add = (await planned(box({ '.pre-commit-config.yaml': others })))['.pre-commit-config.yaml']!;
    expect(add.exists).to.equal(true);
    expect(parse(others + add.text)).to.have.nested.property('repos[1].rev', 'v1.2.3');
    const done = (await planned(box({ '.pre-commit-config.yaml': others + add.text })))['.pre-commit-config.yaml'];
    expect(done).to.deep.equal({ path: '.pre-commit-config.yaml', text: '', exists: true });
  });

  const gitHub: readonly (readonly [string, Readonly<Record<string, string>>, boolean])[] = [
    ['a .github folder', { '.github/CODEOWNERS': '' }, true],
    ['a remote by ssh', { '.git/config': '[remote "origin"]\n\turl = git@github.com:a/b.git\n' }, true],
    ['a remote by https', { '.git/config': '[remote "origin"]\n\turl = https://github.com/a/b\n' }, true],
    ['a remote elsewhere', { '.git/config': '[remote "origin"]\n\turl = https://gitlab.com/github.company/b\n' }, false],
    ['no remote', { '.git/config': '[core]\n' }, false],
  ];
  for (const [name, files, want] of gitHub) it(`${want ? 'has a' : 'has no'} workflow with ${name}`, async () => {
    const workflow = (await planned(box(files)))['.github/workflows/imglint.yml'];
    expect(workflow !== undefined).to.equal(want);
    if (want) expect(parse(workflow?.text ?? '')).to.have.nested.property('jobs.imglint.steps[1].uses', 'imglint/imglint@v1.2.3');
  });

  it('leaves a workflow alone', async () => {
    expect((await planned(box({ '.github/workflows/imglint.yml': 'x' })))['.github/workflows/imglint.yml']).to.deep.include({ exists: true, text: '' });
  });
});
