import { posix } from 'node:path';
import type { BuildContext } from '../discover/context.js';
import type { Dockerfile } from '../dockerfile/model.js';
import { Lines } from '../text/lines.js';
import type { Span } from '../text/span.js';
import { anchorOf, isOtherFile, spanOf } from './anchor.js';
import type { RuleCrash } from './analyse.js';
import type { FileError, FileResult, ReportedFinding, ReportedFix } from './result.js';
import type { Finding, Fix } from './rule.js';

export const docsAddress = (rule: string): string => `https://github.com/imglint/imglint/blob/main/docs/rules/${rule}.md`;

/** What was found in a Dockerfile, then in each other file of its context that findings point into. */
export const fileResults = (
  path: string, dockerfile: Dockerfile, findings: readonly Finding[], context: BuildContext | null,
): readonly [FileResult, ...FileResult[]] => {
  const own: ReportedFinding[] = [];
  const others = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!isOtherFile(finding.at)) own.push(reported(finding, dockerfile.lines, anchorLine(dockerfile, finding)));
    else append(others, finding.at.file, finding);
  }
  return [
    { path, kind: 'dockerfile', text: dockerfile.text, findings: own, errors: [], fixed: 0, diff: '' },
    ...[...others].map(([file, found]) => otherFile(file, found, context)),
  ];
};

const append = (groups: Map<string, Finding[]>, file: string, finding: Finding): void => {
  const group = groups.get(file);
  if (group) group.push(finding);
  else groups.set(file, [finding]);
};

const otherFile = (file: string, findings: readonly Finding[], context: BuildContext | null): FileResult => {
  const text = context?.read(file) ?? '';
  const lines = new Lines(text);
  return {
    path: posix.join(context?.label ?? '', file), kind: 'dockerignore', text, errors: [], fixed: 0, diff: '',
    findings: findings.map((finding) => reported(finding, lines, lines.lineAt(spanOf(finding).start))),
  };
};

/** Where other tools put it: on the first line of the instruction concerned. */
const anchorLine = (dockerfile: Dockerfile, finding: Finding): number =>
  anchorOf(dockerfile, finding)?.line ?? dockerfile.lines.lineAt((finding.anchor ?? spanOf(finding)).start);

export const reported = (finding: Finding, lines: Lines, line: number): ReportedFinding => {
  const { rule, code, alsoCalled, aliases, severity, text, related = [], fix, bytes = null, place, files } = finding;
  const span = spanOf(finding);
  return {
    rule: code ?? rule, aliases: code === undefined ? aliases : [...alsoCalled ?? [], rule], severity, message: text, span, range: rangeOf(span, lines), anchorLine: line, bytes,
    related: related.map(({ at, text: said }) => ({ text: said, range: rangeOf(at, lines) })),
    fix: fix ? reportedFix(fix) : null,
    docs: docsAddress(alsoCalled === undefined ? rule : code ?? rule),
    ...(place === undefined ? {} : { place }), ...(files === undefined ? {} : { files }),
  };
};

const rangeOf = ({ start, end }: Span, lines: Lines): ReportedFinding['range'] =>
  ({ start: lines.positionAt(start), end: lines.positionAt(end) });

const reportedFix = (fix: Fix): ReportedFix => ({
  safety: fix.safety, summary: fix.summary, caveat: fix.safety === 'unsafe' ? fix.caveat : null, edits: fix.edits, files: fix.files ?? [],
});

export const crashError = ({ rule, error }: RuleCrash): FileError => ({
  message: `rule ${rule} stopped (this is a bug in imglint, please report it): ${error instanceof Error ? error.message : String(error)}`, position: null,
});
