import { defineRule } from '../../src/engine/rule.js';
import { liveAt } from '../../src/image/live.js';
import { weigh } from '../../src/image/load.js';
import type { Image } from '../../src/image/model.js';
import { programFolders } from '../../src/knowledge/program-folders.js';
import { listed } from '../../src/text/listed.js';

export default defineRule({
  id: 'image-no-package-manager', presets: ['security'], severity: 'info',
  needs: ['image'],
  summary: 'A package manager or a shell in an image that is meant to be minimal',
  rationale: 'Whoever breaks in finds a way to run commands, and to install what is missing. Nothing that only serves the program needs either.',
  messages: {
    found: '{programs} {are} in an image that is meant to be minimal; copy what the program needs into a distroless image or scratch',
  },
  options: { minimal: { doc: 'The image is meant to hold nothing but its program.', default: false } },
  examples: [{ before: 'sbin/apk', after: 'a distroless base image', options: { minimal: true } }],
}, function* ({ image, options }) {
  if (!options.minimal) return;
  const nodes = [...programs(image)];
  const [first] = nodes;
  const layer = first === undefined ? undefined : liveAt(image, first)?.layer;
  if (first === undefined || layer === undefined) return;
  const names = [...new Set(nodes.map((node) => image.paths.name(node)))];
  const { bytes, files, ...at } = weigh(image, nodes) ?? { bytes: 0, files: [], layer, path: image.paths.path(first) };
  yield {
    message: 'found', data: { programs: listed(names), are: names.length === 1 ? 'is' : 'are' }, bytes, files,
    at: { layer: at.layer, path: at.path },
  };
});

/** Files and links of these names where programs are looked for. */
function* programs(image: Image): Iterable<number> {
  for (const name of ['apt-get', 'apk', 'dnf', 'yum', 'zypper', 'sh', 'bash', 'busybox', 'curl', 'wget']) {
    for (const folder of programFolders) {
      const node = image.paths.find(`${folder}/${name}`);
      const kind = node === null ? undefined : liveAt(image, node)?.kind;
      if (node !== null && kind !== undefined && kind !== 'dir') yield node;
    }
  }
}
