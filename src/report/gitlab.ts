import type { Severity } from '../engine/rule.js';
import { fingerprints, sha256 } from '../engine/fingerprint.js';
import { fileErrorName, type Report } from './look.js';
import { visible } from './visible.js';

/** GitLab's code quality report: a subset of Code Climate's, fingerprints unlike within a report. */
export const report: Report = ({ files }) => {
  const issues = files.flatMap((file) => {
    const { path, findings, errors } = file;
    const prints = fingerprints(file, path);
    return [
      ...errors.map(({ message, position }, i) => issue({
        path, name: fileErrorName, message, severity: 'blocker', begin: position?.line ?? 1, end: position?.line ?? 1,
        fingerprint: sha256([path, fileErrorName, i].join('\0')).slice(0, 32),
      })),
      ...findings.map(({ rule, message, severity, range }, i) => issue({
        path, name: rule, message, severity: severityNames[severity], begin: range.start.line, end: range.end.line,
        fingerprint: prints[i] ?? '',
      })),
    ];
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
};

const severityNames: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', info: 'minor', style: 'info' };

interface Issue {
  readonly path: string;
  readonly name: string;
  readonly message: string;
  readonly severity: string;
  readonly begin: number;
  readonly end: number;
  readonly fingerprint: string;
}

const issue = ({ path, name, message, severity, begin, end, fingerprint }: Issue) => ({
  type: 'issue', check_name: visible(name), description: visible(message), severity, fingerprint, location: { path, lines: { begin, end } },
});
