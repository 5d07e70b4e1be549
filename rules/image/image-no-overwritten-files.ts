import { defineRule } from '../../src/engine/rule.js';
import { heaviest } from '../../src/image/heaviest.js';
import type { Image } from '../../src/image/model.js';
import { rewritesOf, type Rewrite, type RewriteKind } from '../../src/image/rewrites.js';
import { isDatabase } from '../../src/knowledge/package-databases.js';
import { inUnits } from '../../src/text/bytes.js';

export default defineRule({
  id: 'image-no-overwritten-files', presets: ['recommended', 'size'], severity: 'warning',
  needs: ['image'],
  summary: 'Files that a later layer writes again',
  rationale: 'A layer holds whole files: whoever changes the owner, the mode or one byte of a file stores all of it once more, and the first copy stays.',
  messages: {
    content: '{what} written again with other content: {size} below it that nobody sees; write them once, or in one RUN',
    metadata: '{what} copied into another layer for a new owner, mode or time: {size} that are there twice; COPY with --chown and --chmod, or change them in the RUN that makes them',
    identical: '{what} written again just as they were: {size} that are there twice; copy them once',
  },
  options: { minKB: { doc: 'How much one layer must write again, in KiB.', default: 256 } },
  examples: [{ before: 'RUN chown -R app /srv repeats the 40 MB of COPY . /srv', after: 'COPY --chown=app . /srv' }],
}, function* ({ image, options: { minKB } }) {
  const groups = new Map<string, { layer: number; kind: RewriteKind; rewrites: Rewrite[]; bytes: number }>();
  for (const rewrite of rewritesOf(image)) {
    const { dead, over: { layer }, kind } = rewrite;
    if (layer < image.base.layers || dead.bytes === 0 || isDatabase(pathOf(image, rewrite), dead.bytes)) continue;
    const key = `${String(layer)} ${kind}`;
    const group = groups.get(key) ?? { layer, kind, rewrites: [], bytes: 0 };
    groups.set(key, group);
    group.rewrites.push(rewrite);
    group.bytes += dead.bytes;
  }
  for (const { layer, kind, rewrites, bytes } of groups.values()) {
    const [first] = rewrites;
    if (bytes < minKB * 1024 || first === undefined) continue;
    const files = heaviest(image, rewrites.map(({ over }) => over));
    const what = rewrites.length === 1 ? `${pathOf(image, first)} is` : `${rewrites.length.toLocaleString('en')} files are`;
    yield { message: kind, data: { what, size: inUnits(bytes) }, at: rewrites.length === 1 ? { layer, path: pathOf(image, first) } : { layer }, bytes, files };
  }
});

const pathOf = ({ layers, paths }: Image, { dead: { layer, entry } }: Rewrite): string => paths.path(layers[layer]?.entries.node(entry) ?? 0);
