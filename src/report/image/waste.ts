import { cutFront } from '../cut.js';
import type { Page } from '../page.js';
import type { Read } from './read.js';
import { visible } from '../visible.js';
import { hanging } from '../wrap.js';
import type { Cause, DeadFile } from '../../image/model.js';
import { maskTokens } from '../../knowledge/secrets.js';
import { inUnits } from '../../text/bytes.js';

const named: Readonly<Record<Cause, string>> = { deleted: 'deleted later', overwritten: 'overwritten later', metadataOnly: 'copied for new metadata' };

/** The dead bytes by what killed them. */
export function wasteTable({ paint, width }: Page, { image }: Read): readonly string[] {
  const { waste, base, layers } = image;
  if (layers.length === 0) return [];
  const ours = waste.from(base.layers);
  const rows = [
    ...(['deleted', 'overwritten', 'metadataOnly'] as const).map((cause) => [named[cause], waste[cause], waste.compressed?.[cause]] as const),
    ['the same content twice (advice)', waste.duplicate, waste.compressed?.duplicate] as const,
  ].filter(([, bytes]) => bytes > 0);
  const inBase = waste.recoverable - ours.recoverable;
  const title = waste.recoverable === 0 ? 'nothing is wasted'
    : `${inUnits(waste.recoverable)} can be taken back${inBase === 0 ? '' : `, ${inUnits(inBase)} of it in the base`}; ${(waste.score * 100).toFixed(1)} % of what is stored is seen`;
  return [
    ...hanging('', 'Waste  ', title, width, paint.bold),
    ...rows.map(([name, bytes, compressed]) => `  ${inUnits(bytes).padStart(9)}  ${name}${compressed === undefined ? '' : paint.dim(`  about ${inUnits(compressed)} compressed`)}`),
  ];
}

const mostPaths = 10;

/** The paths with the most of them. */
export function worstPaths({ paint, width }: Page, read: Read): readonly string[] {
  const { image } = read;
  const byPath = new Map<number, { bytes: number; last: DeadFile }>();
  for (const dead of image.waste.dead) {
    if (dead.bytes === 0) continue;
    const node = image.layers[dead.layer]?.entries.node(dead.entry) ?? 0;
    const known = byPath.get(node);
    byPath.set(node, { bytes: (known?.bytes ?? 0) + dead.bytes, last: dead });
  }
  const worst = [...byPath].sort(([, { bytes: x }], [, { bytes: y }]) => y - x).slice(0, mostPaths);
  if (worst.length === 0) return [];
  return [paint.bold('Worst paths'), ...worst.map(([node, { bytes, last }]) => {
    const how = `layer ${last.layer}, ${named[last.cause].replace(' later', '')} in layer ${last.by}`;
    const room = Math.max(20, width - 13 - how.length - 2);
    return `  ${inUnits(bytes).padStart(9)}  ${cutFront(visible(maskTokens(image.paths.path(node))), room)}  ${paint.dim(how)}`;
  })];
}
