import { facts } from './head.js';
import { placeText } from './found.js';
import { createdBy } from './layers.js';
import type { Read } from './read.js';
import { tellsSizes } from './sizes.js';
import type { SafeRead } from './without-secrets.js';
import { cut } from '../cut.js';
import { countBySeverity } from '../counts.js';
import { escapeMarkdown, markdownLink } from '../markdown-text.js';
import { visible } from '../visible.js';
import type { FileResult, RunResult } from '../../engine/result.js';
import { inUnits } from '../../text/bytes.js';

/** For a comment on a pull request: what the image is, what was found, and behind a fold its layers. */
export function imageMarkdown(read: SafeRead, { files }: RunResult): string {
  const { image } = read;
  const found = files.flatMap(({ findings }) => findings);
  const { waste, known } = image;
  return [
    `### imglint: ${found.length === 0 ? 'no problems' : countBySeverity(found)} in ${escapeMarkdown(image.reference)}`,
    escapeMarkdown(facts(read).map(visible).join(' · ')),
    !known.files ? 'Its files were not read.' : waste.recoverable === 0 ? 'Nothing is wasted.' : `**${inUnits(waste.recoverable)}** can be taken back: ${[
      ['deleted later', waste.deleted], ['overwritten later', waste.overwritten], ['copied for new metadata', waste.metadataOnly],
    ].filter(([, bytes]) => Number(bytes) > 0).map(([name, bytes]) => `${inUnits(Number(bytes))} ${String(name)}`).join(', ')}.`,
    ...findingTable(files),
    layerTable(read),
  ].join('\n\n').concat('\n');
}

const findingTable = (files: readonly FileResult[]): readonly string[] => {
  const rows = files.flatMap(({ path, kind, findings }) => findings.map(({ severity, rule, docs, message, bytes, place, range, inBase }) => {
    const where = kind === 'dockerfile' ? `${path}:${String(range.start.line)}` : place === undefined ? '' : placeText(place);
    return `| ${severity} | ${escapeMarkdown(visible(where))}${inBase === true ? ' (base)' : ''} | ${markdownLink(rule, docs)} | ${bytes === null ? '' : inUnits(bytes)} | ${escapeMarkdown(message)} |`;
  }));
  return rows.length === 0 ? [] : [['| | Where | Rule | Bytes | Message |', '| :-- | :-- | :-- | --: | :-- |', ...rows].join('\n')];
};

function layerTable({ image, dockerfile }: Read): string {
  const rows = image.layers.map((layer) => {
    const match = layer.historyIndex === null ? undefined : image.join?.matches.get(layer.historyIndex);
    const line = layer.index < image.base.layers ? 'base' : match === undefined || dockerfile === null ? '' : `${dockerfile.path}:${String(match.instruction.line)}`;
    return `| ${String(layer.index)} | ${tellsSizes(image) ? inUnits(layer.uncompressed) : ''} | ${layer.wasted === 0 ? '' : inUnits(layer.wasted)} | ${escapeMarkdown(line)} | ${escapeMarkdown(cut(createdBy(layer), 120))} |`;
  });
  return ['<details>\n<summary>Layers</summary>\n', '| | Adds | Dead | Line | Made by |', '| --: | --: | --: | :-- | :-- |', ...rows, '\n</details>'].join('\n');
}
