import { isOfOthers, isSettings } from '../knowledge/secret-candidates.js';
import { mayNameSecret, secretFolders } from '../knowledge/secret-files.js';
import { broughtBy } from './brought-by.js';
import { isFile, liveAt, outermost, within } from './live.js';
import type { EntryRef, Image } from './model.js';
import { namesIn } from './names.js';
import { secretFile, type Accepted, type SecretFile } from './secret-file.js';

/** A secret, and where it lies. */
export type FoundSecret = Readonly<{ layer: number; path: string; bytes: number; secret: SecretFile }>;

/** The secrets among the files that a container sees, by their paths. */
export function liveSecrets(image: Image, options: Accepted): readonly FoundSecret[] {
  const names = namesIn(image);
  // Most files of an image may be among them.
  const nodes = new Uint8Array(image.paths.count);
  for (const node of names.where(mayNameSecret)) nodes[node] = 1;
  const isOurs = ownFolders(image);
  for (const node of names.where(isSettings)) if (isOurs(image.paths.parent(node))) nodes[node] = 1;
  for (const folder of outermost(image, names.of(...secretFolders))) for (const node of within(image, folder)) nodes[node] = 1;
  const found: FoundSecret[] = [];
  for (let node = nodes.indexOf(1); node !== -1; node = nodes.indexOf(1, node + 1)) {
    const live = liveAt(image, node);
    const file = live !== null && isFile(live) ? image.files.content(live) : null;
    if (live !== null && file !== null) found.push(...told(image, { ...file, path: image.paths.path(node), shownIn: broughtBy(image, node, live.layer) }, options));
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether settings and scripts in a folder may be those of a project of ours: most lie among the modules of others, and no more is asked about them. */
function ownFolders({ paths }: Image): (folder: number) => boolean {
  const known = new Map<number, boolean>();
  return (folder) => {
    const told = known.get(folder) ?? !isOfOthers(`${paths.path(folder)}/`);
    known.set(folder, told);
    return told;
  };
}

/** The same among the files of our own layers that no container sees, and that are in the image all the same. */
export const buriedSecrets = (image: Image, options: Accepted): readonly (FoundSecret & Readonly<{ gone: 'deleted' | 'overwritten' }>)[] =>
  image.waste.dead.filter(({ layer, cause }) => layer >= image.base.layers && cause !== 'metadataOnly').flatMap(({ layer, entry, cause }) => {
    const path = image.paths.path(image.layers[layer]?.entries.node(entry) ?? 0);
    const gone = cause === 'deleted' ? 'deleted' as const : 'overwritten' as const;
    return told(image, { layer, entry, path, shownIn: layer }, options).map((one) => ({ ...one, gone }));
  }).sort((a, b) => a.layer - b.layer || (a.path < b.path ? -1 : 1));

function told({ layers }: Image, { layer, entry, path, shownIn }: EntryRef & Readonly<{ path: string; shownIn: number }>, options: Accepted): readonly FoundSecret[] {
  const held = layers[layer];
  const bytes = held?.entries.size(entry) ?? 0;
  const secret = held === undefined || bytes === 0 ? null : secretFile(path, () => held.content(entry), options);
  return secret === null ? [] : [{ layer: shownIn, path, bytes, secret }];
}
