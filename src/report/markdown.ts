import type { FileResult, ReportedFinding } from '../engine/result.js';
import type { Severity } from '../engine/rule.js';
import { Lines } from '../text/lines.js';
import { changedLines } from './changes.js';
import { count, summarize } from './counts.js';
import { fileErrorName, type Report } from './look.js';
import { codeBlock, escapeMarkdown, markdownLink } from './markdown-text.js';
import { targets } from './targets.js';

/** For a comment on a pull request and for the summary of a GitHub job. */
export const report: Report = (result) => [
  `### imglint: ${summarize(result)}`,
  ...result.files.flatMap(section),
].join('\n\n').concat('\n');

function section(file: FileResult): readonly string[] {
  const rows = [
    ...file.errors.map(({ message, position }) => row('error', position ? `${position.line}:${position.column}` : '', fileErrorName, message)),
    ...file.findings.map(({ severity, range: { start }, rule, docs, message }) =>
      row(severity, `${start.line}:${start.column}`, markdownLink(rule, docs), message)),
  ];
  const fixes = fixSection(file);
  if (rows.length === 0 && fixes.length === 0) return [];
  const table = ['| | Line | Rule | Message |', '| :-- | --: | :-- | :-- |', ...rows].join('\n');
  return [`#### ${escapeMarkdown(file.path)}`, ...(rows.length > 0 ? [table] : []), ...fixes];
}

const row = (severity: Severity, at: string, rule: string, message: string): string =>
  `| ${symbols[severity]} ${severity} | ${at} | ${rule} | ${escapeMarkdown(message)} |`;

const symbols: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', info: 'ℹ️', style: '🎨' };

/** The run's own diff where it made one, else what each fix would change. */
function fixSection(file: FileResult): readonly string[] {
  const lines = file.diff === '' ? proposals(file) : file.diff.trimEnd().split('\n');
  if (lines.length === 0) return [];
  const title = file.fixed > 0 ? 'What was fixed' : 'What fixing changes';
  const hidden = lines.length - MOST_LINES;
  const shown = hidden > 0 ? [...lines.slice(0, MOST_LINES), `# … ${count(hidden, 'more line')}`] : lines;
  return [`<details>\n<summary>${title}</summary>`, codeBlock('diff', shown), '</details>'];
}

/** GitHub takes 64 KB for a comment. */
const MOST_LINES = 200;

const proposals = (file: FileResult): readonly string[] => {
  const lines = new Lines(file.text);
  return file.findings.flatMap((finding) => proposal(file, lines, finding));
};

function proposal(file: FileResult, lines: Lines, { fix, rule, range }: ReportedFinding): readonly string[] {
  if (!fix) return [];
  const { here, elsewhere } = targets(file, fix);
  return [
    `# ${rule}, line ${range.start.line}: ${fix.summary}${fix.caveat === null ? '' : ` (unsafe: ${fix.caveat})`}`,
    ...changedLines(file.text, lines, here).map(({ sign, text }) => sign + text),
    ...elsewhere.flatMap(({ path, edits }) => [`# ${path}`, ...edits.flatMap(({ text }) => text.trimEnd().split('\n').map((line) => `+${line}`))]),
  ];
}
