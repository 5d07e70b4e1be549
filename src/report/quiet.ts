import type { RunResult } from '../engine/result.js';

/** What `--quiet` leaves: findings of severity error, counted anew. Files that could not be checked stay. */
export function onlyErrors(result: RunResult): RunResult {
  const files = result.files.map((file) => ({ ...file, findings: file.findings.filter(({ severity }) => severity === 'error') }));
  const fixable = files.flatMap(({ findings }) => findings).filter(({ fix }) => fix).length;
  return { files, summary: { ...result.summary, warning: 0, info: 0, style: 0, fixable } };
}
