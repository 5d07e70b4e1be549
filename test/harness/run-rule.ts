import { categories, rules } from '../../rules/index.js';
import type { BuildContext } from '../../src/discover/context.js';
import { parse } from '../../src/dockerfile/parse.js';
import { lint } from '../../src/engine/lint.js';
import { modelsOf } from '../../src/engine/models.js';
import { namesOf, type Names } from '../../src/engine/names.js';
import type { AnyRule, Finding, Fix } from '../../src/engine/rule.js';
import type { Choice, Selection } from '../../src/engine/selection.js';
import { fix, type FixOutcome } from '../../src/fix/fix.js';
import { fakeShellCheck } from './fake-shellcheck.js';
import type { Fixture } from './fixture.js';

export const allRules: readonly AnyRule[] = rules;
export const allNames: Names = namesOf(allRules, categories);

export const choiceOf = (rule: AnyRule, options: Choice['options'] = {}, as: Choice['as'] = null): Choice => ({
  rule, severity: rule.meta.severity, as,
  options: {
    ...Object.fromEntries(Object.entries(rule.meta.options ?? {}).map(([name, option]) => [name, (as && option.in?.[as]) ?? option.default])),
    ...rule.meta.options?.['today'] === undefined ? {} : { today },
    ...options,
  },
});

/** The same day on every day. */
const today = '2026-11-20';

export const everything: Selection = { choices: allRules.map((rule) => choiceOf(rule)), hadolintPragmas: true, failOn: 'warning' };

/** A text and what it is linted with. */
export type Case = Pick<Fixture, 'source' | 'context' | 'as' | 'options' | 'settings'> & Partial<Pick<Fixture, 'digests'>>;

/** What one rule says. A rule that judges suppressions hears all others first. */
export const findingsOf = (rule: AnyRule, { source, context, as, options, settings, digests }: Case): readonly Finding[] => {
  const { findings, crashes } = lint(modelsOf(parse(source, settings), context, null, fakeShellCheck(), digests ?? undefined), selectionFor(rule, options, as), allNames);
  for (const { error } of crashes) throw error;
  return findings.filter((finding) => finding.rule === rule.meta.id);
};

export const fixOf = (rule: AnyRule, { source, context, as, options, settings, digests }: Case, allow: Fix['safety']): FixOutcome =>
  fix(source, selectionFor(rule, options, as), { allow, names: allNames, settings, shellcheck: fakeShellCheck(), ...(context ? { context } : {}), ...(digests ? { digests } : {}) });

const selectionFor = (rule: AnyRule, options: Choice['options'], as: Choice['as']): Selection => {
  const others = rule.meta.needs.includes('suppressions') ? allRules.filter((other) => other !== rule).map(withoutFix) : [];
  return { ...everything, choices: [...others.map((other) => choiceOf(other)), choiceOf(rule, options, as)] };
};

const withoutFix = ({ meta, check }: AnyRule): AnyRule => ({
  meta,
  check: (context) => Array.from(check(context), ({ fix: _, ...problem }) => problem),
});

/** The context as a fix leaves it. */
export const contextAfter = (context: BuildContext | null, { files }: FixOutcome): BuildContext | null =>
  files.reduce((current, { path, after }) => current?.with(path, after) ?? null, context);

export const filesOf = ({ files }: FixOutcome): Record<string, string> => Object.fromEntries(files.map(({ path, after }) => [path, after]));
