import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { Paths } from '../../../src/image/paths.js';
import { blobOf } from '../../../src/image/bytes/blob.js';
import { openFile } from '../../../src/image/bytes/random-access.js';
import { everything, Keeper, nothing, Room, type Keeps } from '../../../src/image/layers/kept.js';
import { readLayer, type ReadLayer } from '../../../src/image/layers/read-layer.js';
import { dockerArchive, layerTar, ociArchive, ociLayout, pax, record, type Part, type Spec } from '../builder.js';
import { readBytes } from '../read.js';

const forms: readonly (readonly [string, (spec: Spec) => Buffer])[] = [
  ['an archive that is read by its headers', dockerArchive], ['a layout', (spec) => ociArchive(ociLayout(spec, 'none'))],
  ['a packed layout', (spec) => ociArchive(ociLayout(spec, 'gzip'))], ['one of zstd', (spec) => ociArchive(ociLayout(spec, 'zstd'))],
];

const streamed = (tar: Buffer, keeps: Keeps, room: Room): Promise<ReadLayer> => {
  const blob = blobOf('layer', { size: tar.length, read: (into, at) => tar.copy(into, 0, at) });
  return readLayer({ ...blob, bytes: null }, null, new Paths(), { keeps, room, verify: false, threads: null });
};

describe('what rules can read in a layer', () => {
  const text = (length: number): string => Array.from({ length }, (_, i) => String.fromCharCode(97 + i % 26)).join('');
  const login = "const url = 'https://me:hunter2hunter2@example.com/'";
  const program = Buffer.concat([Buffer.from('\x7fELF'), Buffer.alloc(1 << 20, 'x'), Buffer.from('sections')]);
  const parts: readonly Part[] = [
    { file: 'etc/passwd', content: 'root:x:0:0::/:/bin/sh\n' }, { file: 'var/lib/dpkg/status', content: `Package: a\nStatus: install ok installed\nInstalled-Size: 2\nVersion: 1\nDescription: ${text(2_000_000)}\n` },
    { file: 'app/package.json', content: '{}' }, { file: 'app/node_modules/a/package.json', content: '{}' }, { file: 'app/node_modules/a/lib/package.json', content: '{}' }, { file: 'usr/local/lib/node_modules/npm/package.json', content: '{"name":"npm"}' },
    { file: 'root/.npmrc', content: 'a=b' }, { file: 'root/.ssh/id_rsa', content: text(2_000_000) }, { file: 'app/.env', content: '' }, { file: 'etc/ssl/certs/ca.pem', content: 'public' },
    { file: 'bin/run', content: `#!/bin/sh\n${text(5000)}`, mode: 0o755 }, { file: 'bin/app', content: program, mode: 0o755 }, { file: 'lib/libc.so.6', content: program.subarray(0, 3000) },
    { file: 'app/index.js', content: 'x' }, { file: 'app/login.js', content: login }, { hardlink: 'etc/group', to: 'etc/passwd' }, { symlink: 'etc/shadow', to: 'passwd' },
  ];
  const shown = (bytes: Buffer | null): string | null => bytes?.toString('latin1') ?? null;
  /** By path: content, head and tail. */
  const expected: Readonly<Record<string, readonly (string | null)[]>> = {
    'etc/passwd': Array.from({ length: 3 }, () => 'root:x:0:0::/:/bin/sh\n'), 'var/lib/dpkg/status': Array.from({ length: 3 }, () => 'P:a\nV:1\nI:2048\n\n'),
    'app/package.json': ['{}', '{}', '{}'], 'app/node_modules/a/package.json': ['{}', '{}', '{}'], 'app/node_modules/a/lib/package.json': [null, null, null], 'usr/local/lib/node_modules/npm/package.json': Array.from({ length: 3 }, () => '{"name":"npm"}'),
    'root/.npmrc': ['a=b', 'a=b', 'a=b'], 'root/.ssh/id_rsa': [null, null, null], 'app/.env': ['', '', ''], 'etc/ssl/certs/ca.pem': [null, null, null],
    'bin/run': [null, `#!/bin/sh\n${text(1014)}`, ''], 'bin/app': [null, `\x7fELF${'x'.repeat(4092)}`, `${'x'.repeat(8184)}sections`],
    'lib/libc.so.6': [null, `\x7fELF${'x'.repeat(1020)}`, ''], 'app/index.js': [null, null, null], 'app/login.js': [login, login, login], 'etc/group': [null, null, null], 'etc/shadow': [null, null, null],
  };

  for (const [what, form] of forms) {
    it(`is the same in ${what}`, async () => {
      const { layers: [layer], paths, leftOut } = await readBytes(form({ layers: [parts] }));
      const { entries } = layer!;
      const found = Object.fromEntries(Array.from({ length: entries.count }, (_, entry) =>
        [paths.path(entries.node(entry)), [layer!.content(entry), layer!.head(entry), layer!.tail(entry)].map(shown)]));
      expect(found).to.deep.equal(expected);
      expect(leftOut).to.equal(0);
    });
  }

  it('is nothing of a sparse file, whose holes are not stored', async () => {
    const sparse = Buffer.concat([pax(record('GNU.sparse.realsize', '99')), layerTar([{ file: 'etc/passwd', content: 'data' }])]);
    const { layers: [layer] } = await readBytes(sparse);
    const { contents, listener } = await streamed(sparse, () => everything, new Room(1000));
    expect([layer!.entries.size(0), layer!.content(0), listener.entries.size(0), contents.read(0), listener.leftOut]).to.deep.equal([99, null, 99, null, 0]);
  });

  it('can be read no more once the source is closed, instead of some other file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'imglint-test-'));
    try {
      writeFileSync(join(folder, 'a'), 'secret');
      const file = openFile(join(folder, 'a'));
      file.close();
      file.close();
      expect(() => file.read(Buffer.alloc(1), 0)).to.throw('this was closed');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a content that comes in pieces', () => {
  it('is kept by both of its ends', () => {
    const sizes = fc.integer({ min: 0, max: 40 });
    fc.assert(fc.property(sizes, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }), (size, head, tail, pieces) => {
      const content = Buffer.from(Array.from({ length: size }, (_, i) => i));
      const keeper = new Keeper({ head, tail }, size);
      for (let at = 0, i = 0; at < size; at += pieces[i++ % pieces.length]!) keeper.add(content.subarray(at, at + pieces[i % pieces.length]!));
      const isWhole = head + tail >= size;
      expect(keeper.done()).to.deep.equal({ isWhole, head: isWhole ? content : content.subarray(0, head), tail: isWhole ? content : content.subarray(size - tail) });
    }));
  });
});

