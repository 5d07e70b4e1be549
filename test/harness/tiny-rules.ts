import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { namesOf, type Names } from '../../src/engine/names.js';
import type { AnyRule, Fix, Meta, Reported } from '../../src/engine/rule.js';
import type { Choice, Selection } from '../../src/engine/selection.js';

/** Rules of a few words, so that a test of the engine stands on nothing but the engine. */
export const tinyMeta = (id: string, more: Partial<Meta> = {}): Meta => ({
  presets: ['recommended'], severity: 'warning', needs: ['dockerfile'], fix: 'unsafe', summary: '', rationale: '',
  examples: [], messages: { here: 'found {what}' }, ...more, id,
});

interface More extends Partial<Meta> { readonly mend?: (instruction: Instruction, text: string) => Fix | undefined }

/** Flags every instruction for which the claim holds, at its keyword. */
export const flagging = (id: string, claim: (instruction: Instruction) => boolean, { mend, ...meta }: More = {}): AnyRule => ({
  meta: tinyMeta(id, meta),
  * check({ dockerfile }: { dockerfile: Dockerfile }): Iterable<Reported> {
    for (const instruction of dockerfile.instructions.filter(claim)) {
      const fix = mend?.(instruction, dockerfile.text);
      yield { message: 'here', data: { what: instruction.keyword }, at: instruction.keywordSpan, ...(fix ? { fix } : {}) };
    }
  },
});

export const flaggingKeyword = (id: string, keyword: string, more: More = {}): AnyRule =>
  flagging(id, (instruction) => instruction.keyword === keyword, more);

export const choiceOf = (rule: AnyRule): Choice => ({
  rule, severity: rule.meta.severity, as: null,
  options: Object.fromEntries(Object.entries(rule.meta.options ?? {}).map(([name, option]) => [name, option.default])),
});

export const selecting = (...rules: readonly AnyRule[]): Selection =>
  ({ choices: rules.map(choiceOf), hadolintPragmas: true, failOn: 'warning' });

export const namesFor = (rules: readonly AnyRule[], categories: Readonly<Record<string, string>> = {}): Names =>
  namesOf(rules, new Map(Object.entries(categories)));
