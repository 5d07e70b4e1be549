import { severities, type Finding, type Fix } from '../engine/rule.js';
import type { Span, TextEdit } from '../text/span.js';

/** A fix somebody may have, with the finding it mends. */
export interface Offer {
  readonly finding: Finding;
  readonly safety: Fix['safety'];
  readonly summary: string;
  readonly edits: readonly TextEdit[];
  readonly files: NonNullable<Fix['files']>;
  readonly relies: readonly Span[];
}

/** The fixes of the findings as far as they are allowed, the worst finding first, then by the rule's id, then by place. */
export const offersIn = (text: string, findings: readonly Finding[], allow: Fix['safety']): Offer[] => findings
  .flatMap((finding) => {
    const fix = allowed(finding.fix, allow);
    if (!fix) return [];
    const { safety, summary, edits, files = [], relies = [] } = fix;
    return [{ finding, safety, summary, edits: edits.map((edit) => behindMark(text, edit)), files, relies }];
  })
  .sort(({ finding: a }, { finding: b }) =>
    severities.indexOf(a.severity) - severities.indexOf(b.severity) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));

const allowed = (fix: Fix | undefined, allow: Fix['safety']): Fix | undefined => {
  if (fix === undefined || fix.safety === 'safe' || allow === 'unsafe') return fix;
  return fix.safePart;
};

/** The first line begins with the byte order mark, but whoever edits that line does not mean the mark. */
const behindMark = (text: string, { span, text: replacement }: TextEdit): TextEdit => {
  if (span.start !== 0 || !text.startsWith('\uFEFF')) return { span, text: replacement };
  return { span: { start: 1, end: Math.max(span.end, 1) }, text: replacement.replace(/^\uFEFF/, '') };
};
