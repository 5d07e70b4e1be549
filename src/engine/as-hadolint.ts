import type { Dockerfile, Instruction } from '../dockerfile/model.js';
import { anchorOf, spanOf } from './anchor.js';
import type { Finding, Meta } from './rule.js';

/**
 * What hadolint would count: nothing inside ONBUILD but for the rules that look there, and one finding an instruction. The others of
 * that instruction are found, but not said.
 */
export const asHadolintCounts = (
  meta: Meta, findings: readonly Finding[], dockerfile: Dockerfile | undefined,
): Readonly<{ said: readonly Finding[]; unsaid: readonly Finding[] }> => {
  if (dockerfile === undefined) return { said: findings, unsaid: [] };
  const spoken = new Set<number>();
  const unsaid: Finding[] = [];
  const said = findings.filter((finding) => {
    const anchor = anchorOf(dockerfile, finding);
    if (anchor === undefined) return true;
    if (isInTrigger(anchor, finding) && meta.asHadolint?.onbuild !== true) return false;
    if (meta.asHadolint?.each === true) return true;
    if (spoken.has(anchor.index)) {
      unsaid.push(finding);
      return false;
    }
    spoken.add(anchor.index);
    return true;
  });
  return { said, unsaid };
};

const isInTrigger = ({ trigger }: Instruction, finding: Finding): boolean =>
  trigger !== null && (finding.anchor ?? spanOf(finding)).start >= trigger.keywordSpan.start;
