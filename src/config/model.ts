import type { AnyRule, OptionValue, Peer, Preset, Severity } from '../engine/rule.js';
import type { Globs } from './glob.js';

/** Who said it. Paths are absolute, lines start at 1. */
export type Source =
  | Readonly<{ kind: 'built-in' }>
  | Readonly<{ kind: 'preset'; name: Preset }>
  | Readonly<{ kind: 'file'; path: string; line: number | null }>
  | Readonly<{ kind: 'environment'; name: string }>
  | Readonly<{ kind: 'flag'; name: string }>;

export type Sourced<T> = Readonly<{ value: T; source: Source }>;

export type FailOn = Severity | 'never';

/** Who judges the scripts of RUN: our own rules, the ShellCheck program beside them, or nobody. */
export type ShellEngine = 'builtin' | 'shellcheck' | 'off';

/** What one place says of one or more rules. Without a severity it switches them on as they are. */
export interface RuleEntry {
  readonly rules: readonly AnyRule[];
  /** A category and the alias of several rules say less than the name of one. */
  readonly breadth: Breadth;
  /** Just those findings of the one rule that go by this name. */
  readonly code?: string;
  readonly severity: Severity | 'off' | null;
  readonly options: Readonly<Record<string, OptionValue>>;
  /** Whose judgement they follow from here on; null for our own, nothing where nobody says. */
  readonly as?: Peer | null;
  readonly source: Source;
}

export type Breadth = 'category' | 'group' | 'rule';
export const breadths: readonly Breadth[] = ['category', 'group', 'rule'];

/** Settings of which the last one said counts; paths are absolute. */
export interface Settings {
  readonly shellEngine: ShellEngine;
  readonly presets: readonly Preset[];
  readonly failOn: FailOn;
  readonly context: string | null;
  readonly targets: readonly string[];
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly platform: string | null;
  readonly baseline: string | null;
  /** hadolint's comments count. */
  readonly hadolintPragmas: boolean;
}

export const defaults: Settings = {
  presets: ['recommended'], failOn: 'warning', context: null, targets: [], buildArgs: {}, platform: null, baseline: null,
  hadolintPragmas: true, shellEngine: 'builtin',
};

/** What one file, override or the environment says. */
export interface Layer {
  /** The Dockerfiles it speaks of; null for all. */
  readonly files: Globs | null;
  readonly settings: { readonly [K in keyof Settings]?: Sourced<Settings[K]> };
  readonly rules: readonly RuleEntry[];
  readonly exclude: Globs | null;
}

/** Everything that was said for one file, put together. */
export interface Config extends Settings {
  /** Where each setting comes from; what is missing is a default. */
  readonly from: { readonly [K in keyof Settings]?: Source };
  /** Later beats earlier. */
  readonly rules: readonly RuleEntry[];
  readonly exclude: readonly Globs[];
  /** Rules that a configuration file brought along. */
  readonly plugins: readonly AnyRule[];
}

/** What somebody beside the configuration says of a rule: another tool's file, or a flag of its own. */
export interface SaidEntry {
  /** Of the rule, or an alias. */
  readonly name: string;
  readonly severity: Severity | 'off' | null;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly source: Source;
  /** A name that nobody knows is left alone instead of refused. */
  readonly mayBeUnknown?: boolean;
}

/** What the command line says about configuration; lists may hold commas. */
export interface CliFlags {
  readonly config?: string | undefined;
  readonly isolated?: boolean | undefined;
  readonly preset?: readonly string[] | undefined;
  /** `id=severity` */
  readonly rule?: readonly string[] | undefined;
  readonly only?: readonly string[] | undefined;
  readonly ignore?: readonly string[] | undefined;
  readonly failOn?: string | undefined;
  /** What counts before the configuration does. */
  readonly foreign?: readonly SaidEntry[];
  /** Flags that set options of a rule. */
  readonly settings?: readonly SaidEntry[];
}
