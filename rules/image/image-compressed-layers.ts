import { defineRule } from '../../src/engine/rule.js';
import type { Image, Layer } from '../../src/image/model.js';
import { inUnits } from '../../src/text/bytes.js';

export default defineRule({
  id: 'image-compressed-layers', presets: ['size'], severity: 'info',
  needs: ['image'],
  summary: 'Layers that are stored unpacked, or packed badly',
  rationale: 'What is pushed and pulled are the bytes as they are stored.',
  messages: {
    plain: '{size} are stored as they are; push the layer packed with gzip or zstd',
    ratio: 'gzip saves {saved} % of this layer\'s {size} and no more; something is wrong with how it was packed',
    gzip: '{size} are packed with gzip; zstd is smaller, and unpacks several times as fast',
    mixed: 'layers are packed in different ways: {ways}; some registries and engines take only one',
  },
  options: {
    maxRatio: { doc: 'What gzip may leave of a layer, from 0 to 1, before it counts as packed badly.', default: 0.95 },
    preferZstd: { doc: 'Also layers that are packed with gzip.', default: false },
  },
  examples: [{ before: 'a layer of 80 MB with media type application/vnd.oci.image.layer.v1.tar', after: 'the same layer as application/vnd.oci.image.layer.v1.tar+zstd' }],
}, function* ({ image, options: { maxRatio, preferZstd } }) {
  const layers = storedLayers(image);
  for (const layer of layers) {
    const { index, compression, compressed, uncompressed } = layer;
    const at = { layer: index };
    if (compression === 'none') {
      if (uncompressed >= mebibyte) yield { message: 'plain', data: { size: inUnits(uncompressed) }, at, bytes: uncompressed };
    } else if (compression === 'gzip' && compressed !== null && uncompressed >= mebibyte) {
      if (preferZstd) yield { message: 'gzip', data: { size: inUnits(compressed) }, at, bytes: compressed };
      const ratio = compressed / uncompressed;
      if (ratio > maxRatio && !isMostlyPacked(layer, (node) => image.paths.name(node))) {
        yield { message: 'ratio', data: { saved: Math.max(0, (1 - ratio) * 100).toFixed(0), size: inUnits(uncompressed) }, at, bytes: compressed };
      }
    }
  }
  const ways = [...new Set(layers.filter(({ compressed, uncompressed }) => (uncompressed > 0 || compressed !== null)).map(({ compression }) => compression))];
  if (ways.length > 1) yield { message: 'mixed', data: { ways: ways.map((way) => (way === 'none' ? 'not at all' : way)).join(', ') }, at: { layer: image.layers.length - 1 } };
});

const mebibyte = 1024 * 1024;

/** As they are pushed and pulled: what an engine saved is never packed. Of a manifest alone their media types are known. */
const storedLayers = ({ kind, layers }: Image): readonly Layer[] => {
  switch (kind) {
    case 'oci': case 'oci-archive': case 'registry': return layers;
    case 'metadata': return layers.filter(({ mediaType }) => mediaType !== null);
    default: return [];
  }
};

/** Most of its bytes are in files that nothing makes smaller. */
function isMostlyPacked({ entries, uncompressed }: Layer, nameOf: (node: number) => string): boolean {
  let packed = 0;
  for (let entry = 0; entry < entries.count; entry++) {
    const size = entries.size(entry);
    if (size > 0 && incompressible.test(nameOf(entries.node(entry)))) packed += size;
  }
  return packed * 2 > uncompressed;
}

const incompressible = /\.(?:7z|aab|apk|avif|br|bz2|crate|deb|docx|ear|flac|gem|gif|gz|heic|jar|jpe?g|lz4?|lzma|m4a|mkv|mov|mp[34]|nupkg|odt|ogg|opus|pack|pdf|png|pptx|rar|rpm|t[bgx]z|vsix|war|webm|webp|whl|woff2?|xlsx|xz|zip|zst)$/i;
