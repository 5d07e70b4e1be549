import type { BuildContext } from '../discover/context.js';
import type { BuildSettings, Dockerfile } from '../dockerfile/model.js';
import { parse } from '../dockerfile/parse.js';
import { anchorOf, isOtherFile, spanOf } from '../engine/anchor.js';
import { lint, type Verdict } from '../engine/lint.js';
import { modelsOf } from '../engine/models.js';
import type { Names } from '../engine/names.js';
import type { Finding, Fix, Models } from '../engine/rule.js';
import type { Selection } from '../engine/selection.js';
import type { ShellCheck } from '../shell/shellcheck/model.js';
import { offersIn, type Offer } from './offer.js';
import { applyRound, type Bug } from './round.js';
import { keyOf, type State } from './state.js';

export interface FixRequest {
  readonly allow: Fix['safety'];
  readonly names: Names;
  readonly settings?: BuildSettings;
  readonly context?: BuildContext;
  readonly shellcheck?: ShellCheck;
  /** Of images, as a registry has them today. */
  readonly digests?: Models['digests'];
}

export interface FixOutcome {
  readonly text: string;
  /** What changed beside the Dockerfile. */
  readonly files: readonly ChangedFile[];
  readonly applied: readonly AppliedFix[];
  /** Nothing is left to fix. If not, a rule has a bug, and the input is given back as it was. */
  readonly settled: boolean;
  /** Fixes that were dropped, or undid one another, and rules that threw. */
  readonly bugs: readonly Bug[];
}

export interface ChangedFile {
  /** Relative to the build context. */
  readonly path: string;
  /** Null for a file that was not there. */
  readonly before: string | null;
  readonly after: string;
}

export interface AppliedFix {
  readonly rule: string;
  readonly summary: string;
  readonly safety: Fix['safety'];
  /** In the text as it stood when the fix was applied. */
  readonly line: number;
}

/** A rule that needs more rounds than this without getting anywhere has a bug. */
const maxRounds = 10;
/** Nor is there an end to everything that gets somewhere: each round costs what linting costs. */
const mostRounds = 50;

/** Fixes and parses again until nothing is left to fix. The result never parses worse. */
export const fix = (text: string, selection: Selection, request: FixRequest): FixOutcome => {
  const reparse = (changed: string): Dockerfile => parse(changed, request.settings);
  let state: State = { dockerfile: reparse(text), context: request.context ?? null, files: new Map() };
  const seen = new Map([[keyOf(state), 0]]);
  const rounds: (readonly Offer[])[] = [];
  const applied: AppliedFix[] = [];
  const bugs = new Map<string, Bug>();
  let least = { findings: Infinity, length: Infinity };
  let idle = 0;
  const report = (bug: Bug): unknown => bugs.set(`${bug.rule} ${bug.reason}`, bug);

  for (;;) {
    const verdict = lint(modelsOf(state.dockerfile, state.context, null, request.shellcheck, request.digests), selection, request.names);
    for (const bug of crashesIn(verdict)) report(bug);
    const round = applyRound(state, offersIn(state.dockerfile.text, [...verdict.findings, ...verdict.unsaid], request.allow), reparse);
    round.bugs.forEach(report);
    if (round.applied.length === 0) return { ...changes(state, request), applied, settled: true, bugs: [...bugs.values()] };

    // Fixes that each make room for the next, such as a row of RUNs that go one after the other, are getting somewhere.
    const now = { findings: verdict.findings.length + verdict.unsaid.length, length: state.dockerfile.text.length };
    if (now.findings >= least.findings && now.length >= least.length) idle++;
    least = { findings: Math.min(now.findings, least.findings), length: Math.min(now.length, least.length) };
    applied.push(...round.applied.map((offer) => appliedFix(state.dockerfile, offer)));
    state = round.state;
    rounds.push(round.applied);
    const since = seen.get(keyOf(state));
    if (since !== undefined || idle >= maxRounds || rounds.length > mostRounds) {
      for (const bug of endless(rounds, since)) report(bug);
      return { text, files: [], applied: [], settled: false, bugs: [...bugs.values()] };
    }
    seen.set(keyOf(state), rounds.length);
  }
};

const crashesIn = ({ crashes }: Verdict): Bug[] =>
  crashes.map(({ rule, error }) => ({ rule, reason: `it stopped: ${error instanceof Error ? error.message : String(error)}` }));

/** Who is to blame: those that led from a text back to itself, or those that were still at it in the last round. */
const endless = (rounds: readonly (readonly Offer[])[], since: number | undefined): Bug[] => {
  const ids = new Set(rounds.slice(since ?? -1).flat().map(({ finding }) => finding.rule).sort());
  const reason = since === undefined ? `its fixes had not come to an end after ${String(rounds.length - 1)} rounds`
    : ids.size === 1 ? 'its fixes undo one another' : `the fixes of ${[...ids].join(', ')} undo one another`;
  return [...ids].map((rule) => ({ rule, reason }));
};

const changes = ({ dockerfile, files }: State, { context }: FixRequest): Pick<FixOutcome, 'text' | 'files'> => ({
  text: dockerfile.text,
  files: [...files].map(([path, after]) => ({ path, before: context?.read(path) ?? null, after })).filter(({ before, after }) => before !== after),
});

const appliedFix = (dockerfile: Dockerfile, { finding, summary, safety }: Offer): AppliedFix =>
  ({ rule: finding.rule, summary, safety, line: lineOf(dockerfile, finding) });

const lineOf = (dockerfile: Dockerfile, finding: Finding): number =>
  (isOtherFile(finding.at) ? 1 : anchorOf(dockerfile, finding)?.line ?? dockerfile.lines.lineAt(spanOf(finding).start));
