import type { Instruction } from '../dockerfile/model.js';
import type { Span } from '../text/span.js';

/** The scripts of a Dockerfile's instructions, parsed once each. */
export interface Shells {
  /** The script a RUN (or a trigger, or the shell form of CMD, ENTRYPOINT, HEALTHCHECK CMD) hands to its shell; null where there is none we can read. */
  script(instruction: Instruction): Script | null;
  /** Every command of RULES 1.8 in the order of the text, wrappers looked through; empty where there is no script. */
  commands(instruction: Instruction): readonly Command[];
}

export interface Script {
  readonly instruction: Instruction;
  /** `shell`: text of a RUN; `heredoc`: its body is the script; `exec`: argv, no text to edit. */
  readonly form: 'shell' | 'heredoc' | 'exec';
  /** The text the shell reads, continuations and comment lines blanked, as long as the source it stands for. */
  readonly text: string;
  /** The same characters in the file (for `exec`, the JSON array). */
  readonly span: Span;
  /** What did not parse, in file offsets. A script with errors has no commands. */
  readonly errors: readonly Readonly<{ message: string; span: Span }>[];
  readonly commands: readonly Command[];
  /** The top-level list: one entry a statement, in order. Fixes that cut or join work on these. */
  readonly statements: readonly Statement[];
}

/** One member of the script's top-level list, with how it is joined to the one before. */
export interface Statement {
  readonly span: Span;
  readonly link: Link;
  readonly background: boolean;
  readonly kind: 'simple' | 'pipeline' | 'compound' | 'assignment' | 'function';
  /** Commands anywhere inside it. */
  readonly commands: readonly Command[];
}

export type Link = 'first' | ';' | '&&' | '||' | '|' | '|&' | '&' | 'newline';

export interface Command {
  /** Quote-removed, directory part removed, wrappers (`sudo`, `env`, `sh -c` …) looked through. */
  readonly name: string;
  readonly nameSpan: Span;
  /** Name to last argument or redirection. */
  readonly span: Span;
  /** Everything after the name. */
  readonly args: readonly Argument[];
  /** Letters of bundles, names of long flags; see RULES 1.8. */
  readonly flags: readonly string[];
  readonly assigns: readonly Readonly<{ name: string; value: string | null; span: Span }>[];
  readonly redirects: readonly Redirect[];
  readonly link: Link;
  /** How deep inside compound commands and substitutions it stands; 0 is the top-level list (pipelines included). */
  readonly depth: number;
  /** Index of the top-level statement it belongs to. */
  readonly statement: number;
  /** Names looked through to reach it, outermost first: `sudo`, `env`, `sh` … */
  readonly wrappers: readonly string[];
  /** Position in its pipeline: 0 for the first or only command; the pipeline's identity is `pipeline`. */
  readonly stage: number;
  readonly pipeline: number;
}

export interface Argument {
  /** Quote-removed. Null where it holds a substitution or variable: nobody can know it. */
  readonly value: string | null;
  /** As written, continuations blanked. */
  readonly text: string;
  readonly span: Span;
}

export interface Redirect {
  readonly operator: string;
  readonly target: Argument | null;
  readonly span: Span;
}
