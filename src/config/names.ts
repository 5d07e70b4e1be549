import { UsageError } from '../errors.js';
import type { AnyRule } from '../engine/rule.js';
import { didYouMean } from '../text/nearest.js';
import type { Breadth } from './model.js';

/** What a name stands for: one rule, the rules that share an alias, or a category (`layers/*`). */
export interface Named {
  readonly rules: readonly AnyRule[];
  readonly breadth: Breadth;
  /** The name is no rule's, but one that findings of this rule go by. */
  readonly code?: string;
}

/** The folder a rule lives in, by rule id; rules do not know it themselves. */
export type Categories = ReadonlyMap<string, string>;

/** Every name a rule answers to, case being no difference; `all` is the category of all. */
export class RuleNames {
  readonly rules: readonly AnyRule[];
  readonly #named = new Map<string, AnyRule[]>();
  readonly #categories = new Map<string, AnyRule[]>();
  readonly #coded: readonly (readonly [RegExp, AnyRule])[];
  /** As their authors write them. */
  readonly #spelled: string[] = [];

  constructor(rules: readonly AnyRule[], categories: Categories = new Map()) {
    this.rules = rules;
    this.#coded = rules.flatMap((rule) => (rule.meta.codes === undefined ? [] : [[new RegExp(rule.meta.codes), rule] as const]));
    for (const rule of rules) {
      this.#add(this.#categories, 'all', rule);
      this.#add(this.#named, rule.meta.id, rule);
      // A code that a rule only relays means the rule that finds it: without `DKL-DI-0001` the others still have their say.
      for (const alias of rule.meta.relays === true ? [] : rule.meta.aliases ?? []) this.#add(this.#named, alias, rule);
      const category = categories.get(rule.meta.id);
      if (category !== undefined) this.#add(this.#categories, `${category}/*`, rule);
    }
  }

  find(name: string): Named | null {
    const key = name.toLowerCase();
    const rules = this.#named.get(key);
    if (rules !== undefined) return { rules, breadth: rules.length > 1 ? 'group' : 'rule' };
    const category = this.#categories.get(key);
    return category === undefined ? this.#findCode(name.toUpperCase()) : { rules: category, breadth: 'category' };
  }

  #findCode(code: string): Named | null {
    const speaker = this.#coded.find(([pattern]) => pattern.test(code))?.[1];
    return speaker === undefined ? null : { rules: [speaker], breadth: 'rule', code };
  }

  /** Why a name is refused, with the nearest one that is not. */
  unknown(name: string): string {
    return `unknown rule${didYouMean(name, this.#spelled) || '; "imglint rules" lists them all'}`;
  }

  /** Throws a UsageError for a name nothing has. */
  resolve(name: string): Named {
    const found = this.find(name);
    if (found === null) throw new UsageError(`"${name}": ${this.unknown(name)}`);
    return found;
  }

  #add(to: Map<string, AnyRule[]>, name: string, rule: AnyRule): void {
    const already = to.get(name.toLowerCase());
    if (already === undefined) {
      to.set(name.toLowerCase(), [rule]);
      this.#spelled.push(name);
    } else if (!already.includes(rule)) already.push(rule);
  }
}

/** All rules that an id, an alias or a category stands for; a UsageError names the nearest for one that is unknown. */
export const resolveRule = (name: string, rules: readonly AnyRule[], categories?: Categories): readonly AnyRule[] =>
  new RuleNames(rules, categories).resolve(name).rules;
