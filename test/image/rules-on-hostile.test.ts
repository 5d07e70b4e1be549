import { expect } from 'chai';
import fc from 'fast-check';
import { lintImage } from '../../src/engine/lint-image.js';
import { debugBytes } from '../../src/image/elf-symbols.js';
import { apkPackages } from '../../src/image/packages/apk.js';
import { dpkgPackages } from '../../src/image/packages/dpkg.js';
import { allNames, allRules, choiceOf } from '../harness/run-rule.js';
import { readSpec } from './read.js';
import type { Part, Spec } from './builder.js';

const options: Readonly<Record<string, Readonly<Record<string, boolean>>>> = { 'image-no-package-manager': { minimal: true }, 'image-no-dev-artifacts': { bytecode: true } };
const choices = allRules.filter(({ meta }) => meta.needs.includes('image')).map((rule) => choiceOf(rule, options[rule.meta.id] ?? {}));

/** Names that rules look for, in places where they do not belong, and contents that are not what they seem to be. */
const names = [
  'etc', 'passwd', 'shadow', 'group', 'os-release', 'usr', 'bin', 'lib', 'apk', 'db', 'installed', 'var', 'dpkg', 'status', 'status.d', 'node_modules', 'package.json', '.package-lock.json', '@types', '.git', '.svn', '.ssh', 'id_rsa',
  '.env', 'core', '__pycache__', 'a.js.map', 'tmp', '.cache', 'pip', 'site-packages', 'gems', 'cache', '..', '\u0000'.slice(1), '\u001b[2J', 'x'.repeat(300), '\ufffd', '__proto__', 'constructor', 'sh',
];
const contents = [
  '', '{', '[]', '{"packages":[]}', '{"packages":{"node_modules/__proto__":{"dev":true}}}', '{"devDependencies":7,"dependencies":null}', 'Package:\nPackage: a\nInstalled-Size: 99999999999999999999\n\n\n:\n', 'P:\nI:-1\n\nP:__proto__\nI:1e9\n',
  ':::::\n::0:\n+::\na::99999999999999999999999:\n', '-----BEGIN PRIVATE KEY-----', '\u007fELF', `\u007fELF\u0002\u0001${'\u00ff'.repeat(80)}`, '\ud800', '#!',
];

const path = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 5 }).map((parts) => parts.filter((part) => part !== '').join('/') || 'x');
const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ file: path, content: fc.constantFrom(...contents), mode: fc.constantFrom(0, 0o644, 0o4777, 0o7777, 0o177777) }),
  fc.record({ dir: path, mode: fc.constantFrom(0, 0o755, 0o2777) }), fc.record({ symlink: path, to: path }), fc.record({ hardlink: path, to: path }),
  fc.record({ whiteout: path }), fc.record({ opaque: path }), fc.record({ device: path }),
);
const odd = fc.constantFrom(null, '', ' ', 7, [], {}, ['', null], ['sh', '-c'], '/'.repeat(500), { '': '' });
const spec: fc.Arbitrary<Spec> = fc.record({
  layers: fc.array(fc.array(part, { maxLength: 25 }), { maxLength: 4 }),
  config: fc.record({ User: odd, Env: odd, Cmd: odd, Entrypoint: odd, WorkingDir: odd, Volumes: odd, ExposedPorts: odd, Labels: odd, Healthcheck: odd }),
  history: fc.array(fc.record({ created: fc.constantFrom('', '2026-01-01T00:00:00Z', 'never'), created_by: fc.constantFrom('', 'RUN', 'COPY', '|9', '#(nop)', '/bin/sh -c #(nop) '), empty_layer: fc.boolean() }), { maxLength: 6 }),
});

describe('rules about images that nobody built', () => {
  it('throw nothing, and speak of layers that are there', async function () {
    this.timeout(60_000);
    await fc.assert(fc.asyncProperty(spec, async (one) => {
      const image = await readSpec(one);
      const { findings, crashes } = lintImage(image, null, { choices, hadolintPragmas: true, failOn: 'never' }, allNames, { env: {} });
      expect(crashes.map(({ rule, error }) => `${rule}: ${String(error)}`)).to.deep.equal([]);
      for (const { place, bytes = 0, files = [] } of findings) {
        expect(bytes).to.be.at.least(0);
        expect(files.length).to.be.at.most(10);
        if (place !== undefined && 'layer' in place) expect(image.layers[place.layer]).to.not.equal(undefined);
      }
    }), { numRuns: 60 });
  });

  it('read any bytes as databases of packages and as programs', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(500), (bytes, cut) => {
      const head = Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46]), Buffer.from(bytes)]);
      const size = head.length + cut;
      const told = debugBytes({ head, tail: head.subarray(Math.min(cut, head.length)), size });
      expect(told === null || (told >= 0 && told <= size * 400)).to.equal(true);
      const text = Buffer.from(bytes).toString('utf8');
      for (const one of [...dpkgPackages(text), ...apkPackages(text)]) expect(one.name).to.not.equal('');
    }));
  });
});

describe('packages', () => {
  it('of dpkg are those whose status ends in installed, each with the size it says', () => {
    const text = 'Package: a\nStatus: install ok installed\nInstalled-Size: 3\nVersion: 1:2-3\nConffiles:\n /etc/a x\n Package: b\n\nPackage: c\nStatus: deinstall ok config-files\n\npackage: d\nSTATUS: hold ok installed\n';
    expect(dpkgPackages(text)).to.deep.equal([{ name: 'a', version: '1:2-3', bytes: 3072 }, { name: 'd', version: '', bytes: null }]);
  });

  it('of apk are told by letters', () => {
    expect(apkPackages('C:Q1\nP:a\nV:1-r0\nI:42\nF:etc\n\nP:b\nV:2\n')).to.deep.equal([{ name: 'a', version: '1-r0', bytes: 42 }, { name: 'b', version: '2', bytes: null }]);
  });
});
