import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import type { Image } from '../../../src/image/model.js';
import { containerdArchive, dockerArchive, layerTar, ociArchive, ociLayout, sha256, tar, writeLayout, type Layout, type Spec } from '../builder.js';
import { readBytes, readReference, refusal } from '../read.js';
import { zstdRaw } from '../zstd-raw.js';

const spec: Spec = {
  layers: [
    [{ dir: 'etc' }, { file: 'etc/passwd', content: 'root:x:0:0::/:/bin/sh\n' }, { file: 'old', content: 'o'.repeat(5000) }, { symlink: 'bin/sh', to: 'busybox' }],
    [{ whiteout: 'old' }, { file: 'new', content: 'n'.repeat(300), mode: 0o4755, uid: 7 }, { hardlink: 'twin', to: 'new' }],
  ],
  config: { User: 'app', Env: ['A=b'], Cmd: ['run'], ExposedPorts: { '80/tcp': {} }, Labels: { l: 'v' } },
};

/** What every form of the image has to come to. */
const truth = (image: Image) => ({
  platform: image.platform, user: image.config.user, ports: image.config.exposedPorts, deleted: image.waste.deleted, score: image.waste.score, dive: image.dive.wastedBytes,
  files: [...image.files.all()].map(({ layer, entry }) => {
    const entries = image.layers[layer]!.entries;
    return [image.paths.path(entries.node(entry)), layer, entries.kind(entry), entries.size(entry), entries.mode(entry), entries.uid(entry), entries.link(entry)].join(' ');
  }).sort(),
  passwd: [image.files.find('etc/passwd')].map((ref) => image.layers[ref!.layer]!.content(ref!.entry)?.toString())[0],
  layers: image.layers.map(({ uncompressed, wasted, files, diffId, history }) => ({ uncompressed, wasted, files, diffId, by: history?.createdBy })),
});

const expected = {
  platform: 'linux/amd64', user: 'app', ports: ['80/tcp'], deleted: 5000, score: 322 / 5322, dive: 5000,
  files: ['bin/sh 0 symlink 0 420 0 busybox', 'etc 0 dir 0 493 0 ', 'etc/passwd 0 file 22 420 0 ', 'new 1 file 300 2541 7 ', 'twin 1 hardlink 0 420 0 new'],
  passwd: 'root:x:0:0::/:/bin/sh\n',
  layers: spec.layers.map((parts, index) => ({ uncompressed: [5022, 300][index], wasted: [5000, 0][index], files: [2, 1][index], diffId: `sha256:${sha256(layerTar(parts))}`, by: `RUN step ${index}` })),
};

