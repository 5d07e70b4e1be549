import { concernsOf } from './about.js';
import { isInImage, isOtherFile, spanOf } from './anchor.js';
import { asHadolintCounts } from './as-hadolint.js';
import { severities, type Finding, type ImagePlace, type Models, type Peer, type Place, type Reported, type Severity } from './rule.js';
import type { Choice } from './selection.js';
import { isUsageError } from '../errors.js';
import type { Span } from '../text/span.js';

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
  let seen = sight(null);
  const { met, ids } = metBy(seen, choices);
  let concerns = concernsOf(seen);
  for (const choice of met) {
    const models = sight(choice.as);
    if (models !== seen) concerns = concernsOf(seen = models);
    if (!concerns(choice.rule.meta.about)) continue;
    try {
      const found = findingsOf(choice, models);
      if (found.length === 0) continue;
      const counted = choice.as === 'hadolint' ? asHadolintCounts(choice.rule.meta, found, models.dockerfile) : { said: found, unsaid: [] };
      for (const finding of counted.said) findings.push(finding);
      for (const finding of counted.unsaid) unsaid.push(finding);
    } catch (error) {
      if (isUsageError(error)) throw error;
      crashes.push({ rule: choice.rule.meta.id, error });
    }
  }
  const crashed = crashes.map(({ rule }) => rule);
  return { findings: findings.sort(byPlace), unsaid, crashes, ran: crashed.length === 0 ? ids : new Set([...ids].filter((id) => !crashed.includes(id))) };
};

type Met = Readonly<{ met: readonly Choice[]; ids: ReadonlySet<string> }>;

/** The choices whose rules find all that they need, and the ids of these: the same for all files that bring the same models, and found out once. */
const metBy = (models: Partial<Models>, choices: readonly Choice[]): Met => {
  const there = modelNames.filter((name) => models[name] !== undefined);
  const known = knownMet.get(choices) ?? new Map<string, Met>();
  knownMet.set(choices, known);
  const key = there.join(' ');
  let found = known.get(key);
  if (found === undefined) {
    const met = choices.filter(({ rule: { meta } }) => meta.needs.every((need) => there.includes(need)));
    known.set(key, found = { met, ids: new Set(met.map(({ rule }) => rule.meta.id)) });
  }
  return found;
};

const modelNames = ['dockerfile', 'shells', 'context', 'shellcheck', 'image', 'digests', 'history', 'host', 'suppressions'] as const satisfies readonly (keyof Models)[];
const knownMet = new WeakMap<readonly Choice[], Map<string, Met>>();

/** All or nothing: what a rule says before it stumbles is not to be trusted. */
const findingsOf = ({ rule: { meta, check }, severity, options, as, codes }: Choice, models: Partial<Models>): readonly Finding[] => {
  // Field by field: hundreds of rules on thousands of files. A model the rule can do without is null where there is none.
  const { dockerfile = null, shells = null, context = null, shellcheck = null, image = null, digests = null, history = null, host = null, suppressions = null } = models;
  const findings: Finding[] = [];
  for (const { atMost, ...problem } of check({ dockerfile, shells, context, shellcheck, image, digests, history, host, suppressions, as, options })) {
    const { code } = problem;
    const decided = code === undefined ? null : codes?.(code) ?? null;
    if (decided === 'off') continue;
    findings.push({
      rule: meta.id, aliases: code === undefined ? meta.aliases ?? [] : [code], text: wording(meta.messages[problem.message], problem),
      severity: decided ?? (atMost === undefined ? severity : lighter(severity, atMost)),
      ...(as === null ? {} : { as }),
      ...problem,
      ...placed(problem.at),
    });
  }
  return findings;
};

const placed = (at: Place | ImagePlace): Pick<Finding, 'at' | 'place'> => (isInImage(at) ? { at: nowhere, place: at } : { at });
const nowhere: Span = { start: 0, end: 0 };

const lighter = (a: Severity, b: Severity): Severity => (severities.indexOf(a) > severities.indexOf(b) ? a : b);

const wording = (message: string | undefined, { message: key, data }: Reported): string => {
  if (message === undefined) throw new Error(`there is no message "${key}"`);
  let text = '';
  for (const [index, piece] of piecesOf(message).entries()) {
    const value = index % 2 === 0 ? piece : data[piece];
    if (value === undefined) throw new Error(`message "${key}" lacks {${piece}}`);
    text += value;
  }
  return text;
};

/** What a message says, by turns as it is and as the name of a slot. */
const piecesOf = (message: string): readonly string[] => {
  let pieces = knownPieces.get(message);
  if (pieces === undefined) knownPieces.set(message, pieces = message.split(/\{(\w+)\}/));
  return pieces;
};

/** As many as rules have messages. */
const knownPieces = new Map<string, readonly string[]>();

export const byPlace = (a: Finding, b: Finding): number => {
  const [fileA, fileB] = [fileOf(a), fileOf(b)];
  if (fileA !== fileB) return fileA < fileB ? -1 : 1;
  const [spanA, spanB] = [spanOf(a), spanOf(b)];
  return spanA.start - spanB.start || spanA.end - spanB.end;
};

/** Empty for the Dockerfile, which therefore comes first. */
const fileOf = ({ at }: Finding): string => (isOtherFile(at) ? at.file : '');
