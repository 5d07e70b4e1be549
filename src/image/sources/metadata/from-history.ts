import { unknownConfig } from './unknown-config.js';
import { readHistory } from '../../join/history-text.js';
import type { HistoryItem } from '../../config.js';
import { fieldsOf, textOf, type Json } from '../../json.js';
import type { LayerSource } from '../source.js';
import type { Told } from './read-metadata.js';

export const isHistoryItem = (json: Json): boolean => 'CreatedBy' in fieldsOf(json);

interface Step {
  readonly item: HistoryItem;
  readonly bytes: number | null;
}

/** `docker history`, the API behind it, and `podman history`: the newest step comes first. */
export function fromHistory(all: readonly Json[]): Told {
  const steps = all.map(stepOf).reverse();
  const history = steps.map(({ item }) => item);
  const isCut = history.some(({ createdBy }) => createdBy.endsWith('…'));
  const isRounded = all.some((json) => /[a-zA-Z]/.test(textOf(fieldsOf(json)['Size'])?.replace(/B$/, '') ?? ''));
  return {
    what: 'a history (docker history)', tags: [], digest: null, id: null, annotations: new Map(), config: { ...unknownConfig, history },
    layers: steps.filter(({ item }) => !item.isEmpty).map(({ bytes }) => layerOf(bytes)),
    known: { config: false, history: true, files: false, sizes: steps.every(({ bytes }) => bytes !== null) },
    notes: [
      ...isCut ? ['its commands are cut short: docker history --no-trunc tells them whole'] : [],
      ...isRounded ? ['its sizes are rounded: docker history --human=false tells them in bytes'] : [],
    ],
  };
}

const layerOf = (uncompressed: number | null): LayerSource => ({ digest: null, mediaType: null, blob: null, stated: { compression: 'none', compressed: null, uncompressed } });

function stepOf(json: Json): Step {
  const fields = fieldsOf(json);
  const createdBy = textOf(fields['CreatedBy']) ?? '';
  const bytes = bytesOf(fields['Size'] ?? fields['size']);
  return { item: { created: createdOf(fields), createdBy, isEmpty: bytes === 0 && isSetting(createdBy), comment: textOf(fields['Comment'] ?? fields['comment']) ?? '', author: '' }, bytes };
}

/** These only set something. What runs or copies makes a layer, even one without a byte. */
const settings: ReadonlySet<string> = new Set(['ARG', 'CMD', 'ENTRYPOINT', 'ENV', 'EXPOSE', 'HEALTHCHECK', 'LABEL', 'MAINTAINER', 'ONBUILD', 'SHELL', 'STOPSIGNAL', 'USER', 'VOLUME']);
const isSetting = (createdBy: string): boolean => settings.has(readHistory(createdBy).keyword);

/** The API counts seconds, the others write dates. */
function createdOf(fields: Readonly<Record<string, Json>>): string | null {
  const said = fields['CreatedAt'] ?? fields['Created'] ?? fields['created'];
  if (typeof said === 'number') return Math.abs(said) < 1e11 ? new Date(said * 1000).toISOString() : null;
  return textOf(said);
}

const units: Readonly<Record<string, number>> = { '': 1, B: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };

/** A number, its digits, or `77.8MB`. */
function bytesOf(said: Json): number | null {
  if (typeof said === 'number') return Number.isSafeInteger(said) && said >= 0 ? said : null;
  const [, digits = '', unit = ''] = /^(\d{1,15}(?:\.\d{1,15})?) ?([kKMGT]?B?)$/.exec(textOf(said) ?? '') ?? [];
  const factor = units[unit.toUpperCase()];
  return digits === '' || factor === undefined ? null : Math.round(Number(digits) * factor);
}
