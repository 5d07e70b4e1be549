/** How a file of Berkeley DB is laid out. */
export interface Layout {
  readonly pageSize: number;
  readonly bigEndian?: boolean;
  /** 13 as it is written today, 2 as it was before version 4.6. */
  readonly pageType?: 13 | 2;
}

type Page = Readonly<{ bytes: Buffer }>;

/** A file of the kind "hash", from the description of its pages: each value under the number of its place, large ones on pages of their own. */
export function berkeleyFile(values: readonly Buffer[], { pageSize, bigEndian = false, pageType = 13 }: Layout): Buffer {
  const u16 = (page: Buffer, value: number, at: number): void => { if (bigEndian) page.writeUInt16BE(value, at); else page.writeUInt16LE(value, at); };
  const u32 = (page: Buffer, value: number, at: number): void => { if (bigEndian) page.writeUInt32BE(value, at); else page.writeUInt32LE(value, at); };
  const pages: Page[] = [];
  const add = (type: number): Buffer => {
    const bytes = Buffer.alloc(pageSize);
    u32(bytes, pages.length, 8);
    bytes[25] = type;
    pages.push({ bytes });
    return bytes;
  };

  const first = add(8);
  u32(first, 0x061561, 12);
  u32(first, 9, 16);
  u32(first, pageSize, 20);

  const spread = (value: Buffer): Buffer => {
    const entry = Buffer.alloc(12, 0);
    entry[0] = 3;
    u32(entry, pages.length, 4);
    u32(entry, value.length, 8);
    for (let at = 0; at < value.length; at += pageSize - 26) {
      const piece = value.subarray(at, at + pageSize - 26);
      const page = add(7);
      u16(page, piece.length, 22);
      piece.copy(page, 26);
      if (at + piece.length < value.length) u32(page, pages.length, 16);
    }
    return entry;
  };

  let page: Buffer | null = null;
  let entries = 0;
  let free = 0;
  const put = (entry: Buffer): void => {
    if (page === null) return;
    free -= entry.length;
    entry.copy(page, free);
    u16(page, free, 26 + entries * 2);
    u16(page, ++entries, 20);
  };
  values.forEach((value, place) => {
    const key = Buffer.from([1, 0, 0, 0, 0]);
    u32(key, place + 1, 1);
    const entry = value.length > pageSize / 4 ? spread(value) : Buffer.concat([Buffer.from([1]), value]);
    if (page === null || 26 + (entries + 2) * 2 + key.length + entry.length > free) {
      page = add(pageType);
      entries = 0;
      free = pageSize;
    }
    put(key);
    put(entry);
  });
  u32(first, pages.length - 1, 32);
  return Buffer.concat(pages.map(({ bytes }) => bytes));
}