describe('an image', () => {
  let folder = '';
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'imglint-test-')); });
  afterEach(() => { rmSync(folder, { recursive: true }); });
  const put = (name: string, bytes: Buffer): string => {
    writeFileSync(join(folder, name), bytes);
    return name;
  };
  const lay = (layout: Layout): string => {
    writeLayout(join(folder, 'layout'), layout);
    return 'layout';
  };
  const read = async (reference: string, platform?: string) => readReference(reference, { cwd: folder, ...platform === undefined ? {} : { platform } });

  const forms: readonly (readonly [string, () => string, Image['kind']])[] = [
    ['a docker archive', () => put('a', dockerArchive(spec)), 'docker-archive'],
    ['what Docker saves today', () => put('a', containerdArchive(spec)), 'docker-archive'],
    ['a layout of gzip layers', () => lay(ociLayout(spec, 'gzip')), 'oci'],
    ['a layout of zstd layers', () => lay(ociLayout(spec, 'zstd')), 'oci'],
    ['a layout of plain layers', () => lay(ociLayout(spec, 'none')), 'oci'],
    ['an OCI archive', () => put('a', ociArchive(ociLayout(spec, 'gzip'))), 'oci-archive'],
    ['an OCI archive of zstd layers', () => put('a', ociArchive(ociLayout(spec, 'zstd'))), 'oci-archive'],
    ['a docker archive, gzipped', () => put('a', gzipSync(dockerArchive(spec))), 'docker-archive'],
    ['a docker archive in several members of gzip', () => {
      const whole = dockerArchive(spec);
      return put('a', Buffer.concat([gzipSync(whole.subarray(0, 1000)), gzipSync(whole.subarray(1000))]));
    }, 'docker-archive'],
    ['an OCI archive in zstd', () => put('a', zstdRaw(ociArchive(ociLayout(spec, 'gzip')))), 'oci-archive'],
    ['a docker archive in two frames of zstd, after one to skip', () => {
      const whole = dockerArchive(spec);
      const skipped = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);
      return put('a', Buffer.concat([skipped, zstdRaw(whole.subarray(0, 3000)), zstdRaw(whole.subarray(3000))]));
    }, 'docker-archive'],
  ];
  for (const [what, make, kind] of forms) {
    it(`is the same as ${what}`, async () => {
      const { image } = await read(make());
      const found = truth(image);
      expect({ ...found, files: found.files }).to.deep.equal(expected);
      expect(image.kind).to.equal(kind);
    });
  }

  it('comes over standard input, and leaves nothing behind', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('imglint-')).sort();
    const bytes = gzipSync(dockerArchive(spec));
    const stdin = (async function* () {
      for (let at = 0; at < bytes.length; at += 100) yield await Promise.resolve(bytes.subarray(at, at + 100));
    })();
    expect(truth((await readReference('-', { stdin })).image)).to.deep.equal(expected);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('imglint-')).sort()).to.include.members(before);
  });

  it('has links where layers of an archive are equal', async () => {
    const layer = layerTar(spec.layers[0]!);
    const config = Buffer.from(JSON.stringify({ os: 'linux', architecture: 'amd64', rootfs: { diff_ids: [] }, history: [] }));
    const image = await readBytes(tar([
      { name: 'one/layer.tar', content: layer }, { name: 'two/layer.tar', type: '2', link: '../one/layer.tar' }, { name: 'c.json', content: config },
      { name: 'manifest.json', content: JSON.stringify([{ Config: 'c.json', Layers: ['one/layer.tar', 'two/layer.tar'] }]) },
    ]));
    expect(image.layers.map(({ uncompressed, history }) => [uncompressed, history])).to.deep.equal([[5022, null], [5022, null]]);
    expect(image.waste.metadataOnly).to.equal(5022);
  });

  it('may be the root file system of a container', async () => {
    const { image, notes } = await read(put('a', layerTar(spec.layers[0]!)));
    expect([image.kind, image.layers.length, image.files.bytes, image.platform]).to.deep.equal(['rootfs', 1, 5022, null]);
    expect(notes.join()).to.include('a is a root file system (docker export)');
  });

  it('is chosen by platform: what is asked for, what this machine is, what there is', async () => {
    const build = (os: string, architecture: string, variant?: string): Spec =>
      ({ ...spec, platform: { os, architecture, ...variant === undefined ? {} : { variant } }, tag: `${architecture}${variant ?? ''}` });
    const host = { x64: 'amd64', arm64: 'arm64' }[process.arch as string] ?? process.arch;
    lay(ociLayout([build('linux', 's390x'), build('linux', 'arm', 'v6'), build('linux', 'arm', 'v7'), build('linux', host)]));
    const platform = async (asked?: string) => (await read('layout', asked)).image.platform;
    expect(await platform('linux/s390x')).to.equal('linux/s390x');
    expect(await platform('linux/arm/v7')).to.equal('linux/arm/v7');
    expect(await platform('arm')).to.equal('linux/arm/v6');
    expect(await platform()).to.equal(`linux/${host}`);
    expect((await read('layout')).notes).to.deep.equal([`layout holds 4 images; this is linux/${host}, ${host}`]);
    expect((await read('oci:layout:s390x')).image.platform).to.equal('linux/s390x');
    expect(await refusal(read('layout', 'linux/s390'))).to.equal('layout: there is no image for linux/s390 in it; did you mean "linux/s390x"?');
    expect(await refusal(read('layout:web'))).to.match(/^layout: there is no image web in it; it has s390x, armv6/);
    expect(await refusal(read('layout', 'a/b/c/d'))).to.equal('--platform a/b/c/d is no platform; write os/arch, such as linux/arm64');
    put('a', dockerArchive(spec));
    expect(await refusal(read('a', 'gibberish'))).to.equal('--platform gibberish is no platform; write os/arch, such as linux/arm64');
  });

  it('is chosen among those of other machines by hand alone', async () => {
    lay(ociLayout([{ ...spec, platform: { os: 'linux', architecture: 's390x' } }, { ...spec, platform: { os: 'linux', architecture: 'riscv64' } }]));
    expect(await refusal(read('layout'))).to.match(/^layout: there is no image for linux\/\w+ in it; choose with --platform: linux\/s390x, linux\/riscv64$/);
  });

  const changed = (layout: Layout, change: (path: string, bytes: Buffer) => Buffer): Layout => new Map([...layout].map(([path, bytes]) => [path, change(path, bytes)]));
  const biggest = (layout: Layout): string => [...layout].sort(([, x], [, y]) => y.length - x.length)[0]![0];

  it('is refused where a blob is not what its digest says', async () => {
    const layout = ociLayout(spec);
    const digest = biggest(layout).split('/').at(-1)!;
    lay(changed(layout, (path, bytes) => (path.endsWith(digest) ? Buffer.concat([bytes.subarray(0, 4), Buffer.from([1]), bytes.subarray(5)]) : bytes)));
    expect(await refusal(read('layout'))).to.match(new RegExp(`^layout/blobs/sha256/${digest}: its content is sha256:[0-9a-f]{64}, and not sha256:${digest}: it is damaged, or was exchanged$`));
  });

  it('is refused where a manifest lies about sizes, digests and what is there', async () => {
    const rewritten = (from: RegExp, to: string): Layout => {
      const layout = new Map(ociLayout(spec, 'none'));
      const index = JSON.parse(layout.get('index.json')!.toString()) as { manifests: { digest: string; size: number }[] };
      const path = `blobs/${index.manifests[0]!.digest.replace(':', '/')}`;
      const manifest = Buffer.from(layout.get(path)!.toString().replace(from, to));
      layout.delete(path);
      index.manifests[0] = { digest: `sha256:${sha256(manifest)}`, size: manifest.length };
      return new Map([...layout, [`blobs/sha256/${sha256(manifest)}`, manifest], ['index.json', Buffer.from(JSON.stringify(index))]]);
    };
    const cases: readonly (readonly [RegExp, string, RegExp])[] = [
      [/"layers":\[(.*?)"size":\d+/, '"layers":[$1"size":7', /^layout: the layer sha256:\w+ has \d+ bytes, and its manifest states 7$/],
      [/"layers":\[(.*?)"digest":"[^"]+"/, '"layers":[$1"digest":"sha256:../../../../etc/passwd"', /: sha256:\.\.\/\.\.\/\.\.\/\.\.\/etc\/passwd is no digest$/],
      [/"layers":\[(.*?)"digest":"[^"]+"/, `"layers":[$1"digest":"sha256:${'0'.repeat(64)}"`, /^layout: the layer sha256:0+ is not there$/],
      [/"layers":\[(.*?)"size":\d+/, '"layers":[$1"size":-1', /: no size is stated for sha256:/],
      [/"config":\{(.*?)"size":\d+/, '"config":{$1"size":7', /^layout: the configuration sha256:\w+ has \d+ bytes, and its manifest states 7$/],
      [/"config":/, '"konfig":', /: this is no manifest of an image: it names no configuration$/],
      [/"schemaVersion":2/, '"schemaVersion":1', /: this manifest is of Docker's first kind \(schema 1\), which tells nothing of files; pull the image and save it anew$/],
      [/tar"/, 'tar+encrypted"', /^layout: the layer sha256:\w+ is encrypted; /],
    ];
    for (const [from, to, said] of cases) {
      lay(rewritten(from, to));
      expect(await refusal(read('layout'))).to.match(said);
    }
  });

  it('is refused where the index lies about the size of a manifest', async () => {
    lay(changed(ociLayout(spec), (path, bytes) => (path === 'index.json' ? Buffer.from(bytes.toString().replace(/"size":\d+/, '"size":7')) : bytes)));
    expect(await refusal(read('layout'))).to.match(/^layout: the manifest sha256:\w+ has \d+ bytes, and its index states 7$/);
  });

  it('is of the kind that its prefix says, or refused', async () => {
    lay(ociLayout(spec));
    put('a', dockerArchive(spec));
    expect((await read('oci-archive:layout')).image.kind).to.equal('oci');
    expect(await refusal(read('docker-archive:layout'))).to.equal('layout: there is no manifest.json in it; without the prefix, what it holds tells what it is');
    expect(await refusal(read('oci:a'))).to.equal('a: there is no index.json in it; without the prefix, what it holds tells what it is');
  });

  it('is refused where there is no place to keep it while it is read', async () => {
    const { TMPDIR } = process.env;
    put('a', gzipSync(dockerArchive(spec)));
    process.env['TMPDIR'] = join(folder, 'nowhere');
    try {
      expect(await refusal(read('a'))).to.equal(`a: it cannot be kept in ${join(folder, 'nowhere')} while it is read: no such file or folder; TMPDIR names another folder`);
    } finally {
      if (TMPDIR === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = TMPDIR;
    }
  });

  it('is called in one line, whatever the name of its file', async () => {
    const twice = JSON.parse('[{"Config":"c","Layers":[]},{"Config":"c","Layers":[]}]') as object[];
    put('a\nb\x1b', tar([{ name: 'c', content: '{}' }, { name: 'manifest.json', content: JSON.stringify(twice) }]));
    expect((await read('a\nb\x1b')).notes).to.deep.equal(['a?b? holds 2 images; this is c, and a?b?:TAG names another']);
    expect(await refusal(read('a\nb\x1b:x'))).to.equal('a?b?: there is no image x in it; it has images without names');
  });

  it('is refused where a file is in the way of the folders of a layout', async () => {
    lay(new Map([...ociLayout(spec)].filter(([name]) => !name.startsWith('blobs/'))));
    writeFileSync(join(folder, 'layout/blobs'), 'x');
    expect(await refusal(read('layout'))).to.match(/^layout: the manifest sha256:\w{64} is not there$/);
  });

  it('is refused where indexes list each other too deeply', async () => {
    const layout = new Map(ociLayout(spec));
    let index = layout.get('index.json')!;
    for (let depth = 0; depth < 6; depth++) {
      layout.set(`blobs/sha256/${sha256(index)}`, index);
      index = Buffer.from(JSON.stringify({ manifests: [{ mediaType: 'application/vnd.oci.image.index.v1+json', digest: `sha256:${sha256(index)}`, size: index.length }] }));
    }
    layout.set('index.json', index);
    lay(layout);
    expect(await refusal(read('layout'))).to.equal('layout: its indexes list each other more than 4 levels deep');
  });

  const refused: readonly (readonly [string, () => string, RegExp])[] = [
    ['missing', () => 'none.tar', /^none\.tar: no such file or folder$/],
    ['mistyped', () => (put('app.tar', dockerArchive(spec)), 'ap.tar'), /^ap\.tar: no such file or folder; did you mean \S*app\.tar\?$/],
    ['mistyped after a prefix', () => (put('app.tar', dockerArchive(spec)), 'docker-archive:ap.tar'), /^ap\.tar: no such file or folder; did you mean \S*app\.tar\?$/],
    ['of a name no disk takes', () => `docker-archive:${'x'.repeat(5000)}`, /^x+: no such file or folder$/],
    ['a Dockerfile', () => put('web.Dockerfile', Buffer.from('FROM a\n')), /^web\.Dockerfile: this is what an image is made from, and no image; imglint check lints it, .*--dockerfile web\.Dockerfile$/],
    ['a folder with a Dockerfile', () => lay(new Map([['Dockerfile', Buffer.from('FROM a\n')]])), /^layout: this folder is no OCI layout: there is no index\.json in it; imglint check lints the Dockerfile in it$/],
    ['empty', () => put('a', Buffer.alloc(0)), /^a: it is empty$/],
    ['noise', () => put('a', Buffer.alloc(5000, 0x37)), /^a: this is no image: neither a tar/],
    ['JSON', () => put('a', Buffer.from('{}')), /^a: this is JSON of something else; what is expected is an archive/],
    ['a tar of something else', () => put('a', tar([{ name: 'README', content: 'x' }])), /^a: this tar is no image: it has no manifest\.json/],
    ['cut', () => put('a', dockerArchive(spec).subarray(0, 4000)), /^a: at byte 4000: the tar ends \d+ bytes before the end of a file in it$/],
    ['cut and packed', () => put('a', gzipSync(dockerArchive(spec)).subarray(0, 300)), /^a: at byte 300: it cannot be unpacked: unexpected end of file$/],
    ['cut zstd', () => put('a', zstdRaw(dockerArchive(spec)).subarray(0, 300)), /^a: at byte 300: the zstd stream ends too early$/],
    ['spoilt zstd', () => put('a', Buffer.concat([zstdRaw(dockerArchive(spec)), Buffer.from('trailing')])), /^a: at byte [1-9]\d+: \S.* (?:corrupt \(error \d+\)|unpacked: .*)$/],
    ['packed as no image is', () => put('a', Buffer.concat([Buffer.from('\xfd7zXZ\0', 'latin1'), Buffer.alloc(600, 7)])), /^a: this is packed with xz, which no image is; unpack it first: xz -dc FILE \| imglint image -$/],
    ['saved by a Docker of old', () => put('a', tar([{ name: 'repositories', content: '{}' }])), /^a: this is an archive as Docker saved it before version 1\.10/],
    ['a configuration that is none', () => put('a', tar([{ name: 'c', content: '[]' }, { name: 'manifest.json', content: '[{"Config":"c","Layers":[]}]' }])), /^a: c: this is JSON, but no configuration of an image$/],
    ['nothing', () => '', /^"" names no image$/],
    ['a folder of something else', () => lay(new Map([['x', Buffer.from('x')]])), /^layout: this folder is no OCI layout: there is no index\.json in it; a root file system is read as a tar: tar -C DIR -c \. \| imglint image -$/],
    ['of a kind nobody knows', () => 'docker-arhive://a', /^docker-arhive:\/\/a: images of the kind docker-arhive: cannot be read; did you mean "docker-archive"\?$/],
    ['a manifest that is no JSON', () => put('a', tar([{ name: 'manifest.json', content: '[{' }])), /^a: manifest\.json: it is no JSON: /],
    ['a manifest without its layer', () => put('a', tar([{ name: 'c', content: '{}' }, { name: 'manifest.json', content: '[{"Config":"c","Layers":["../x"]}]' }])), /^a: manifest\.json: the layer \.\.\/x is not there$/],
    ['links in a circle', () => put('a', tar([
      { name: 'l', type: '2', link: 'm' }, { name: 'm', type: '2', link: 'l' }, { name: 'c', content: '{}' }, { name: 'manifest.json', content: '[{"Config":"c","Layers":["l"]}]' },
    ])), /^a: manifest\.json: the layer l is not there$/],
  ];
  for (const [what, make, said] of refused) {
    it(`is refused where it is ${what}`, async () => {
      expect(await refusal(read(make()))).to.match(said);
    });
  }

  it('keeps paths inside, and says which tried to leave', async () => {
    const image = await readBytes(dockerArchive({ layers: [[{ file: '../../../tmp/out', content: 'x' }, { file: '/abs', content: 'y' }, { file: './a/./b//c', content: 'z' }]] }));
    expect([...image.files.all()].map(({ entry }) => image.paths.path(image.layers[0]!.entries.node(entry))).sort()).to.deep.equal(['a/b/c', 'abs', 'tmp/out']);
    expect(image.layers[0]!.oddities).to.deep.equal([{ kind: 'escape', entry: 0 }]);
  });
});
