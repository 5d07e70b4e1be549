import { buildkitChecks } from '../../src/engine/buildkit-checks.js';
import type { AnyRule } from '../../src/engine/rule.js';

/** A guide for people who come from another tool, with the table of that tool's codes between its two marks. */
export const withCodes = (guide: string, rules: readonly AnyRule[], isCode: (alias: string) => boolean): string => {
  const rows = rules.flatMap(({ meta }) => (meta.aliases ?? []).filter(isCode).map((code) => ({ code, meta })))
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
    .map(({ code, meta }) => `| ${code} | [${meta.id}](rules/${meta.id}.md) | ${meta.summary.replaceAll('|', '\\|')} | ${meta.fix ?? ''} |`);
  const table = ['| code | rule | finds | fix |', '|---|---|---|---|', ...rows].join('\n');
  return guide.replace(/(?<=<!-- codes -->\n)[^]*?(?=<!-- end of codes -->)/, () => `${table}\n`);
};

export const isHadolintCode = (alias: string): boolean => /^(?:DL|SC)\d{4}$/.test(alias);
export const isBuildkitCheck = (alias: string): boolean => buildkitChecks.has(alias);
