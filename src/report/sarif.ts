import type { FileResult, ReportedFinding, RunResult } from '../engine/result.js';
import { Lines, type Position } from '../text/lines.js';
import type { Span } from '../text/span.js';
import { fingerprints } from '../engine/fingerprint.js';
import type { Look, Report } from './look.js';
import { descriptors, levels, literal } from './sarif-rules.js';
import { targets } from './targets.js';

/** SARIF 2.1.0 (OASIS), for code scanning. */
export const report: Report = (result, look) => `${JSON.stringify(log(result, look), null, 2)}\n`;

function log({ files }: RunResult, look: Look) {
  const rules = descriptors(look, files);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'imglint', version: look.version, semanticVersion: look.version, rules } },
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The working directory of the run.' } } },
      invocations: [invocation(files)],
      results: files.flatMap((file) => results(file, indexes)),
    }],
  };
}

const invocation = (files: readonly FileResult[]) => ({
  executionSuccessful: files.every(({ errors }) => errors.length === 0),
  toolExecutionNotifications: files.flatMap(({ path, errors }) => errors.map(({ message, position }) => ({
    level: 'error',
    message: { text: literal(message) },
    locations: [location(path, position && { startLine: position.line, startColumn: position.column })],
  }))),
});

function results(file: FileResult, indexes: ReadonlyMap<string, number>) {
  const lines = new Lines(file.text);
  const prints = fingerprints(file, '');
  return file.findings.map((finding, i) => ({
    ruleId: finding.rule,
    ruleIndex: indexes.get(finding.rule) ?? -1,
    level: levels[finding.severity],
    message: { text: literal(finding.message) },
    locations: [location(file.path, region(finding.range))],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map(({ text, range }, id) => ({ id, ...location(file.path, region(range)), message: { text: literal(text) } })),
    }),
    partialFingerprints: { 'imglintFinding/v1': prints[i] ?? '' },
    ...fixes(file, lines, finding),
    ...(finding.bytes !== null && { properties: { bytes: finding.bytes } }),
  }));
}

const location = (path: string, at: object | null) => ({
  physicalLocation: { artifactLocation: artifact(path), ...(at && { region: at }) },
});

const artifact = (path: string) => ({ uri: relativeUri(path), uriBaseId: '%SRCROOT%' });

const relativeUri = (path: string): string =>
  path.replace(/\p{Cs}/gu, '\ufffd').split('/').map(encodeURIComponent).join('/');

const region = ({ start, end }: Readonly<{ start: Position; end: Position }>) => ({
  startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column,
});

/** A fix is all or nothing, so one that also touches files whose place and text are unknown here is left out. */
function fixes(file: FileResult, lines: Lines, { fix }: ReportedFinding) {
  if (!fix || fix.masked === true) return {};
  const { here, elsewhere } = targets(file, fix);
  if (here.length === 0 || elsewhere.length > 0) return {};
  const at = ({ start, end }: Span) => region({ start: lines.positionAt(start), end: lines.positionAt(end) });
  return {
    fixes: [{
      description: { text: literal(fix.caveat === null ? fix.summary : `${fix.summary} (unsafe: ${fix.caveat})`) },
      artifactChanges: [{
        artifactLocation: artifact(file.path),
        replacements: here.map(({ span, text }) => ({ deletedRegion: at(span), insertedContent: { text } })),
      }],
    }],
  };
}
