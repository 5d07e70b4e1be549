import type { Dockerfile } from '../dockerfile/model.js';
import type { Image } from '../image/model.js';
import { analyseImage } from './analyse-image.js';
import type { RuleCrash } from './analyse.js';
import { pointsIn } from './anchor.js';
import { blame } from './blame.js';
import { historyFindings } from './lint-history.js';
import { modelsOf } from './models.js';
import type { Names } from './names.js';
import { severities, type Finding, type Host, type ImagePlace } from './rule.js';
import type { Choice, Selection } from './selection.js';
import { suppress } from './suppress.js';
import { suppressionsOf } from './suppressions.js';
import { withoutEchoes } from './without-echoes.js';

export interface ImageVerdict {
  /** What nobody suppressed: the worst first, then the heaviest. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly crashes: readonly RuleCrash[];
}

/** Rules that look at a built image. With the Dockerfile it was built from, each finding stands on the line to blame, and its comments count. */
export const lintImage = (image: Image, dockerfile: Dockerfile | null, { choices, hadolintPragmas }: Selection, names: Names, host: Host = { env: {} }): ImageVerdict => {
  const history = historyFindings(image, choices, { isKnownBetter: dockerfile !== null && image.join !== null });
  const models = { image, history, host, ...dockerfile === null ? {} : modelsOf(dockerfile, null) };
  const { findings, crashes, ran } = analyseImage(models, choices.filter(isForImages));
  if (dockerfile === null) return { findings: withoutEchoes(findings, image).toSorted(byWeight), suppressed: [], crashes };
  const blamed = findings.map((finding) => onItsLine(finding, image, dockerfile));
  const heard = { names, ran, pointsOf: (finding: Finding) => (isOnALine(finding) ? pointsIn(dockerfile)(finding) : []) };
  const { kept, suppressed } = suppress(blamed, suppressionsOf(dockerfile, hadolintPragmas), heard);
  return { findings: kept.toSorted(byWeight), suppressed, crashes };
};

export const isForImages = ({ rule }: Pick<Choice, 'rule'>): boolean => rule.meta.needs.includes('image');

/** Nothing of a Dockerfile is as empty as the place of what no line is to blame for. */
export const isOnALine = ({ at }: Finding): boolean => 'start' in at && at.end > at.start;

/** A rule that knows the line says it itself. */
const onItsLine = (finding: Finding, image: Image, dockerfile: Dockerfile): Finding => {
  if (finding.anchor !== undefined) return { ...finding, at: finding.anchor };
  const instruction = finding.place === undefined ? null : blame(finding.place, image, dockerfile);
  return instruction === null ? finding : { ...finding, at: instruction.span };
};

const byWeight = (a: Finding, b: Finding): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) || (b.bytes ?? 0) - (a.bytes ?? 0) || placeOrder(a.place) - placeOrder(b.place);

/** The configuration first, then the history, then the layers from below. */
const placeOrder = (place: ImagePlace | undefined): number =>
  (place === undefined || 'config' in place ? 0 : 'history' in place ? 1 + place.history / 1e6 : 2 + place.layer);
