import type { FileError, FileResult, ReportedFinding, ReportedFix, RunResult } from '../engine/result.js';
import type { ImagePlace } from '../engine/rule.js';
import { hiddenValues, hideAlso, maskSecrets, maskSecretsInDiff, maskSecretsInPieces, maskSecretsInSentence } from '../knowledge/mask-secrets.js';
import { maskTokens } from '../knowledge/secrets.js';

/** The same result without the secrets that files hold: no report prints one, whatever rule speaks of its line. */
export const withoutSecrets = (result: RunResult, hide: Hide = maskTokens): RunResult => ({ ...result, files: result.files.map((file) => maskedFile(file, hide)) });

/** What is known from elsewhere, wherever it stands. */
type Hide = (text: string) => string;

/** What a file hides nobody may say of it either. */
function maskedFile(file: FileResult, hide: Hide): FileResult {
  const { path, text, diff, findings, errors } = file;
  if (findings.length === 0 && errors.length === 0 && diff === '') return { ...file, path: hide(path) };
  const hideIn = hideAlso(hiddenValues(text));
  const mask = (sentence: string): string => hideIn(hide(maskSecretsInSentence(sentence)));
  const inPieces = maskSecretsInPieces(text);
  return {
    ...file, path: hide(path), text: hide(maskSecrets(text)), diff: hide(maskSecretsInDiff(diff, text)),
    findings: findings.map(maskedFinding({ mask, hide, inPieces })), errors: errors.map((error): FileError => ({ ...error, message: mask(error.message) })),
  };
}

interface Hiding {
  readonly mask: Hide;
  readonly hide: Hide;
  readonly inPieces: Hide;
}

const maskedFinding = ({ mask, hide, inPieces }: Hiding) => (finding: ReportedFinding): ReportedFinding => ({
  ...finding, message: mask(finding.message), fix: finding.fix === null ? null : maskedFix(finding.fix, (piece) => hide(inPieces(piece))),
  related: finding.related.map((each) => ({ ...each, text: mask(each.text) })),
  ...finding.place === undefined ? {} : { place: maskedPlace(finding.place, hide) },
  ...finding.files === undefined ? {} : { files: finding.files.map((file) => ({ ...file, path: hide(file.path) })) },
});

const maskedPlace = (place: ImagePlace, hide: Hide): ImagePlace => {
  if ('config' in place) return { ...place, ...place.key === undefined ? {} : { key: hide(place.key) } };
  return 'layer' in place && place.path !== undefined ? { ...place, path: hide(place.path) } : place;
};

const maskedFix = (fix: ReportedFix, mask: (piece: string) => string): ReportedFix => {
  const edits = fix.edits.map((edit) => ({ ...edit, text: mask(edit.text) }));
  return edits.every(({ text }, index) => text === fix.edits[index]?.text) ? fix : { ...fix, edits, masked: true };
};
