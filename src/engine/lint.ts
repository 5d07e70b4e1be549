import type { Dockerfile } from '../dockerfile/model.js';
import { parse } from '../dockerfile/parse.js';
import { analyse, byPlace, type RuleCrash, type Sight } from './analyse.js';
import { isOtherFile, pointsIn, spanOf } from './anchor.js';
import { buildkitChecks } from './buildkit-checks.js';
import { experimentsIn } from './experiments.js';
import { fileCheck } from './file-check.js';
import { ignoreFileSuppressions } from './ignore-file-suppressions.js';
import { unsaidAsHadolint } from './last-shell-check.js';
import { modelsOf } from './models.js';
import type { Names } from './names.js';
import type { Finding, Models } from './rule.js';
import type { Choice, Selection } from './selection.js';
import { suppress, type Heard, type Suppression, type Use } from './suppress.js';
import { suppressionsOf } from './suppressions.js';

/** What a run over one Dockerfile, and the files its context brings along, comes to. */
export interface Verdict {
  /** What nobody suppressed, in the order a reader meets it. */
  readonly findings: readonly Finding[];
  /** What hadolint would find and keep to itself; only fixing hears of it. */
  readonly unsaid: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly uses: readonly Use[];
  readonly crashes: readonly RuleCrash[];
}

/** Every rule speaks, then the comments are weighed, then those rules speak that judge the comments themselves. */
export const lint = (models: Partial<Models>, { choices, dormant = [], hadolintPragmas }: Selection, names: Names): Verdict => {
  const { judges, others } = turnsOf(choices);

  const sight = sightOf(models);
  const experiments = experimentsIn(models.dockerfile, dormant);
  const tried = analyse(sight, experiments.choices);
  const known = analyse(sight, others);
  const first = { ...known, findings: [...known.findings, ...tried.findings.filter(experiments.isAsked)], ran: tried.ran.size === 0 ? known.ran : new Set([...known.ran, ...tried.ran]) };
  const comments = commentsIn(models, hadolintPragmas);
  const isUnwanted = (code: string): boolean => choices.some(({ codes }) => codes?.(code) === 'off');
  const weigh = (findings: readonly Finding[], ran: ReadonlySet<string>): Weighed => weighIn(models, comments, findings, { ran, names, isUnwanted });
  const weighed = weigh(first.findings, first.ran);
  const second = analyse((as) => ({ suppressions: weighed.uses, ...sight(as) }), judges);
  const judged = weigh(second.findings, second.ran);

  const escalated = escalation(models.dockerfile);
  const unsaid = unsaidAsHadolint(first.findings, models.dockerfile);
  return {
    findings: [...weighed.kept.filter((finding) => !unsaid.has(finding)), ...judged.kept].sort(byPlace).map(escalated),
    unsaid: [...weighed.kept.filter((finding) => unsaid.has(finding)), ...known.unsaid.length === 0 ? [] : weigh(known.unsaid, first.ran).kept],
    suppressed: [...weighed.suppressed, ...judged.suppressed].sort(byPlace),
    uses: weighed.uses,
    crashes: [...first.crashes, ...tried.crashes, ...second.crashes],
  };
};

/** The file is read once more, as hadolint does, when the first rule asks for it. */
const sightOf = (models: Partial<Models>): Sight => {
  const { dockerfile, context = null, shellcheck } = models;
  let asHadolint: Partial<Models> | null = null;
  return (as) => {
    if (as !== 'hadolint' || dockerfile === undefined) return models;
    return asHadolint ??= modelsOf(parse(dockerfile.text, { as: 'hadolint' }), context, as, shellcheck);
  };
};

type Turns = Readonly<{ judges: readonly Choice[]; others: readonly Choice[] }>;

/** Who speaks last, and who before; found out once for all files of a run. */
const turnsOf = (choices: readonly Choice[]): Turns => {
  let turns = knownTurns.get(choices);
  if (turns === undefined) knownTurns.set(choices, turns = { judges: choices.filter(isJudge), others: choices.filter((choice) => !isJudge(choice)) });
  return turns;
};

const isJudge = ({ rule }: Choice): boolean => rule.meta.needs.includes('suppressions');
const knownTurns = new WeakMap<readonly Choice[], Turns>();

interface Comments {
  readonly dockerfile: readonly Suppression[];
  readonly ignoreFile: readonly Suppression[];
}

const commentsIn = ({ dockerfile, context }: Partial<Models>, hadolintPragmas: boolean): Comments => ({
  dockerfile: dockerfile ? suppressionsOf(dockerfile, hadolintPragmas) : [],
  ignoreFile: context?.ignoreFile ? ignoreFileSuppressions(context.ignoreFile.text) : [],
});

type Weighed = Readonly<{ kept: readonly Finding[]; suppressed: readonly Finding[]; uses: readonly Use[] }>;

/** A comment speaks for its own file only. */
const weighIn = (
  { dockerfile, context }: Partial<Models>, comments: Comments, findings: readonly Finding[], heard: Omit<Heard, 'pointsOf'>,
): Weighed => {
  const isBeside = ({ at }: Finding): boolean => isOtherFile(at) && at.file === context?.ignoreFile?.path;
  const pointsOf = dockerfile ? pointsIn(dockerfile) : () => [];
  const own = suppress(findings.filter(({ at }) => !isOtherFile(at)), comments.dockerfile, { ...heard, pointsOf });
  const beside = suppress(findings.filter(isBeside), comments.ignoreFile, { ...heard, pointsOf: (finding) => [spanOf(finding).start] });
  const elsewhere = findings.filter((finding) => isOtherFile(finding.at) && !isBeside(finding));
  return {
    kept: [...own.kept, ...beside.kept, ...elsewhere], suppressed: [...own.suppressed, ...beside.suppressed], uses: own.uses,
  };
};

/** `# check=error=true` makes a failure of whatever BuildKit would report. */
const escalation = (dockerfile: Dockerfile | undefined): (finding: Finding) => Finding => {
  if (dockerfile === undefined || fileCheck(dockerfile)?.error !== true) return (finding) => finding;
  return (finding) => (finding.aliases.some((alias) => buildkitChecks.has(alias)) ? { ...finding, severity: 'error' } : finding);
};
