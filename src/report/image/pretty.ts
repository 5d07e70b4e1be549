import { findingBlock } from './found.js';
import { head } from './head.js';
import { layerTable } from './layers.js';
import { sourceView } from './source-view.js';
import type { Unsaid } from './unsaid.js';
import { wasteTable, worstPaths } from './waste.js';
import { countBySeverity } from '../counts.js';
import type { Look } from '../look.js';
import { styleOf, symbols, type Page } from '../page.js';
import { unpainted } from '../paint.js';
import { severities } from '../../engine/rule.js';
import type { ReportedFinding, RunResult } from '../../engine/result.js';

/** For people: what the image is, what its layers and the lines of its Dockerfile cost, what of that is waste, and what was found. */
export async function imagePretty(read: Unsaid, { files }: RunResult, look: Look): Promise<string> {
  const page: Page = { paint: look.color ? (await import('../chalk.js')).paint : unpainted, width: look.width, hyperlinks: look.hyperlinks && look.color };
  const all = files.flatMap(({ findings }) => findings);
  const [inBase, ours] = [all.filter((finding) => finding.inBase === true), all.filter((finding) => finding.inBase !== true)];
  const onLines = new Set(files.filter(({ kind }) => kind === 'dockerfile').flatMap(({ findings }) => findings));
  const errors = files.flatMap((file) => file.errors.map(({ message }) => `  ${page.paint.red(`${symbols.error} error`)}  ${message}`));
  const blocks = [
    head(page, read), layerTable(page, read), ...read.image.known.files ? [wasteTable(page, read), worstPaths(page, read)] : [], sourceView(page, read, ours.filter((finding) => onLines.has(finding))),
    ...titled(page, 'Findings', ours.filter((finding) => !onLines.has(finding))), ...titled(page, 'In the base image', inBase),
    errors, [closing(page, all)],
  ];
  return `${blocks.filter((block) => block.length > 0).map((block) => block.join('\n')).join('\n\n')}\n`;
}

const titled = (page: Page, title: string, findings: readonly ReportedFinding[]): readonly (readonly string[])[] =>
  (findings.length === 0 ? [] : [[page.paint.bold(title)], ...findings.map((finding) => findingBlock(page, finding, '  '))]);

function closing(page: Page, findings: readonly ReportedFinding[]): string {
  const worst = severities.find((severity) => findings.some((finding) => finding.severity === severity));
  if (worst === undefined) return `${page.paint.green('✔')} ${page.paint.bold('no problems in the image')}`;
  return `${styleOf(page, worst)(symbols[worst])} ${page.paint.bold(countBySeverity(findings))}`;
}
