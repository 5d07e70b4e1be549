import { defineRule } from '../../src/engine/rule.js';
import { deletionsOf } from '../../src/image/deletions.js';
import { heaviest } from '../../src/image/heaviest.js';
import { whereOf } from '../../src/image/where.js';

export default defineRule({
  id: 'image-no-deleted-files', presets: ['recommended', 'size'], severity: 'warning',
  needs: ['image'],
  summary: 'Files that one layer brings and a later one takes away',
  rationale: 'A layer cannot give back what a lower one holds: it only hides it. The files are stored, pushed and pulled with every image, and whoever unpacks the layer has them.',
  messages: {
    file: '{path} is deleted {by}, and stays in the image all the same; delete it in the RUN that makes it, or make it in another stage',
    files: '{count} files in {path} are deleted {by}, and stay in the image all the same; delete them in the RUN that makes them, or make them in another stage',
  },
  options: {
    minKB: { doc: 'How much must go at once, in KiB.', default: 256 },
    base: { doc: 'Also what the base image brought.', default: false },
  },
  examples: [{ before: 'layer 3 adds opt/sdk (90 MB), layer 4 deletes it', after: 'one RUN unpacks the SDK, uses it and deletes it' }],
}, function* ({ image, options: { minKB, base } }) {
  for (const { layer, by, node, files, bytes } of deletionsOf(image)) {
    if (bytes < minKB * 1024 || bytes === 0 || (!base && layer < image.base.layers)) continue;
    const [first] = heaviest(image, files);
    const single = files.length === 1 && first !== undefined;
    const path = single ? first.path : image.paths.path(node);
    const data = { path: path === '' ? 'the root' : path, by: whereOf(image, by) };
    const found = { at: { layer, path }, bytes, files: heaviest(image, files) } as const;
    if (single) yield { message: 'file', data, ...found };
    else yield { message: 'files', data: { ...data, count: files.length.toLocaleString('en') }, ...found };
  }
});
