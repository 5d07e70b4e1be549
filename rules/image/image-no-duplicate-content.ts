import { defineRule } from '../../src/engine/rule.js';
import type { DuplicateGroup, EntryRef, Image } from '../../src/image/model.js';
import { inUnits } from '../../src/text/bytes.js';

export default defineRule({
  id: 'image-no-duplicate-content', presets: ['size'], severity: 'info',
  needs: ['image'],
  summary: 'The same content at several paths',
  rationale: 'Each copy is stored and pulled; a link costs nothing.',
  messages: { copies: '{path} is there {count} times, each {size}, first as {first}; keep one and link to it' },
  options: { minKB: { doc: 'How large a file must be, in KiB.', default: 1024 } },
  examples: [{ before: 'srv/model.bin and opt/model.bin, 30 MB each', after: 'opt/model.bin is a link to srv/model.bin' }],
}, function* ({ image, options: { minKB } }) {
  for (const group of image.waste.duplicates) {
    if (group.bytes < minKB * 1024) continue;
    const files = told(image, group);
    const [first, second] = files;
    if (first === undefined || second === undefined) continue;
    yield {
      message: 'copies', data: { path: second.path, first: first.path, count: String(files.length), size: inUnits(group.bytes) },
      at: { layer: second.layer, path: second.path }, bytes: group.bytes * (files.length - 1), files: files.slice(0, 10),
    };
  }
});

/** The copies that somebody could do without. */
const told = (image: Image, { bytes, files }: DuplicateGroup) => files.map((file) => ({ path: pathOf(image, file), layer: file.layer, bytes }))
  .filter(({ path }) => !/(?:^|\/)(?:__pycache__|locales?)\/|(?:^|\/)(?:LICEN[CS]E|COPYING|NOTICE|copyright)[^/]*$/.test(path));

const pathOf = ({ layers, paths }: Image, { layer, entry }: EntryRef): string => paths.path(layers[layer]?.entries.node(entry) ?? 0);
