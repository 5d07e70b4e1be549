import type { Dockerfile } from '../dockerfile/model.js';
import { anchorOf } from './anchor.js';
import type { Finding, Meta } from './rule.js';

/** What hadolint would count: nothing inside ONBUILD but for the rules that look there, and one finding an instruction. */
export const asHadolintCounts = (meta: Meta, findings: readonly Finding[], dockerfile: Dockerfile | undefined): readonly Finding[] => {
  if (dockerfile === undefined) return findings;
  const spoken = new Set<number>();
  return findings.filter((finding) => {
    const anchor = anchorOf(dockerfile, finding);
    if (anchor === undefined) return true;
    if (anchor.keyword === 'ONBUILD' && meta.asHadolint?.onbuild !== true) return false;
    if (meta.asHadolint?.each === true) return true;
    if (spoken.has(anchor.index)) return false;
    spoken.add(anchor.index);
    return true;
  });
};
