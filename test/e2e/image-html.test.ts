import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { dockerArchive } from '../image/builder.js';
import { assets } from '../../src/report/html/assets.js';
import { imglint, scratch } from './program.js';

describe('imglint image --format html, as it is built', () => {
  const folder = scratch();

  it('is the page that the sources make', async () => {
    const cwd = folder({
      'app.tar': dockerArchive({ layers: [[{ file: 'srv/app', content: 'hello' }]], history: [{ created_by: 'COPY app /srv/app # buildkit', comment: 'buildkit.dockerfile.v0' }] }),
      Dockerfile: 'FROM scratch\nCOPY app /srv/app\nUSER 7\n',
    });
    const { stderr } = imglint({ cwd }, 'image', 'app.tar', '--dockerfile', 'Dockerfile', '--format', 'html=out/report.html');
    expect(stderr).to.equal('');
    const html = readFileSync(join(cwd, 'out/report.html'), 'utf8');
    const { script, style } = await assets();
    expect(html).to.include(`<script>${script}</script>`).and.include(`<style>${style}</style>`).and.include('"names":"/srv/app"');
  });
});
