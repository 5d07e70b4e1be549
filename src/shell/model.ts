import type { Instruction, Offsets } from '../dockerfile/model.js';
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
  /** The text the shell reads: continuations, comment lines, the tabs of `<<-` and carriage returns are gone. */
  readonly text: string;
  /** Where each character of `text` stands in the file. */
  readonly at: Offsets;
  /** What `text` was taken from, heredoc bodies included (for `exec`, the JSON array). */
  readonly span: Span;
  /** What follows the `#!` of a heredoc. */
  readonly interpreter: string | null;
  /** What did not parse, in file offsets. A script with errors has no commands. */
  readonly errors: readonly Readonly<{ message: string; span: Span }>[];
  /** What only hadolint's way of reading tells. */
  readonly asHadolint?: Readonly<{
    /** Where a script that was read came to an end before its text, at something that cannot follow. */
    stop: Readonly<{ message: string; span: Span }> | null;
    /** The words of the shell as which it has the script checked; null for one that it does not check. */
    shell: readonly string[] | null;
  }>;
  readonly commands: readonly Command[];
  /** The top-level list: one entry a statement, in order. Fixes that cut or join work on these. */
  readonly statements: readonly Statement[];
  /** Every `|` and `|&`, those in substitutions and `sh -c` texts included. */
  readonly pipes: readonly Span[];
  /** Every `#` comment, to the end of its line; those inside substitutions are not listed. */
  readonly comments: readonly Span[];
  /** The `;` behind the last statement. */
  readonly trailing: Span | null;
}

/** One member of the script's top-level list, with how it is joined to the one before. A pipeline is one member. */
export interface Statement {
  /** Without the `;` or `&` behind it. A heredoc's body is not in it, only its `<<E`. */
  readonly span: Span;
  readonly link: Link;
  /** The connector before it; null for the first. */
  readonly linkSpan: Span | null;
  /** Part of a list that ends in `&`. */
  readonly background: boolean;
  readonly kind: 'simple' | 'pipeline' | 'compound' | 'assignment' | 'function';
  /** A heredoc opens in it, whose body stands on the lines below: cutting the span would leave that behind. */
  readonly opensHeredoc: boolean;
  /** Commands anywhere inside it. */
  readonly commands: readonly Command[];
}

/** `first`: nothing before it in its own list (of the script, a group, a branch, a substitution). */
export type Link = 'first' | ';' | '&&' | '||' | '|' | '|&' | '&' | 'newline';

export interface Command {
  /** Quote-removed, directory part removed, wrappers (`sudo`, `env`, `sh -c` …) looked through. */
  readonly name: string;
  readonly nameSpan: Span;
  /** Name to last argument or redirection. */
  readonly span: Span;
  /** The same with the assignments and wrappers before it: what cutting the command cuts. Inside a `sh -c` text, just that command. */
  readonly wholeSpan: Span;
  /** Everything after the name. */
  readonly args: readonly Argument[];
  /** `--` is a word like any other, which hadolint takes it for. */
  readonly literalDashes?: true;
  /** Letters of bundles, names of long flags; see RULES 1.8. */
  readonly flags: readonly string[];
  /** Also those `env` and `sudo` take. */
  readonly assigns: readonly Readonly<{ name: string; value: string | null; span: Span }>[];
  readonly redirects: readonly Redirect[];
  readonly link: Link;
  readonly linkSpan: Span | null;
  /** How deep inside compound commands, substitutions and `sh -c` texts it stands; 0 is the top-level list (pipelines included). */
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
  /** The part of the value before the first thing nobody can know; all of it where `value` is known. */
  readonly prefix: string;
  /** As written, continuations joined. */
  readonly text: string;
  readonly span: Span;
}

export interface Redirect {
  /** Without the descriptor: `>`, `>>`, `<<`, `&>` … */
  readonly operator: string;
  readonly descriptor: number | null;
  /** Null for heredocs. */
  readonly target: Argument | null;
  readonly span: Span;
}
