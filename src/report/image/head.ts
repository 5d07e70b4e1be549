import type { Read } from './read.js';
import { compressedSize, sum, tellsSizes } from './sizes.js';
import type { Page } from '../page.js';
import { visible } from '../visible.js';
import { widthOf } from '../width.js';
import { inUnits } from '../../text/bytes.js';

/** What it is called, and what it is. */
export const head = ({ paint, width }: Page, read: Read): readonly string[] => [
  paint.bold.underline(visible(read.image.reference)) + (read.image.tags.length === 0 ? '' : `  ${visible(read.image.tags.join(', '))}`),
  ...inLines(facts(read).map(visible), ' · ', width),
];

/** One after the other, in lines that break between two of them. */
function inLines(parts: readonly string[], between: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last === undefined || widthOf(last + between + part) > width) lines.push(part);
    else lines[lines.length - 1] = last + between + part;
  }
  return lines;
}

export function facts({ image }: Read): readonly string[] {
  const { config, layers, files, id, digest, platform, known } = image;
  const compressed = compressedSize(layers);
  const identity = digest ?? id;
  return [
    platform ?? 'platform unknown', identity?.slice(0, 19) ?? null, config.created === null ? null : `created ${config.created.slice(0, 10)}`,
    tellsSizes(image) ? `${inUnits(sum(layers, ({ uncompressed }) => uncompressed))}${compressed === null ? '' : ` (${inUnits(compressed)} compressed)`}` : compressed === null ? null : `${inUnits(compressed)} compressed`,
    `${String(layers.length)} ${layers.length === 1 ? 'layer' : 'layers'}`, known.files ? `${files.count.toLocaleString('en')} ${files.count === 1 ? 'file' : 'files'}` : 'files were not read',
  ].filter((fact) => fact !== null);
}
