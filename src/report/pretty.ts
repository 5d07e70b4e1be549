import type { FileError, FileResult, ReportedFinding, RunResult } from '../engine/result.js';
import { severities, type Severity } from '../engine/rule.js';
import { inUnits } from '../text/bytes.js';
import { Lines } from '../text/lines.js';
import { codeFrame } from './code-frame.js';
import { count, summarize } from './counts.js';
import { fixBlock } from './fix-block.js';
import { fileErrorName, type Report } from './look.js';
import { unpainted } from './paint.js';
import { link, styleOf, symbols, type Page, type Source } from './page.js';
import { visible } from './visible.js';
import { widthOf } from './width.js';
import { hanging, wrap } from './wrap.js';

/** For people: grouped by file, each finding with the lines it is about and what its fix would change. */
export const report: Report = (result, look) => {
  const page: Page = {
    paint: look.paint ?? unpainted,
    width: Math.max(look.width, 40),
    hyperlinks: look.hyperlinks && look.color,
  };
  const shown = result.files.filter(({ findings, errors }) => findings.length + errors.length > 0);
  if (look.quiet && shown.length === 0 && result.summary.fixed === 0) return '';
  return [...shown.flatMap((file) => [...fileBlock(page, file), '']), closing(page, result), ''].join('\n');
};

const INDENT = '    ';
const MOST_RELATED = 5;

function fileBlock(page: Page, file: FileResult): readonly string[] {
  const source = { file, lines: new Lines(file.text) };
  const blocks = [
    ...file.errors.map((error) => errorBlock(page, source, error)),
    ...file.findings.map((finding) => findingBlock(page, source, finding)),
  ];
  return [page.paint.bold.underline(visible(file.path)), ...blocks.flatMap((block) => ['', ...block])];
}

function findingBlock(page: Page, source: Source, finding: ReportedFinding): readonly string[] {
  const { paint, width } = page;
  const { rule, severity, message, span, range, bytes, related, fix } = finding;
  const cost = bytes === null ? '' : `  ${inUnits(bytes)}`;
  return [
    ...heading(page, severity, rule, finding.docs, cost, `${source.file.path}:${range.start.line}:${range.start.column}`),
    ...wrap(message, width - INDENT.length).map((line) => INDENT + line),
    ...codeFrame(page, source, span, styleOf(page, severity)),
    ...related.slice(0, MOST_RELATED).flatMap((other) => hanging(INDENT, `line ${other.range.start.line}: `, other.text, width, paint.cyan)),
    ...(related.length > MOST_RELATED ? [`${INDENT}${paint.dim(`… ${count(related.length - MOST_RELATED, 'more place')}`)}`] : []),
    ...(fix ? fixBlock(page, source, fix) : []),
  ];
}

function errorBlock(page: Page, source: Source, { message, position }: FileError): readonly string[] {
  const at = position ? source.lines.start(position.line) + position.column - 1 : 0;
  return [
    ...heading(page, 'error', fileErrorName, '', '', position ? `${source.file.path}:${position.line}:${position.column}` : source.file.path),
    ...wrap(message, page.width - INDENT.length).map((line) => INDENT + line),
    ...(position ? codeFrame(page, source, { start: at, end: at }, page.paint.red) : []),
  ];
}

/** Severity and rule on the left; on the right, or below where it is long, a place that terminals and editors can open. */
function heading(page: Page, severity: Severity, name: string, docs: string, cost: string, where: string): readonly string[] {
  const { paint, width } = page;
  const kind = `${symbols[severity]} ${severity}`;
  const left = `  ${styleOf(page, severity)(kind)}  ${link(page, docs, paint.bold(visible(name)))}${cost}`;
  const place = visible(where);
  const room = width - widthOf(`  ${kind}  ${visible(name)}${cost}`) - widthOf(place);
  return room >= 2 ? [left + ' '.repeat(room) + paint.dim(place)] : [left, INDENT + paint.dim(place)];
}

function closing(page: Page, result: RunResult): string {
  const worst = severities.find((severity) => result.files.some(({ errors, findings }) =>
    (severity === 'error' && errors.length > 0) || findings.some((finding) => finding.severity === severity)));
  const [first = '', ...others] = wrap(summarize(result), page.width - 2);
  const symbol = worst ? styleOf(page, worst)(symbols[worst]) : page.paint.green('✔');
  return [`${symbol} ${page.paint.bold(first)}`, ...others.map((line) => `  ${page.paint.bold(line)}`)].join('\n');
}
