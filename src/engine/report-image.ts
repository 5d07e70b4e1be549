import type { Dockerfile } from '../dockerfile/model.js';
import type { Image } from '../image/model.js';
import { Lines } from '../text/lines.js';
import { isOnALine, type ImageVerdict } from './lint-image.js';
import { crashError, reported } from './report-finding.js';
import type { FileResult, RunResult } from './result.js';
import { severities, type Finding } from './rule.js';

/** What was found in an image, as reports want it: on the lines of the Dockerfile as far as these are to blame, the rest on the image itself. */
export const imageResult = (image: Image, beside: Readonly<{ path: string; model: Dockerfile }> | null, { findings, crashes }: ImageVerdict): RunResult => {
  const blamed = beside === null ? [] : findings.filter(isOnALine);
  const others = beside === null ? findings : findings.filter((finding) => !isOnALine(finding));
  const own: FileResult = {
    path: image.reference, kind: 'image', text: '', errors: crashes.map(crashError), fixed: 0, diff: '',
    findings: others.map((finding) => ({ ...reported(finding, new Lines(''), 1), inBase: isInBase(finding, image) })),
  };
  return { files: [...beside === null || blamed.length === 0 ? [] : [onLines(beside, blamed, image)], own], summary: summaryOf(findings) };
};

const isInBase = ({ place }: Finding, { base }: Image): boolean => place !== undefined && 'layer' in place && place.layer < base.layers;

const onLines = ({ path, model: { text, lines } }: Readonly<{ path: string; model: Dockerfile }>, findings: ImageVerdict['findings'], image: Image): FileResult => ({
  path, kind: 'dockerfile', text, errors: [], fixed: 0, diff: '',
  findings: findings.map((finding) => ({ ...reported(finding, lines, lines.lineAt('start' in finding.at ? finding.at.start : 0)), inBase: isInBase(finding, image) })),
});

const summaryOf = (findings: ImageVerdict['findings']): RunResult['summary'] => {
  const [error = 0, warning = 0, info = 0, style = 0] = severities.map((severity) => findings.filter((finding) => finding.severity === severity).length);
  return { files: 1, error, warning, info, style, fixable: 0, fixed: 0 };
};
