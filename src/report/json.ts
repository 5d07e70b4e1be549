import type { FileError, FileResult, ReportedFinding, ReportedFix } from '../engine/result.js';
import type { Report } from './look.js';

/** The contract for programs: `json.schema.json` says what it holds. A change of meaning takes a new number. */
export const report: Report = ({ files, summary }, { version }) =>
  `${JSON.stringify({ schemaVersion: 1, tool: { name: 'imglint', version }, files: files.map(fileJson), summary }, null, 2)}\n`;

const fileJson = ({ path, kind, findings, errors }: FileResult) => ({
  path, kind, findings: findings.map(findingJson), errors: errors.map(errorJson),
});

export const findingJson = ({ rule, aliases, severity, message, range, anchorLine, bytes, related, fix, docs }: ReportedFinding) => ({
  rule, aliases, severity, message, range, anchorLine, bytes, fix: fix && fixJson(fix), docs,
  related: related.map((other) => ({ message: other.text, range: other.range })),
});

export const errorJson = ({ message, position }: FileError) => ({ message, position });

const fixJson = ({ safety, summary, caveat }: ReportedFix) => ({ safety, summary, caveat });
