import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { openCache } from '../../../src/image/cache/layer-cache.js';
import { readByRules } from '../../../src/image/read-by-rules.js';
import { readImage } from '../../../src/image/read-image.js';
import { openImage } from '../../../src/image/sources/open-image.js';
import { dockerArchive, ociLayout, type Spec } from '../builder.js';
import { refusal } from '../read.js';
import { closeServers, serveLayout } from '../registry/fake-registry.js';
import { fakeEngines, having } from './engine/fake-engine.js';

const own: Spec = { tag: '1', layers: [[{ file: 'own', content: 'own' }]] };
const theirs: Spec = { tag: '1', layers: [[{ file: 'theirs', content: 'theirs' }], [{ file: 'b', content: 'b' }]] };

describe('an image that is asked for by its name', () => {
  let cwd = '';
  const listen = fakeEngines();
  beforeEach(() => { cwd = mkdtempSync(join(tmpdir(), 'imglint-test-')); });
  afterEach(async () => {
    rmSync(cwd, { recursive: true });
    await closeServers();
  });

  async function* nobody(): AsyncIterable<Uint8Array> { /* no input */ }

  async function read(reference: string, socket: string) {
    const opened = await openImage(reference, { cwd, stdin: nobody(), platform: null, env: { HOME: cwd, DOCKER_HOST: `unix://${socket}` } });
    try {
      const { kind, files } = await readImage(opened.source, { keeps: readByRules, cache: openCache({ folder: join(cwd, 'cache'), version: '1' }) });
      return { kind, notes: opened.source.notes, own: files.find('own') !== null };
    } finally {
      opened.close();
    }
  }

  it('is the engine\'s where it has one, and else the registry\'s; who was asked is said', async () => {
    const { host, seen } = await serveLayout(ociLayout(theirs));
    const name = `${host}/acme/app:1`;
    const [full, empty] = [await listen(having({ [name]: dockerArchive(own) })), await listen(having({}))];
    expect(await read(name, full)).to.deep.equal({ kind: 'docker-daemon', notes: [`${name} was taken from the engine at unix://${full}`], own: true });
    expect(seen).to.deep.equal([]);
    expect(await read(name, empty)).to.deep.equal({
      kind: 'registry', notes: [`${name} was taken from a registry (${name}); the engine at unix://${empty}: it has no such image`], own: false,
    });
    expect(await read(`docker://${name}`, full)).to.deep.equal({ kind: 'registry', notes: [], own: false });
  });

  it('says why the engine was not asked, where the registry has it', async () => {
    const name = `${(await serveLayout(ociLayout(theirs))).host}/acme/app:1`;
    const nowhere = join(cwd, 'none.sock');
    expect((await read(name, nowhere)).notes[0]).to.equal(`${name} was taken from a registry (${name}); the engine at unix://${nowhere}: there is no such socket`);
  });

  it('is nowhere: then all that was tried is said', async () => {
    const { host } = await serveLayout(ociLayout(theirs));
    const socket = await listen(having({}));
    const name = `${host}/acme/none:1`;
    expect(await refusal(read(name, socket))).to.match(new RegExp(`^${name}: no such file or folder; the engine at unix://${socket}: it has no such image; .*${host} has no such image`));
    expect(await refusal(read(`docker-daemon:${name}`, socket))).to.equal(`${name}: the engine at unix://${socket}: it has no such image`);
  });

  it('costs a registry no layer the second time', async () => {
    const { host, seen } = await serveLayout(ociLayout(theirs));
    const blobs = (): number => seen.splice(0).filter(({ path }) => path.includes('/blobs/')).length;
    await read(`docker://${host}/acme/app:1`, '/none.sock');
    // Two layers and a configuration; then the configuration alone.
    expect(blobs()).to.equal(3);
    await read(`docker://${host}/acme/app:1`, '/none.sock');
    expect(blobs()).to.equal(1);
  });

  it('is a folder if there is one, whoever else has it', async () => {
    mkdirSync(join(cwd, 'app'));
    expect(await refusal(read('app', await listen(having({ app: dockerArchive(own) }))))).to.match(/^app: this folder is no OCI layout/);
  });
});
