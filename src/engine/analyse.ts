import { isOtherFile, spanOf } from './anchor.js';
import { asHadolintCounts } from './as-hadolint.js';
import { severities, type AnyRule, type Finding, type Models, type Peer, type Reported, type Severity } from './rule.js';
import type { Choice } from './selection.js';
import { isUsageError } from '../errors.js';

/** A rule that threw: a bug of ours, told by name, while the others go on. */
export interface RuleCrash {
  readonly rule: string;
  readonly error: unknown;
}

export interface Analysis {
  /** In the order a reader meets them, the Dockerfile's own before those in other files. */
  readonly findings: readonly Finding[];
  /** What hadolint would find and keep to itself. */
  readonly unsaid: readonly Finding[];
  readonly crashes: readonly RuleCrash[];
  /** The rules that ran to their end. */
  readonly ran: ReadonlySet<string>;
}

/** The models a rule gets, by whose judgement it follows. */
export type Sight = (as: Peer | null) => Partial<Models>;

/** Runs the rules whose needs are met. */
export const analyse = (sight: Sight, choices: readonly Choice[]): Analysis => {
  const findings: Finding[] = [];
  const unsaid: Finding[] = [];
  const crashes: RuleCrash[] = [];
  const ran = new Set<string>();
  for (const choice of choices) {
    const models = sight(choice.as);
    if (!isMet(choice.rule, models)) continue;
    try {
      const found = findingsOf(choice, models);
      const counted = choice.as === 'hadolint' ? asHadolintCounts(choice.rule.meta, found, models.dockerfile) : { said: found, unsaid: [] };
      for (const finding of counted.said) findings.push(finding);
      for (const finding of counted.unsaid) unsaid.push(finding);
      ran.add(choice.rule.meta.id);
    } catch (error) {
      if (isUsageError(error)) throw error;
      crashes.push({ rule: choice.rule.meta.id, error });
    }
  }
  return { findings: findings.sort(byPlace), unsaid, crashes, ran };
};

const isMet = ({ meta }: AnyRule, models: Partial<Models>): boolean => meta.needs.every((need) => models[need] !== undefined);

/** All or nothing: what a rule says before it stumbles is not to be trusted. */
const findingsOf = ({ rule: { meta, check }, severity, options, as, codes }: Choice, models: Partial<Models>): readonly Finding[] => {
  // Field by field: hundreds of rules on thousands of files. A model the rule can do without is null where there is none.
  const { dockerfile = null, shells = null, context = null, shellcheck = null, suppressions = null } = models;
  const findings: Finding[] = [];
  for (const { atMost, ...problem } of check({ dockerfile, shells, context, shellcheck, suppressions, as, options })) {
    const { code } = problem;
    const decided = code === undefined ? null : codes?.(code) ?? null;
    if (decided === 'off') continue;
    findings.push({
      ...problem, rule: meta.id, aliases: code === undefined ? meta.aliases ?? [] : [code], text: wording(meta.messages[problem.message], problem),
      severity: decided ?? (atMost === undefined ? severity : lighter(severity, atMost)),
      ...(as === null ? {} : { as }),
    });
  }
  return findings;
};

const lighter = (a: Severity, b: Severity): Severity => (severities.indexOf(a) > severities.indexOf(b) ? a : b);

const wording = (message: string | undefined, { message: key, data }: Reported): string => {
  if (message === undefined) throw new Error(`there is no message "${key}"`);
  return message.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = data[slot];
    if (value === undefined) throw new Error(`message "${key}" lacks {${slot}}`);
    return value;
  });
};

export const byPlace = (a: Finding, b: Finding): number => {
  const [fileA, fileB] = [fileOf(a), fileOf(b)];
  if (fileA !== fileB) return fileA < fileB ? -1 : 1;
  const [spanA, spanB] = [spanOf(a), spanOf(b)];
  return spanA.start - spanB.start || spanA.end - spanB.end;
};

/** Empty for the Dockerfile, which therefore comes first. */
const fileOf = ({ at }: Finding): string => (isOtherFile(at) ? at.file : '');
