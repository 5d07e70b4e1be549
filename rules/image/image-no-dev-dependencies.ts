import { defineRule } from '../../src/engine/rule.js';
import { grouped } from '../../src/image/account/grouped.js';
import { isDevKit } from '../../src/image/dev-kit.js';
import { isFolder } from '../../src/image/live.js';
import { placed, weigh } from '../../src/image/load.js';
import type { Image } from '../../src/image/model.js';
import { isPackaged } from '../../src/image/local.js';
import { namesIn } from '../../src/image/names.js';
import { devModules } from '../../src/image/node-modules.js';
import { devPythonPackages, isDevGem } from '../../src/knowledge/dev-packages.js';
import { inUnits } from '../../src/text/bytes.js';
import { listed } from '../../src/text/listed.js';
import { oneLine } from '../../src/text/one-line.js';

export default defineRule({
  id: 'image-no-dev-dependencies', presets: ['recommended', 'size'], severity: 'warning',
  needs: ['image'],
  summary: 'Packages that only serve development in the image',
  rationale: 'Compilers, linters and test runners are often larger than the program, bring dependencies of their own, and never run in a container.',
  messages: {
    found: '{folder} has what only serves development: {packages} ({size}); {advice}',
  },
  options: { devKit: { doc: 'The image is there to develop in; one that is named so (`-sdk`, `-dev`, `-builder`, `-devel`) need not be told.', default: false } },
  examples: [{ before: 'app/node_modules/typescript', after: 'RUN npm ci --omit=dev' }],
}, function* ({ image, options }) {
  if (options.devKit || isDevKit(image)) return;
  for (const { folder, names, nodes, advice } of found(image)) {
    const load = weigh(image, nodes);
    // What a package of the system brought only goes with the package.
    if (load === null || isPackaged(image, folder, load.layer)) continue;
    const path = image.paths.path(folder);
    yield {
      message: 'found', ...placed(load, path),
      data: { folder: oneLine(path), packages: oneLine(listed(names)), size: inUnits(load.bytes), advice },
    };
  }
});

interface Found {
  readonly folder: number;
  readonly names: readonly string[];
  readonly nodes: readonly number[];
  readonly advice: string;
}

const found = (image: Image): readonly Found[] => [
  ...devModules(image).map((one) => ({ ...one, advice: 'install with npm ci --omit=dev' })),
  ...inFolders(image, [...namesIn(image).of('phpunit')].filter((node) => isIn(image, node, /(?:^|\/)vendor\/(?:bin\/)?phpunit$/)),
    'install with composer install --no-dev', (node) => vendorOf(image, node)),
  ...inFolders(image, [...namesIn(image).of(...devPythonPackages)].filter((node) => isIn(image, node, /\/site-packages\/[^/]+$/) && isFolder(image, node)),
    'install only what the program imports'),
  ...inFolders(image, [...namesIn(image).where(isDevGem)].filter((node) => isIn(image, node, /\/gems\/[^/]+$/) && isFolder(image, node)),
    'install with bundle config set without "development test"'),
];

const inFolders = (image: Image, nodes: readonly number[], advice: string, folderOf = (node: number): number => image.paths.parent(node)): readonly Found[] =>
  [...grouped(nodes, folderOf)].map(([folder, all]) => ({ folder, nodes: all, names: [...new Set(all.map((node) => image.paths.name(node)))].sort(), advice }));

const isIn = ({ paths }: Image, node: number, pattern: RegExp): boolean => pattern.test(paths.path(node));

const vendorOf = ({ paths }: Image, node: number): number => {
  let at = node;
  while (at !== 0 && paths.name(at) !== 'vendor') at = paths.parent(at);
  return at;
};
