import type { Compared } from './compared.js';
import { findingJson } from '../../json.js';
import type { Layer } from '../../../image/model.js';
import type { Read } from '../read.js';

/** The same facts for programs. */
export function diffJson({ old, new: fresh, diff, came, went, tooMuch }: Compared, version: string): string {
  const { before, after, pull, layers, packages, paths } = diff;
  return `${JSON.stringify({
    schemaVersion: 1, tool: { name: 'imglint', version }, old: nameJson(old), new: nameJson(fresh),
    size: { before, after, growth: after.uncompressed - before.uncompressed }, pull, tooMuch,
    layers: layers.map(({ before: one, after: other, isSame }) => ({ isSame, before: layerJson(one, old), after: layerJson(other, fresh) })),
    packages, paths, findings: { new: came.map(withPlace), gone: went.map(withPlace) },
  }, null, 2)}\n`;
}

const nameJson = ({ image: { reference, digest, id, platform, tags } }: Read) => ({ reference, tags, digest, id, platform });

const layerJson = (layer: Layer | null, { image, dockerfile }: Read) => (layer === null ? null : {
  index: layer.index, digest: layer.digest, diffId: layer.diffId, createdBy: layer.history?.createdBy ?? '',
  compressed: layer.compressed, uncompressed: layer.uncompressed, wasted: layer.wasted, line: lineOf(layer, image.join, dockerfile),
});

export const lineOf = ({ historyIndex }: Layer, join: Read['image']['join'], dockerfile: Read['dockerfile']): number | null =>
  (dockerfile === null || historyIndex === null ? null : join?.matches.get(historyIndex)?.instruction.line ?? null);

const withPlace = (finding: Compared['came'][number]) => ({ ...findingJson(finding), place: finding.place ?? null, files: finding.files ?? [] });
