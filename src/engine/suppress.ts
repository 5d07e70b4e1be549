import type { Span } from '../text/span.js';

/** A name in a suppression comment and what became of it, once every rule has spoken. */
export interface Use {
  /** `unknown` is no rule and no alias; `idle` names a rule that did not run. */
  readonly outcome: 'used' | 'unused' | 'unknown' | 'idle';
  readonly name: string;
  readonly nameSpan: Span;
  readonly suppression: Suppression;
}

export interface Suppression {
  readonly tool: 'imglint' | 'hadolint' | 'buildkit';
  /** How it is written: `imglint ignore`, `hadolint global ignore`, `check=skip` … */
  readonly form: string;
  readonly commentSpan: Span;
  readonly names: readonly Readonly<{ name: string; span: Span }>[];
  /** The offsets it covers, compared with the start of a finding. */
  readonly covers: Span;
}
