/** `[registry/]path[:tag][@digest]` taken apart as in RULES 1.5. Offsets count from the start of the text. */
export interface ImageReference {
  /** `docker.io` when the text names none. */
  readonly registry: string;
  /** Without registry and with `library/` for official images: `library/node`, `acme/web`. */
  readonly repository: string;
  /** As people say it: no docker.io, no library/: `node`, `acme/web`, `ghcr.io/acme/web`. */
  readonly name: string;
  readonly tag: string | null;
  readonly digest: string | null;
  /** Where name (registry included), tag and digest stand in the text. */
  readonly nameEnd: number;
  readonly tagStart: number;
  readonly tagEnd: number;
}
