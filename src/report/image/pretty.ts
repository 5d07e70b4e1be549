import { findingBlock } from './found.js';
import { head } from './head.js';
import { layerTable } from './layers.js';
import { sourceView } from './source-view.js';
import type { SafeRead } from './without-secrets.js';
import { wasteTable, worstPaths } from './waste.js';
import { countBySeverity } from '../counts.js';
import type { Look } from '../look.js';
import { styleOf, symbols, type Page } from '../page.js';
import { unpainted } from '../paint.js';
import { wrap } from '../wrap.js';
import { severities } from '../../engine/rule.js';
import type { ReportedFinding, RunResult } from '../../engine/result.js';

/** For people: what the image is, what its layers and the lines of its Dockerfile cost, what of that is waste, and what was found. */
export async function imagePretty(read: SafeRead, { files }: RunResult, look: Look): Promise<string> {
  const page: Page = { paint: look.color ? (await import('../chalk.js')).paint : unpainted, width: look.width, hyperlinks: look.hyperlinks && look.color };
  const all = files.flatMap(({ findings }) => findings);
  const [inBase, ours] = [all.filter((finding) => finding.inBase === true), all.filter((finding) => finding.inBase !== true)];
  const onLines = new Set(files.filter(({ kind }) => kind === 'dockerfile').flatMap(({ findings }) => findings));
  const errors = files.flatMap((file) => file.errors.map(({ message }) => `  ${page.paint.red(`${symbols.error} error`)}  ${message}`));
  const blocks = [
    head(page, read), layerTable(page, read), ...read.image.known.files ? [wasteTable(page, read), worstPaths(page, read)] : [], sourceView(page, read, ours.filter((finding) => onLines.has(finding))),
    ...titled(page, 'Findings', ours.filter((finding) => !onLines.has(finding))), ...titled(page, 'In the base image', inBase),
    errors, closing(page, read, all, look.quiet),
  ];
  return `${blocks.filter((block) => block.length > 0).map((block) => block.join('\n')).join('\n\n')}\n`;
}

const titled = (page: Page, title: string, findings: readonly ReportedFinding[]): readonly (readonly string[])[] =>
  (findings.length === 0 ? [] : [[page.paint.bold(title)], ...findings.map((finding) => findingBlock(page, finding, '  '))]);

function closing(page: Page, { image, dockerfile }: SafeRead, findings: readonly ReportedFinding[], isQuiet: boolean): readonly string[] {
  const { paint, width } = page;
  const worst = severities.find((severity) => findings.some((finding) => finding.severity === severity));
  if (worst === undefined) return [`${paint.green('✔')} ${paint.bold(`no ${isQuiet ? 'errors' : 'problems'} in the image`)}`];
  // Who does not know the flag looks for the line in vain.
  const next = dockerfile === null && image.known.history ? '; --dockerfile FILE shows the lines to blame' : '';
  const [first = '', ...others] = wrap(`${countBySeverity(findings)}${next}`, width - 2);
  return [`${styleOf(page, worst)(symbols[worst])} ${paint.bold(first)}`, ...others.map((line) => `  ${paint.bold(line)}`)];
}
