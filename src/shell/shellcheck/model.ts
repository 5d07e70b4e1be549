import type { Dockerfile } from '../../dockerfile/model.js';
import type { Span, TextEdit } from '../../text/span.js';
import type { CheckedScript } from '../check/script.js';
import type { Shells } from '../model.js';

/** What the ShellCheck program says of a place in a Dockerfile. */
export interface ShellComment {
  /** `SC2059` */
  readonly code: string;
  readonly level: Level;
  readonly message: string;
  readonly at: Span;
  readonly script: CheckedScript;
  /** What it would write instead; null where it offers nothing, or nothing that stands letter by letter in the file. */
  readonly edits: readonly TextEdit[] | null;
}

export const levels = ['error', 'warning', 'info', 'style'] as const;
export type Level = (typeof levels)[number];

/** Whose scripts are asked about: hadolint starts no shell with `-e`. */
export type Judge = 'hadolint' | 'buildkit' | null;

/** The ShellCheck program, as far as rules know it: asked about all scripts of a file at once, it answers in the order of the text. */
export interface ShellCheck {
  comments(dockerfile: Dockerfile, shells: Shells, as: Judge): readonly ShellComment[];
}