describe('the room for contents', () => {
  const files = (...lengths: readonly number[]): Buffer => layerTar(lengths.map((length, i) => ({ file: `f${i}`, content: 'x'.repeat(length) })));

  it('ends, and then it is said how many had none', async () => {
    const room = new Room(100);
    const first = await streamed(files(60, 50, 30), () => everything, room);
    expect([...first.listener.kept.keys(), first.listener.leftOut]).to.deep.equal([0, 2, 1]);
    const second = await streamed(files(10, 1), () => everything, room);
    expect([...second.listener.kept.keys(), second.listener.leftOut]).to.deep.equal([0, 1]);
  });

  it('is taken by what is kept alone', async () => {
    const room = new Room(100);
    const { listener } = await streamed(files(5000, 5000, 5000), (path) => (path === 'f1' ? nothing : { head: 20, tail: 30 }), room);
    expect([...listener.kept.keys(), listener.leftOut, room.take(0), room.take(1)]).to.deep.equal([0, 2, 0, true, false]);
  });

  it('is taken by no more than the essence of what is kept for that', async () => {
    const room = new Room(100);
    const share = { ...everything, essence: (content: Buffer) => content.subarray(0, content.length === 50 ? 0 : 60) };
    const { listener } = await streamed(files(5000, 50, 6000), () => share, room);
    expect([...listener.kept.keys(), listener.leftOut, listener.kept.get(0)?.head.length, room.take(40), room.take(1)]).to.deep.equal([0, 1, 60, true, false]);
  });

  it('is limited for each layer of its own', () => {
    const all = new Room(10);
    const one = new Room(6, all);
    const other = new Room(6, all);
    expect([one.take(7), one.take(6), one.take(1), other.take(5), other.take(4), other.take(1)]).to.deep.equal([false, true, false, false, true, false]);
  });
});
