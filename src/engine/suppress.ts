import type { Span } from '../text/span.js';
import { everything, meaningOf, type Meaning } from './meaning.js';
import type { Name } from './name-list.js';
import type { Names } from './names.js';
import type { Finding } from './rule.js';
import { firstIndex } from './sorted.js';

/** A name in a suppression comment and what became of it, once every rule has spoken. */
export interface Use {
  /** `unknown` is no rule and no alias; `idle` cannot be judged: it names a rule that did not run, or `all`. */
  readonly outcome: 'used' | 'unused' | 'unknown' | 'idle';
  readonly name: string;
  readonly nameSpan: Span;
  readonly suppression: Suppression;
}

export interface Suppression {
  readonly tool: 'imglint' | 'hadolint' | 'buildkit' | 'trivy' | 'checkov';
  /** How it is written: `imglint ignore`, `hadolint global ignore`, `check=skip` … */
  readonly form: string;
  readonly commentSpan: Span;
  /** Empty where it covers every rule (`disable`). */
  readonly names: readonly Name[];
  /** The offsets it covers, compared with the place a finding is anchored at. */
  readonly covers: Span;
  /** What it covers for findings that follow hadolint, where that is less. */
  readonly asHadolint?: Span;
  /** Whether it is a finding if it suppresses nothing. */
  readonly audited: boolean;
}

export interface Suppressed {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly Finding[];
  /** Every name of every audited suppression, in the order of the file. */
  readonly uses: readonly Use[];
}

/** What is known of one run over one file. */
export interface Heard {
  readonly names: Names;
  /** The rules that ran to their end. */
  readonly ran: ReadonlySet<string>;
  /** Whether findings of this name were not wanted, though their rule ran. */
  readonly isUnwanted?: (code: string) => boolean;
  /** The offsets at which a suppression may meet a finding. */
  readonly pointsOf: (finding: Finding) => readonly number[];
}

/** Takes out what a comment covers. Sorts and searches, for a file may hold as many comments as findings. */
export const suppress = (findings: readonly Finding[], suppressions: readonly Suppression[], heard: Heard): Suppressed => {
  if (suppressions.length === 0) return { kept: findings, suppressed: [], uses: [] };
  const words = wordsOf(suppressions, heard.names);
  const wordsByRule = new Map<string, Word[]>();
  for (const word of words.values()) for (const id of [...word.ids, ...word.code === null ? [] : [word.code.code]]) push(wordsByRule, id, word);

  const kept: Finding[] = [];
  const suppressed: Finding[] = [];
  for (const finding of findings) {
    const points = heard.pointsOf(finding);
    let covered = false;
    for (const word of namesFor(finding, heard.names).flatMap((name) => wordsByRule.get(name) ?? [])) {
      word.points.push(...points);
      covered ||= points.some((point) => covering(finding.as === 'hadolint' ? word.asHadolint : word.reach, point));
    }
    (covered ? suppressed : kept).push(finding);
  }
  for (const word of words.values()) word.points.sort((a, b) => a - b);
  return { kept, suppressed, uses: usesOf(suppressions, words, heard) };
};

/** A rule of ours that goes by the same name as a finding means the same. */
const namesFor = ({ rule, code }: Finding, names: Names): readonly string[] => (code === undefined ? [rule] : [rule, code, ...names.resolve(code)]);

/** A name as comments write it, with all that those comments cover (disjoint, in order) and where findings of its rules are. */
type Word = Meaning & Readonly<{ reach: readonly Span[]; asHadolint: readonly Span[]; points: number[] }>;

const wordsOf = (suppressions: readonly Suppression[], names: Names): Map<string, Word> => {
  const spans = new Map<string, Span[]>();
  const narrow = new Map<string, Span[]>();
  const meanings = new Map<string, Meaning>();
  for (const suppression of suppressions) {
    const { tool, covers, asHadolint = covers } = suppression;
    for (const name of suppression.names.length > 0 ? suppression.names.map((each) => each.name) : [everything]) {
      const key = keyOf(suppression, name);
      if (!meanings.has(key)) meanings.set(key, meaningOf(tool, name, names));
      push(spans, key, covers);
      push(narrow, key, asHadolint);
    }
  }
  return new Map([...meanings].map(([key, meaning]) => [key, {
    ...meaning, reach: union(spans.get(key) ?? []), asHadolint: union(narrow.get(key) ?? []), points: [],
  }]));
};

const keyOf = ({ tool }: Suppression, name: string): string => (tool === 'buildkit' ? `check ${name}` : name.toLowerCase());

const usesOf = (suppressions: readonly Suppression[], words: ReadonlyMap<string, Word>, { ran, isUnwanted = () => false }: Heard): Use[] => {
  const outcome = (word: Word | undefined, covers: Span): Use['outcome'] => {
    if (!word?.known) return 'unknown';
    if (holdsAny(covers, word.points)) return 'used';
    const judges = word.ids.length > 0 || word.code === null || isUnwanted(word.code.code) ? word.ids : [word.code.rule];
    return !word.all && judges.length > 0 && judges.every((id) => ran.has(id)) ? 'unused' : 'idle';
  };
  return suppressions.filter(({ audited }) => audited).flatMap((suppression) => suppression.names.map(({ name, span }) => ({
    name, nameSpan: span, suppression, outcome: outcome(words.get(keyOf(suppression, name)), suppression.covers),
  })));
};

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

const union = (spans: readonly Span[]): Span[] => {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
};

const covering = (reach: readonly Span[], point: number): boolean => {
  const last = reach[firstIndex(reach.length, (index) => (reach[index]?.start ?? 0) > point) - 1];
  return last !== undefined && point < last.end;
};

const holdsAny = ({ start, end }: Span, sorted: readonly number[]): boolean =>
  (sorted[firstIndex(sorted.length, (index) => (sorted[index] ?? 0) >= start)] ?? Infinity) < end;
