import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { rpmPackages } from '../../../src/image/packages/rpm.js';

/** A header as rpm writes it: an index and the values it points at. */
function header(name: string, version: string, release: string, size: number, filler = 0): Buffer {
  const texts = [name, version, release].map((text) => Buffer.from(`${text}\0`));
  const values = [...texts, Buffer.alloc(filler, 'x'), Buffer.from([size >>> 24, size >>> 16, size >>> 8, size].map((byte) => byte & 0xff))];
  const tags = [1000, 1001, 1002, 1028, 1009];
  const index = Buffer.alloc(8 + tags.length * 16);
  index.writeUInt32BE(tags.length, 0);
  index.writeUInt32BE(values.reduce((sum, { length }) => sum + length, 0), 4);
  let offset = 0;
  tags.forEach((tag, i) => {
    index.writeUInt32BE(tag, 8 + i * 16);
    index.writeUInt32BE(offset, 8 + i * 16 + 8);
    offset += values[i]?.length ?? 0;
  });
  return Buffer.concat([index, ...values]);
}

/** rpm's own form, from its description: a page of slots, then the blobs. */
function ndb(headers: readonly Buffer[]): Buffer {
  const slots = Buffer.alloc(4096);
  slots.write('RpmP', 0);
  slots.writeUInt32LE(1, 12);
  let block = 256;
  const blobs = headers.map((one, i) => {
    const padded = Math.ceil((one.length + 16 + 12) / 16) * 16;
    const blob = Buffer.alloc(padded);
    blob.write('BlbS', 0);
    blob.writeUInt32LE(i + 1, 4);
    blob.writeUInt32LE(one.length, 12);
    one.copy(blob, 16);
    slots.write('Slot', 32 + i * 16);
    slots.writeUInt32LE(i + 1, 36 + i * 16);
    slots.writeUInt32LE(block, 40 + i * 16);
    slots.writeUInt32LE(padded / 16, 44 + i * 16);
    block += padded / 16;
    return blob;
  });
  return Buffer.concat([slots, ...blobs]);
}

describe('the database of rpm', () => {
  let folder = '';
  before(() => { folder = mkdtempSync(join(tmpdir(), 'imglint-test-')); });
  after(() => { rmSync(folder, { recursive: true }); });

  /** Written by SQLite itself. */
  function sqlite(headers: readonly Buffer[], pageSize: number): Buffer {
    headers.forEach((one, i) => { writeFileSync(join(folder, `${String(i)}.blob`), one); });
    const script = `import sqlite3\ndb = sqlite3.connect('rpmdb.sqlite')\ndb.execute('PRAGMA page_size=${String(pageSize)}')\ndb.execute('CREATE TABLE Other (a TEXT)')\n`
      + `db.execute('CREATE TABLE Packages (hnum INTEGER PRIMARY KEY AUTOINCREMENT, blob BLOB NOT NULL)')\n`
      + `for i in range(${String(headers.length)}): db.execute('INSERT INTO Packages (blob) VALUES (?)', (open('%d.blob' % i, 'rb').read(),))\ndb.commit()\n`;
    rmSync(join(folder, 'rpmdb.sqlite'), { force: true });
    const { status, stderr } = spawnSync('python3', ['-c', script], { cwd: folder, encoding: 'utf8' });
    expect([status, stderr]).to.deep.equal([0, '']);
    return readFileSync(join(folder, 'rpmdb.sqlite'));
  }

  it('is read from SQLite, with rows that span many pages and trees that are deep', () => {
    // Large ones overflow their page; a thousand of them need pages above pages.
    const headers = Array.from({ length: 1000 }, (_, i) => header(`package${String(i)}`, `1.${String(i)}`, '2.el9', i * 1000, i % 7 === 0 ? 9000 : i % 3 * 400));
    for (const pageSize of [512, 4096, 65536]) {
      expect(rpmPackages(sqlite(headers, pageSize)), String(pageSize))
        .to.deep.equal(Array.from({ length: 1000 }, (_, i) => ({ name: `package${String(i)}`, version: `1.${String(i)}-2.el9`, bytes: i * 1000 })));
    }
  });

  it('is read from rpm\'s own form', () => {
    expect(rpmPackages(ndb([header('bash', '5.2', '3', 4_000_000_000), header('gpg-pubkey', '1', '1', 0), header('zypper', '1.14', '', 5)]))).to.deep.equal([
      { name: 'bash', version: '5.2-3', bytes: 4_000_000_000 }, { name: 'zypper', version: '1.14', bytes: 5 },
    ]);
  });

  it('survives every cut and every wrong byte', () => {
    const whole = sqlite([header('a', '1', '1', 1, 9000), header('b', '1', '1', 1), ...Array.from({ length: 40 }, () => header('c', '1', '1', 1, 300))], 512);
    for (const bytes of [whole, ndb([header('bash', '5.2', '3', 4000)])]) {
      for (let length = 0; length < bytes.length; length += 37) rpmPackages(bytes.subarray(0, length));
      for (let at = 0; at < bytes.length; at += 11) {
        const wrong = Buffer.from(bytes);
        wrong[at] = 0xff ^ (wrong[at] ?? 0);
        rpmPackages(wrong);
      }
    }
  });
});
