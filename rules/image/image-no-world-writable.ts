import { defineRule } from '../../src/engine/rule.js';
import { grouped } from '../../src/image/account/grouped.js';
import { byMode } from '../../src/image/by-mode.js';
import { liveAt } from '../../src/image/live.js';
import { oneLine } from '../../src/text/one-line.js';

export default defineRule({
  id: 'image-no-world-writable', presets: ['recommended', 'security'], severity: 'warning',
  needs: ['image'],
  summary: 'Files that everybody may write',
  rationale: 'A program that is taken over can then change its own code and what others run. One owner, and a group where several need it, is enough.',
  messages: {
    one: 'everybody may write {path}; give it to the user that needs it with --chown and chmod o-w',
    tree: 'everybody may write {path} and {count} more in it; give them to the user that needs them with --chown and chmod -R o-w',
    several: 'everybody may write {count} files in {folder}; give them to the user that needs them with --chown and chmod o-w',
  },
  examples: [{ before: 'srv/data, mode 0777', after: 'srv/data, mode 0750' }],
}, function* ({ image }) {
  const { paths, base } = image;
  const found = byMode(image).writable.flatMap((node) => {
    const live = liveAt(image, node);
    return live === null || live.layer < base.layers || isShared(paths.path(node)) ? [] : [{ node, layer: live.layer, isFolder: live.kind === 'dir' }];
  });
  const all = new Map(found.map((one) => [one.node, one]));
  /** The highest folder above it that everybody may write as well, with everything between. */
  const top = (node: number): number => {
    let at = node;
    while (at !== 0 && all.has(paths.parent(at))) at = paths.parent(at);
    return at;
  };
  const alone: typeof found = [];
  for (const [node, group] of grouped(found, (one) => top(one.node))) {
    const one = all.get(node);
    if (one === undefined) continue;
    const path = paths.path(node);
    const at = { layer: one.layer, path };
    if (group.length > 1) yield { message: 'tree', data: { path: oneLine(path) || '/', count: String(group.length - 1) }, at };
    else alone.push(one);
  }
  for (const group of grouped(alone, ({ node, layer }) => `${String(layer)} ${String(paths.parent(node))}`).values()) {
    const [first] = group;
    if (first === undefined) continue;
    const folder = paths.path(paths.parent(first.node));
    if (group.length > few) yield { message: 'several', data: { count: String(group.length), folder: oneLine(folder) || '/' }, at: { layer: first.layer, path: folder } };
    else for (const { node, layer } of group) yield { message: 'one', data: { path: oneLine(paths.path(node)) || '/' }, at: { layer, path: paths.path(node) } };
  }
});

/** So many are told one by one. */
const few = 3;

/** Where everybody is meant to write. */
const isShared = (path: string): boolean => /^(?:(?:var\/)?tmp|dev\/shm|(?:run|var)\/lock)(?:\/|$)/.test(path);
