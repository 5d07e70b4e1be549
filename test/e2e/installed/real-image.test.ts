import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { checkout, must, run, scratchFolder, write } from './scratch.js';
import { push, startRegistry, type RealRegistry } from '../../image/registry/real-registry.js';

const program = join(checkout, 'dist/imglint.cjs');
const needed = ['buildah', 'skopeo', 'docker-registry', 'debootstrap'];
const lacking = needed.filter((name) => spawnSync(name, ['--version']).error !== undefined);

/** Sins, each of which has its line. */
const dockerfile = [
  'FROM localhost/base:12',
  'ENV DB_PASSWORD=correct-horse-7',
  'RUN apt-get update && apt-get install -y --no-install-recommends make',
  'COPY --chmod=644 tool.bin /opt/tool.bin',
  'RUN chmod 755 /opt/tool.bin',
  'COPY sdk /opt/sdk',
  'RUN rm -rf /opt/sdk',
  'COPY settings.txt /app/.env',
  'RUN rm /app/.env',
  'COPY key.txt /root/.ssh/id_rsa',
  'RUN echo hi > /srv/open && chmod 777 /srv/open',
  'RUN cp /bin/true /srv/tool && chmod 4755 /srv/tool',
  'EXPOSE 22',
  'CMD ["/usr/bin/missing"]',
  '',
].join('\n');

/** What is found on which line; what Debian's own packages bring may be more. */
const sins: readonly (readonly [rule: string, line: number])[] = [
  ['image-non-root-user', 1], ['image-no-secret-env', 2], ['image-no-package-cache', 3], ['image-no-build-tools', 3], ['image-no-overwritten-files', 5], ['image-no-deleted-files', 6],
  ['image-no-buried-secrets', 8], ['image-no-secret-files', 10], ['image-no-world-writable', 11], ['image-no-setuid', 12], ['image-no-ssh-port', 13], ['image-entrypoint-exists', 14],
];

interface Report {
  readonly files: readonly Readonly<{ findings: readonly Readonly<{ rule: string; bytes: number | null; message: string; source: Readonly<{ line: number }> | null }>[] }>[];
  readonly image: Readonly<{
    platform: string; waste: Readonly<Record<string, unknown>>; efficiency: unknown; files: unknown; base: unknown;
    layers: readonly Readonly<{ index: number; diffId: string; base: boolean; uncompressed: number; files: number; added: number; wasted: number; instruction: Readonly<{ line: number }> | null }>[];
  }>;
}

