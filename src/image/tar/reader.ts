import { badBlob } from '../bad-blob.js';
import { longestPath } from '../paths.js';
import { blockSize, id, readHeader, type EntryType, type Header } from './header.js';
import { oldSparse, readPax, type Extension } from './pax.js';

/** One entry of a tar. The paths are bytes that change with the next entry: keep nothing of them. */
export interface TarEntry {
  readonly path: Buffer;
  readonly link: Buffer;
  readonly type: EntryType;
  /** Of the file once it is unpacked; 0 for all that is no regular file. */
  readonly size: number;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly mtime: number;
  /** Where its content stands in the tar, and how much of it: less than `size` for a sparse file. */
  readonly bodyAt: number;
  readonly stored: number;
}

/** Who listens to a tar. */
export interface TarListener {
  /** Says how many of the first bytes of the content are asked for. */
  entry(entry: TarEntry): number;
  content(piece: Buffer): void;
  /** All that was asked for has come. Nothing comes where nothing was. */
  endOfContent(): void;
}

/** Go's reader, and so every engine, takes no more either (archive/tar: maxSpecialFileSize). */
const largestExtension = 1 << 20;
const types = new Map<string, EntryType>([
  ['\0', 'file'], ['0', 'file'], ['7', 'file'], ['S', 'file'], ['1', 'hardlink'], ['2', 'symlink'], ['3', 'char'], ['4', 'block'], ['5', 'dir'], ['6', 'fifo'],
]);

type State = 'header' | 'extension' | 'sparse map' | 'content' | 'over';

/** Reads a tar piece by piece: ustar, GNU's and pax's extensions. Content that nobody asks for need not be brought along. */
export class TarReader {
  readonly #blob: string;
  readonly #listener: TarListener;
  #state: State = 'header';
  /** Of the next byte that is fed. */
  #at = 0;
  /** Content, and what fills it up to a whole block, that is still to come. */
  #left = 0;
  #padding = 0;
  /** Of the content that is still to come, what is asked for. */
  #wanted = 0;
  #isAsked = false;
  #block: Buffer = Buffer.alloc(0);
  #extension: Extension = {};
  #extensionFlag = 0;
  #extensionAt = 0;
  #pieces: Buffer[] = [];
  #sparse: Header | null = null;

  constructor(blob: string, listener: TarListener) {
    this.#blob = blob;
    this.#listener = listener;
  }

  get isOver(): boolean {
    return this.#state === 'over';
  }

  /** Where in the tar the next byte belongs. */
  get at(): number {
    return this.#at;
  }

  /** How many of the next bytes may be left out by `skip`. */
  get skippable(): number {
    return this.#state === 'content' && this.#wanted === 0 ? this.#left + this.#padding : 0;
  }

