import { ZstdError } from './zstd.js';

const frameMagic = 0xfd2fb528;
/** Of frames that are passed over; the last four bits say nothing. */
const skippableMagic = 0x184d2a50;
/** Bytes of two fields of a frame's header, by the flags for them. */
const dictionarySizes = [0, 1, 2, 4];
const contentSizes = [0, 2, 4, 8];
const checksumSize = 4;

const fields = { magic: 4, skippable: 4, frame: 1, block: 3 };

/**
 * Finds where the frames of a zstd stream end, by their headers alone (RFC 8878). Node's own unpacker takes nothing more in once it was
 * given the end of a frame and more bytes at once, and before Node 24 it does not tell that a stream was cut.
 */
export class ZstdFrames {
  #field: keyof typeof fields = 'magic';
  /** As much of the field as has come. */
  #value = 0;
  #length = 0;
  /** Bytes before the field that say nothing of where the frame ends. */
  #between = 0;
  #checksum = 0;

  /** The piece in parts none of which goes beyond the end of a frame. */
  * split(piece: Buffer): Iterable<Buffer> {
    let start = 0;
    for (let at = 0; at < piece.length;) {
      at += this.#take(piece, at);
      if (!this.#isOver && at < piece.length) continue;
      yield piece.subarray(start, at);
      start = at;
    }
  }

  end(): void {
    if (!this.#isOver) throw new ZstdError('the zstd stream ends too early');
  }

  get #isOver(): boolean {
    return this.#field === 'magic' && this.#length === 0 && this.#between === 0;
  }

  #take(piece: Buffer, at: number): number {
    if (this.#between > 0) {
      const passed = Math.min(this.#between, piece.length - at);
      this.#between -= passed;
      return passed;
    }
    this.#value += (piece[at] ?? 0) * 2 ** (8 * this.#length++);
    if (this.#length === fields[this.#field]) this.#read(this.#value);
    return 1;
  }

  #read(value: number): void {
    if (this.#field === 'magic') {
      if (value !== frameMagic && value - value % 16 !== skippableMagic) throw new ZstdError('the zstd stream is corrupt (error 10)');
      this.#expect(value === frameMagic ? 'frame' : 'skippable', 0);
    } else if (this.#field === 'skippable') this.#expect('magic', value);
    else if (this.#field === 'frame') this.#readFrame(value);
    else {
      // A block of one byte, repeated.
      const size = (value >> 1 & 3) === 1 ? 1 : value >> 3;
      if ((value & 1) === 1) this.#expect('magic', size + this.#checksum);
      else this.#expect('block', size);
    }
  }

  #readFrame(flags: number): void {
    const isSingle = (flags & 0x20) !== 0;
    const contentSize = contentSizes[flags >> 6] ?? 0;
    this.#checksum = (flags & 4) === 0 ? 0 : checksumSize;
    this.#expect('block', (isSingle ? Math.max(contentSize, 1) : contentSize + 1) + (dictionarySizes[flags & 3] ?? 0));
  }

  #expect(field: keyof typeof fields, after: number): void {
    this.#field = field;
    this.#between = after;
    this.#value = 0;
    this.#length = 0;
  }
}
