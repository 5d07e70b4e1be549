import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { main } from '../../src/cli/main.js';
import { dockerArchive, type Part } from '../image/builder.js';
import { berkeleyFile } from '../image/packages/berkeley-file.js';
import { rpmHeader } from '../image/packages/rpm-header.js';

const status = (...packages: readonly (readonly [name: string, version: string, kib: number])[]): Part => ({
  file: 'var/lib/dpkg/status',
  content: packages.map(([name, version, kib]) => `Package: ${name}\nStatus: install ok installed\nVersion: ${version}\nInstalled-Size: ${String(kib)}\n`).join('\n'),
});

/** An instruction of the Dockerfile, and what it put into the image; null for one that made no layer. */
type Step = readonly [text: string, parts: readonly Part[] | null];

const base: readonly Part[] = [{ file: 'etc/passwd', content: 'root:x:0:0::/root:/bin/sh\nweb:x:33:33::/:/bin/false\n' }, status(['base-files', '12', 300])];

describe('evidence', () => {
  let cwd = '';
  before(() => { cwd = mkdtempSync(join(tmpdir(), 'imglint-test-')); });
  after(() => { rmSync(cwd, { recursive: true }); });

  /** What a rule says of the text alone, and with the image: the message and the bytes. */
  async function settled(rule: string, steps: readonly Step[], config: object = {}): Promise<readonly (readonly [string, number | null])[]> {
    writeFileSync(join(cwd, 'Dockerfile'), `FROM debian:12\n${steps.map(([text]) => `${text}\n`).join('')}`);
    writeFileSync(join(cwd, 'app.tar'), dockerArchive({
      layers: [base, ...steps.flatMap(([, parts]) => (parts === null ? [] : [parts]))], config,
      history: [{ created_by: '/bin/sh -c #(nop) ADD file:abc in / ' }, ...steps.map(([text, parts]) => ({
        created_by: text.startsWith('RUN ') ? `RUN /bin/sh -c ${text.slice(4)} # buildkit` : `${text} # buildkit`, ...parts === null ? { empty_layer: true } : {},
      }))],
    }));
    const findings = async (...flags: readonly string[]) => {
      const { stdout, stderr } = await run('Dockerfile', '--only', rule, '--format', 'json', ...flags);
      expect(stderr).to.equal('');
      return JSON.parse(stdout).files[0].findings.map(({ message, bytes }: { message: string; bytes: number | null }) => [message, bytes] as const);
    };
    expect(await findings(), 'without the image').to.have.length(1);
    return findings('--image', 'app.tar');
  }

  async function run(...args: readonly string[]) {
    const said = { stdout: '', stderr: '' };
    const sink = (name: 'stdout' | 'stderr') => ({ write: (text: string) => { said[name] += text; }, isTerminal: false, columns: undefined });
    const stdin = (async function* (): AsyncIterable<Uint8Array> { /* nobody types */ })();
    const code = await main(['check', '--isolated', ...args], { env: {}, cwd, stdin, stdout: sink('stdout'), stderr: sink('stderr') });
    return { code, ...said };
  }

  const bytesOf = (found: readonly (readonly [string, number | null])[]): readonly (number | null)[] => found.map(([, bytes]) => bytes);

  it('weighs package lists that were left, and drops the finding where there are none', async () => {
    const text = 'RUN apt-get update && apt-get install -y file';
    expect(bytesOf(await settled('clean-apt-lists', [[text, [{ file: 'var/lib/apt/lists/deb_Packages', content: 'x'.repeat(700) }, { file: 'var/lib/apt/lists/lock', content: '12345' }, { file: 'usr/bin/file', content: 'y' }]]]))).to.deep.equal([700]);
    expect(await settled('clean-apt-lists', [[text, [{ file: 'var/lib/apt/lists/lock', content: '' }, { file: 'usr/bin/file', content: 'y' }]]])).to.deep.equal([]);
  });

  it('weighs what a tool left of its cache, wherever its home is', async () => {
    const text = 'RUN composer install';
    expect(bytesOf(await settled('clean-tool-cache', [[text, [{ file: 'home/app/.composer/cache/repo/a', content: 'x'.repeat(600) }, { file: 'srv/vendor/composer/cache', content: 'y' }]]]))).to.deep.equal([600]);
    expect(await settled('clean-tool-cache', [[text, [{ file: 'srv/vendor/composer/cache/a', content: 'y' }]]])).to.deep.equal([]);
  });

  it('weighs an archive that was left, and drops the finding where it went', async () => {
    const text = 'RUN curl -fsSLo /tmp/k.tgz https://acme.test/k.tgz && tar xzf /tmp/k.tgz -C /opt';
    expect(bytesOf(await settled('no-leftover-archive', [[text, [{ file: 'tmp/k.tgz', content: 'x'.repeat(800) }, { file: 'opt/k', content: 'y' }]]]))).to.deep.equal([800]);
    expect(await settled('no-leftover-archive', [[text, [{ file: 'opt/k', content: 'y' }]]])).to.deep.equal([]);
    // By way of a link it lies elsewhere.
    expect(bytesOf(await settled('no-leftover-archive', [[text, [{ file: 'var/tmp/k.tgz', content: 'x' }]]]))).to.deep.equal([null]);
  });

  it('weighs what a late clean-up hides', async () => {
    const steps = (last: readonly Part[]): readonly Step[] => [['COPY sdk.tgz /opt/', [{ file: 'opt/sdk.tgz', content: 'z'.repeat(5000) }]], ['RUN rm /opt/sdk.tgz', last]];
    expect(bytesOf(await settled('no-late-cleanup', steps([{ whiteout: 'opt/sdk.tgz' }])))).to.deep.equal([5000]);
    // What went of the base beside it is not that line's doing.
    expect(bytesOf(await settled('no-late-cleanup', steps([{ whiteout: 'opt/sdk.tgz' }, { whiteout: 'etc/passwd' }])))).to.deep.equal([5000]);
  });

  it('weighs what a late chown stores again', async () => {
    const steps = (last: readonly Part[]): readonly Step[] => [['COPY run.sh /opt/run.sh', [{ file: 'opt/run.sh', content: 'r'.repeat(900) }]], ['RUN chmod 755 /opt/run.sh', last]];
    expect(bytesOf(await settled('no-late-permission-change', steps([{ file: 'opt/run.sh', content: 'r'.repeat(900), mode: 0o755 }])))).to.deep.equal([900]);
    // It had that mode before: the layer is empty.
    expect(await settled('no-late-permission-change', steps([{ dir: 'opt' }]))).to.deep.equal([]);
  });

  it('says which version was taken', async () => {
    const [[message] = ['']] = await settled('pin-apt-versions', [['RUN apt-get update && apt-get install -y file curl', [status(['base-files', '12', 300], ['file', '1:5.44-3', 100])]]]);
    expect(message).to.match(/ \(the image has file 1:5\.44-3\)$/);
  });

  it('says which version was taken by managers of Red Hat\'s, SUSE\'s, of Python and of node', async () => {
    const taken = async (rule: string, text: string, ...parts: readonly Part[]): Promise<string> => (await settled(rule, [[text, parts]]))[0]?.[0].replace(/^.*\((?=the image)/, '(') ?? '';
    const packages: Part = { file: 'var/lib/rpm/Packages', content: berkeleyFile([['bc', '1.06.95', '13.el7'], ['tar', '1.26', '35.el7']].map(([name = '', version = '', release = '']) => rpmHeader(name, version, release, 1)), { pageSize: 4096 }) };
    expect(await taken('pin-yum-versions', 'RUN yum install -y bc.x86_64 && yum clean all', packages)).to.equal('(the image has bc 1.06.95-13.el7)');
    expect(await taken('pin-dnf-versions', 'RUN dnf install -y bc tar && dnf clean all', packages)).to.equal('(the image has bc 1.06.95-13.el7, tar 1.26-35.el7)');
    expect(await taken('pin-zypper-versions', 'RUN zypper in -y bc && zypper clean -a', packages)).to.equal('(the image has bc 1.06.95-13.el7)');
    const site = 'usr/lib/python3.12/site-packages';
    expect(await taken('pin-pip-versions', 'RUN pip install Typing_Extensions[x]', { file: `${site}/typing_extensions-4.12.dist-info/METADATA`, content: '' }, { file: `${site}/typing_extensions.py`, content: 'x' }))
      .to.equal('(the image has typing-extensions 4.12)');
    expect(await taken('pin-npm-versions', 'RUN npm install -g serve @scope/tool@latest', { file: 'usr/lib/node_modules/serve/package.json', content: '{"version":"14.2.5"}' }, { file: 'usr/lib/node_modules/@scope/tool/package.json', content: '{"version":"1.0.1"}' }))
      .to.equal('(the image has serve 14.2.5, @scope/tool 1.0.1)');
  });

  it('asks the image who runs it, and whether it is looked after', async () => {
    const start: readonly Step[] = [['EXPOSE 80', null], ['COPY app /app', [{ file: 'app', content: 'a' }]], ['CMD ["/app"]', null]];
    expect(await settled('require-non-root-user', start, { User: 'web' })).to.deep.equal([]);
    expect(await settled('require-non-root-user', start, { User: 'root' })).to.have.length(1);
    expect(await settled('require-healthcheck', start, { Healthcheck: { Test: ['CMD', 'true'] } })).to.deep.equal([]);
    expect(await settled('require-healthcheck', start, { Healthcheck: { Test: ['NONE'] } })).to.have.length(1);
  });

  it('finds the users of the base image', async () => {
    const steps: readonly Step[] = [['COPY app /app', [{ file: 'app', content: 'a' }]], ['USER webby', null], ['CMD ["/app"]', null]];
    expect(await settled('no-unresolvable-user', steps, { User: 'webby' })).to.have.length(1);
    const known = steps.map((step): Step => (step[0] === 'USER webby' ? ['USER web', null] : step));
    expect(await settled('no-unresolvable-user', known, { User: 'web' })).to.deep.equal([]);
  });

  it('weighs build tools that ship, and drops the finding where they went', async () => {
    const text = 'RUN apt-get update && apt-get install -y gcc make && make && make install';
    const installed = status(['base-files', '12', 300], ['gcc', '12.2', 40], ['make', '4.3', 10]);
    expect(bytesOf(await settled('remove-build-deps', [[text, [installed]]]))).to.deep.equal([50 * 1024]);
    expect(await settled('remove-build-deps', [[text, [status(['base-files', '12', 300], ['file', '5', 1])]]])).to.deep.equal([]);
  });

  it('leaves an image of another file aside, and goes with one Dockerfile and no fixing', async () => {
    await settled('require-healthcheck', [['EXPOSE 80', null], ['COPY app /app', [{ file: 'app', content: 'a' }]], ['CMD ["/app"]', null]]);
    writeFileSync(join(cwd, 'Other'), 'FROM x:1\nRUN other\nRUN more\nCMD ["x"]\n');
    writeFileSync(join(cwd, 'app.json'), JSON.stringify([{ Id: '', RepoTags: [], Config: {}, RootFS: { Layers: [] } }]));
    expect((await run('Other', '--image', 'app.json')).stderr).to.match(/\nimglint: app\.json does not tell how it was made; it was left aside\n$/);
    writeFileSync(join(cwd, 'Stages'), 'FROM debian:12 AS dev\nEXPOSE 80\nCOPY app /app\nCMD ["/app"]\nFROM debian:12\nRUN make\n');
    expect((await run('Stages', '--image', 'app.tar')).stderr).to.equal('imglint: app.tar was built from the stage dev of Stages; the image was left aside: check it with --target dev\n');
    expect((await run('Stages', '--image', 'app.tar', '--target', 'dev')).stderr).to.equal('');
    expect((await run('Other', '--image', 'app.tar')).stderr).to.equal('imglint: Other is most likely not what app.tar was built from; the image was left aside\n');
    expect(await run('Dockerfile', 'Other', '--image', 'app.tar')).to.deep.include({ code: 2, stderr: 'imglint: --image goes with the one Dockerfile it was built from, and 2 are to be checked; name that one\n' });
    expect(await run('Dockerfile', '--fix', '--image', 'app.tar')).to.deep.include({ code: 2, stderr: 'imglint: --image tells of the Dockerfile as it was built, and fixing changes it; keep one of them\n' });
  });
});
