import type { ImageReference } from '../knowledge/image-reference.js';
import type { Lines } from '../text/lines.js';
import type { Span } from '../text/span.js';

/**
 * One Dockerfile as BuildKit reads it, immutable, with exact places in the original text.
 * Text that BuildKit refuses still gives a model of all the rest, and `errors` says what was refused.
 */
export interface Dockerfile {
  /** The file as it stands on disk, byte order mark and line endings included. */
  readonly text: string;
  readonly lines: Lines;
  readonly escape: '\\' | '`';
  readonly directives: readonly Directive[];
  /** What the build argument BUILDKIT_DOCKERFILE_CHECK says instead of the directive `check`; null where it is not given. */
  readonly checkArg: string | null;
  /** Every comment line outside heredocs, also those inside a continued instruction, in file order. */
  readonly comments: readonly Comment[];
  /** In file order. An ONBUILD is one instruction; what it triggers hangs below it. */
  readonly instructions: readonly Instruction[];
  readonly stages: readonly Stage[];
  /** The stage that is built: the last one, or the one the user asked for. Null in a file without FROM. */
  readonly target: Stage | null;
  /** What keeps BuildKit's parser from reading the file (unterminated heredoc, bad directive, no instruction …). */
  readonly errors: readonly ParseError[];

  /** What a variable holds just before an instruction runs (its own ENV pairs do not count yet). */
  lookup(name: string, before: Instruction): Binding | undefined;
  /** The image that a text names, taken apart; null for `scratch` and for what is no reference. */
  readImage(text: string): ImageReference | null;
  /** The value a word has for BuildKit, or null where nobody can know it before the build. */
  valueOf(word: Word, before: Instruction): string | null;
  /** The stage that `--from=name` means for an instruction: an earlier one by name in any case, else by index. */
  stageFor(name: string, instruction: Instruction): Stage | null;
  /** The stage itself, its parent stage, and so on to the one built on an external image. */
  chain(stage: Stage): readonly Stage[];
  /** Whether what the instruction does reaches an image: its stage is in the chain of the target, or it is a trigger. */
  ships(instruction: Instruction): boolean;
  /** The instruction that covers an offset, heredoc bodies included; a trigger rather than the ONBUILD around it. */
  instructionAt(offset: number): Instruction | undefined;
}

export interface Directive {
  readonly name: 'syntax' | 'escape' | 'check';
  readonly value: string;
  readonly span: Span;
  readonly valueSpan: Span;
}

export interface Comment {
  /** From the `#` to the end of the line. */
  readonly span: Span;
  /** What follows the `#`, trimmed. */
  readonly text: string;
  readonly line: number;
  /** Whether the `#` stands in column 1. */
  readonly flush: boolean;
  /** The comment stands between the lines of this instruction; null for one of its own. */
  readonly inside: Instruction | null;
}

export type Keyword = 'ADD' | 'ARG' | 'CMD' | 'COPY' | 'ENTRYPOINT' | 'ENV' | 'EXPOSE' | 'FROM' | 'HEALTHCHECK' | 'LABEL'
  | 'MAINTAINER' | 'ONBUILD' | 'RUN' | 'SHELL' | 'STOPSIGNAL' | 'USER' | 'VOLUME' | 'WORKDIR';

export interface Instruction {
  readonly index: number;
  /** Upper case. A keyword BuildKit does not know is kept as written in upper case, with an error beside it. */
  readonly keyword: Keyword | (string & {});
  /** From the keyword to the end of the last line before any heredoc body, blanks at the end left out. */
  readonly span: Span;
  readonly keywordSpan: Span;
  /** From the keyword's line to the last heredoc terminator: what deleting the instruction deletes, final newline included. */
  readonly wholeSpan: Span;
  readonly line: number;
  /** The last line, heredoc terminators included. */
  readonly endLine: number;
  readonly flags: readonly Flag[];
  /** What follows keyword and flags, as it stands in the file (continuations and comments inside). Empty span if nothing does. */
  readonly argumentSpan: Span;
  /**
   * The arguments as the instruction splits them: sources and destination, image and `AS name`, port words, and for exec
   * form the JSON strings. Instructions that take one text (shell-form RUN, CMD, ENTRYPOINT; USER, WORKDIR, STOPSIGNAL,
   * MAINTAINER) have it as one word. ENV, ARG and LABEL have one word a pair; see `pairs`.
   */
  readonly words: readonly Word[];
  /** ENV, LABEL and ARG as keys and values; empty for all others. */
  readonly pairs: readonly Pair[];
  /** Exec form: the strings as JSON says; null for shell form and for instructions in which JSON means nothing. */
  readonly json: readonly Word[] | null;
  readonly heredocs: readonly Heredoc[];
  /** The stage it stands in; null before the first FROM. */
  readonly stage: Stage | null;
  /** ONBUILD: what it triggers (same index, same stage). */
  readonly trigger: Instruction | null;
  /** The comments above it since the previous instruction, as BuildKit counts them (a bare `#` starts afresh). */
  readonly comments: readonly Comment[];
  /** Lines that hold nothing, or only blanks, inside the continued instruction. */
  readonly emptyContinuations: readonly Span[];
  /** The shell that runs its shell form. */
  readonly shell: Shell;
  /** What BuildKit refuses about this instruction alone: unknown flag, missing argument, bad JSON … */
  readonly errors: readonly ParseError[];
}

