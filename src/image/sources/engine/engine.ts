/** How an engine is spoken to. */
export type Reach =
  | Readonly<{ socket: string }>
  | Readonly<{ host: string; port: number; tls: Tls | null }>;

export interface Tls {
  readonly ca: Buffer | null;
  readonly cert: Buffer | null;
  readonly key: Buffer | null;
  readonly isVerified: boolean;
}

/** An engine that may be there. */
export interface Engine {
  /** As messages call it: its address. */
  readonly name: string;
  /** Nobody named it; it is where engines usually are. */
  readonly isGuess: boolean;
  /** A text is why it cannot be spoken to. */
  readonly reach: Reach | string;
}
