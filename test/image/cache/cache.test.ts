import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import fc from 'fast-check';
import { cachedFiles } from '../../../src/image/cache/cached-files.js';
import { openCache, type OpenCache } from '../../../src/image/cache/layer-cache.js';
import { readConfig } from '../../../src/image/config.js';
import { everything } from '../../../src/image/layers/kept.js';
import type { Image } from '../../../src/image/model.js';
import { readByRules } from '../../../src/image/read-by-rules.js';
import { readImage } from '../../../src/image/read-image.js';
import type { ImageSource, LayerSource } from '../../../src/image/sources/source.js';
import { header, layerTar, padded, sealed, sha256, type Part } from '../builder.js';
import { refusal } from '../read.js';

const layerOf = (packed: Buffer): LayerSource => ({
  digest: `sha256:${sha256(packed)}`, mediaType: null,
  blob: { name: 'a layer', size: packed.length, bytes: null, async* stream() { yield await Promise.resolve(packed); } },
});

/** The same layer, whose bytes nobody can have again. */
const gone = (layer: LayerSource): LayerSource => ({
  ...layer, blob: layer.blob === null ? null : { ...layer.blob, stream: () => { throw new Error('the layer was read again'); } },
});

const sourceOf = (layers: readonly LayerSource[]): ImageSource => ({
  kind: 'oci', reference: 'app', tags: [], digest: null, id: null, annotations: new Map(), config: readConfig({}), layers, notes: [],
});

/** All that a rule can learn of an image. */
const learned = (image: Image) => ({
  waste: { ...image.waste, from: image.waste.from(1) }, dive: image.dive, count: image.files.count, bytes: image.files.bytes, leftOut: image.leftOut,
  layers: image.layers.map(({ entries, content, head, tail, compressed, uncompressed, compression, added, wasted, files, oddities }) => ({
    compressed, uncompressed, compression, added, wasted, files, oddities,
    entries: Array.from({ length: entries.count }, (_, entry) => ({
      path: image.paths.path(entries.node(entry)), kind: entries.kind(entry), size: entries.size(entry), mode: entries.mode(entry), uid: entries.uid(entry), gid: entries.gid(entry),
      mtime: entries.mtime(entry), link: entries.link(entry), body: entries.body(entry),
      ...kept((entries.mode(entry) & 0o111) !== 0, { content: content(entry), head: head(entry), tail: tail(entry) }),
    })),
  })),
});

/** Of a script rules ask what runs it. */
const asked = (isProgram: boolean, bytes: Buffer | null): string | null => {
  const text = bytes?.toString('latin1') ?? null;
  if (text === null || text.includes('\0')) return text;
  return text.startsWith('#!') ? text.slice(0, text.indexOf('\n') + 1) : isProgram ? text.slice(0, 4) : text;
};

const kept = (isProgram: boolean, { content, head, tail }: Readonly<Record<'content' | 'head' | 'tail', Buffer | null>>) =>
  ({ content: asked(isProgram, content), head: asked(isProgram, head), tail: asked(isProgram, tail) });

const base: readonly Part[] = [
  { dir: 'etc', mode: 0o755 }, { file: 'etc/passwd', content: 'root:x:0:0::/root:/bin/sh\n' }, { file: 'etc/shadow', content: 'root:*:19000:0:99999:7:::\n' },
  { file: 'etc/os-release', content: 'ID=debian\n' }, { symlink: 'etc/link', to: '../usr/ü' }, { file: 'usr/bin/tool', content: `#!/bin/sh\n${'echo hi\n'.repeat(500)}`, mode: 0o4755, uid: 5 },
  { hardlink: 'usr/bin/other', to: 'usr/bin/tool' }, { device: 'dev/null' }, { file: '../out', content: 'x' }, { file: 'a/big', content: 'b'.repeat(5000) },
];
const above: readonly Part[] = [{ whiteout: 'a/big' }, { opaque: 'etc' }, { file: 'etc/passwd', content: 'root:x:0:0::/root:/bin/sh\n' }, { file: 'copy', content: `#!/bin/sh\n${'echo hi\n'.repeat(500)}` }];

