import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { analyseImage } from '../../src/engine/analyse-image.js';
import { defineRule } from '../../src/engine/rule.js';
import type { Choice } from '../../src/engine/selection.js';
import type { Image } from '../../src/image/model.js';
import { readReference, readSpec } from '../image/read.js';

const about = { presets: [], severity: 'warning', needs: ['image'], summary: 's', rationale: 'r', examples: [], messages: { root: 'root', none: 'no such file' } } as const;
const user = defineRule({ id: 'user', ...about }, function* ({ image }) {
  if (image.config.user === '') yield { message: 'root', data: {}, at: { config: 'User' } };
});
const file = defineRule({ id: 'file', ...about }, function* ({ image }) {
  if (image.files.find('etc/passwd') === null) yield { message: 'none', data: {}, at: { config: 'User' } };
});
const choices = [user, file].map((rule): Choice => ({ rule, severity: 'warning', options: {}, as: null }));

describe('rules and an image of which not all is known', () => {
  async function from(content: object): Promise<Image> {
    const cwd = mkdtempSync(join(tmpdir(), 'imglint-test-'));
    try {
      writeFileSync(join(cwd, 'about.json'), JSON.stringify(content));
      return (await readReference('about.json', { cwd })).image;
    } finally {
      rmSync(cwd, { recursive: true });
    }
  }
  const said = (image: Image) => {
    const { findings, ran } = analyseImage({ image }, choices);
    return { findings: findings.map(({ rule }) => rule), ran: [...ran] };
  };

  it('all speak where all is known', async () => {
    expect(said(await readSpec({ layers: [[]] }))).to.deep.equal({ findings: ['user', 'file'], ran: ['user', 'file'] });
  });

  it('are silent, and count as not run, where they asked for what is not known', async () => {
    expect(said(await from({ architecture: 'amd64', os: 'linux', config: {}, rootfs: { diff_ids: [] } }))).to.deep.equal({ findings: ['user'], ran: ['user'] });
    expect(said(await from([{ CreatedBy: 'RUN a', Size: 1 }]))).to.deep.equal({ findings: [], ran: [] });
  });

  it('are believed as far as they knew what they said', async () => {
    const both = defineRule({ id: 'both', ...about }, function* (context) {
      yield* user.check(context);
      yield* file.check(context);
    });
    const { findings, ran } = analyseImage({ image: await from({ architecture: 'amd64', os: 'linux', config: {}, rootfs: { diff_ids: [] } }) }, [{ rule: both, severity: 'warning', options: {}, as: null }]);
    expect([findings.map(({ text }) => text), [...ran]]).to.deep.equal([['root'], []]);
  });
});
