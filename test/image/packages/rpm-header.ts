/** A header as rpm writes it: an index and the values it points at. */
export function rpmHeader(name: string, version: string, release: string, size: number, filler = 0): Buffer {
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
