/** The largest block (RFC 8878, 3.1.1.2.4). */
const blockSize = 1 << 17;

/** A zstd frame of stored blocks, written down from RFC 8878: Node 20 cannot pack, and nothing here needs to be small. */
export function zstdRaw(bytes: Buffer): Buffer {
  const blocks: Buffer[] = [];
  for (let at = 0; at === 0 || at < bytes.length; at += blockSize) {
    const content = bytes.subarray(at, at + blockSize);
    blocks.push(threeBytes(content.length << 3 | (at + blockSize >= bytes.length ? 1 : 0)), content);
  }
  return Buffer.concat([head(bytes.length), ...blocks]);
}

/** A frame that says: this byte, so many times. */
export function zstdRepeat(byte: number, times: number): Buffer {
  const blocks: Buffer[] = [];
  for (let left = times; left > 0; left -= blockSize) {
    blocks.push(threeBytes(Math.min(left, blockSize) << 3 | 0b010 | (left <= blockSize ? 1 : 0)), Buffer.from([byte]));
  }
  return Buffer.concat([head(times), ...blocks]);
}

/** The magic, a window of 128 KiB, and the content's size in 8 bytes. */
function head(size: number): Buffer {
  const bytes = Buffer.alloc(14);
  bytes.writeUInt32LE(0xfd2fb528, 0);
  bytes[4] = 0b1100_0000;
  bytes[5] = (17 - 10) << 3;
  bytes.writeBigUInt64LE(BigInt(size), 6);
  return bytes;
}

const threeBytes = (value: number): Buffer => {
  const buffer = Buffer.alloc(3);
  buffer.writeUIntLE(value, 0, 3);
  return buffer;
};
