import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Image } from '../../../src/image/model.js';
import { readReference, refusal } from '../read.js';

const digest = (digit: string): string => `sha256:${digit.repeat(64)}`;
const created = '2026-01-01T00:00:00Z';
const history = [
  { created, created_by: 'COPY a b # buildkit', comment: 'buildkit.dockerfile.v0' }, { created, created_by: 'ENV A=b', empty_layer: true }, { created, created_by: 'RUN rm big # buildkit' },
];
const config = { architecture: 'arm64', os: 'linux', variant: 'v8', created, config: { User: '7', Cmd: ['/x'], Env: ['A=b'] }, rootfs: { type: 'layers', diff_ids: [digest('1'), digest('2')] }, history };
const layers = [
  { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: digest('3'), size: 102_912 },
  { mediaType: 'application/vnd.oci.image.layer.v1.tar+zstd', digest: digest('4'), size: 7 },
  { mediaType: 'application/vnd.docker.image.rootfs.diff.tar', digest: digest('5'), size: 2560 },
];
const manifest = { schemaVersion: 2, config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: digest('c'), size: 527 }, layers, annotations: { a: 'b' } };
const described = (architecture: string, hash: string) => ({
  mediaType: 'application/vnd.oci.image.manifest.v1+json', digest: digest(hash), size: 500, platform: { os: 'linux', architecture },
});
const inspected = {
  Id: digest('c'), RepoTags: ['shop/app:1', 'app:1'], RepoDigests: [`shop/app@${digest('d')}`], Created: created, Author: 'me', Architecture: 'amd64', Os: 'linux', Size: 107_173,
  Config: { User: '7', Cmd: ['/x'], Env: ['A=b'], WorkingDir: '/w' }, RootFS: { Type: 'layers', Layers: [digest('1'), digest('2')] },
};
const lines = (...all: readonly object[]): string => all.map((one) => `${JSON.stringify(one)}\n`).join('');

