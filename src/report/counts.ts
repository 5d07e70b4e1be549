import type { ReportedFinding, RunResult } from '../engine/result.js';
import { severities } from '../engine/rule.js';

/** `1 file`, `3 files`. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** `2 errors, 1 warning, 4 info`, the worst first; empty without findings. */
export const countBySeverity = (findings: readonly ReportedFinding[]): string => severities
  .map((severity) => ({ severity, number: findings.filter((finding) => finding.severity === severity).length }))
  .filter(({ number }) => number > 0)
  .map(({ severity, number }) => (severity === 'info' || severity === 'style' ? `${number} ${severity}` : count(number, severity)))
  .join(', ');

/** `2 fixable with --fix, 1 more with --unsafe-fixes`; empty if nothing is. */
function fixable(findings: readonly ReportedFinding[]): string {
  const safe = findings.filter(({ fix }) => fix?.safety === 'safe').length;
  const unsafe = findings.filter(({ fix }) => fix?.safety === 'unsafe').length;
  if (safe === 0) return unsafe === 0 ? '' : `${unsafe} fixable with --fix --unsafe-fixes`;
  return `${safe} fixable with --fix${unsafe === 0 ? '' : `, ${unsafe} more with --unsafe-fixes`}`;
}

/** One line on a whole run. */
export function summarize({ files, summary }: RunResult): string {
  const findings = files.flatMap((file) => file.findings);
  const failed = files.filter(({ errors }) => errors.length > 0).length;
  const parts = [
    summary.fixed > 0 ? `${count(summary.fixed, 'problem')} fixed` : '',
    findings.length > 0
      ? `${countBySeverity(findings)} in ${count(files.filter((file) => file.findings.length > 0).length, 'file')}`
      : failed === 0 ? `no problems in ${count(summary.files, 'file')}` : '',
    failed > 0 ? `${count(failed, 'file')} could not be checked` : '',
    fixable(findings),
  ];
  return parts.filter((part) => part !== '').join('; ');
}
