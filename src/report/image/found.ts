import type { Page } from '../page.js';
import { link, styleOf, symbols } from '../page.js';
import { cut, cutFront } from '../cut.js';
import { visible } from '../visible.js';
import { widthOf } from '../width.js';
import { wrap } from '../wrap.js';
import type { ReportedFinding } from '../../engine/result.js';
import type { ImagePlace } from '../../engine/rule.js';
import { inUnits } from '../../text/bytes.js';

const mostFiles = 3;

/** A finding with its weight and its place in the image, and the heaviest of the files it is about. */
export function findingBlock(page: Page, { severity, rule, docs, bytes, message, place, files = [] }: ReportedFinding, indent: string): readonly string[] {
  const { paint, width } = page;
  const kind = `${symbols[severity]} ${severity}`;
  const cost = bytes === null ? '' : `  ${inUnits(bytes)}`;
  const deeper = `${indent}  `;
  const where = place === undefined ? '' : shownPlace(place, width - deeper.length);
  const room = width - widthOf(`${indent}${kind}  ${rule}${cost}`) - widthOf(where);
  const title = `${indent}${styleOf(page, severity)(kind)}  ${link(page, docs, paint.bold(visible(rule)))}${paint.bold(cost)}`;
  return [
    ...room >= 2 ? [`${title}${' '.repeat(room)}${paint.dim(where)}`] : [title, `${deeper}${paint.dim(where)}`],
    ...wrap(message, width - deeper.length).map((line) => deeper + line),
    ...files.length < 2 ? [] : files.slice(0, mostFiles).map(({ path, bytes: weight }) => paint.dim(`${deeper}${inUnits(weight).padStart(9)}  ${cutFront(visible(path), width - deeper.length - 11)}`)),
  ];
}

function shownPlace(place: ImagePlace, room: number): string {
  if (!('layer' in place) || place.path === undefined) return cut(visible(placeText(place)), room);
  const before = `layer ${String(place.layer)} · `;
  return before + cutFront(visible(place.path), room - before.length);
}

/** `layer 3 · srv/app`, `config Env PATH`, `history 4`. */
export const placeText = (place: ImagePlace): string => {
  if ('config' in place) return place.config === 'Reference' ? 'name' : ['config', place.config, ...place.key === undefined ? [] : [place.key]].join(' ');
  if ('history' in place) return `history ${String(place.history)}`;
  return place.path === undefined ? `layer ${String(place.layer)}` : `layer ${String(place.layer)} · ${place.path}`;
};
