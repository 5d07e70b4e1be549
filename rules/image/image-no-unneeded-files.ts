import { defineRule } from '../../src/engine/rule.js';
import { grouped } from '../../src/image/account/grouped.js';
import { isInCache } from '../../src/image/caches.js';
import { howToKeepOut } from '../../src/image/came-by.js';
import { isBelow, isFile, isFolder, liveAt, outermost, vendored } from '../../src/image/live.js';
import { placed, weigh } from '../../src/image/load.js';
import type { Image } from '../../src/image/model.js';
import { namesIn } from '../../src/image/names.js';
import { counted } from '../../src/text/counted.js';
import { oneLine } from '../../src/text/one-line.js';

export default defineRule({
  id: 'image-no-unneeded-files', aliases: ['DKL-LI-0003'], presets: ['recommended'], severity: 'info',
  needs: ['image'],
  summary: 'Files that only the build or an editor needs',
  rationale: 'They say how the image was made and on what machine, and each of them changes a layer that could have stayed as it was.',
  messages: {
    file: '{path} is not needed to run anything; {advice}',
    files: '{path} and {count} more of that name are not needed to run anything; {advice}',
    folder: '{path} ({files}) is not needed to run anything; {advice}',
  },
  options: { accept: { doc: 'Files and folders that may be there, by path or name.', default: [] } },
  examples: [{ before: 'app/.DS_Store', after: '.dockerignore: **/.DS_Store' }],
}, function* ({ image, options }) {
  const { paths } = image;
  const found = (names: readonly string[], test: (node: number) => boolean): readonly number[] => [...namesIn(image).of(...names)]
    .filter((node) => test(node) && !isBelow(image, node, vendored) && !isAccepted(image, node, options.accept));

  const files = found(['Dockerfile', 'docker-compose.yml', '.vimrc', '.DS_Store'], (node) => {
    const live = liveAt(image, node);
    return live !== null && isFile(live);
  });
  for (const [name, nodes] of grouped(files, (node) => paths.name(node))) {
    const load = weigh(image, nodes);
    if (load === null) continue;
    const data = { path: oneLine(load.path), advice: howToKeepOut(image, load.layer, `**/${name}`) };
    yield load.count === 1 ? { message: 'file', data, ...placed(load) } : { message: 'files', data: { ...data, count: String(load.count - 1) }, ...placed(load) };
  }

  for (const node of outermost(image, found(['.cache', '.aws', '.azure', '.gcp', '.git', '.vscode', '.idea', '.npm'], (one) => isFolder(image, one)))) {
    // Of caches image-no-package-cache speaks.
    const load = weigh(image, [node], { unless: (file) => isInCache(image, file) });
    if (load === null || load.bytes === 0) continue;
    const path = paths.path(node);
    const advice = howToKeepOut(image, load.layer, `**/${paths.name(node)}`);
    yield { message: 'folder', data: { path: oneLine(path), files: counted(load.count, 'file'), advice }, ...placed(load, path) };
  }
});

const isAccepted = ({ paths }: Image, node: number, accept: readonly string[]): boolean => accept.length > 0
  && (accept.includes(paths.name(node)) || accept.some((one) => one.replace(/^\/+|\/+$/g, '') === paths.path(node)));
