import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readByRules } from '../../../../src/image/read-by-rules.js';
import { readImage } from '../../../../src/image/read-image.js';
import { openImage } from '../../../../src/image/sources/open-image.js';
import { dockerArchive, type Spec } from '../../builder.js';
import { readSpec, refusal } from '../../read.js';

const spec: Spec = {
  tag: 'localhost/shop:1',
  layers: [[{ file: 'etc/passwd', content: 'root:x:0:0::/:/bin/sh\n' }, { file: 'big', content: 'b'.repeat(200_000) }], [{ whiteout: 'big' }, { file: 'etc/passwd', content: 'root:x:0:0::/root:/bin/sh\n' }]],
  config: { Cmd: ['/x'], Env: ['A=b'], User: '7' },
};

const isThere = spawnSync('podman', ['--version']).error === undefined;

describe('an image of a real engine (podman system service)', function () {
  this.timeout(120_000);
  let folder = '';
  let service: ChildProcess | undefined;
  const socket = (): string => join(folder, 'podman.sock');

  before(async function () {
    if (!isThere) {
      process.stderr.write('\npodman is not installed: reading images from a real engine is NOT tested here. In CI that is a failure.\n');
      if (process.env['CI'] !== undefined) throw new Error('podman is not installed');
      this.skip();
    }
    folder = mkdtempSync(join(tmpdir(), 'imglint-podman-'));
    const podman = ['--root', join(folder, 'root'), '--runroot', join(folder, 'run'), '--storage-driver', 'vfs'];
    writeFileSync(join(folder, 'app.tar'), dockerArchive(spec));
    execFileSync('podman', [...podman, 'load', '--quiet', '-i', join(folder, 'app.tar')], { stdio: 'ignore' });
    const watched = watch(folder);
    service = spawn('podman', [...podman, 'system', 'service', '--time', '0', `unix://${socket()}`], { stdio: 'ignore' });
    for await (const { filename } of watched) if (filename === 'podman.sock') break;
  });
  after(async () => {
    if (service !== undefined) {
      const over = once(service, 'exit');
      service.kill();
      await over;
    }
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  async function* nobody(): AsyncIterable<Uint8Array> { /* no input */ }
  const open = (reference: string, platform: string | null = null) => openImage(reference, { cwd: folder, stdin: nobody(), platform, env: { HOME: folder, DOCKER_HOST: `unix://${socket()}` } });

  it('is the same image as that of the archive it was loaded from', async () => {
    const archive = await readSpec(spec);
    for (const [reference, platform] of [['shop:1', null], ['localhost/shop:1', null], [`docker-daemon:${archive.id ?? ''}`, null], ['shop:1', 'linux/amd64']] as const) {
      const opened = await open(reference, platform);
      const image = await readImage(opened.source, { keeps: readByRules });
      opened.close();
      expect(image.kind).to.equal('docker-daemon');
      expect(image.id).to.equal(archive.id);
      expect(image.config).to.deep.equal(archive.config);
      expect(image.layers.map(({ diffId, files, uncompressed, added, wasted }) => ({ diffId, files, uncompressed, added, wasted })))
        .to.deep.equal(archive.layers.map(({ diffId, files, uncompressed, added, wasted }) => ({ diffId, files, uncompressed, added, wasted })));
      expect(image.waste.deleted).to.equal(200_000);
      expect(image.waste.overwritten).to.equal(22);
    }
  });

  it('is refused where there is none of that name', async () => {
    expect(await refusal(open('docker-daemon:localhost/none:1'))).to.equal(`localhost/none:1: the engine at unix://${socket()}: it has no such image`);
  });
});
