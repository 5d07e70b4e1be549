import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { rpmPackages } from '../../../src/image/packages/rpm.js';
import { berkeleyFile } from './berkeley-file.js';
import { rpmHeader as header } from './rpm-header.js';

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

  it('is read from Berkeley DB, whose first value is the number of the last package', () => {
    const headers = [Buffer.from([0, 0, 1, 2]), header('bash', '4.2.46', '34.el7', 3_667_773), header('gpg-pubkey', '1', '1', 0), header('glibc', '2.17', '317.el7', 14_000_000, 9000)];
    for (const bigEndian of [false, true]) {
      expect(rpmPackages(berkeleyFile(headers, { pageSize: 4096, bigEndian }))).to.deep.equal([
        { name: 'bash', version: '4.2.46-34.el7', bytes: 3_667_773 }, { name: 'glibc', version: '2.17-317.el7', bytes: 14_000_000 },
      ]);
    }
  });

  it('is not read from SQLite where pages are of no size that SQLite knows', () => {
    const table = sqlite(Array.from({ length: 40 }, () => header('x', '1', '1', 1, 300)), 512);
    const known = new Set([1, 512, 1024, 2048, 4096, 8192, 16384, 32768]);
    for (let size = 0; size <= 0xffff; size++) {
      if (known.has(size)) continue;
      table.writeUInt16BE(size, 16);
      expect(rpmPackages(table), String(size)).to.deep.equal([]);
    }
  });

  it('is not read again and again where everything in it points at the same bytes', () => {
    const own = ndb(Array.from({ length: 200 }, () => header('x', '1', '1', 1, 1000)));
    for (let slot = 32; slot < 32 + 200 * 16; slot += 16) own.writeUInt32LE(256, slot + 8);
    expect(rpmPackages(own).length * 1100).to.be.within(1, own.length);

    const table = sqlite([header('x', '1', '1', 1, 9000), header('y', '1', '1', 1, 9000)], 4096);
    const leaf = Array.from({ length: table.length / 4096 }, (_, page) => page * 4096).find((start) => table[start] === 13 && table.readUInt16BE(start + 3) === 2) ?? 0;
    table.writeUInt16BE(900, leaf + 3);
    for (let cell = 1; cell < 900; cell++) table.writeUInt16BE(table.readUInt16BE(leaf + 8), leaf + 8 + cell * 2);
    expect(rpmPackages(table).length * 9100).to.be.within(1, table.length);
  });

  it('survives every cut and every wrong byte', () => {
    const whole = sqlite([header('a', '1', '1', 1, 9000), header('b', '1', '1', 1), ...Array.from({ length: 40 }, () => header('c', '1', '1', 1, 300))], 512);
    for (const bytes of [whole, ndb([header('bash', '5.2', '3', 4000)]), berkeleyFile([header('bash', '5.2', '3', 4000), header('a', '1', '1', 1, 900)], { pageSize: 512 })]) {
      for (let length = 0; length < bytes.length; length += 37) rpmPackages(bytes.subarray(0, length));
      for (let at = 0; at < bytes.length; at += 11) {
        const wrong = Buffer.from(bytes);
        wrong[at] = 0xff ^ (wrong[at] ?? 0);
        rpmPackages(wrong);
      }
    }
  });
});
