import { createHash } from 'node:crypto';
import { expect } from 'chai';
import type { PageData } from '../../../src/report/html/data.js';
import { pageData } from '../../../src/report/html/page-data.js';
import { imageHtml } from '../../../src/report/html/page.js';
import { imageWithoutSecrets } from '../../../src/report/image/without-secrets.js';
import { findings, hostileNames, inBase, sample } from './sample.js';

const hash = (text: string): string => createHash('sha256').update(text).digest('base64');

describe('the HTML report', function () {
  this.timeout(60_000);
  let html = '';
  let data: PageData;
  before(async () => {
    html = await imageHtml(imageWithoutSecrets(await sample(), []), findings, '1.2.3');
    data = JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)?.[1] ?? '') as PageData;
  });

  it('is one file that asks for nothing, and runs nothing but its own script', () => {
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
    const [, script = ''] = /<script>(.*?)<\/script>/s.exec(html) ?? [];
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.split('; ') ?? [];
    expect(policy).to.include.members([
      "default-src 'none'", `script-src 'sha256-${hash(script)}'`, `style-src 'sha256-${hash(style)}'`, "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'",
    ]);
    expect(html.replace(script, '').match(/<(?!\/)[a-z]+/g)).to.deep.equal(['<html', '<head', '<meta', '<meta', '<meta', '<meta', '<meta', '<title', '<style', '<body', '<noscript', '<script', '<script']);
    expect(html.replace(script, '').replace(style, '').replace(/id="data">.*/, '')).not.to.match(/\s(?:src|href|on\w+|style)=/);
    expect(style).not.to.match(/url\(|@import/);
  });

  it('holds texts of the image as data that cannot end', () => {
    const names = data.tree.names.split('/');
    expect(names).to.include.members([...hostileNames]);
    expect(html.split('</script>')).to.have.length(3);
    expect(html).not.to.match(/[\u202a-\u202e\u2028\u2066-\u2069]/);
  });

  it('holds no secret', () => {
    expect(html).not.to.match(/hunter2/);
    expect(data.dockerfile?.lines[7]).to.equal('ENV DB_PASSWORD=********');
    expect(data.config).to.deep.include(['Env', 'DB_PASSWORD=********']);
  });

  it('tells what each layer cost, and which lines made it', () => {
    expect(data.layers.map(({ isBase, lines, bytes, dead, files }) => [isBase, lines, bytes, dead, files])).to.deep.equal([
      [true, [1, 1], 2_100_010, 0, 2], [false, [3, 3], 3_000_000, 3_000_000, 1], [false, [5, 6], 2_200_045, 0, 12], [false, [7, 7], 0, 0, 0],
    ]);
    expect(data.facts).to.deep.include(['size', '7.3 MB']);
  });

  it('tells what is dead and why, and what is there twice', () => {
    const { deleted, overwritten, recoverable, duplicate, inBase, dead, duplicates, moreDead } = data.waste;
    expect([deleted, overwritten, recoverable, duplicate, inBase]).to.deep.equal([3_000_000, 0, 3_000_000, 1_000_000, 0]);
    expect(dead).to.deep.equal([{ path: 'srv/a', bytes: 3_000_000, copies: [{ layer: 1, cause: 'deleted', by: 3 }] }]);
    expect(duplicates).to.deep.equal([{ bytes: 1_000_000, count: 2, paths: ['usr/bin/thing', 'usr/bin/copy'] }]);
    expect(moreDead).to.deep.equal({ count: 0, bytes: 0 });
  });

  it('tells what came with the base image', async () => {
    const [base, own] = pageData(imageWithoutSecrets(await sample(), []), [inBase, ...findings], '1').findings;
    expect([base?.inBase, own?.inBase]).to.deep.equal([true, false]);
  });

  it('puts findings on their lines, layers and paths', () => {
    expect(data.findings.map(({ rule, line, layer, where, bytes, paths }) => [rule, line, layer, where, bytes, paths])).to.deep.equal([
      ['image-no-deleted-files', 3, 1, null, 3_000_000, [{ path: 'srv/a', bytes: 3_000_000 }, { path: 'usr/bin/thing', bytes: 5 }]],
      ['image-non-root-user', null, null, 'configuration', null, []],
    ]);
  });

  it('does not say what nobody read', async () => {
    const { image } = await sample();
    const page = await imageHtml(imageWithoutSecrets({ image: { ...image, join: null, known: { config: true, history: true, files: false, sizes: false } }, dockerfile: null }, []), [], '1');
    expect(page).to.include('["files","not read"]').and.include('"knowsFiles":false').and.not.match(/\["(?:size|dead)",/);
  });

  it('does without a Dockerfile, and leaves one aside that is not the image\'s', async () => {
    const { image, dockerfile } = await sample();
    for (const read of [{ image: { ...image, join: null }, dockerfile }, { image: { ...image, join: null }, dockerfile: null }]) {
      const page = await imageHtml(imageWithoutSecrets(read, []), [], '1');
      expect(page).to.include('"dockerfile":null').and.include('"lines":null');
    }
  });
});
