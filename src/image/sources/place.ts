export type Env = Readonly<Record<string, string | undefined>>;

/** The world in which a reference is looked up. */
export interface Place {
  readonly cwd: string;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly platform: string | null;
  /** Says where engines and registries are, and who asks. */
  readonly env?: Env;
  /** Is told how many bytes came from outside as they come. */
  readonly onBytes?: (count: number) => void;
  /** Is told what a person who waits would wonder about: that something is tried again, that a credential helper failed. */
  readonly say?: (text: string) => void;
  /** Registries on other machines, too, are asked over HTTP without TLS. */
  readonly plainHttp?: boolean;
}
