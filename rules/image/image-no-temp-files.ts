import { defineRule } from '../../src/engine/rule.js';
import { grouped } from '../../src/image/account/grouped.js';
import { isInCache } from '../../src/image/caches.js';
import { isFile, liveAt } from '../../src/image/live.js';
import { placed, weigh } from '../../src/image/load.js';
import { isPackaged } from '../../src/image/local.js';
import type { Image } from '../../src/image/model.js';
import { namesIn } from '../../src/image/names.js';
import { isLeftover, isManagerLog, isPackedUp } from '../../src/knowledge/leftovers.js';
import { inUnits } from '../../src/text/bytes.js';
import { counted } from '../../src/text/counted.js';
import { andMore } from '../../src/text/listed.js';
import { oneLine } from '../../src/text/one-line.js';

export default defineRule({
  id: 'image-no-temp-files', presets: ['recommended', 'size'], severity: 'info',
  needs: ['image'],
  summary: 'What a build left lying about',
  rationale: 'Downloads, logs and sources that a build has done with cost every host that pulls the image, and a later RUN that deletes them frees nothing.',
  messages: {
    folder: '{folder} has {files} of {size} that a build left; delete them in the RUN that makes them, or use a cache or tmpfs mount there',
    archives: '{folder} has {files} of {size}; unpack them in a stage of their own, or delete them in the RUN that fetches them',
    leftovers: '{path}{more} ({size}) is what a program left behind; delete it in the RUN that makes it, or list it in .dockerignore',
  },
  options: { logs: { doc: 'Also the few lines that package managers log.', default: false, in: { strict: true } } },
  examples: [{ before: 'tmp/k.tgz', after: 'RUN curl -fsSL … | tar -xz -C /opt' }],
}, function* ({ image, options }) {
  const { paths, base } = image;
  const from = base.layers;
  const used = usedFolders(image);
  const isOfCache = (node: number): boolean => isInCache(image, node);
  // What a package brought is where its distribution wants it.
  const isBrought = (node: number): boolean => isPackaged(image, node, liveAt(image, node)?.layer ?? 0);
  const folders = new Map(temporary.flatMap((path) => {
    const node = paths.find(path);
    return node === null ? [] : [[node, path] as const];
  }));
  for (const [node, path] of folders) {
    const tops = [...image.files.children(node)].filter((child) => !used.has(node) && !used.has(child));
    const isLogged = (file: number): boolean => path === logs && !options.logs && isManagerLog(paths.path(file).slice(logs.length + 1));
    const load = weigh(image, tops, { from, unless: (file) => isOfCache(file) || isBrought(file) || isLogged(file) });
    if (load === null || load.bytes === 0) continue;
    yield { message: 'folder', data: { folder: path, files: counted(load.count, 'file'), size: inUnits(load.bytes) }, ...placed(load, path) };
  }

  const isElsewhere = (node: number): boolean => {
    for (let at = node; at !== 0; at = paths.parent(at)) if (folders.has(at)) return false;
    return !isOfCache(node);
  };
  const started = commandOf(image).join(' ');
  const archives = [...namesIn(image).where(isPackedUp)].filter((node) => {
    const live = liveAt(image, node);
    return live !== null && isFile(live) && live.layer >= from && live.bytes >= large && isElsewhere(node)
      && !isBrought(node) && !started.includes(paths.name(node)) && !isBundled(paths.path(node));
  });
  for (const nodes of grouped(archives, (node) => paths.parent(node)).values()) {
    const load = weigh(image, nodes, { from });
    if (load === null) continue;
    const path = load.path.slice(0, Math.max(0, load.path.lastIndexOf('/')));
    yield { message: 'archives', data: { folder: oneLine(path) || '/', files: counted(load.count, 'archive'), size: inUnits(load.bytes) }, ...placed(load, load.count === 1 ? load.path : path) };
  }

  const load = weigh(image, [...namesIn(image).where(isLeftover)].filter((node) => isElsewhere(node) && !isBrought(node) && (liveAt(image, node)?.bytes ?? 0) > 0), { from });
  if (load !== null) {
    yield { message: 'leftovers', data: { path: oneLine(load.path), more: andMore(load.count), size: inUnits(load.bytes) }, ...placed(load) };
  }
});

const logs = 'var/log';
const temporary: readonly string[] = ['tmp', 'var/tmp', 'root/.cache', 'usr/src', logs];
const large = 1 << 20;


/** Folders that what runs lives in: many an application stands in usr/src/app, also in an image that does not say where. */
function usedFolders(image: Image): ReadonlySet<number> {
  const { known, config, paths } = image;
  const home = known.config ? config.workingDir : '/usr/src';
  const used = new Set<number>();
  for (const said of [home, ...commandOf(image)]) {
    if (!said.startsWith('/')) continue;
    const node = paths.find(said);
    for (let at = node ?? 0; at !== 0; at = paths.parent(at)) used.add(at);
  }
  return new Set([...used].filter((node) => !temporary.includes(paths.path(node)) || paths.path(node) === home.replace(/^\/+|\/+$/g, '')));
}

const commandOf = ({ known, config }: Image): readonly string[] => (known.config ? [...config.entrypoint, ...config.cmd] : []);

/** Python brings pip along as a wheel. */
const isBundled = (path: string): boolean => /(?:^|\/)(?:ensurepip\/_bundled|python-wheels)\//.test(path);