  skip(length: number): void {
    if (length === 0) return;
    const content = Math.min(length, this.#left);
    this.#at += length;
    this.#left -= content;
    this.#padding -= length - content;
    if (this.#left + this.#padding === 0) this.#state = 'header';
  }

  feed(chunk: Buffer): void {
    let from = 0;
    while (from < chunk.length && this.#state !== 'over') {
      if (this.#state === 'header' || this.#state === 'sparse map') from += this.#takeBlock(chunk, from);
      else from += this.#takeContent(chunk, from);
    }
  }

  /** The blob has no more bytes. An archive may end without the two blocks that say so, and without its last padding. */
  end(): void {
    if (this.#state === 'over') return;
    if (this.#left > 0) throw badBlob(this.#blob, this.#at, `the tar ends ${this.#left} bytes before the end of a file in it`);
    if (this.#block.length > 0 || this.#state === 'sparse map') throw badBlob(this.#blob, this.#at, 'the tar ends in the middle of a header');
    if (this.#at === 0) throw badBlob(this.#blob, 0, 'this is empty, and no tar');
  }

  /** Headers are read where they lie; only one that is cut by the end of a chunk is put together first. */
  #takeBlock(chunk: Buffer, from: number): number {
    if (this.#block.length === 0 && chunk.length - from >= blockSize) {
      this.#at += blockSize;
      this.#readBlock(chunk, from);
      return blockSize;
    }
    const piece = chunk.subarray(from, from + blockSize - this.#block.length);
    this.#block = Buffer.concat([this.#block, piece]);
    this.#at += piece.length;
    if (this.#block.length === blockSize) {
      const block = this.#block;
      this.#block = Buffer.alloc(0);
      this.#readBlock(block, 0);
    }
    return piece.length;
  }

  #readBlock(buffer: Buffer, at: number): void {
    if (this.#sparse !== null) {
      const header = this.#sparse;
      if (buffer[at + 504] === 1) return;
      this.#sparse = null;
      this.#begin(header, 'S');
      return;
    }
    const start = this.#at - blockSize;
    const header = readHeader(buffer, at);
    if (header === null) {
      this.#state = 'over';
      return;
    }
    if (typeof header === 'string') throw badBlob(this.#blob, start, header);
    const flag = String.fromCharCode(header.flag);
    if ('xgLK'.includes(flag)) this.#beginExtension(header, start);
    else if (flag === 'S') this.#beginSparse(header, buffer, at, start);
    else this.#begin(header, flag);
  }

  #beginExtension({ flag, size }: Header, start: number): void {
    if (size > largestExtension) throw badBlob(this.#blob, start, `an extended header claims ${size} bytes, more than any engine takes`);
    this.#extensionFlag = flag;
    this.#extensionAt = this.#at;
    this.#pieces = [];
    this.#expect(size);
    this.#state = size === 0 ? 'header' : 'extension';
  }

  #beginSparse(header: Header, buffer: Buffer, at: number, start: number): void {
    const { realSize, continues } = oldSparse(buffer, at);
    if (realSize === null || realSize < 0) throw badBlob(this.#blob, start, 'the header of a sparse file states no size');
    this.#extension.realSize = realSize;
    if (!continues) {
      this.#begin(header, 'S');
      return;
    }
    // The blocks of the map come before anything else is done: what the header holds must outlive its buffer.
    this.#sparse = { ...header, name: Buffer.from(header.name), link: Buffer.from(header.link) };
    this.#state = 'sparse map';
  }

  #begin(header: Header, flag: string): void {
    const extension = this.#extension;
    this.#extension = {};
    const path = extension.sparseName ?? extension.path ?? header.name;
    if (path.length > longestPath) throw badBlob(this.#blob, this.#at - blockSize, `a path of ${path.length} bytes, longer than any system takes`);
    // Before there was a letter for folders, a slash at the end made one.
    const stated = types.get(flag) ?? 'file';
    const type = stated === 'file' && path.at(-1) === 0x2f ? 'dir' : stated;
    const size = extension.size ?? header.size;
    const isFile = type === 'file';
    // Whatever else states a size has no content all the same, as in Go's archive/tar.
    const stored = isFile ? size : 0;
    const asked = this.#listener.entry({
      path, type, stored,
      link: extension.link ?? header.link,
      size: isFile ? extension.realSize ?? size : 0,
      mode: header.mode, uid: extension.uid ?? id(header.uid), gid: extension.gid ?? id(header.gid), mtime: extension.mtime ?? header.mtime,
      bodyAt: this.#at,
    });
    this.#expect(stored);
    this.#wanted = Math.min(asked, stored);
    this.#isAsked = asked > 0;
    this.#state = stored === 0 ? 'header' : 'content';
    if (this.#wanted === 0) this.#endOfContent();
  }

  #expect(length: number): void {
    this.#left = length;
    this.#padding = (blockSize - length % blockSize) % blockSize;
  }

  #takeContent(chunk: Buffer, from: number): number {
    const there = chunk.length - from;
    const content = Math.min(this.#left, there);
    const padding = content < this.#left ? 0 : Math.min(this.#padding, there - content);
    this.#at += content + padding;
    this.#left -= content;
    this.#padding -= padding;
    if (content > 0 && this.#state === 'extension') this.#pieces.push(Buffer.from(chunk.subarray(from, from + content)));
    else if (this.#wanted > 0) this.#give(chunk.subarray(from, from + Math.min(content, this.#wanted)));
    if (this.#left + this.#padding === 0) this.#finish();
    return content + padding;
  }

  #give(content: Buffer): void {
    this.#wanted -= content.length;
    this.#listener.content(content);
    if (this.#wanted === 0) this.#endOfContent();
  }

  #finish(): void {
    if (this.#state === 'extension') this.#takeExtension(Buffer.concat(this.#pieces));
    else this.#state = 'header';
  }

  #endOfContent(): void {
    if (this.#isAsked) this.#listener.endOfContent();
    this.#isAsked = false;
  }

  #takeExtension(body: Buffer): void {
    this.#state = 'header';
    this.#pieces = [];
    const flag = String.fromCharCode(this.#extensionFlag);
    if (flag === 'L') this.#extension.path = upToNul(body);
    else if (flag === 'K') this.#extension.link = upToNul(body);
    // A header for all that follows is passed over by every engine.
    else if (flag === 'x') {
      const wrong = readPax(body, this.#extension);
      if (wrong !== null) throw badBlob(this.#blob, this.#extensionAt, wrong);
    }
  }
}

const upToNul = (body: Buffer): Buffer => {
  const end = body.indexOf(0);
  return end === -1 ? body : body.subarray(0, end);
};
