import type { AnyRule, Severity } from '../engine/rule.js';
import type { Codes } from '../engine/selection.js';
import type { RuleEntry, Source } from './model.js';
import type { Decision } from './select.js';

/** What somebody said of a name. */
export type SaidCode = Readonly<{ code: string; severity: Severity | 'off'; source: Source }>;

/** What people say of the names that findings of one rule go by (`SC2059`), be they names of other rules as well. */
export class SaidCodes {
  /** The one whose findings they are. */
  readonly #rule: AnyRule | null;
  readonly #pattern: RegExp;
  readonly #said = new Map<string, SaidCode>();
  #only: ReadonlySet<string> | null = null;

  constructor(rules: readonly AnyRule[]) {
    this.#rule = rules.find(({ meta }) => meta.codes !== undefined) ?? null;
    this.#pattern = new RegExp(this.#rule?.meta.codes ?? '(?!)');
  }

  /** Later beats earlier. A category names no code. */
  hear(entries: readonly RuleEntry[]): void {
    for (const { code, breadth, rules, severity, source } of entries) {
      if (breadth === 'category') continue;
      for (const name of code === undefined ? rules.flatMap((rule) => this.#namesOf(rule)) : [code]) {
        if (severity !== null) this.#said.set(name, { code: name, severity, source });
        else if (this.#said.get(name)?.severity === 'off') this.#said.delete(name);
      }
    }
  }

  /** Where nothing but codes of the rule are asked for, they are all it may say. */
  hearOnly(entries: readonly RuleEntry[]): void {
    this.hear(entries);
    const own = entries.filter(({ rules }) => rules.some((rule) => rule === this.#rule));
    const names = own.flatMap(({ code }) => code ?? []);
    if (names.length === own.length) this.#only = new Set(names);
  }

  /**
   * Decides who speaks. A name that a rule which runs goes by is left to that rule, and so is what such a rule speaks for, unless
   * somebody names it; but rules that are to say what hadolint says are silent where its own source speaks.
   */
  settle(decisions: readonly Decision[]): readonly Decision[] {
    const own = decisions.find(({ rule }) => rule === this.#rule);
    if (own === undefined) return decisions;
    const isRepeated = ({ rule, as }: Decision): boolean => rule !== this.#rule && as === 'hadolint' && this.#namesOf(rule).length > 0;
    const settled = own.severity === 'off' || own.as !== 'hadolint' ? decisions
      : decisions.map((decision) => (isRepeated(decision) ? { ...decision, severity: 'off' as const, source: own.source } : decision));
    const running = settled.flatMap(({ rule, severity }) => (severity === 'off' || rule === this.#rule ? [] : [rule]));
    return settled.map((decision) => (decision.rule === this.#rule ? { ...decision, codes: { decided: this.#decided(running), said: [...this.#said.values()] } } : decision));
  }

  #decided(running: readonly AnyRule[]): Codes {
    const taken = new Set(running.flatMap((rule) => this.#namesOf(rule)));
    const spokenFor = running.flatMap(({ meta }) => (meta.speaksFor === undefined ? [] : [new RegExp(meta.speaksFor)]));
    return (code) => {
      if (taken.has(code)) return 'off';
      const said = this.#said.get(code);
      if (said !== undefined) return said.severity;
      return this.#only?.has(code) === false || spokenFor.some((pattern) => pattern.test(code)) ? 'off' : null;
    };
  }

  #namesOf({ meta: { aliases = [] } }: AnyRule): readonly string[] {
    return aliases.filter((alias) => this.#pattern.test(alias));
  }
}
