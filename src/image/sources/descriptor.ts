import { UsageError } from '../../errors.js';
import { shown } from '../../text/shown.js';
import { isDigest } from '../bytes/verify.js';
import { platformOf } from '../config.js';
import { fieldsOf, listOf, textMapOf, textOf, type Json } from '../json.js';

/** What an index or a manifest says of a blob (OCI content descriptor). */
export interface Descriptor {
  readonly digest: string;
  readonly size: number;
  readonly mediaType: string;
  readonly platform: string | null;
  readonly annotations: ReadonlyMap<string, string>;
}

export const descriptorsOf = (index: Json, name: string): readonly Descriptor[] => listOf(fieldsOf(index)['manifests']).map((one) => descriptorOf(one, name));

export function descriptorOf(json: Json, name: string): Descriptor {
  const fields = fieldsOf(json);
  const digest = textOf(fields['digest']) ?? '';
  const size = fields['size'];
  if (!isDigest(digest)) throw new UsageError(`${name}: ${shown(digest)} is no digest`);
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) throw new UsageError(`${name}: no size is stated for ${digest}`);
  const platform = fieldsOf(fields['platform']);
  return {
    digest, size, mediaType: textOf(fields['mediaType']) ?? '',
    platform: platformOf({ os: textOf(platform['os']), architecture: textOf(platform['architecture']), variant: textOf(platform['variant']) }),
    annotations: textMapOf(fields['annotations']),
  };
}
