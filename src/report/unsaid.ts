import type { FileResult, ReportedFinding, ReportedFix, RunResult } from '../engine/result.js';
import { maskSecrets, maskSecretsInSentence } from '../knowledge/secret-values.js';

/** The same result without the secrets that files hold: no report prints one, whatever rule speaks of its line. */
export const withoutSecrets = (result: RunResult): RunResult => ({ ...result, files: result.files.map(unsaidFile) });

const unsaidFile = (file: FileResult): FileResult => (file.findings.length === 0 && file.diff === '' ? file : {
  ...file, text: maskSecrets(file.text), diff: maskSecrets(file.diff), findings: file.findings.map(unsaidFinding),
});

const unsaidFinding = (finding: ReportedFinding): ReportedFinding => ({
  ...finding, message: maskSecretsInSentence(finding.message), fix: finding.fix === null ? null : unsaidFix(finding.fix),
});

const unsaidFix = (fix: ReportedFix): ReportedFix => {
  const edits = fix.edits.map((edit) => ({ ...edit, text: maskSecrets(edit.text) }));
  return edits.every(({ text }, index) => text === fix.edits[index]?.text) ? fix : { ...fix, edits, masked: true };
};
