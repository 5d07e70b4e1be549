import type { Span } from '../text/span.js';

export interface IgnoreFile {
  /** Relative to the build context. */
  readonly path: string;
  readonly text: string;
  readonly patterns: readonly IgnorePattern[];
  /** Last match wins; a match on a parent folder covers its content. */
  matches(path: string): boolean;
}

export interface IgnorePattern {
  /** Cleaned, without `!` and leading `/`. */
  readonly pattern: string;
  readonly negated: boolean;
  readonly span: Span;
  readonly matches: (path: string) => boolean;
}
