import { defineRule } from '../../src/engine/rule.js';
import { debugBytes } from '../../src/image/elf-symbols.js';
import { isBelow, isFolder, liveAt, outermost } from '../../src/image/live.js';
import { placed, weigh, type Load } from '../../src/image/load.js';
import { isLocal, isPackaged } from '../../src/image/local.js';
import { matching } from '../../src/image/matching.js';
import type { Image } from '../../src/image/model.js';
import { namesIn } from '../../src/image/names.js';
import { inUnits } from '../../src/text/bytes.js';
import { andMore } from '../../src/text/listed.js';
import { oneLine } from '../../src/text/one-line.js';

export default defineRule({
  id: 'image-no-dev-artifacts', presets: ['recommended', 'size'], severity: 'info',
  needs: ['image'],
  summary: 'What only development makes or reads, in the image',
  rationale: 'Tests, source maps, caches of tools and debug symbols are there for those who write the program. Every host that pulls the image gets them too.',
  messages: {
    tests: '{path}{more} ({size}) only serves to test; leave it out of what is copied, or delete it in the RUN that brings it',
    sourcemaps: '{path}{more} ({size}) only serves a debugger; build without source maps, or leave them out of what is copied',
    bytecode: '{path}{more} ({size}) is what Python makes anew; install with --no-compile and leave it out of what is copied',
    toolcache: '{path}{more} ({size}) is what a tool makes anew; list it in .dockerignore, or delete it in the RUN that makes it',
    typescript: '{path}{more} ({size}) is compiled already; copy what the compiler made alone',
    debuginfo: '{path}{more} ({size}) holds symbols that only a debugger reads; strip it, or keep them in an image of their own',
  },
  options: { bytecode: { doc: 'Also bytecode of Python where it makes programs start faster.', default: false, in: { strict: true } } },
  examples: [{ before: 'dist/app.js.map, 6 MB', after: '.dockerignore: **/*.map' }],
}, function* ({ image, options }) {
  const names = namesIn(image);
  const folders = (...of: readonly string[]): readonly number[] => [...names.of(...of)].filter((node) => isFolder(image, node));
  const from = image.base.layers;
  // What a package brought is as its distribution wants it.
  const unless = (node: number): boolean => isPackaged(image, node, liveAt(image, node)?.layer ?? 0);

  const tests = weigh(image, outermost(image, folders('test', 'tests', '__tests__', 'spec', 'e2e').filter((node) => isOfApp(image, node))), { unless });
  if (tests !== null && tests.bytes >= 512 * 1024) yield { message: 'tests', ...told(tests) };

  const maps = weigh(image, names.where((name) => /\.(?:m?js|css)\.map$/.test(name)), { unless });
  if (maps !== null && maps.bytes > 0) yield { message: 'sourcemaps', ...told(maps) };

  const compiled = !options.bytecode && isWanted(image) ? [] : [...folders('__pycache__'), ...names.where((name) => name.endsWith('.pyo'))];
  const bytecode = weigh(image, compiled, { from, unless });
  if (bytecode !== null && bytecode.bytes > 0) yield { message: 'bytecode', ...told(bytecode) };

  const caches = weigh(image, [
    ...names.of('.pytest_cache', '.mypy_cache', '.ruff_cache', '.turbo', '.parcel-cache', '.eslintcache'),
    ...['*/node_modules/.cache', '*/.next/cache', '*/.angular/cache'].flatMap((pattern) => matching(image, pattern)),
  ]);
  if (caches !== null && caches.bytes > 0) yield { message: 'toolcache', ...told(caches) };

  const typescript = [...names.where((name) => /\.tsx?$/.test(name) && !/\.d\.ts$/.test(name))].filter((node) => isCompiled(image, node));
  const sources = weigh(image, typescript, { unless });
  if (sources !== null && sources.bytes > 0) yield { message: 'typescript', ...told(sources) };

  const symbols = new Map(unstripped(image, from).filter(({ node }) => isLocal(image, node)).map((one) => [one.node, one.bytes]));
  const debug = weigh(image, [...matching(image, 'usr/lib/debug'), ...symbols.keys()], { from, cost: (node) => symbols.get(node) });
  if (debug !== null && debug.bytes > 0) yield { message: 'debuginfo', ...told(debug) };
});

const told = (load: Load) => ({ data: { path: oneLine(load.path), more: andMore(load.count), size: inUnits(load.bytes) }, ...placed(load) });

/** Below what the image is made for, or in a package that it needs. */
const isOfApp = (image: Image, node: number): boolean => {
  const { paths, known, config } = image;
  if (isBelow(image, node, packageFolders)) return true;
  const path = paths.path(node);
  const home = known.config ? config.workingDir.replace(/^\/+|\/+$/g, '') : '';
  return [...home === '' ? [] : [home], 'app', 'srv', 'usr/src'].some((folder) => path.startsWith(`${folder}/`));
};
const packageFolders: ReadonlySet<string> = new Set(['site-packages', 'node_modules']);

/** Python starts faster with it, and nobody said that there be none. */
const isWanted = (image: Image): boolean => hasPython(image)
  && !(image.known.config && image.config.env.some((variable) => /^PYTHONDONTWRITEBYTECODE=./.test(variable)));

const hasPython = ({ files, known, config }: Image): boolean =>
  ['usr/bin/python3', 'usr/local/bin/python3', 'usr/bin/python', 'usr/local/bin/python'].some((path) => files.find(path) !== null)
  || (known.config && [...config.entrypoint, ...config.cmd].some((word) => /(?:^|\/)python[\d.]*$/.test(word)));

const isCompiled = ({ paths, files }: Image, node: number): boolean => {
  const js = paths.below(paths.parent(node), `${paths.name(node).replace(/\.tsx?$/, '')}.js`);
  return js !== null && files.at(js) !== null;
};

/** Programs and libraries of a MiB and more, and how much of them is symbols. */
function unstripped(image: Image, from: number): readonly Readonly<{ node: number; bytes: number }>[] {
  const { layers, files } = image;
  const found: Readonly<{ node: number; bytes: number }>[] = [];
  for (const ref of files.all()) {
    const layer = layers[ref.layer];
    const size = layer?.entries.size(ref.entry) ?? 0;
    if (layer === undefined || ref.layer < from || size < 1 << 20) continue;
    const [head, tail] = [layer.head(ref.entry), layer.tail(ref.entry)];
    const bytes = head === null || tail === null ? null : debugBytes({ head, tail, size });
    if (bytes !== null && bytes > 0) found.push({ node: layer.entries.node(ref.entry), bytes });
  }
  return found;
}
