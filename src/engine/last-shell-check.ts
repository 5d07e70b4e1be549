import type { Dockerfile } from '../dockerfile/model.js';
import { anchorOf, spanOf } from './anchor.js';
import { severities, type Finding } from './rule.js';

/**
 * hadolint hands on no more than one finding of ShellCheck's an instruction: the last one in ShellCheck's order (by place, then from the
 * worst down, then by code), even if a comment then silences that one. The others are found, but not said.
 */
export const unsaidAsHadolint = (findings: readonly Finding[], dockerfile: Dockerfile | undefined): ReadonlySet<Finding> => {
  const unsaid = new Set<Finding>();
  const last = new Map<number, Finding>();
  for (const finding of dockerfile === undefined ? [] : findings) {
    if (finding.as !== 'hadolint' || shellCode(finding) === null) continue;
    const index = dockerfile && anchorOf(dockerfile, finding)?.index;
    if (index === undefined) continue;
    const before = last.get(index);
    const isLater = before === undefined || compare(before, finding) <= 0;
    if (isLater) last.set(index, finding);
    if (before !== undefined) unsaid.add(isLater ? before : finding);
  }
  return unsaid;
};

const shellCode = ({ aliases }: Finding): number | null => {
  const code = aliases.find((alias) => /^SC\d+$/.test(alias));
  return code === undefined ? null : Number(code.slice(2));
};

const compare = (a: Finding, b: Finding): number => spanOf(a).start - spanOf(b).start
  || severities.indexOf(a.severity) - severities.indexOf(b.severity) || (shellCode(a) ?? 0) - (shellCode(b) ?? 0);
