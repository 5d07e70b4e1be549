/** How bytes are packed. The first of them tell; what a manifest says of it is often wrong. */
export type Compression = 'none' | 'gzip' | 'zstd';

export function compressionOf(head: Buffer): Compression {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  const magic = head.length >= 4 ? head.readUInt32LE(0) : 0;
  // A skippable frame may come first, as in zstd:chunked.
  return magic === 0xfd2fb528 || magic >>> 4 === 0x184d2a5 ? 'zstd' : 'none';
}