export interface Word {
  /** As BuildKit takes it before expansion: continuations and comments removed, quotes and escapes kept (JSON strings decoded). */
  readonly text: string;
  readonly span: Span;
  /** Where each character of `text` stands in the file when the two do not simply run in step; see `at`. */
  readonly offsets: Offsets;
}

/** Maps an index in a derived text (continuations joined, escapes decoded) to its offset in the file. */
export type Offsets = (index: number) => number;

export interface Flag {
  /** As written (BuildKit knows only lower case), without the dashes. */
  readonly name: string;
  /** Null for a flag without `=`. */
  readonly value: Word | null;
  readonly span: Span;
}

export interface Pair {
  readonly key: Word;
  /** Null for `ARG name`. Quotes are still in it. */
  readonly value: Word | null;
  readonly span: Span;
  /** The blank-separated form `ENV key value`. */
  readonly legacy: boolean;
}

export interface Heredoc {
  readonly name: string;
  readonly chomp: boolean;
  /** An unquoted name: variables in the body are expanded. */
  readonly expand: boolean;
  readonly descriptor: number;
  /** `<<EOF` itself. */
  readonly markerSpan: Span;
  /** The lines between, each with its line ending. */
  readonly bodySpan: Span;
  /** The terminator's line without its line ending; empty if the file ended first. */
  readonly endSpan: Span;
  /** The body as the build sees it (leading tabs stripped for `<<-`). */
  readonly body: string;
}

export interface Stage {
  readonly index: number;
  readonly from: Instruction;
  /** Lower case as BuildKit compares it. */
  readonly name: string | null;
  readonly nameSpan: Span | null;
  readonly image: BaseImage;
  readonly platform: Flag | null;
  /** The earlier stage FROM names. */
  readonly parent: Stage | null;
  /** FROM first. */
  readonly instructions: readonly Instruction[];
  /** Stages that COPY --from and RUN --mount=from read, each once. */
  readonly reads: readonly Stage[];
}

export interface BaseImage {
  /** As written, variables unexpanded. */
  readonly text: string;
  readonly span: Span;
  /** After expansion with the defaults and build arguments of the global scope; null where unknowable. */
  readonly value: string | null;
  /** The parts of `value`; null where unknowable, for `scratch`, for a stage, and for what is no reference. */
  readonly reference: ImageReference | null;
  /** The global ARGs its text names. */
  readonly args: readonly string[];
}

/** What an ARG or ENV made of a name. */
export interface Binding {
  readonly kind: 'arg' | 'env';
  /** Null: declared, but nobody can know the value (no default, a platform ARG, something dynamic in it). */
  readonly value: string | null;
  readonly by: Instruction;
  readonly pair: Pair;
}

export interface Shell {
  /** `["/bin/sh", "-c"]` unless something says otherwise. */
  readonly words: readonly string[];
  /** False for PowerShell and cmd: their scripts are not for us to read. */
  readonly posix: boolean;
  /** The SHELL instruction in force, in this stage or a parent. */
  readonly by: Instruction | null;
}

export interface ParseError {
  readonly message: string;
  readonly span: Span;
}

/** What the command line or the configuration says about a build, as far as it changes how a file reads. */
export interface BuildSettings {
  readonly buildArgs?: Readonly<Record<string, string>>;
  readonly target?: string;
  readonly platform?: string;
  /** Read it with hadolint's eyes: nothing is resolved, names keep their case, an image is taken apart its way. */
  readonly as?: 'hadolint';
}
