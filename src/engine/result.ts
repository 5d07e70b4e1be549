import type { Position } from '../text/lines.js';
import type { Span, TextEdit } from '../text/span.js';
import type { FileEdits, ImagePlace, Severity, Weight } from './rule.js';

/** Everything a report needs; plain data, so that it crosses threads. */
export interface RunResult {
  /** In the order the files were named or found. */
  readonly files: readonly FileResult[];
  readonly summary: Summary;
}

export interface FileResult {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  readonly kind: 'dockerfile' | 'dockerignore' | 'image';
  /** What was linted (after fixing, if it was fixed); empty when it could not be read. */
  readonly text: string;
  readonly findings: readonly ReportedFinding[];
  /** Why the file could not be read or checked. */
  readonly errors: readonly FileError[];
  /** How many fixes were written. */
  readonly fixed: number;
  /** Unified diff of what fixing changes (or changed), other files of the context included; empty if nothing. */
  readonly diff: string;
}

export interface ReportedFinding {
  readonly rule: string;
  readonly aliases: readonly string[];
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly range: Readonly<{ start: Position; end: Position }>;
  readonly anchorLine: number;
  readonly bytes: number | null;
  /** Where in an image it is; `range` is then the instruction to blame, or the start of nothing. */
  readonly place?: ImagePlace;
  /** It came with the base image: only another base mends it. */
  readonly inBase?: boolean;
  /** Of an image's files, the heaviest first. */
  readonly files?: readonly Weight[];
  readonly related: readonly Readonly<{ text: string; range: Readonly<{ start: Position; end: Position }> }>[];
  readonly fix: ReportedFix | null;
  /** Address of the rule's page. */
  readonly docs: string;
}

export interface ReportedFix {
  readonly safety: 'safe' | 'unsafe';
  readonly summary: string;
  /** Only of unsafe fixes. */
  readonly caveat: string | null;
  readonly edits: readonly TextEdit[];
  readonly files: readonly FileEdits[];
  /** Secrets in the edits were overwritten: they are to be shown, not to be applied. */
  readonly masked?: boolean;
}

export interface FileError {
  readonly message: string;
  readonly position: Position | null;
}

export interface Summary {
  readonly files: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly style: number;
  readonly fixable: number;
  readonly fixed: number;
}
