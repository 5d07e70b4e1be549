import { defineRule } from '../../src/engine/rule.js';
import { howToKeepOut } from '../../src/image/came-by.js';
import { isBelow, vendored } from '../../src/image/live.js';
import { weigh } from '../../src/image/load.js';
import { vcsFolders } from '../../src/image/vcs-folders.js';
import { inUnits } from '../../src/text/bytes.js';
import { counted } from '../../src/text/counted.js';
import { oneLine } from '../../src/text/one-line.js';

export default defineRule({
  id: 'image-no-vcs-data', aliases: ['DKL-LI-0003'], presets: ['recommended', 'size', 'security'], severity: 'warning',
  needs: ['image'],
  summary: 'The history of the source in the image',
  rationale: 'Nothing needs it to run, it grows with every commit, and it holds what was ever committed: also the secret that somebody deleted again.',
  messages: {
    history: '{path} holds the history of the source ({size}, {files}), and all that was ever deleted from it; {advice}',
    state: '{path} holds what a version control system knows of the source; {advice}',
  },
  examples: [{ before: 'srv/.git', after: '.dockerignore: .git' }],
}, function* ({ image }) {
  for (const { node, name, all, hasHistory } of vcsFolders(image)) {
    const load = weigh(image, all);
    if (load === null) continue;
    const { layer, bytes, files, count } = load;
    const path = image.paths.path(node);
    const data = { path: oneLine(path), advice: howToKeepOut(image, layer, `**/${name}`) };
    const more = { at: { layer, path }, bytes, files, ...isBelow(image, node, vendored) ? { atMost: 'info' as const } : {} };
    yield hasHistory ? { message: 'history', data: { ...data, size: inUnits(bytes), files: counted(count, 'file') }, ...more } : { message: 'state', data, ...more };
  }
});
