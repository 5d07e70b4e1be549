import type { Compared } from './compared.js';
import { lineOf } from './json.js';
import { signed } from './pretty.js';
import { placeText } from '../found.js';
import { createdBy } from '../layers.js';
import { cut } from '../../cut.js';
import { escapeMarkdown, markdownLink } from '../../markdown-text.js';
import type { ReportedFinding } from '../../../engine/result.js';
import { inUnits } from '../../../text/bytes.js';

const mostRows = 15;

/** For a comment on a pull request. */
export function diffMarkdown(compared: Compared): string {
  const { old, new: fresh, diff: { before, after, pull, packages, paths }, came, went, tooMuch } = compared;
  return [
    `### imglint: ${escapeMarkdown(old.image.reference)} → ${escapeMarkdown(fresh.image.reference)}, ${signed(after.uncompressed - before.uncompressed)}`,
    ...tooMuch === null ? [] : [`**${escapeMarkdown(tooMuch)}**`],
    table(['', 'before', 'after', ''], [
      ['size', inUnits(before.uncompressed), inUnits(after.uncompressed), signed(after.uncompressed - before.uncompressed)],
      ...before.compressed === null || after.compressed === null ? [] : [['compressed', inUnits(before.compressed), inUnits(after.compressed), signed(after.compressed - before.compressed)]],
      ['dead', inUnits(before.wasted), inUnits(after.wasted), signed(after.wasted - before.wasted)],
      ['to pull', '', inUnits(pull.bytes), `${String(pull.layers)} of ${String(after.layers)} layers`],
    ]),
    ...layerRows(compared),
    ...paths.length === 0 ? [] : [table(['path', 'growth'], paths.slice(0, mostRows).map(({ path, before: one, after: other }) => [escapeMarkdown(path), signed(other - one)]))],
    ...packages.length === 0 ? [] : [table(['package', 'before', 'after', 'growth'], packages.slice(0, mostRows).map(({ kind, name, before: one, after: other, growth }) =>
      [escapeMarkdown(`${kind} ${name}`), escapeMarkdown(one ?? 'not there'), escapeMarkdown(other ?? 'gone'), growth === null ? '' : signed(growth)]))],
    ...findings('New findings', came), ...findings('Gone findings', went),
  ].join('\n\n').concat('\n');
}

/** With the line of the Dockerfile that made each, where that is known. */
function layerRows({ old, new: fresh, diff: { layers } }: Compared): readonly string[] {
  const rows = layers.filter(({ isSame }) => !isSame).flatMap(({ before, after }): readonly (readonly string[])[] => {
    const [layer, { image: { join }, dockerfile }] = after === null ? [before, old] : [after, fresh];
    if (layer === null) return [];
    const line = lineOf(layer, join, dockerfile);
    return [[
      escapeMarkdown(cut(createdBy(layer), 80)), line === null || dockerfile === null ? '' : escapeMarkdown(`${dockerfile.path}:${String(line)}`),
      before === null ? 'not there' : inUnits(before.uncompressed), after === null ? 'gone' : inUnits(after.uncompressed),
      signed((after?.uncompressed ?? 0) - (before?.uncompressed ?? 0)),
    ]];
  });
  return rows.length === 0 ? [] : [table(['layer', 'line', 'before', 'after', 'growth'], rows.slice(0, mostRows))];
}

const findings = (title: string, found: readonly ReportedFinding[]): readonly string[] => (found.length === 0 ? [] : [
  `**${title}**`,
  table(['', 'where', 'rule', 'message'], found.map(({ severity, rule, docs, message, place }) =>
    [severity, place === undefined ? '' : escapeMarkdown(placeText(place)), markdownLink(rule, docs), escapeMarkdown(message)])),
]);

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => ':--'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
