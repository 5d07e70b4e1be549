import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { layerTar, ociLayout, sha256, tar, writeLayout, type Layout, type Spec } from '../builder.js';
import { readReference, refusal } from '../read.js';

const host = { x64: 'amd64', arm64: 'arm64' }[process.arch as string] ?? process.arch;
const image = (tag: string, architecture: string): Spec => ({ layers: [[{ file: 'of', content: architecture }]], top: { architecture }, tag });

/** One archive of several images, as `docker save a b` writes it. */
function savedTogether(...images: readonly (readonly [tags: readonly string[] | null, architecture: string])[]): Buffer {
  const layer = layerTar([{ file: 'x', content: 'x' }]);
  const configs = images.map(([, architecture]) => Buffer.from(JSON.stringify({ os: 'linux', architecture, rootfs: { type: 'layers', diff_ids: [`sha256:${sha256(layer)}`] } })));
  return tar([
    { name: 'layer.tar', content: layer }, ...configs.map((content) => ({ name: `${sha256(content)}.json`, content })),
    { name: 'manifest.json', content: JSON.stringify(images.map(([RepoTags], index) => ({ Config: `${sha256(configs[index]!)}.json`, RepoTags, Layers: ['layer.tar'] }))) },
  ]);
}

describe('of several images', () => {
  let folder = '';
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'imglint-test-')); });
  afterEach(() => { rmSync(folder, { recursive: true }); });
  const read = async (reference: string, platform?: string) => readReference(reference, { cwd: folder, ...platform === undefined ? {} : { platform } });
  const tagsOf = async (reference: string, platform?: string) => (await read(reference, platform)).image.tags;
  const lay = (layout: Layout): void => { writeLayout(join(folder, 'layout'), layout); };
  const digests = (layout: Layout): readonly string[] => (JSON.parse(layout.get('index.json')!.toString()) as { manifests: { digest: string }[] }).manifests.map(({ digest }) => digest);

  it('a layout has the one that is called so, in full before in part, or has the digest', async () => {
    const layout = ociLayout([image('registry.test:5000/team/web:1', host), image('web:1', host), image('other', host)]);
    lay(layout);
    expect(await tagsOf('layout:web:1')).to.deep.equal(['web:1']);
    expect(await tagsOf('layout:team/web:1')).to.deep.equal(['registry.test:5000/team/web:1']);
    expect(await tagsOf('oci:layout:other')).to.deep.equal(['other']);
    expect(await tagsOf(`layout:${digests(layout)[2]!}`)).to.deep.equal(['other']);
    expect(await refusal(read('layout:eb:1'))).to.match(/^layout: there is no image eb:1 in it; it has registry\.test:5000\/team\/web:1, web:1, other$/);
  });

  it('a docker archive has the one that is called so, or has the id', async () => {
    const bytes = savedTogether([['registry.test/web:1', 'web:latest'], host], [['web:1'], host], [null, 's390x']);
    writeFileSync(join(folder, 'app.tar'), bytes);
    expect(await tagsOf('app.tar:web:1')).to.deep.equal(['web:1']);
    expect(await tagsOf('app.tar:latest')).to.deep.equal(['registry.test/web:1', 'web:latest']);
    const { id, platform } = (await read('app.tar', 'linux/s390x')).image;
    expect(platform).to.equal('linux/s390x');
    expect((await read(`app.tar:${id!}`)).image.platform).to.equal('linux/s390x');
    expect((await read('app.tar')).notes).to.deep.equal(['app.tar holds 3 images; this is registry.test/web:1, and app.tar:TAG names another']);
  });

  it('the platform says which, though only their configurations tell it', async () => {
    const other = host === 'amd64' ? 'arm64' : 'amd64';
    lay(ociLayout([image('a', other), image('b', host)]));
    writeFileSync(join(folder, 'app.tar'), savedTogether([['a'], other], [['b'], host]));
    for (const reference of ['layout', 'app.tar']) {
      expect(await tagsOf(reference)).to.deep.equal(['b']);
      expect(await tagsOf(reference, `linux/${other}`)).to.deep.equal(['a']);
      expect(await refusal(read(reference, 'linux/s390x'))).to.match(new RegExp(`^${reference}: there is no image for linux/s390x in it`));
    }
  });

  it('what is no image does not count', async () => {
    const layout = new Map(ociLayout(image('a', 'riscv64')));
    const put = (text: string): object => {
      const bytes = Buffer.from(text);
      layout.set(`blobs/sha256/${sha256(bytes)}`, bytes);
      return { digest: `sha256:${sha256(bytes)}`, size: bytes.length, mediaType: 'application/vnd.oci.image.manifest.v1+json' };
    };
    const index = JSON.parse(layout.get('index.json')!.toString()) as { manifests: object[] };
    const chart = put(JSON.stringify({ schemaVersion: 2, config: { ...put('{}'), mediaType: 'application/vnd.cncf.helm.config.v1+json' }, layers: [] }));
    layout.set('index.json', Buffer.from(JSON.stringify({ manifests: [chart, ...index.manifests] })));
    lay(layout);
    expect(await tagsOf('layout', 'linux/riscv64')).to.deep.equal(['a']);
    layout.set('index.json', Buffer.from(JSON.stringify({ manifests: [chart] })));
    lay(layout);
    expect(await refusal(read('layout'))).to.match(/: this is no image of a container, but of the kind application\/vnd\.cncf\.helm\.config\.v1\+json$/);
  });
});