/** A Debian root as base image, a Dockerfile with sins built on it by buildah, and what is said of it wherever it is read from. */
describe('an image that was really built', function () {
  this.timeout(900_000);
  if (lacking.length > 0) {
    it('needs programs', () => {
      process.stderr.write(`\nNOT TESTED: ${lacking.join(', ')} cannot be run, so nothing shows what imglint says of a real image. Install Debian's packages.\n`);
      expect(process.env['CI'], `a run in CI has to install ${lacking.join(', ')}`).to.not.equal('true');
    });
    return;
  }

  const scratch = scratchFolder();
  const context = join(scratch, 'context');
  const sizes = { tool: 700_000, library: 1_500_000, compiler: 400_000 };
  const env = { BUILDAH_ISOLATION: 'chroot', STORAGE_DRIVER: 'overlay' };
  const buildah = (...args: readonly string[]): string => must(context, 'buildah', ['--root', join(scratch, 'store'), '--runroot', join(scratch, 'run'), ...args], env);
  let registry: RealRegistry | null = null;
  let places: readonly (readonly [name: string, reference: string])[] = [];

  before(async () => {
    mkdirSync(join(scratch, 'registry'));
    write(context, { Dockerfile: dockerfile, 'settings.txt': 'TOKEN=ghp_aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5\n', 'key.txt': '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmU=\n-----END OPENSSH PRIVATE KEY-----\n' });
    mkdirSync(join(context, 'sdk'));
    writeFileSync(join(context, 'tool.bin'), randomBytes(sizes.tool));
    writeFileSync(join(context, 'sdk/library.a'), randomBytes(sizes.library));
    writeFileSync(join(context, 'sdk/cc'), randomBytes(sizes.compiler));

    must(scratch, 'debootstrap', ['--variant=minbase', 'bookworm', 'root']);
    must(scratch, 'tar', ['-C', 'root', '--numeric-owner', '-cf', 'root.tar', '.']);
    const container = buildah('from', 'scratch').trim();
    buildah('add', '--quiet', container, join(scratch, 'root.tar'), '/');
    buildah('config', '--cmd', 'bash', '--env', 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', container);
    buildah('commit', '--quiet', '--rm', container, 'localhost/base:12');
    buildah('bud', '--layers', '--pull-never', '--format', 'docker', '--tag', 'localhost/app:1', '.');
    buildah('push', '--quiet', 'localhost/app:1', `docker-archive:${join(scratch, 'app.tar')}:localhost/app:1`);
    buildah('push', '--quiet', 'localhost/app:1', `oci:${join(scratch, 'layout')}:1`);
    must(scratch, 'skopeo', ['--insecure-policy', 'copy', '--quiet', '--dest-compress-format', 'zstd', 'oci:layout:1', 'oci:zstd:1']);
    registry = await startRegistry({ folder: join(scratch, 'registry') });
    await push(join(scratch, 'zstd:1'), `${registry.host}/app:zstd`);
    await push(join(scratch, 'layout:1'), `${registry.host}/app:gzip`);
    places = [
      ['archive', join(scratch, 'app.tar')], ['layout', `oci:${join(scratch, 'layout')}`], ['layout, packed with zstd', join(scratch, 'zstd')],
      ['registry', `docker://${registry.host}/app:gzip`], ['registry, packed with zstd', `docker://${registry.host}/app:zstd`],
    ];
  });
  after(async () => {
    await registry?.stop();
    rmSync(scratch, { recursive: true, force: true });
  });

  const read = (reference: string, ...flags: readonly string[]): Report => {
    const { stdout, output } = run(context, process.execPath, [program, 'image', reference, '--dockerfile', 'Dockerfile', '--format', 'json', '--no-cache', ...flags], { HOME: scratch });
    expect(output).not.to.include('correct-horse-7').and.not.to.include('ghp_').and.not.to.include('b3BlbnNz');
    return JSON.parse(stdout) as Report;
  };
  const report = (): Report => read(join(scratch, 'app.tar'));

  it('has each sin on its line', () => {
    const found = report().files.flatMap(({ findings }) => findings).map(({ rule, source }) => `${rule} on line ${String(source?.line)}`);
    expect(found).to.include.members(sins.map(([rule, line]) => `${rule} on line ${String(line)}`));
  });

  it('has what each line cost, to the byte', () => {
    const { image } = report();
    const byLine = new Map(image.layers.map(({ instruction, uncompressed, wasted }) => [instruction?.line ?? 1, [uncompressed, wasted]]));
    expect([4, 5, 6, 7].map((line) => byLine.get(line))).to.deep.equal([
      [sizes.tool, sizes.tool], [sizes.tool, 0], [sizes.library + sizes.compiler, sizes.library + sizes.compiler], [0, 0],
    ]);
    expect(image.layers.map(({ base }) => base)).to.deep.equal([true, ...image.layers.slice(1).map(() => false)]);
    expect(image.layers[0]?.uncompressed).to.equal(bytesOf(join(scratch, 'root.tar')));
  });

  it('is the same wherever it is read from', () => {
    const facts = ({ files, image }: Report) => ({
      findings: files.flatMap(({ findings }) => findings).map(({ rule, bytes, message, source }) => [rule, bytes, message, source?.line]),
      layers: image.layers.map(({ index, base, uncompressed, files: count, added, wasted, instruction }) => [index, base, uncompressed, count, added, wasted, instruction?.line]),
      waste: { ...image.waste, compressed: null }, efficiency: image.efficiency, files: image.files, base: image.base, platform: image.platform,
    });
    // What is stored packed may be packed badly, and a name may say latest: those are about the place.
    const flags = ['--ignore', 'image-compressed-layers,image-no-latest-reference,image-budget'];
    const first = facts(read(join(scratch, 'app.tar'), ...flags));
    for (const [name, reference] of places.slice(1)) expect(facts(read(reference, ...flags)), name).to.deep.equal(first);
  });

  it('proves what the Dockerfile\'s own rules say', () => {
    const { stdout } = run(context, process.execPath, [program, 'check', 'Dockerfile', '--image', join(scratch, 'app.tar'), '--format', 'json'], { HOME: scratch });
    const { files } = JSON.parse(stdout) as Report;
    const bytesOfRule = (wanted: string): readonly (number | null)[] => files.flatMap(({ findings }) => findings).filter(({ rule }) => rule === wanted).map(({ bytes }) => bytes);
    expect(bytesOfRule('no-late-cleanup')).to.deep.equal([sizes.library + sizes.compiler, 47]);
    expect(bytesOfRule('no-late-permission-change')).to.deep.equal([sizes.tool]);
    expect(bytesOfRule('clean-apt-lists')[0]).to.be.greaterThan(10_000_000);
  });
});

/** What the files of a tar hold, as tar itself lists them; hard links have nothing. */
function bytesOf(tar: string): number {
  const { stdout } = spawnSync('tar', ['-tvf', tar, '--numeric-owner'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return stdout.split('\n').reduce((sum, line) => (line.startsWith('-') ? sum + Number(/^\S+\s+\S+\s+(\d+)/.exec(line)?.[1] ?? 0) : sum), 0);
}
