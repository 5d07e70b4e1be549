import type { ZSTDDecoder } from 'zstddec/stream';

/** What the WebAssembly module of zstddec holds (its own loop never ends on corrupt bytes, so this is ours). */
interface Exports {
  readonly memory: Readonly<{ buffer: ArrayBuffer }>;
  ZSTD_createDCtx(): number;
  ZSTD_freeDCtx(context: number): void;
  ZSTD_DStreamOutSize(): number;
  ZSTD_decompressStream(context: number, output: number, input: number): number;
  malloc(size: number): number;
  free(pointer: number): void;
}

export class ZstdError extends Error {}

/** Unpacks a stream piece by piece. What the sink is given is gone when it returns. */
export interface ZstdStream {
  /** How many bytes of what it was fed it has unpacked. */
  readonly taken: number;
  feed(piece: Buffer, sink: (unpacked: Buffer) => void): void;
  /** The stream is over; throws if it was cut. */
  end(): void;
  free(): void;
}

let loading: Promise<Exports> | null = null;

export async function openZstd(): Promise<ZstdStream> {
  return new WasmStream(await (loading ??= load()));
}

async function load(): Promise<Exports> {
  const { ZSTDDecoder } = await import('zstddec/stream');
  return catchExports(ZSTDDecoder);
}

/** The package keeps its instance to itself, but hands it to this method first. */
async function catchExports(Decoder: typeof ZSTDDecoder): Promise<Exports> {
  let caught: Exports | null = null;
  const decoder = new Decoder();
  const take = decoder._init.bind(decoder);
  decoder._init = (result: Readonly<{ instance: Readonly<{ exports: Exports }> }>) => {
    take(result);
    caught = result.instance.exports;
  };
  await decoder.init();
  if (caught === null) throw new Error('zstddec was loaded by somebody else');
  return caught;
}

const inputSize = 1 << 17;
/** Two structs of a pointer, a size and a place. */
const structs = 24;
/** Of ZSTD_ErrorCode: what is returned from here to -1 is no number of bytes. */
const lastError = -120;

class WasmStream implements ZstdStream {
  readonly #zstd: Exports;
  readonly #context: number;
  readonly #input: number;
  readonly #output: number;
  readonly #outputSize: number;
  readonly #structs: number;
  #expects = 0;
  #taken = 0;

  constructor(zstd: Exports) {
    this.#zstd = zstd;
    this.#outputSize = zstd.ZSTD_DStreamOutSize();
    this.#context = zstd.ZSTD_createDCtx();
    this.#input = zstd.malloc(inputSize);
    this.#output = zstd.malloc(this.#outputSize);
    this.#structs = zstd.malloc(structs);
  }

  get taken(): number {
    return this.#taken;
  }

  feed(piece: Buffer, sink: (unpacked: Buffer) => void): void {
    for (let at = 0; at < piece.length; at += inputSize) this.#feedSome(piece.subarray(at, at + inputSize), sink);
  }

  #feedSome(piece: Buffer, sink: (unpacked: Buffer) => void): void {
    const { memory } = this.#zstd;
    new Uint8Array(memory.buffer).set(piece, this.#input);
    for (let taken = 0, given = this.#outputSize; taken < piece.length || given === this.#outputSize;) {
      const before = new Uint32Array(memory.buffer, this.#structs, 6);
      before.set([this.#output, this.#outputSize, 0, this.#input, piece.length, taken]);
      const result = this.#zstd.ZSTD_decompressStream(this.#context, this.#structs, this.#structs + 12);
      if (result < 0 && result >= lastError) throw new ZstdError(`the zstd stream is corrupt (error ${-result})`);
      // The memory may have grown, and then the old view is empty.
      const after = new Uint32Array(memory.buffer, this.#structs, 6);
      given = after[2] ?? 0;
      const advanced = (after[5] ?? 0) - taken;
      taken += advanced;
      this.#taken += advanced;
      if (given > 0) sink(Buffer.from(memory.buffer, this.#output, given));
      if (advanced === 0 && given === 0) break;
      this.#expects = result;
    }
  }

  end(): void {
    if (this.#expects !== 0) throw new ZstdError('the zstd stream ends too early');
  }

  free(): void {
    this.#zstd.free(this.#structs);
    this.#zstd.free(this.#output);
    this.#zstd.free(this.#input);
    this.#zstd.ZSTD_freeDCtx(this.#context);
  }
}
