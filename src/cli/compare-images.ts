import { tooMuchGrowth, type GrowthLimit } from './growth-limit.js';
import type { Io } from './io.js';
import { lintImage } from '../engine/lint-image.js';
import { namesOf } from '../engine/names.js';
import { imageResult } from '../engine/report-image.js';
import type { ReportedFinding } from '../engine/result.js';
import type { Selection } from '../engine/selection.js';
import { diffImages } from '../image/diff/diff.js';
import type { Image } from '../image/model.js';
import { maskTokens } from '../knowledge/secrets.js';
import type { Compared } from '../report/image/diff/compared.js';
import { placeText } from '../report/image/found.js';
import type { Read } from '../report/image/read.js';
import { imageWithoutSecrets, type SafeRead } from '../report/image/without-secrets.js';
import { withoutSecrets } from '../report/without-secrets.js';
import { categories, rules } from '../../rules/index.js';

interface Judging {
  readonly selection: Selection;
  readonly limit: GrowthLimit | null;
  readonly env: Io['env'];
}

/** What became of an image, and which findings came and went. */
export function compareImages(old: Read, fresh: Read, judging: Judging): Compared {
  const { limit } = judging;
  const [before, after] = [findingsOf(old, judging), findingsOf(fresh, judging)];
  const diff = diffImages(before.told.image, after.told.image);
  return {
    old: before.told, new: after.told,
    diff: { ...diff, paths: diff.paths.map((one) => ({ ...one, path: maskTokens(one.path) })) },
    came: onlyIn(after.findings, before.findings),
    went: onlyIn(before.findings, after.findings),
    tooMuch: limit === null ? null : tooMuchGrowth(limit, diff.before.uncompressed, diff.after.uncompressed),
  };
}

type Findings = ReadonlyMap<string, ReportedFinding>;

const onlyIn = (findings: Findings, others: Findings): readonly ReportedFinding[] =>
  [...findings].filter(([key]) => !others.has(key)).map(([, finding]) => finding);

/** What is found, by what does not change from build to build: the rule, and the path, the key or the command. */
function findingsOf(read: Read, { selection, env }: Judging): Readonly<{ told: SafeRead; findings: Findings }> {
  const { image, dockerfile } = read;
  const joined = image.join === null ? null : dockerfile?.model ?? null;
  const result = imageResult(image, null, lintImage(image, joined, selection, namesOf(rules, categories), { env }));
  const keys = result.files.flatMap(({ findings }) => findings.map((finding) => keyOf(finding, image)));
  const told = imageWithoutSecrets(read, result.files.flatMap(({ findings }) => findings));
  const found = withoutSecrets(result, told.hide).files.flatMap(({ findings }) => findings);
  return { told, findings: new Map(found.map((finding, index) => [keys[index] ?? '', finding])) };
}

function keyOf({ rule, place }: ReportedFinding, { layers, config }: Image): string {
  if (place === undefined || 'config' in place) return [rule, place === undefined ? '' : placeText(place)].join('\0');
  if ('history' in place) return [rule, config.history[place.history]?.createdBy ?? ''].join('\0');
  return [rule, place.path ?? layers[place.layer]?.history?.createdBy ?? String(place.layer)].join('\0');
}
