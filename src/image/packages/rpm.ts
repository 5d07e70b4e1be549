import { berkeleyHashValues } from './berkeley-hash.js';
import type { Told } from './package.js';
import { isSqlite, sqliteRows } from './sqlite.js';

/** The packages of rpm's database: of SQLite (Fedora, Enterprise Linux from 9 on), in rpm's own form (SUSE), or of Berkeley DB (all before them). */
export const rpmPackages = (database: Buffer): readonly Told[] => [...headersIn(database)].flatMap((header) => {
  const told = toldBy(header);
  return told === null ? [] : [told];
});

function* headersIn(database: Buffer): Iterable<Buffer> {
  if (database.toString('latin1', 0, 4) === 'RpmP') yield* ownForm(database);
  else if (isSqlite(database)) yield* sqliteBlobs(database);
  else yield* berkeleyHashValues(database);
}

function* sqliteBlobs(database: Buffer): Iterable<Buffer> {
  for (const row of sqliteRows(database, 'Packages')) for (const value of row) if (Buffer.isBuffer(value)) yield value;
}

/** rpm's "ndb": pages of slots, each of which says where the header of a package lies, in blocks of sixteen bytes. */
function* ownForm(database: Buffer): Iterable<Buffer> {
  if (database.length < 32) return;
  // No two packages share a byte; those of a hostile file may, and must not cost more than the file has.
  let left = database.length;
  const slots = Math.min(database.readUInt32LE(12) * 4096, database.length - 16);
  for (let at = 32; at + 16 <= slots; at += 16) {
    if (database.toString('latin1', at, at + 4) !== 'Slot' || database.readUInt32LE(at + 4) === 0) continue;
    const blob = database.readUInt32LE(at + 8) * 16;
    if (blob + 16 > database.length || database.toString('latin1', blob, blob + 4) !== 'BlbS') continue;
    const length = database.readUInt32LE(blob + 12);
    if (blob + 16 + length > database.length || length > left) continue;
    left -= length;
    yield database.subarray(blob + 16, blob + 16 + length);
  }
}

const tags = { name: 1000, version: 1001, release: 1002, size: 1009, longSize: 5009 };

/** A header: two counts, an index of (tag, type, offset, count), and the values. */
function toldBy(header: Buffer): Told | null {
  if (header.length < 8) return null;
  const entries = header.readUInt32BE(0);
  const values = 8 + entries * 16;
  if (values > header.length) return null;
  const offsets = new Map<number, number>();
  for (let at = 8; at < values; at += 16) offsets.set(header.readUInt32BE(at), values + header.readUInt32BE(at + 8));
  const text = (tag: number): string => {
    const at = offsets.get(tag);
    const end = at === undefined ? -1 : header.indexOf(0, at);
    return at === undefined || end === -1 || end - at > 1000 ? '' : header.toString('utf8', at, end);
  };
  const [size, longSize] = [offsets.get(tags.size), offsets.get(tags.longSize)];
  const bytes = longSize !== undefined && longSize + 8 <= header.length ? Number(header.readBigUInt64BE(longSize))
    : size !== undefined && size + 4 <= header.length ? header.readUInt32BE(size) : null;
  const [name, version, release] = [text(tags.name), text(tags.version), text(tags.release)];
  // Keys that were imported are kept as packages.
  if (name === '' || name === 'gpg-pubkey') return null;
  return { name, bytes, version: release === '' ? version : `${version}-${release}` };
}
