import type { BuildContext } from '../discover/context.js';
import type { Dockerfile } from '../dockerfile/model.js';

/** What a round of fixing starts from: the Dockerfile, the context as it would now be, and what was changed in it so far. */
export interface State {
  readonly dockerfile: Dockerfile;
  readonly context: BuildContext | null;
  /** New texts by path below the context. */
  readonly files: ReadonlyMap<string, string>;
}

/** Equal for two states that hold the same texts. */
export const keyOf = ({ dockerfile, files }: State): string => JSON.stringify([dockerfile.text, ...[...files].sort(([a], [b]) => (a < b ? -1 : 1))]);

/** The text of a file beside the Dockerfile, empty if it is missing; null if it is there and cannot be read. */
export const sideText = ({ context }: State, path: string): string | null =>
  (context === null ? null : context.read(path) ?? (context.kind(path) === null ? '' : null));
