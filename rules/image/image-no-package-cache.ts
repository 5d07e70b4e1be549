import { defineRule } from '../../src/engine/rule.js';
import { cachesIn } from '../../src/image/caches.js';
import { outermost } from '../../src/image/live.js';
import { placed, weigh } from '../../src/image/load.js';
import { matching } from '../../src/image/matching.js';
import type { Image } from '../../src/image/model.js';
import { inUnits } from '../../src/text/bytes.js';
import { counted } from '../../src/text/counted.js';
import { listed } from '../../src/text/listed.js';
import { oneLine } from '../../src/text/one-line.js';

export default defineRule({
  id: 'image-no-package-cache', aliases: ['DKL-DI-0005', 'DKL-DI-0004'], presets: ['recommended', 'size'], severity: 'warning',
  needs: ['image'],
  summary: 'What a package manager downloaded, left in the image',
  rationale: 'A cache makes the next install faster, and in an image there is none. A later RUN that deletes it frees nothing, and a cache mount never lets it in.',
  messages: {
    cache: '{tool} left {size} in {folders} ({files}), which nothing needs; use {clean} in the RUN that fills it',
  },
  options: {
    minKB: { doc: 'The least that one tool must have left, in KiB.', default: 64 },
    kept: { doc: 'What debconf and ldconfig keep is worth more than an info, though few clean it away.', default: false, in: { strict: true } },
  },
  examples: [{ before: 'var/lib/apt/lists, 18 MB', after: 'RUN apt-get update && apt-get install -y … && rm -rf /var/lib/apt/lists/*' }],
}, function* ({ image, options }) {
  if (isDistroless(image)) return;
  const from = image.base.layers;
  for (const { tool, nodes, folders, clean, isKept = false } of cachesIn(image)) {
    const load = weigh(image, nodes, { from });
    if (load === null || load.bytes === 0 || load.bytes < options.minKB * 1024) continue;
    const filled = [...folders].map(([folder, held]) => ({ folder, path: image.paths.path(folder), bytes: weigh(image, held, { from })?.bytes ?? 0 })).filter(({ bytes }) => bytes > 0);
    const whole = new Set(outermost(image, filled.map(({ folder }) => folder)));
    const heaviest = filled.filter(({ folder }) => whole.has(folder)).sort((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1)).map(({ path }) => path);
    yield {
      message: 'cache', ...placed(load, heaviest[0]),
      data: { tool, size: inUnits(load.bytes), folders: oneLine(listed(heaviest)), files: counted(load.count, 'file'), clean },
      ...isKept && !options.kept ? { atMost: 'info' as const } : {},
    };
  }
});

/** Packages without a package manager. */
const isDistroless = (image: Image): boolean => matching(image, 'var/lib/dpkg/status.d').length > 0 && image.files.find('var/lib/dpkg/status') === null;
