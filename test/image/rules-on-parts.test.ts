import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { lintImage } from '../../src/engine/lint-image.js';
import type { Finding } from '../../src/engine/rule.js';
import type { Image } from '../../src/image/model.js';
import { allNames, allRules, choiceOf } from '../harness/run-rule.js';
import { layerTar, type Part } from './builder.js';
import { readReference, readSpec } from './read.js';

const minimal = { 'image-no-package-manager': { minimal: true } } as const;
const choices = allRules.filter(({ meta }) => meta.needs.includes('image') && meta.presets.length > 0)
  .map((rule) => choiceOf(rule, rule.meta.id === 'image-no-package-manager' ? minimal[rule.meta.id] : {}));
const findings = (image: Image): readonly Finding[] => lintImage(image, null, { choices, hadolintPragmas: true, failOn: 'warning' }, allNames).findings;
const rules = (image: Image): readonly string[] => [...new Set(findings(image).map(({ rule }) => rule))].sort();

async function from(name: string, content: string | Buffer): Promise<Image> {
  const cwd = mkdtempSync(join(tmpdir(), 'imglint-test-'));
  try {
    writeFileSync(join(cwd, name), content);
    return (await readReference(name, { cwd })).image;
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

const key = `-----BEGIN PRIVATE KEY-----\n${'MIIEvQIBADANBgkq'.repeat(4)}\n-----END PRIVATE KEY-----\n`;
const mebibyte = 1 << 20;

/** One sin for each rule that looks at files. */
const sins: readonly Part[] = [
  { file: 'srv/a.bin', content: 'x'.repeat(mebibyte) }, { file: 'srv/b.bin', content: 'x'.repeat(mebibyte) }, { file: 'var/lib/apt/lists/a', content: 'x'.repeat(64 << 10) },
  { file: 'usr/bin/make', content: 'x', mode: 0o755 }, { file: 'srv/node_modules/typescript/package.json', content: '{}' }, { file: 'usr/share/doc/a', content: 'x'.repeat(mebibyte) },
  { file: 'srv/.git/HEAD', content: 'x' }, { file: 'srv/Dockerfile', content: 'x' }, { file: 'srv/a.js.map', content: 'x' }, { file: 'srv/core', content: Buffer.alloc(mebibyte, 7) },
  { file: 'tmp/a.tgz', content: 'x' }, { file: 'srv/id_rsa', content: key }, { file: 'srv/tool', content: 'x', mode: 0o4755 }, { file: 'srv/open', content: 'x', mode: 0o666 },
  { file: 'etc/shadow', content: 'a::1:\n' }, { file: 'etc/passwd', content: 'a:x:1:1::/:\nb:x:1:1::/:\n' }, { file: 'bin/sh', content: 'x', mode: 0o755 },
];

describe('rules and an image of which only a part is known', () => {
  it('find in a root file system what they find in an image', async () => {
    const found = rules(await from('root.tar', layerTar(sins)));
    expect(found).to.deep.equal([
      'image-no-build-tools', 'image-no-core-dump', 'image-no-dev-artifacts', 'image-no-dev-dependencies', 'image-no-docs', 'image-no-duplicate-content', 'image-no-empty-password',
      'image-no-package-cache', 'image-no-package-manager', 'image-no-secret-files', 'image-no-setuid', 'image-no-temp-files', 'image-no-unneeded-files', 'image-no-vcs-data',
      'image-no-world-writable', 'image-unique-ids',
    ]);
    expect(rules(await readSpec({ layers: [sins] }))).to.include.members(found);
  });

  it('take what stands in usr/src for the program, where nobody says where that is', async () => {
    const parts: readonly Part[] = [{ file: 'usr/src/app/server.js', content: 'x' }, { file: 'srv/x', content: 'x' }];
    expect(rules(await from('root.tar', layerTar(parts)))).to.deep.equal([]);
    expect(rules(await readSpec({ layers: [parts] }))).to.include('image-no-temp-files');
  });

  const manifest = (...layers: readonly Readonly<{ digest: string; size: number; how: string }>[]): string => JSON.stringify({
    schemaVersion: 2, config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: `sha256:${'c'.repeat(64)}`, size: 7 },
    layers: layers.map(({ digest, size, how }) => ({ mediaType: `application/vnd.oci.image.layer.v1.tar${how}`, digest: `sha256:${digest.repeat(64)}`, size })),
  });

  it('judge stored layers by a manifest alone', async () => {
    const [a, b] = [{ digest: 'a', size: 3_000_000, how: '+gzip' }, { digest: 'b', size: 3_000_000, how: '+zstd' }];
    expect(rules(await from('manifest.json', manifest(a, b)))).to.deep.equal(['image-compressed-layers']);
    expect(rules(await from('manifest.json', manifest(a, { ...b, how: '' })))).to.deep.equal(['image-compressed-layers']);
    expect(findings(await from('manifest.json', manifest(a, a))).map(({ rule, bytes }) => [rule, bytes])).to.deep.equal([['image-no-duplicate-layer', 3_000_000]]);
    expect(rules(await from('manifest.json', manifest({ ...a, size: 32 }, { ...a, size: 32 })))).to.deep.equal([]);
  });

  it('know the same layer by a configuration alone, and all empty ones apart', async () => {
    const config = (diffId: string): string => JSON.stringify({
      architecture: 'amd64', os: 'linux', created: '2026-01-01T00:00:00Z', config: { User: '7', Healthcheck: { Test: ['NONE'] } },
      rootfs: { type: 'layers', diff_ids: [`sha256:${diffId}`, `sha256:${diffId}`] }, history: [{ created_by: 'RUN a' }, { created_by: 'RUN b' }],
    });
    expect(rules(await from('config.json', config('1'.repeat(64))))).to.include('image-no-duplicate-layer');
    expect(rules(await from('config.json', config('5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef')))).to.not.include('image-no-duplicate-layer');
  });
});

describe('what is worth no more than an info', () => {
  const severities = async (...layer: readonly Part[]): Promise<readonly (readonly [rule: string, severity: string])[]> =>
    findings(await readSpec({ layers: [layer], config: { User: '7' } })).map(({ rule, severity }) => [rule, severity] as const)
      .filter(([rule]) => ['image-no-package-cache', 'image-no-secret-files', 'image-no-vcs-data'].includes(rule));

  it('is what nearly every installation leaves', async () => {
    expect(await severities({ file: 'var/cache/debconf/templates.dat-old', content: 'x'.repeat(64 << 10) })).to.deep.equal([['image-no-package-cache', 'info']]);
    expect(await severities({ file: 'var/cache/apt/pkgcache.bin', content: 'x'.repeat(64 << 10) })).to.deep.equal([['image-no-package-cache', 'warning']]);
  });

  it('is a key with which others test what they wrote', async () => {
    expect(await severities({ file: 'app/node_modules/tls/test/keys/server.key', content: key })).to.deep.equal([['image-no-secret-files', 'info']]);
    expect(await severities({ file: 'app/test/keys/server.key', content: key })).to.deep.equal([['image-no-secret-files', 'error']]);
    expect(await severities({ file: 'app/node_modules/tls/server.key', content: key })).to.deep.equal([['image-no-secret-files', 'error']]);
  });

  it('is what a test makes up', async () => {
    const content = `token: 'ghp_${'a1B2c3D4e5F6'.repeat(3)}'\n`;
    for (const file of ['app/tests/login.py', 'app/login.test.js', 'app/login_test.go', 'app/test_login.py']) expect(await severities({ file, content }), file).to.deep.equal([['image-no-secret-files', 'info']]);
    for (const file of ['app/login.py', 'app/latest.js', 'app/tests/.env']) expect(await severities({ file, content }), file).to.deep.equal([['image-no-secret-files', 'error']]);
  });

  it('is a repository in what others wrote', async () => {
    expect(await severities({ file: 'app/vendor/x/.git/HEAD', content: 'x' })).to.deep.equal([['image-no-vcs-data', 'info']]);
  });
});
