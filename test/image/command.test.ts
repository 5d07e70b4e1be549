import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { main } from '../../src/cli/main.js';
import { validate } from '../report/schema.js';
import { containerdArchive, dockerArchive, ociArchive, ociLayout, type Spec } from './builder.js';

const buildkit = { comment: 'buildkit.dockerfile.v0' };
const spec: Spec = {
  layers: [[{ file: 'etc/os-release', content: 'ID=debian\n' }], [{ file: 'a', content: 'a'.repeat(3_000_000) }], [{ file: 'thing', content: 'b'.repeat(1_000_000) }], [{ whiteout: 'a' }]],
  history: [
    { created_by: '/bin/sh -c #(nop) ADD file:abc in / ' }, { created_by: '/bin/sh -c #(nop)  CMD ["bash"]', empty_layer: true },
    { created_by: 'COPY a /a # buildkit', ...buildkit }, { created_by: 'RUN |1 API_TOKEN=hunter2hunter2 /bin/sh -c make thing # buildkit', ...buildkit },
    { created_by: 'RUN /bin/sh -c rm /a # buildkit', ...buildkit }, { created_by: 'CMD ["/thing"]', empty_layer: true, ...buildkit },
  ],
  config: { Env: ['DB_PASSWORD=hunter22', 'DB\u0007PASSWORD=hunter24'], Labels: { 'api-token': 'hunter23' }, Cmd: ['/usr/bin/mysql', '-u', 'root', '-phunter25', 'db'] },
};
const dockerfile = 'FROM debian:12\nARG API_TOKEN\nCOPY a /a\n# note\nRUN make \\\n  thing\nRUN rm /a\nCMD ["/thing"]\n';

