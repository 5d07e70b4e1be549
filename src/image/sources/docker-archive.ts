import { UsageError } from '../../errors.js';
import { shown } from '../../text/shown.js';
import { isDigest } from '../bytes/verify.js';
import { readConfig } from '../config.js';
import { fieldsOf, listOf, parseJson, readSmall, textOf, textsOf } from '../json.js';
import type { Files } from './files.js';
import type { ImageSource, Wanted } from './source.js';

/** What `docker save` writes, in all the layouts it ever had: `manifest.json` says where the parts are. */
export async function readDockerArchive(files: Files, reference: string, { tag }: Wanted): Promise<ImageSource> {
  const manifestFile = files.open('manifest.json');
  if (manifestFile === null) throw new UsageError(`${files.name}: there is no manifest.json in it`);
  const images = listOf(parseJson(await readSmall(manifestFile, null), manifestFile.name)).map(fieldsOf);
  const tagsOf = (image: Readonly<Record<string, unknown>>) => textsOf(image['RepoTags']);
  const image = images.find((one) => tag === null || tagsOf(one).some((name) => name === tag || name.endsWith(`:${tag}`)));
  if (image === undefined) {
    throw new UsageError(images.length === 0 ? `${manifestFile.name}: no image is listed in it`
      : `${files.name}: there is no image ${shown(tag ?? '')} in it; it has ${images.flatMap(tagsOf).slice(0, 8).map(shown).join(', ') || 'images without names'}`);
  }
  const configPath = textOf(image['Config']) ?? '';
  const configFile = files.open(configPath);
  if (configFile === null) throw new UsageError(`${manifestFile.name}: the configuration ${shown(configPath)} is not there`);
  const id = digestIn(configPath);
  const config = readConfig(parseJson(await readSmall(configFile, id), configFile.name));
  const layers = textsOf(image['Layers']).map((path) => {
    const blob = files.open(path);
    if (blob === null) throw new UsageError(`${manifestFile.name}: the layer ${shown(path)} is not there`);
    return { digest: path.startsWith('blobs/') ? digestIn(path) : null, mediaType: null, blob };
  });
  const others = images.length - 1;
  return {
    kind: 'docker-archive', reference, tags: tagsOf(image), digest: null, id, annotations: new Map(), config, layers,
    notes: tag === null && others > 0 ? [`${files.name} holds ${images.length} images; this is ${shown(tagsOf(image)[0] ?? configPath)}, and ${reference}:TAG names another`] : [],
  };
}

/** `<hex>.json` and `blobs/sha256/<hex>` are named after their content. */
const digestIn = (path: string): string | null => {
  const digest = `sha256:${/(?:^|\/)([0-9a-f]{64})(?:\.json)?$/.exec(path)?.[1] ?? ''}`;
  return isDigest(digest) ? digest : null;
};
