import type { AnyRule, OptionValue, Peer, Severity } from './rule.js';

/** A rule that runs, with the severity and options this run gives it. */
export interface Choice {
  readonly rule: AnyRule;
  readonly severity: Severity;
  /** Whose judgement it follows; null for our own. */
  readonly as: Peer | null;
  readonly options: Readonly<Record<string, OptionValue>>;
  /** Of a rule whose findings go by names of their own: what is decided about these. */
  readonly codes?: Codes;
}

/** What is decided about findings by the name they go by; null where nobody decided, and they are as severe as they are found to be. */
export type Codes = (code: string) => Severity | 'off' | null;

/** What runs on one file; decided by presets, configuration and command line, unknown to every rule. */
export interface Selection {
  readonly choices: readonly Choice[];
  /** Experimental checks that nobody switched on; a `# check=experimental=` in a file may. */
  readonly dormant?: readonly Choice[];
  /** hadolint's comments count (off with `disable-ignore-pragma`). */
  readonly hadolintPragmas: boolean;
  /** Worst severity a run may have and still succeed is below this one; `never` lets every run succeed. */
  readonly failOn: Severity | 'never';
}
