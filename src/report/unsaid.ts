import type { FileError, FileResult, ReportedFinding, ReportedFix, RunResult } from '../engine/result.js';
import { maskSecrets, maskSecretsInDiff, maskSecretsInPieces, maskSecretsInSentence } from '../knowledge/secret-values.js';

/** The same result without the secrets that files hold: no report prints one, whatever rule speaks of its line. */
export const withoutSecrets = (result: RunResult): RunResult => ({ ...result, files: result.files.map(unsaidFile) });

const unsaidFile = (file: FileResult): FileResult => (file.findings.length === 0 && file.errors.length === 0 && file.diff === '' ? file : {
  ...file, text: maskSecrets(file.text), diff: maskSecretsInDiff(file.diff, file.text),
  findings: file.findings.map(unsaidFinding(maskSecretsInPieces(file.text))), errors: file.errors.map(unsaidError),
});

const unsaidError = (error: FileError): FileError => ({ ...error, message: maskSecretsInSentence(error.message) });

const unsaidFinding = (mask: (piece: string) => string) => (finding: ReportedFinding): ReportedFinding => ({
  ...finding, message: maskSecretsInSentence(finding.message), fix: finding.fix === null ? null : unsaidFix(finding.fix, mask),
  related: finding.related.map((each) => ({ ...each, text: maskSecretsInSentence(each.text) })),
});

const unsaidFix = (fix: ReportedFix, mask: (piece: string) => string): ReportedFix => {
  const edits = fix.edits.map((edit) => ({ ...edit, text: mask(edit.text) }));
  return edits.every(({ text }, index) => text === fix.edits[index]?.text) ? fix : { ...fix, edits, masked: true };
};
