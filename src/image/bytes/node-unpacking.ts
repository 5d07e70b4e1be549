import type { Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Attempt } from './breaking-point.js';
import { letGo } from './let-go.js';
import { ZstdFrames } from './zstd-frames.js';

/** Large pieces unpack more than twice as fast as Node's own. */
const chunkSize = 1 << 20;

/** What unpacks, and says how many bytes of what it was given it has unpacked. */
type NodeTransform = Transform & Readonly<{ bytesWritten: number }>;

export interface Unpacker {
  readonly transform: NodeTransform;
  /** Where it must be fed frame by frame; null where it finds them itself. */
  readonly frames: ZstdFrames | null;
}

export const gunzip = (): Unpacker => ({ transform: createGunzip({ chunkSize }), frames: null });

/** From Node 22.15 on; null before. */
export const nativeZstd = (): (() => Unpacker) | null => {
  const zlib: object & { readonly createZstdDecompress?: (options: Readonly<{ chunkSize: number }>) => NodeTransform } = process.getBuiltinModule('node:zlib');
  const { createZstdDecompress } = zlib;
  return createZstdDecompress === undefined ? null : () => ({ transform: createZstdDecompress({ chunkSize }), frames: new ZstdFrames() });
};

/** A stream on its way through one of Node's own unpackers, which work in threads beside us. */
export class NodeUnpacking implements Attempt {
  readonly #transform: NodeTransform;
  readonly #frames: ZstdFrames | null;
  readonly #over: Promise<void>;
  #isOver = false;
  #failed: Error | null = null;

  constructor({ transform, frames }: Unpacker, sink: (piece: Buffer) => void) {
    this.#transform = transform;
    this.#frames = frames;
    this.#over = new Promise((resolve) => {
      const end = (): void => {
        this.#isOver = true;
        resolve();
      };
      // What follows a stream that is over is not taken in, and then it never closes by itself.
      transform.once('end', end).once('close', end);
    });
    const give = (piece: Buffer): void => {
      if (this.#failed !== null) return;
      try {
        sink(piece);
      } catch (error) {
        this.fail(error);
      }
      // It fills one large buffer after the other, and gives away what it filled in between.
      if (piece.byteOffset + piece.length === piece.buffer.byteLength) letGo(piece);
    };
    // Its threads are given the next piece to unpack once we return: we look at this one meanwhile.
    transform.on('error', (error) => { this.fail(error); }).on('data', (piece: Buffer) => { process.nextTick(give, piece); });
  }

  get failed(): Error | null {
    return this.#failed;
  }

  /** Of the packed bytes. */
  get unpacked(): number {
    return this.#transform.bytesWritten;
  }

  async take(piece: Buffer): Promise<boolean> {
    try {
      for (const part of this.#frames?.split(piece) ?? [piece]) {
        if (!this.#isOver) await Promise.race([this.#over, new Promise<void>((resolve) => { this.#transform.write(part, () => { resolve(); }); })]);
      }
    } catch (error) {
      this.fail(error);
    }
    return this.#failed === null;
  }

  fail(error: unknown): void {
    this.#failed ??= error instanceof Error ? error : new Error(String(error));
    this.#transform.destroy();
  }

  /** All has been given that there is; afterwards `failed` says whether it was enough. */
  async end(): Promise<void> {
    try {
      if (this.#failed === null) this.#frames?.end();
      this.#transform.end();
    } catch (error) {
      this.fail(error);
    }
    await this.#over;
    this.free();
  }

  free(): void {
    this.#transform.destroy();
  }
}