describe('imglint image', () => {
  let cwd = '';
  before(() => {
    cwd = mkdtempSync(join(tmpdir(), 'imglint-test-'));
    writeFileSync(join(cwd, 'app.tar'), dockerArchive(spec));
    writeFileSync(join(cwd, 'new.tar'), containerdArchive(spec));
    writeFileSync(join(cwd, 'packed.tar'), ociArchive(ociLayout(spec)));
    writeFileSync(join(cwd, 'Dockerfile'), dockerfile);
    writeFileSync(join(cwd, 'Other'), 'FROM x\nRUN other\nRUN more\n');
  });
  after(() => { rmSync(cwd, { recursive: true }); });

  async function run(...args: readonly string[]) {
    const said = { stdout: '', stderr: '' };
    const sink = (name: 'stdout' | 'stderr') => ({ write: (text: string) => { said[name] += text; }, isTerminal: false, columns: undefined });
    const stdin = (async function* (): AsyncIterable<Uint8Array> { yield await Promise.resolve(readFileSync(join(cwd, 'app.tar'))); })();
    const code = await main(['image', ...args], { env: {}, cwd, stdin, stdout: sink('stdout'), stderr: sink('stderr') });
    return { code, ...said };
  }

  it('asks for one rule: one about the history and one that it relays are the same thing', async () => {
    writeFileSync(join(cwd, 'sudo.tar'), dockerArchive({ layers: [[{ file: 'a', content: 'a' }]], history: [{ created_by: 'RUN /bin/sh -c sudo make && apk add jq # buildkit' }] }));
    const said = async (...flags: readonly string[]) =>
      JSON.parse((await run('sudo.tar', '-f', 'json', ...flags)).stdout).files[0].findings.map(({ rule, place }: Record<string, unknown>) => [rule, place]);
    expect(await said('--only', 'no-sudo')).to.deep.equal([['no-sudo', { history: 0 }]]);
    expect(await said('--only', 'image-lint-history')).to.deep.equal([['no-sudo', { history: 0 }], ['apk-no-cache', { history: 0 }]]);
    expect(await said('--only', 'image-lint-history', '--rule', 'no-sudo=off')).to.deep.equal([['apk-no-cache', { history: 0 }]]);
    expect(await said('--only', 'image-lint-history,no-sudo')).to.deep.equal([['no-sudo', { history: 0 }]]);
    expect(await said('--only', 'no-sudo', '--ignore', 'image-lint-history')).to.deep.equal([]);
    expect(await said('--only', 'image-no-setuid')).to.deep.equal([]);
    // Whoever leaves one code out leaves the others.
    expect(await said('--preset', 'recommended', '--ignore', 'DKL-DI-0001', '--ignore', 'image-non-root-user')).to.deep.equal([['apk-no-cache', { history: 0 }]]);
    // Whoever comes from dockle looks for its code.
    const { aliases, docs } = JSON.parse((await run('sudo.tar', '-f', 'json', '--only', 'DKL-DI-0001')).stdout).files[0].findings[0];
    expect(aliases).to.include.members(['DKL-DI-0001', 'image-lint-history']).and.not.include('DKL-DI-0005');
    expect(docs).to.match(/\/no-sudo\.md$/);
  });

  it('says what it did not look into', async () => {
    const keys = Array.from({ length: 34 }, (_, i) => ({ file: `k${i}.key`, content: 'x'.repeat(1 << 20) }));
    writeFileSync(join(cwd, 'keys.tar'), ociArchive(ociLayout({ layers: [keys] })));
    // One layer has room for 32 MiB; files that lie unpacked are read again when somebody asks.
    expect((await run('keys.tar', '--no-cache')).stderr).to.equal('imglint: the contents of 2 files were left out, for all that is looked into takes too much memory; they are known by their names alone\n');
    writeFileSync(join(cwd, 'keys.tar'), dockerArchive({ layers: [keys] }));
    expect((await run('keys.tar')).stderr).to.equal('');
  });

  it('judges the name that was asked for, else all', async () => {
    writeFileSync(join(cwd, 'two.tar'), dockerArchive({ layers: [[{ dir: 'a' }]], tags: ['acme/web:5.1', 'acme/web:latest'] }));
    const named = async (reference: string) => JSON.parse((await run(reference, '-f', 'json', '--only', 'image-no-latest-reference')).stdout).files[0].findings.length;
    expect(await Promise.all(['two.tar', 'two.tar:acme/web:latest', 'two.tar:acme/web:5.1', 'two.tar:5.1'].map(named))).to.deep.equal([1, 1, 0, 0]);
  });

  it('says as JSON what each line cost', async () => {
    const { code, stdout } = await run('app.tar', '--dockerfile', 'Dockerfile', '--format', 'json', '--only', 'image-no-deleted-files');
    const { image, files, summary } = JSON.parse(stdout);
    for (const reference of ['app.tar', 'packed.tar']) {
      const whole = await run(reference, '--dockerfile', 'Dockerfile', '--format', 'json', '--preset', 'strict');
      expect(validate(JSON.parse(whole.stdout)), JSON.stringify(validate.errors)).to.equal(true);
    }
    expect([code, summary]).to.deep.equal([1, { files: 1, error: 0, warning: 1, info: 0, style: 0, fixable: 0, fixed: 0 }]);
    expect(files.map(({ path, kind, errors }: Record<string, unknown>) => [path, kind, errors])).to.deep.equal([['app.tar', 'image', []]]);
    expect(files[0].findings).to.deep.equal([{
      rule: 'image-no-deleted-files', aliases: [], severity: 'warning', bytes: 3_000_000, fix: null, related: [], anchorLine: 3,
      message: 'a is deleted on line 7, and stays in the image all the same; delete it in the RUN that makes it, or make it in another stage',
      range: { start: { line: 3, column: 1 }, end: { line: 3, column: 10 } }, place: { layer: 1, path: 'a' }, inBase: false, source: { path: 'Dockerfile', line: 3, endLine: 3 },
      files: [{ path: 'a', layer: 1, bytes: 3_000_000 }], docs: 'https://github.com/imglint/imglint/blob/main/docs/rules/image-no-deleted-files.md',
    }]);
    expect(image.layers.map((layer: Record<string, unknown>) => [layer['base'], layer['instruction'], layer['uncompressed'], layer['wasted'], layer['files']])).to.deep.equal([
      [true, null, 10, 0, 1],
      [false, { path: 'Dockerfile', line: 3, endLine: 3, confidence: 'exact' }, 3_000_000, 3_000_000, 1],
      [false, { path: 'Dockerfile', line: 5, endLine: 6, confidence: 'exact' }, 1_000_000, 0, 1],
      [false, { path: 'Dockerfile', line: 7, endLine: 7, confidence: 'exact' }, 0, 0, 0],
    ]);
    expect(image.size).to.deep.equal({ compressed: null, uncompressed: 4_000_010 });
    expect(image.waste).to.deep.include({ recoverable: 3_000_000, deleted: 3_000_000, overwritten: 0, metadataOnly: 0, duplicate: 0, compressed: null });
    expect(image.efficiency.score).to.equal(1_000_010 / 4_000_010);
    expect(image.base).to.deep.equal({ layers: 1, by: 'dockerfile' });
  });

  it('says it for people, and never a secret', async () => {
    const { code, stdout, stderr } = await run('new.tar', '--dockerfile', 'Dockerfile', '--only', 'image-no-deleted-files', '--fail-on', 'error');
    expect([code, stderr]).to.deep.equal([0, '']);
    expect(stdout.split('\n')[0]).to.equal('new.tar  1');
    expect(stdout).to.match(/\n1 {2}█{10} +3\.0 MB {2}3\.0 MB {2}line 3 {2}COPY a \/a\n/);
    expect(stdout).to.match(/\n0 {2}▏ +10 B +base +ADD file:abc in \/ *\n/);
    expect(stdout).to.include('3.0 MB can be taken back; 25.0 % of what is stored is seen');
    expect(stdout).to.match(/\n +3\.0 MB {2}a {2}layer 1, deleted in layer 3\n/);
    expect(stdout).to.include([
      'Dockerfile', '     adds      dead', '     10 B              1 │ FROM debian:12', '                       2 │ ARG API_TOKEN', '   3.0 MB    3.0 MB    3 │ COPY a /a',
      '    ▲ warning  image-no-deleted-files  3.0 MB                        layer 1 · a',
      '      a is deleted on line 7, and stays in the image all the same; delete it in', '      the RUN that makes it, or make it in another stage', '                       4 │ # note', '',
    ].join('\n'));
    expect(stdout).to.match(/ 7 │ RUN rm \/a\n +8 │ CMD \["\/thing"\]\n\n▲ 1 warning\n$/);
    for (const format of ['json', 'pretty', 'html']) expect((await run('app.tar', '--format', format)).stdout).not.to.match(/hunter2/);
  });

  it('says no secret whose name somebody coloured', async () => {
    const names = ['DB\x1b[31mPASSWORD', 'PASS\x1b[31mWORD', 'PASS\u200bWORD', 'DB\u0001PASSWORD', 'DB-\x1b[0mTOKEN'];
    writeFileSync(join(cwd, 'coloured.tar'), dockerArchive({
      layers: names.map((_, index) => [{ file: `f${String(index)}`, content: 'x' }]),
      history: names.map((name) => ({ created_by: `RUN |1 ${name}=hunter2 /bin/sh -c make # buildkit` })),
      config: { Env: names.map((name) => `${name}=hunter2`), Cmd: ['env', ...names.map((name) => `${name}=hunter2`)] },
    }));
    for (const format of ['json', 'pretty', 'html', 'markdown', 'sarif', 'gitlab']) {
      expect((await run('coloured.tar', '--format', format, '--preset', 'strict', '--fail-on', 'never')).stdout, format).not.to.match(/hunter2/);
    }
    expect(JSON.parse((await run('coloured.tar', '--format', 'json')).stdout).image.config.Env).to.deep.equal(names.map((name) => `${name}=*******`));
  });

  it('writes reports into files, and reads standard input', async () => {
    const { code, stdout } = await run('-', '-f', 'json=deep/out.json', '-f', 'pretty', '--fail-on', 'never');
    expect(code).to.equal(0);
    expect(stdout).to.include('Waste');
    expect(JSON.parse(readFileSync(join(cwd, 'deep/out.json'), 'utf8')).image.reference).to.equal('-');
  });

  it('puts annotations on the lines of the Dockerfile, in every format that has lines', async () => {
    const asked = ['app.tar', '--dockerfile', 'Dockerfile', '--only', 'image-no-deleted-files'];
    expect((await run(...asked, '-f', 'github')).stdout).to.match(/^::warning file=Dockerfile,line=3,endLine=3,col=1,endColumn=10,title=imglint\(image-no-deleted-files\)::a is deleted/);
    const [result] = JSON.parse((await run(...asked, '-f', 'sarif')).stdout).runs[0].results;
    expect([result.ruleId, result.locations[0].physicalLocation.artifactLocation.uri, result.locations[0].physicalLocation.region.startLine, result.properties.bytes])
      .to.deep.equal(['image-no-deleted-files', 'Dockerfile', 3, 3_000_000]);
    expect((await run(...asked, '-f', 'junit')).stdout).to.include('name="Dockerfile"');
    expect((await run(...asked, '-f', 'compact')).stdout).to.match(/^Dockerfile:3:1: warning image-no-deleted-files a is deleted/);
    expect((await run(...asked, '-f', 'markdown')).stdout).to.include('| warning | Dockerfile:3 |').and.to.include('**3.0 MB** can be taken back');
  });

  it('hears the comments of the Dockerfile', async () => {
    writeFileSync(join(cwd, 'Quiet'), dockerfile.replace('COPY a', '# imglint ignore=image-no-deleted-files -- known\nCOPY a'));
    const { code, stdout } = await run('app.tar', '--dockerfile', 'Quiet', '--only', 'image-no-deleted-files', '-f', 'json');
    expect([code, JSON.parse(stdout).files[0].findings]).to.deep.equal([0, []]);
  });

  it('knows the base that is named', async () => {
    writeFileSync(join(cwd, 'base.tar'), dockerArchive({ layers: spec.layers.slice(0, 2) }));
    writeFileSync(join(cwd, 'other.tar'), dockerArchive({ layers: [[{ file: 'x', content: 'x' }]] }));
    const base = async (...flags: readonly string[]) => JSON.parse((await run('app.tar', '-f', 'json', ...flags)).stdout).image.base;
    expect(await base('--base', 'base.tar')).to.deep.equal({ layers: 2, by: 'given' });
    expect(await base('--base', 'base.tar', '--dockerfile', 'Dockerfile')).to.deep.equal({ layers: 2, by: 'given' });
    expect(await base('--base', '3')).to.deep.equal({ layers: 3, by: 'given' });
    expect(await base()).to.deep.equal({ layers: 0, by: 'unknown' });
    expect((await run('app.tar', '--base', '5')).stderr).to.equal('imglint: --base 5: the image has 4 layers and no more\n');
    expect((await run('app.tar', '--base', 'other.tar')).stderr).to.equal('imglint: app.tar is not built on other.tar as it is now; say how many layers are the base\'s: --base 3\n');
  });

  it('finds a measured base by its label and its weight', async () => {
    // alpine:3.24 weighs 3.8 MB; random bytes stay what they are.
    const layers = [[{ file: 'bin/busybox', content: randomBytes(3_798_000) }], [{ file: 'app', content: 'a' }]];
    const base = async (label: string) => {
      writeFileSync(join(cwd, 'labelled.tar'), ociArchive(ociLayout({ layers, config: { Labels: { 'org.opencontainers.image.base.name': label } } })));
      return JSON.parse((await run('labelled.tar', '-f', 'json')).stdout).image.base;
    };
    expect(await base('docker.io/library/alpine:3.24')).to.deep.equal({ layers: 1, by: 'catalogue' });
    expect(await base('debian:13')).to.deep.equal({ layers: 0, by: 'unknown' });
  });

  it('keeps apart what came with the base', async () => {
    const setuid = (file: string) => ({ file, content: 'x', mode: 0o4755 });
    writeFileSync(join(cwd, 'setuid.tar'), dockerArchive({ layers: [[setuid('usr/bin/su')], [setuid('srv/own')]] }));
    const { stdout } = await run('setuid.tar', '--base', '1', '--only', 'image-no-setuid');
    expect(stdout).to.match(/\nFindings\n\n[^]*srv\/own[^]*\nIn the base image\n\n[^]*usr\/bin\/su/);
    const { files } = JSON.parse((await run('setuid.tar', '--base', '1', '--only', 'image-no-setuid', '-f', 'json')).stdout);
    expect(files[0].findings.map(({ place, inBase }: { place: { layer: number }; inBase: boolean }) => [place.layer, inBase]).sort()).to.deep.equal([[0, true], [1, false]]);
    expect((await run('setuid.tar', '--base', '1', '--only', 'image-no-setuid', '-f', 'markdown')).stdout).to.match(/layer 0 · usr\/bin\/su \(base\)/);
    writeFileSync(join(cwd, 'Setuid'), 'FROM debian:12\nCOPY own /srv/own\n');
    writeFileSync(join(cwd, 'lines.tar'), dockerArchive({
      layers: [[setuid('usr/bin/su')], [setuid('srv/own')]],
      history: [{ created_by: '/bin/sh -c #(nop) ADD file:abc in / ' }, { created_by: 'COPY own /srv/own # buildkit', ...buildkit }],
    }));
    expect((await run('lines.tar', '--dockerfile', 'Setuid', '--only', 'image-no-setuid')).stdout).to.match(/1 │ FROM debian:12\n[^\n]* 2 │ COPY own[^\n]*\n[^]*srv\/own[^]*\nIn the base image\n\n[^]*usr\/bin\/su/);
  });

  it('has budgets', async () => {
    const rules = async (...flags: readonly string[]) => JSON.parse((await run('app.tar', '-f', 'json', '--only', 'image-budget', ...flags)).stdout)
      .files[0].findings.map(({ message }: { message: string }) => message.split(',')[0]);
    expect(await rules()).to.deep.equal([]);
    expect(await rules('--max-size', '4MB', '--max-layer', '3MB', '--max-wasted', '3MB', '--min-score', '0.2')).to.deep.equal(['the image is 4.0 MB']);
    expect(await rules('--max-layer', '2.9MB', '--max-wasted', '2.9MB', '--min-score', '0.3'))
      .to.deep.equal(['this layer is 3.0 MB', '3.0 MB of the image are dead', '25.0 % of what is stored is seen']);
  });

  it('reads the files of dockle and dive', async () => {
    const names = async (...flags: readonly string[]) => JSON.parse((await run('app.tar', '-f', 'json', '--preset', 'recommended', ...flags)).stdout)
      .files[0].findings.map(({ rule }: { rule: string }) => rule).filter((rule: string) => ['image-efficiency', 'image-no-deleted-files'].includes(rule));
    expect(await names()).to.deep.equal(['image-efficiency', 'image-no-deleted-files']);
    writeFileSync(join(cwd, '.dive-ci'), 'rules:\n  lowestEfficiency: 0.25\n  highest-wasted-bytes: 3MB\n  highestUserWastedPercent: disabled\n');
    writeFileSync(join(cwd, '.dockleignore'), '# ours\nimage-no-deleted-files # for now\nCIS-DI-9999\n');
    expect(await names()).to.deep.equal([]);
    expect(await names('--isolated')).to.have.length(2);
    // Whoever has thresholds of his own means them, be it about a few bytes.
    writeFileSync(join(cwd, '.dive-ci'), 'rules:\n  highestUserWastedPercent: 0.2\n');
    writeFileSync(join(cwd, 'tiny.tar'), dockerArchive({ layers: [[{ file: 'base', content: 'x'.repeat(100) }, { file: 'x', content: 'x' }], [{ file: 'x', content: 'y' }]] }));
    const tiny = async () => JSON.parse((await run('tiny.tar', '-f', 'json', '--only', 'image-efficiency')).stdout).files[0].findings.length;
    expect(await tiny()).to.equal(1);
    rmSync(join(cwd, '.dive-ci'));
    expect(await tiny()).to.equal(0);
    writeFileSync(join(cwd, '.dive-ci'), 'rules:\n  highestWastedBytes: many\n');
    expect((await run('app.tar')).stderr).to.equal('imglint: .dive-ci:2: rules.highestWastedBytes: is "many"; write a size such as 20MB, or "disabled"\n');
    for (const name of ['.dive-ci', '.dockleignore']) rmSync(join(cwd, name));
  });

  it('leaves a Dockerfile aside that is not the image\'s', async () => {
    const { stdout, stderr } = await run('app.tar', '--dockerfile', 'Other', '--format', 'json');
    expect(stderr).to.equal('imglint: Other is most likely not what app.tar was built from; it was left aside\n');
    expect(JSON.parse(stdout).image.layers.every(({ instruction }: { instruction: unknown }) => instruction === null)).to.equal(true);
  });

  it('tells of a squashed image that it is one, and compares what can be compared', async () => {
    writeFileSync(join(cwd, 'squashed.tar'), dockerArchive({ layers: [[{ file: 'thing', content: 'x' }]], history: [{ created_by: '/bin/sh' }], config: { Cmd: ['/other'] } }));
    const told = await run('squashed.tar', '--dockerfile', 'Dockerfile', '--format', 'json', '--only', 'image-no-dockerfile-drift');
    expect(told.stderr).to.equal('imglint: squashed.tar: the image was squashed into one layer: what each line of Dockerfile added cannot be told, only the configuration is compared with it\n');
    expect(JSON.parse(told.stdout).files[0].findings.map(({ message }: { message: string }) => message)).to.deep.equal(['Cmd is /other in the image, and /thing in the Dockerfile; build it again']);
    // Nobody can say so without the Dockerfile; and one layer of one instruction is no squashed image.
    writeFileSync(join(cwd, 'One'), 'FROM scratch\nCOPY x /x\n');
    for (const flags of [[], ['--dockerfile', 'One']]) expect((await run('squashed.tar', ...flags, '--format', 'json')).stderr).not.to.include('squashed into');
  });

  it('says in one line what is wrong, and exits with 2', async () => {
    for (const [args, said] of [
      [['none.tar'], 'imglint: none.tar: no such file or folder\n'],
      [['Dockerfile'], 'imglint: Dockerfile: this is what an image is made from, and no image; imglint check lints it, and beside its image: imglint image IMAGE --dockerfile Dockerfile\n'],
      [['app.tar', '--format', 'jsn'], 'imglint: unknown format jsn; did you mean "json"?\n'],
      [['app.tar', '--format', 'json', '--format', 'pretty'], 'imglint: json and pretty cannot both go to standard output; give one a file: --format pretty=FILE\n'],
      [['app.tar', '--max-size', 'much'], 'imglint: --max-size takes a size such as 500MB or 1.5GiB, not much\n'],
      [['app.tar', '--min-score', '2'], 'imglint: --min-score takes a number from 0 to 1, not 2\n'],
      [['app.tar', '--dockerfile', 'Dockerfil'], 'imglint: Dockerfil: no such file or folder; did you mean Dockerfile?\n'],
      [['app.tar', '--dockerfile'], 'imglint: --dockerfile needs a value (imglint image --help shows how)\n'],
      [['app.tar', '--target', 'web'], 'imglint: --target is about a Dockerfile; name it with --dockerfile\n'],
      [['app.tar', '--build-arg', 'A=b'], 'imglint: --build-arg is about a Dockerfile; name it with --dockerfile\n'],
    ] as const) {
      const { code, stdout, stderr } = await run(...args);
      expect([code, stdout, stderr]).to.deep.equal([2, '', said]);
    }
  });
});