describe('the cache of layers', () => {
  let folder = '';
  beforeEach(() => { folder = join(mkdtempSync(join(tmpdir(), 'imglint-test-')), 'cache'); });
  afterEach(() => { rmSync(join(folder, '..'), { recursive: true, force: true }); });

  const open = (more: Partial<Parameters<typeof openCache>[0]> = {}): OpenCache => openCache({ folder, version: '1.0.0', ...more });
  async function read(layers: readonly LayerSource[], cache: OpenCache = open(), keeps = readByRules) {
    const image = await readImage(sourceOf(layers), { keeps, cache });
    return { image, problem: cache.close() };
  }
  const names = (): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);

  it('makes a second run read no layer and learn the same', async () => {
    const layers = [layerOf(gzipSync(layerTar(base))), layerOf(layerTar(above))];
    const alone = await readImage(sourceOf(layers), { keeps: readByRules });
    const first = await read(layers);
    const second = await read(layers.map(gone));
    expect(learned(alone).layers[0]!.entries.filter(({ content }) => content !== null).length).to.equal(3);
    expect(learned(first.image)).to.deep.equal(learned(alone));
    expect(learned(second.image)).to.deep.equal(learned(alone));
    expect(second.image.waste.metadataOnly + second.image.waste.deleted).to.be.greaterThan(5000);
    expect([first.problem, second.problem]).to.deep.equal([null, null]);
  });

  it('learns the same of any layer', async () => {
    const name = fc.stringMatching(/^[a-c]{1,2}(?:\/[a-c]{1,2}){0,2}$/);
    const part = fc.oneof(
      fc.record({ file: name, content: fc.string({ maxLength: 20 }), mode: fc.constantFrom(0o644, 0o4755), uid: fc.nat(99_999), mtime: fc.nat(2 ** 31) }), fc.record({ dir: name }), fc.record({ whiteout: name }),
      fc.record({ opaque: name }), fc.record({ symlink: name, to: fc.string({ unit: fc.constantFrom('a', 'ü', '/', '.'), maxLength: 9 }) }), fc.record({ hardlink: name, to: name }),
    );
    await fc.assert(fc.asyncProperty(fc.array(part, { maxLength: 12 }), async (parts) => {
      const layers = [layerOf(gzipSync(layerTar(parts)))];
      const keeps = () => everything;
      const first = await read(layers, open(), keeps);
      expect(learned((await read(layers.map(gone), open(), keeps)).image)).to.deep.equal(learned(first.image));
    }), { numRuns: 60 });
  });

  it('keeps names that are no text', async () => {
    const block = header({ name: 'n?me', content: 'x' });
    block[1] = 0xff;
    const layers = [layerOf(gzipSync(Buffer.concat([sealed(block), padded('x'), Buffer.alloc(1024)])))];
    await read(layers);
    const { image } = await read(layers.map(gone));
    expect([...image.paths.nameBytes(image.layers[0]!.entries.node(0))]).to.deep.equal([0x6e, 0xff, 0x6d, 0x65]);
  });

  it('is seen by nobody else', async () => {
    await read([layerOf(gzipSync(layerTar(base)))]);
    expect(statSync(folder).mode & 0o777).to.equal(0o700);
    expect(names().map((name) => statSync(join(folder, name)).mode & 0o777)).to.deep.equal([0o600]);
  });

  const secrets: readonly (readonly [string, Part, boolean])[] = [
    ['an environment file', { file: 'app/.env', content: 'A=1\n' }, true],
    ['a private key', { file: 'root/.ssh/id_rsa', content: '-----BEGIN OPENSSH PRIVATE KEY-----\nabc\n' }, true],
    ['settings with a token in them', { file: 'app/settings.json', content: '{"github":"ghp_16C7e42F292c6912E7710c838347Ae178B4a"}' }, true],
    ['a script with a password in it', { file: 'app/start', content: '#!/bin/sh\ncurl https://me:hunter2hunter2@example.com/\n', mode: 0o755 }, true],
    ['the hash of a password', { file: 'etc/shadow', content: 'root:*:1::::::\nme:$6$salt$hash:1::::::\n' }, true],
    ['accounts without passwords', { file: 'etc/shadow', content: 'root:*:1::::::\nme:!:1::::::\nyou:!*:1::::::\n\n' }, false],
    ['a certificate', { file: 'app/server.pem', content: '-----BEGIN CERTIFICATE-----\nabc\n' }, false],
    ['an empty environment file', { file: 'app/.env', content: '' }, false],
    ['a login to a registry of packages', { file: 'app/.npmrc', content: '//registry.example.com/:_authToken=abc\n' }, true],
    ['no login to a registry of packages', { file: 'app/.npmrc', content: 'save-exact=true\n' }, false],
    ['settings of a common name', { file: 'app/settings.py', content: 'DEBUG = False\n' }, false],
    ['settings of a common name with a password', { file: 'app/settings.py', content: 'DATABASE = "postgres://me:hunter2hunter2@db.example.com/x"\n' }, true],
    ['harmless settings', { file: 'app/settings.json', content: '{"a":1}' }, false],
    ['settings of a project with a token in them', { file: 'app/package.json', content: '{"config":{"token":"s3cretS3cret"}}' }, true],
    ['settings of a project', { file: 'app/package.json', content: '{"name":"token"}' }, false],
    ['a token that is a name', { file: 'app/ghp_16C7e42F292c6912E7710c838347Ae178B4a', content: 'x' }, true],
    ['a token that a link leads to', { symlink: 'app/link', to: '/ghp_16C7e42F292c6912E7710c838347Ae178B4a' }, true],
    ['packages', { file: 'var/lib/dpkg/status', content: 'Package: x\nHomepage: https://me:hunter2hunter2@example.com/\n' }, false],
  ];
  for (const [what, part, isSecret] of secrets) {
    it(`${isSecret ? 'never holds' : 'may hold'} ${what}`, async () => {
      const layers = [layerOf(gzipSync(layerTar([part]))), layerOf(gzipSync(layerTar(above)))];
      const first = await read(layers);
      expect(names().length).to.equal(isSecret ? 1 : 2);
      expect(learned((await read(layers)).image)).to.deep.equal(learned(first.image));
    });
  }

  it('has no more of scripts and settings than what they begin with, for nobody knows all secrets', async () => {
    const parts: readonly Part[] = [
      { file: 'app/start', content: '#!/bin/sh\nexport DB_PASSWORD=hunter2\n', mode: 0o755 }, { file: 'app/run.sh', content: '#!/bin/sh\nexport DB_PASSWORD=hunter3\n' },
      { file: 'app/set.yml', content: 'database:\n  password: hunter4\n' }, { file: 'app/plain', content: 'export DB_PASSWORD=hunter5\n', mode: 0o755 },
    ];
    await read([layerOf(gzipSync(layerTar(parts)))]);
    const [name = ''] = names();
    const bytes = readFileSync(join(folder, name), 'latin1');
    expect(bytes).to.include('#!/bin/sh\n').and.to.match(/expo/).and.not.to.match(/hunter|PASSWORD/);
  });

  it('has all of what only its text tells from a secret, whatever its mode', async () => {
    const contents = ['-----BEGIN PUBLIC KEY-----\nabc\n', '#!/bin/sh\n: <<E\n-----BEGIN CERTIFICATE-----\nabc\n'];
    const layers = [layerOf(gzipSync(layerTar(contents.map((content, index) => ({ file: `app/${index}.key`, content, mode: 0o755 })))))];
    await read(layers);
    const { image } = await read(layers.map(gone));
    expect(contents.map((_, entry) => image.layers[0]!.content(entry)?.toString())).to.deep.equal(contents);
  });

  it('is read by no other version', async () => {
    const layers = [layerOf(gzipSync(layerTar(base)))];
    await read(layers);
    expect(await read(layers.map(gone), open({ version: '1.0.1' })).catch(String)).to.equal('Error: the layer was read again');
  });

  it('holds nothing whose digest is wrong', async () => {
    const layer = { ...layerOf(gzipSync(layerTar(base))), digest: `sha256:${'0'.repeat(64)}` };
    expect(await refusal(read([layer]))).to.match(/its content is sha256:/);
    expect(names()).to.deep.equal([]);
  });

  it('holds nothing that was left out for want of room', async () => {
    const many = Array.from({ length: 40 }, (_, index): Part => ({ file: `f${index}`, content: Buffer.alloc(1 << 20, index) }));
    const { image } = await read([layerOf(gzipSync(layerTar(many)))], open(), () => everything);
    expect(image.leftOut).to.be.greaterThan(0);
    expect(names()).to.deep.equal([]);
  });

  it('drops what is damaged, wherever it is, and reads the layer anew', async () => {
    const layers = [layerOf(gzipSync(layerTar(base)))];
    const expected = learned((await read(layers)).image);
    const [name = ''] = names();
    const whole = readFileSync(join(folder, name));
    const places = Array.from({ length: 40 }, (_, index) => Math.floor(index * whole.length / 40));
    for (const damaged of [...places.map((at) => { const copy = Buffer.from(whole); copy[at]! ^= 0x10; return copy; }), Buffer.alloc(0), whole.subarray(0, 100), whole.subarray(0, -1), Buffer.concat([whole, whole])]) {
      writeFileSync(join(folder, name), damaged);
      const { image, problem } = await read(layers);
      expect(problem).to.equal(null);
      expect(learned(image)).to.deep.equal(expected);
      expect(readFileSync(join(folder, name)).equals(whole)).to.equal(true);
    }
  });

  it('is right even where somebody made the sum right', async () => {
    const layers = [layerOf(gzipSync(layerTar(base)))];
    const expected = learned((await read(layers)).image);
    const [name = ''] = names();
    const body = readFileSync(join(folder, name)).subarray(0, -32);
    const summed = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.from(sha256(bytes), 'hex')]);
    const text = body.toString('latin1');
    const changed = (from: string | RegExp, to: string): Buffer => Buffer.from(text.replace(from, to), 'latin1');
    for (const lie of [changed(/"entries":1(\d)/, '"entries":9$1'), changed(/"nodes":1(\d)/, '"nodes":7$1'), changed('{"digest"', '["digest"'), changed(/"nameBytes":(\d)/, '"nameBytes":9'), body.subarray(0, 64)]) {
      expect(lie.equals(body)).to.equal(false);
      writeFileSync(join(folder, name), summed(lie), { mode: 0o600 });
      expect(learned((await read(layers)).image)).to.deep.equal(expected);
    }
  });

  it('does not believe what others can write', async () => {
    const layers = [layerOf(gzipSync(layerTar(base)))];
    await read(layers);
    const [name = ''] = names();
    const file = join(folder, name);
    chmodSync(file, 0o666);
    expect(await read(layers.map(gone)).catch(String)).to.equal('Error: the layer was read again');
    const elsewhere = join(folder, '..', 'elsewhere');
    writeFileSync(elsewhere, readFileSync(file), { mode: 0o600 });
    rmSync(file);
    symlinkSync(elsewhere, file);
    expect(await read(layers.map(gone)).catch(String)).to.equal('Error: the layer was read again');
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    chmodSync(folder, 0o777);
    expect((await read(layers)).problem).to.equal(`the cache ${folder} was not used: it is not ours alone to write`);
    expect(names()).to.deep.equal([]);
  });

  it('stops no run where it cannot be used', async () => {
    const layers = [layerOf(gzipSync(layerTar(base)))];
    writeFileSync(folder, 'a file');
    const { image, problem } = await read(layers);
    expect(image.files.count).to.be.greaterThan(0);
    expect(problem).to.match(/^the cache \S+ was not used: a file of that name is in the way$/);
  });

  it('does not grow beyond its limit: what was not used for longest goes', async () => {
    const parts = (seed: string): readonly Part[] => Array.from({ length: 30 }, (_, index) => ({ file: `${seed}/${index}`, content: `${seed}${index}` }));
    const layers = [...'abcdefghi'].map((seed) => layerOf(gzipSync(layerTar(parts(seed)))));
    await read(layers);
    const each = statSync(join(folder, names()[0]!)).size;
    const fileOf = (index: number): string => join(folder, names().find((name) => name.includes(layers[index]!.digest!.slice(7)))!);
    layers.map((_, index) => 9 - index).forEach((hours, index) => { utimesSync(fileOf(index), new Date(), new Date(Date.now() - hours * 3_600_000)); });
    // The oldest is used once more, and so the second is now the oldest.
    await read([gone(layers[0]!)]);
    await read([layerOf(gzipSync(layerTar(parts('j'))))], open({ limit: Math.ceil(each * 9.5) }));
    expect(names().length).to.equal(9);
    await read([0, 2, 8].map((index) => gone(layers[index]!)));
    expect(await read([gone(layers[1]!)]).catch(String)).to.equal('Error: the layer was read again');
  });

  it('takes in no layer that alone would fill it', async () => {
    await read([layerOf(gzipSync(layerTar(base)))], open({ limit: 4000 }));
    expect(names()).to.deep.equal([]);
  });

  it('is whole while many runs use it', async () => {
    const layers = [layerOf(gzipSync(layerTar(base))), layerOf(gzipSync(layerTar(above)))];
    const runs = await Promise.all(Array.from({ length: 8 }, () => read(layers)));
    expect(new Set(runs.map(({ image }) => JSON.stringify(learned(image)))).size).to.equal(1);
    expect(names().length).to.equal(2);
    await read(layers.map(gone));
  });

  it('counts as its own what it wrote, and nothing else', async () => {
    await read([layerOf(gzipSync(layerTar(base)))]);
    const [name = ''] = names();
    for (const other of ['notes.txt', 'x.layer', 'sha256-xyz.00.layer.bak']) writeFileSync(join(folder, other), 'mine');
    mkdirSync(join(folder, name.replace('sha256-', 'sha256-0')));
    writeFileSync(join(folder, `${name}.00ff.new`), 'begun and left');
    expect(cachedFiles(folder).map(({ path }) => path).sort()).to.deep.equal([join(folder, name), join(folder, `${name}.00ff.new`)]);
    expect(cachedFiles(join(folder, 'none'))).to.deep.equal([]);
  });
});
