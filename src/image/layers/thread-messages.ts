/** What a thread is told: of a layer, its bytes, and that there are no more of them. */
export type Order =
  | Readonly<{ kind: 'layer'; name: string; size: number; digest: string | null; verify: boolean }>
  | Readonly<{ kind: 'piece'; piece: Uint8Array }>
  | Readonly<{ kind: 'end' }>;

/** What it says: that it took a piece in; and in the end what it found, or what is wrong with the layer. */
export type Answer =
  | Readonly<{ kind: 'taken' }>
  | Readonly<{ kind: 'read'; layer: Uint8Array; leftOut: number; diffId: string | null }>
  | Readonly<{ kind: 'mistake'; message: string }>;
