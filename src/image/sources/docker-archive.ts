import { UsageError } from '../../errors.js';
import { oneLine } from '../../text/one-line.js';
import { shown } from '../../text/shown.js';
import { isDigest } from '../bytes/verify.js';
import { parseConfig, platformOf, type ImageConfig } from '../config.js';
import { fieldsOf, listOf, parseJson, readSmall, textOf, textsOf, type Json } from '../json.js';
import { called } from './called.js';
import type { Files } from './files.js';
import { choosePlatform } from './platform.js';
import type { ImageSource, Wanted } from './source.js';

/** More images than anybody saves at once. */
const mostImages = 1000;

/** What `docker save` writes, in all the layouts it ever had: `manifest.json` says where the parts are. */
export async function readDockerArchive(files: Files, reference: string, { tag, platform }: Wanted): Promise<ImageSource> {
  const manifestFile = files.open('manifest.json');
  if (manifestFile === null) throw new UsageError(`${files.name}: there is no manifest.json in it; without the prefix, what it holds tells what it is`);
  const all = listOf(parseJson(await readSmall(manifestFile, null), manifestFile.name)).map(listed);
  const images = tag === null ? all : called(all, ({ tags, id }) => [...tags, ...id === null ? [] : [id]], tag);
  const [first] = images;
  if (first === undefined) {
    throw new UsageError(all.length === 0 ? `${manifestFile.name}: no image is listed in it`
      : `${files.name}: there is no image ${shown(tag ?? '')} in it; it has ${all.flatMap(({ tags }) => tags).slice(0, 8).map(shown).join(', ') || 'images without names'}`);
  }
  const image = images.length === 1 ? first : await chosen(files, images, platform);
  const { tags, id } = image;
  const layers = image.layers.map((path) => {
    const blob = files.open(path);
    if (blob === null) throw new UsageError(`${manifestFile.name}: the layer ${shown(path)} is not there`);
    return { digest: path.startsWith('blobs/') ? digestIn(path) : null, mediaType: null, blob };
  });
  return {
    kind: 'docker-archive', reference, tags, digest: null, id, annotations: new Map(), config: await configOf(files, image), layers,
    notes: tag === null && all.length > 1 ? [`${files.name} holds ${all.length} images; this is ${shown(tags[0] ?? image.config)}, and ${oneLine(reference)}:TAG names another`] : [],
  };
}

interface Listed {
  readonly tags: readonly string[];
  readonly config: string;
  readonly layers: readonly string[];
  readonly id: string | null;
}

function listed(json: Json): Listed {
  const fields = fieldsOf(json);
  const config = textOf(fields['Config']) ?? '';
  return { tags: textsOf(fields['RepoTags']), config, layers: textsOf(fields['Layers']), id: digestIn(config) };
}

/** For whom each is their configurations say, and several names may stand for one. */
async function chosen(files: Files, images: readonly Listed[], platform: string | null): Promise<Listed> {
  if (images.length > mostImages) throw new UsageError(`${files.name}: it lists more than ${mostImages} images`);
  const platforms = new Map<string, string | null>();
  for (const image of images) if (!platforms.has(image.config)) platforms.set(image.config, platformOf(await configOf(files, image)));
  return choosePlatform(images.map((image) => ({ image, platform: platforms.get(image.config) ?? null })), platform, files.name).image;
}

async function configOf(files: Files, { config, id }: Listed): Promise<ImageConfig> {
  const file = files.open(config);
  if (file === null) throw new UsageError(`${files.name}: manifest.json: the configuration ${shown(config)} is not there`);
  return parseConfig(await readSmall(file, id), file.name);
}

/** `<hex>.json` and `blobs/sha256/<hex>` are named after their content. */
const digestIn = (path: string): string | null => {
  const digest = `sha256:${/(?:^|\/)([0-9a-f]{64})(?:\.json)?$/.exec(path)?.[1] ?? ''}`;
  return isDigest(digest) ? digest : null;
};