describe('an image of which only metadata is there', () => {
  let cwd = '';
  beforeEach(() => { cwd = mkdtempSync(join(tmpdir(), 'imglint-test-')); });
  afterEach(() => { rmSync(cwd, { recursive: true }); });

  const read = (content: object | string | Buffer, reference = 'about.json', platform?: string) => {
    writeFileSync(join(cwd, 'about.json'), typeof content === 'string' || content instanceof Buffer ? content : JSON.stringify(content));
    return readReference(reference, { cwd, ...platform === undefined ? {} : { platform } });
  };
  const sizes = (image: Image) => image.layers.map(({ compressed, uncompressed }) => [compressed, uncompressed]);
  const steps = (image: Image) => image.layers.map((layer) => layer.history?.createdBy);

  it('may be a configuration', async () => {
    const { image, notes } = await read(config);
    expect(notes).to.deep.equal(['about.json is an image configuration: files were not read; the sizes of its layers are not told']);
    expect([image.kind, image.platform, image.config.user, image.known]).to.deep.equal(['metadata', 'linux/arm64/v8', '7', { config: true, history: true, files: false, sizes: false }]);
    expect(image.layers.map(({ diffId }) => diffId)).to.deep.equal([digest('1'), digest('2')]);
    expect(steps(image)).to.deep.equal(['COPY a b # buildkit', 'RUN rm big # buildkit']);
    expect([image.files.count, image.waste.recoverable, [...image.files.all()]]).to.deep.equal([0, 0, []]);
  });

  it('may be a manifest, which tells what is stored', async () => {
    const { image, notes } = await read(manifest);
    expect(notes).to.deep.equal(['about.json is a manifest: files were not read; its configuration and its history are not told']);
    expect(sizes(image)).to.deep.equal([[102_912, 0], [7, 0], [null, 2560]]);
    expect(image.layers.map(({ compression }) => compression)).to.deep.equal(['gzip', 'zstd', 'none']);
    expect([image.id, image.digest, image.known]).to.deep.equal([digest('c'), null, { config: false, history: false, files: false, sizes: true }]);
    expect(image.layers[1]!.digest).to.equal(digest('4'));
  });

  it('may be an index, of which the platform chooses', async () => {
    const attestation = { ...described('unknown', '9'), platform: { os: 'unknown', architecture: 'unknown' } };
    const index = { schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests: [described('amd64', '6'), attestation, described('s390x', '7')] };
    const { image, notes } = await read(index, 'about.json', 'linux/s390x');
    expect([image.digest, image.platform, image.layers]).to.deep.equal([digest('7'), 'linux/s390x', []]);
    expect(notes[1]).to.equal('about.json names 2 images; this is that for linux/s390x');
    expect(await refusal(read(index, 'about.json', 'linux/ppc64le'))).to.match(/^about\.json: there is no image for linux\/ppc64le in it/);
    expect(await refusal(read({ ...index, manifests: [] }))).to.equal('about.json: there is no image in it');
  });

  it('may be manifests with what their index says of them', async () => {
    const one = (architecture: string, hash: string) => ({ Ref: `registry.example/app:1@${digest(hash)}`, Descriptor: described(architecture, hash), [architecture === 's390x' ? 'OCIManifest' : 'SchemaV2Manifest']: manifest });
    for (const [platform, hash] of [['linux/s390x', '7'], ['linux/amd64', '6']] as const) {
      const { image } = await read([one('amd64', '6'), one('s390x', '7')], 'about.json', platform);
      expect([image.digest, image.platform, sizes(image).length]).to.deep.equal([digest(hash), platform, 3]);
    }
    expect((await read(one('s390x', '7'))).image.platform).to.equal('linux/s390x');
  });

  it('may be what docker inspect tells', async () => {
    const { image, notes } = await read([inspected]);
    expect(notes).to.deep.equal(['about.json is what an engine tells of an image (docker inspect): files were not read; its history and the sizes of its layers are not told']);
    expect([image.id, image.digest, image.tags, image.platform]).to.deep.equal([digest('c'), digest('d'), ['shop/app:1', 'app:1'], 'linux/amd64']);
    expect([image.config.user, image.config.workingDir, image.config.created, image.layers.length]).to.deep.equal(['7', '/w', created, 2]);
    expect(image.known).to.deep.equal({ config: true, history: false, files: false, sizes: false });
  });

  it('may be one of several images that were inspected', async () => {
    const other = { ...inspected, Id: digest('e').slice(7), RepoTags: ['other:2'], History: history };
    const both = [inspected, other];
    const { image, notes } = await read(both, 'about.json:other:2');
    // Podman leaves the kind of the hash out, and tells the history.
    expect([image.id, steps(image), notes.length]).to.deep.equal([digest('e'), ['COPY a b # buildkit', 'RUN rm big # buildkit'], 1]);
    expect((await read(both)).notes[1]).to.equal('about.json tells of 2 images; this is shop/app:1, and about.json:TAG names another');
    expect(await refusal(read(both, 'about.json:none'))).to.equal('about.json: there is no image none in it; it has shop/app:1, app:1, other:2');
  });

  it('may be a history, the newest step first, in the words of three tools', async () => {
    const docker = lines(
      { Comment: '', CreatedAt: created, CreatedBy: 'RUN rm big # buildkit', CreatedSince: '10 months ago', ID: 'deef12fcb0f5', Size: '2560' },
      { Comment: '', CreatedAt: created, CreatedBy: 'ENV A=b', CreatedSince: '10 months ago', ID: '<missing>', Size: '0' },
      { Comment: 'buildkit.dockerfile.v0', CreatedAt: created, CreatedBy: 'WORKDIR /app', CreatedSince: '10 months ago', ID: '<missing>', Size: '0' },
      { Comment: 'buildkit.dockerfile.v0', CreatedAt: created, CreatedBy: 'COPY a b # buildkit', CreatedSince: '10 months ago', ID: '<missing>', Size: '102912' },
    );
    const api = [
      { Comment: '', Created: 1_767_225_600, CreatedBy: 'RUN rm big # buildkit', Id: digest('c'), Size: 2560, Tags: null },
      { Comment: '', Created: 1_767_225_600, CreatedBy: 'ENV A=b', Id: '<missing>', Size: 0, Tags: null },
      { Comment: '', Created: 1_767_225_600, CreatedBy: 'WORKDIR /app', Id: '<missing>', Size: 0, Tags: null },
      { Comment: '', Created: 1_767_225_600, CreatedBy: 'COPY a b # buildkit', Id: '<missing>', Size: 102_912, Tags: null },
    ];
    const podman = api.map(({ CreatedBy, Size }) => ({ id: '<missing>', created, CreatedBy, size: Size, Created: created }));
    for (const [form, date] of [[docker, created], [JSON.stringify(api), '2026-01-01T00:00:00.000Z'], [JSON.stringify(podman), created]] as const) {
      const { image, notes } = await read(form);
      expect(notes).to.deep.equal(['about.json is a history (docker history): files were not read; its configuration is not told']);
      expect(image.config.history.map((item) => [item.createdBy, item.isEmpty, item.created])).to.deep.equal([
        ['COPY a b # buildkit', false, date], ['WORKDIR /app', false, date], ['ENV A=b', true, date], ['RUN rm big # buildkit', false, date],
      ]);
      expect(sizes(image)).to.deep.equal([[null, 102_912], [null, 0], [null, 2560]]);
      expect(steps(image)).to.deep.equal(['COPY a b # buildkit', 'WORKDIR /app', 'RUN rm big # buildkit']);
      expect(image.known).to.deep.equal({ config: false, history: true, files: false, sizes: true });
    }
  });

  it('says of a history what is rounded and cut short', async () => {
    const { image, notes } = await read(lines({ CreatedBy: 'RUN /bin/sh -c apt-get update && apt-get ins…', Size: '77.8MB' }, { CreatedBy: 'COPY a b', Size: '1.2kB' }));
    expect(sizes(image)).to.deep.equal([[null, 1200], [null, 77_800_000]]);
    expect(notes.slice(1)).to.deep.equal([
      'its commands are cut short: docker history --no-trunc tells them whole', 'its sizes are rounded: docker history --human=false tells them in bytes',
    ]);
  });

  it('may be written by PowerShell, which marks what it writes', async () => {
    const text = JSON.stringify([inspected]);
    for (const bytes of [Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, 'utf16le')]) expect((await read(bytes)).image.config.user).to.equal('7');
  });

  it('is refused where the manifest is of something else', async () => {
    const chart = { ...manifest, config: { ...manifest.config, mediaType: 'application/vnd.cncf.helm.config.v1+json' } };
    expect(await refusal(read(chart))).to.equal('about.json: this is no image of a container, but of the kind application/vnd.cncf.helm.config.v1+json');
  });

  it('may come packed, and by standard input', async () => {
    expect((await read(gzipSync(JSON.stringify(config)))).image.kind).to.equal('metadata');
    const stdin = (async function* (): AsyncIterable<Uint8Array> { yield await Promise.resolve(Buffer.from(JSON.stringify([inspected]))); })();
    expect((await readReference('-', { cwd, stdin })).notes[0]).to.match(/^standard input is what an engine tells of an image/);
  });

  const refused: readonly (readonly [string, object | string, RegExp])[] = [
    ['something else', { name: 'package' }, /^about\.json: this is JSON of something else; what is expected is an archive \(/],
    ['nothing', [], /^about\.json: this is JSON of something else/],
    ['no JSON', '{"a": ', /^about\.json: it is no JSON: /],
    ['lines of which one is none', '{"CreatedBy":"x"}\n{"CreatedBy":}\n', /^about\.json: line 2: it is no JSON: /],
    ['a container', [{ Id: 'x', State: {}, Image: digest('1') }], /^about\.json: this is a container; inspect its image: docker inspect IMAGE$/],
    ['a manifest of the first schema', { schemaVersion: 1, fsLayers: [] }, /^about\.json: this is a manifest of the first schema/],
    ['skopeo\'s summary', { Name: 'x', Digest: digest('1'), Layers: [], LayersData: [] }, /^about\.json: this is a summary; skopeo inspect --config tells/],
    ['a table', 'IMAGE          CREATED       CREATED BY    SIZE      COMMENT\n', /^about\.json: this is a history for people; docker history --no-trunc --human=false --format json tells one for programs$/],
    ['a manifest whose layer has no size', { ...manifest, layers: [{ digest: digest('1') }] }, /^about\.json: no size is stated for sha256:1+$/],
    ['a manifest whose layer has no digest', { ...manifest, layers: [{ digest: '../x', size: 1 }] }, /^about\.json: \.\.\/x is no digest$/],
  ];
  for (const [what, content, said] of refused) {
    it(`is refused where it is ${what}`, async () => {
      expect(await refusal(read(content))).to.match(said);
    });
  }

  it('is no archive where the prefix says one', async () => {
    expect(await refusal(read(config, 'docker-archive:about.json'))).to.equal('about.json: this is JSON, and no archive, as its prefix says');
  });

  it('is read or refused, whatever is in it', async () => {
    const values = fc.object({ key: fc.constantFrom('CreatedBy', 'Size', 'RootFS', 'Config', 'Layers', 'layers', 'config', 'manifests', 'digest', 'size', 'rootfs', 'Descriptor', 'OCIManifest', 'History', 'Created'), maxDepth: 3 });
    await fc.assert(fc.asyncProperty(fc.oneof(values, fc.array(values, { minLength: 1, maxLength: 3 })), async (value) => {
      try {
        expect((await read(value)).image.known.files).to.equal(false);
      } catch (error) {
        expect(error).to.have.property('name', 'UsageError');
      }
    }), { numRuns: 300 });
  });
});
