/** How much of a file's content is kept for the rules: its first bytes and its last. */
export interface Share {
  readonly head: number;
  readonly tail: number;
  /** What rules go by of a content that is kept whole; empty, and so not kept, where that is nothing. */
  readonly essence?: (content: Buffer) => Buffer;
}

export const nothing: Share = { head: 0, tail: 0 };
export const everything: Share = { head: Infinity, tail: 0 };

/** Says of a file of an image how much of its content rules read. It gets to know no content, so that none has to be brought along. */
export type Keeps = (path: string, file: Readonly<{ size: number; mode: number }>) => Share;

/** What was kept of a content. Where all of it was, both ends are all of it. */
export interface Kept {
  readonly head: Buffer;
  readonly tail: Buffer;
  readonly isWhole: boolean;
}

/** Content with nothing in it that rules go by, null; of all other the essence, if that is what was asked for. */
export function essential({ essence }: Share, kept: Kept): Kept | null {
  if (essence === undefined || !kept.isWhole) return kept;
  const content = essence(kept.head);
  return content.length === 0 ? null : { head: content, tail: content, isWhole: true };
}

/** The bytes at both ends that a share of a content comes to. */
export function endsOf({ head, tail }: Share, size: number): Readonly<{ head: number; tail: number; isWhole: boolean }> {
  const isWhole = head + tail >= size;
  return isWhole ? { head: size, tail: 0, isWhole } : { head, tail, isWhole };
}

/** Takes a content in as it comes by, piece after piece, and keeps its share of it. */
export class Keeper {
  readonly share: Share;
  readonly #size: number;
  readonly #isWhole: boolean;
  readonly #head: Buffer;
  readonly #tail: Buffer;
  #at = 0;

  constructor(share: Share, size: number) {
    const { head, tail, isWhole } = endsOf(share, size);
    this.share = share;
    this.#size = size;
    this.#isWhole = isWhole;
    this.#head = Buffer.allocUnsafe(head);
    this.#tail = Buffer.allocUnsafe(tail);
  }

  add(piece: Buffer): void {
    const tailAt = this.#size - this.#tail.length;
    if (this.#at < this.#head.length) piece.copy(this.#head, this.#at);
    if (this.#at + piece.length > tailAt) piece.copy(this.#tail, Math.max(0, this.#at - tailAt), Math.max(0, tailAt - this.#at));
    this.#at += piece.length;
  }

  done(): Kept {
    return { head: this.#head, tail: this.#isWhole ? this.#head : this.#tail, isWhole: this.#isWhole };
  }
}

/** How many bytes may still be kept, of one layer and of all of them together: memory must not follow what is in an image. */
export class Room {
  readonly #around: Room | null;
  #left: number;

  constructor(bytes: number, around: Room | null = null) {
    this.#left = bytes;
    this.#around = around;
  }

  /** Whether there is room for so many bytes; then it is theirs. */
  take(bytes: number): boolean {
    if (bytes > this.#left || this.#around?.take(bytes) === false) return false;
    this.#left -= bytes;
    return true;
  }
}
