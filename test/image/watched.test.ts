import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Image } from '../../src/image/model.js';
import { watched } from '../../src/image/watched.js';
import { readReference, readSpec } from './read.js';

const config = { os: 'linux', architecture: 'amd64', config: { User: '7' }, rootfs: { diff_ids: [`sha256:${'1'.repeat(64)}`] }, history: [{ created_by: 'RUN a' }] };
const history = [{ CreatedBy: 'RUN a', Size: 5 }];

describe('an image of which not all is known', () => {
  async function from(content: object): Promise<Image> {
    const cwd = mkdtempSync(join(tmpdir(), 'imglint-test-'));
    try {
      writeFileSync(join(cwd, 'about.json'), JSON.stringify(content));
      return (await readReference('about.json', { cwd })).image;
    } finally {
      rmSync(cwd, { recursive: true });
    }
  }

  const questions: Readonly<Record<string, (image: Image) => unknown>> = {
    user: ({ config: { user } }) => user, platform: (image) => [image.platform, image.config.os, image.config.diffIds], history: (image) => image.config.history.length,
    'made by': ({ layers }) => layers[0]?.history?.createdBy, size: ({ layers }) => layers[0]?.uncompressed, stored: ({ layers }) => layers[0]?.compressed,
    'a file': ({ files }) => files.find('etc/passwd'), 'how many files': ({ files }) => files.count, entries: ({ layers }) => layers[0]?.entries.count, content: ({ layers }) => layers[0]?.content(0),
    waste: ({ waste }) => waste.recoverable, dive: ({ dive }) => dive.efficiency, twins: (image) => image.sameContent({ layer: 0, entry: 0 }, { layer: 0, entry: 0 }), 'which layers': ({ layers }) => layers[0]?.diffId,
  };
  const askedInVain = (image: Image): readonly string[] => Object.entries(questions).flatMap(([what, ask]) => {
    const watch = watched(image);
    try {
      expect(ask(watch.image)).to.deep.equal(ask(image));
    } catch (error) {
      // Nothing is equal to a content that is not there.
      if (what !== 'twins') throw error;
    }
    return watch.askedInVain() ? [what] : [];
  });

  it('remembers what it was asked for in vain', async () => {
    const inFiles = ['a file', 'how many files', 'entries', 'content', 'waste', 'dive', 'twins'];
    expect(askedInVain(await from(config))).to.have.members(['size', 'stored', ...inFiles]);
    expect(askedInVain(await from(history))).to.have.members(['user', ...inFiles]);
    expect(askedInVain(await from({ config: { digest: `sha256:${'2'.repeat(64)}`, size: 1 }, layers: [] }))).to.include.members(['user', 'history', 'a file']);
  });

  it('is itself where all is known', async () => {
    const image = await readSpec({ layers: [[{ file: 'a', content: 'a' }]] });
    expect(watched(image).image).to.equal(image);
    expect(askedInVain(image)).to.deep.equal([]);
  });

  it('looks into no file, and so asks in vain only when it asks', async () => {
    const watch = watched(await from(config));
    const { files, waste, layers } = watch.image;
    expect([typeof files, typeof waste, layers.length, watch.askedInVain()]).to.deep.equal(['object', 'object', 1, false]);
  });
});
