import type { FileResult, ReportedFinding } from '../engine/result.js';
import type { Meta, Severity } from '../engine/rule.js';
import type { Look } from './look.js';

/** Every rule there is, and after them those that only findings know, such as ShellCheck's. */
export function descriptors({ rules, docs }: Look, files: readonly FileResult[]): readonly Readonly<{ id: string }>[] {
  const known = new Set(rules.map(({ meta }) => meta.id));
  const foreign = new Map(files.flatMap(({ findings }) => findings).filter(({ rule }) => !known.has(rule)).map((finding) => [finding.rule, finding]));
  return [...rules.map(({ meta }) => described(meta, docs(meta.id))), ...[...foreign.values()].map(named)];
}

const described = (meta: Meta, page: string) => ({
  id: meta.id,
  shortDescription: { text: literal(meta.summary) },
  fullDescription: { text: literal(meta.rationale) },
  help: { text: literal(`${meta.summary}. ${meta.rationale}`), markdown: `${meta.rationale}\n\n[${meta.id}](${page})` },
  ...helpUri(page),
  defaultConfiguration: { level: levels[meta.severity] },
  properties: { tags: [...meta.presets], ...(meta.aliases && { aliases: meta.aliases }), 'problem.severity': problemSeverities[meta.severity] },
});

/** How GitHub ranks what is no security alert. */
const problemSeverities = { error: 'error', warning: 'warning', info: 'recommendation', style: 'recommendation' } as const;

const named = ({ rule, severity, docs }: ReportedFinding) => ({
  id: rule, shortDescription: { text: rule }, ...helpUri(docs), defaultConfiguration: { level: levels[severity] },
});

const helpUri = (page: string) => (/^https?:\/\//.test(page) ? { helpUri: page } : {});

export const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note', style: 'note' };

/** In a message `[text](target)` is a link; words quoted from a file must not become one. */
export const literal = (text: string): string => (text.includes('](') ? text.replace(/[\\[\]]/g, '\\$&') : text);
