import { UsageError } from '../../../errors.js';
import { shown } from '../../../text/shown.js';
import { isDigest } from '../../bytes/verify.js';
import { readConfig } from '../../config.js';
import { fieldsOf, listOf, textOf, textsOf, type Json } from '../../json.js';
import { called } from '../called.js';
import type { Wanted } from '../source.js';
import { unread } from './from-config.js';
import type { Told } from './read-metadata.js';

type Fields = Readonly<Record<string, Json>>;

export const isInspected = (fields: Fields): boolean => 'RootFS' in fields && 'Config' in fields;

/** `docker inspect` and `podman inspect`; only Podman's tells the history. */
export function fromInspect(all: readonly Json[], name: string, { tag }: Wanted): Told {
  const images = all.map(fieldsOf);
  const [image] = tag === null ? images : called(images, tagsOf, tag);
  if (image === undefined) throw new UsageError(`${name}: there is no image ${shown(tag ?? '')} in it; it has ${images.flatMap(tagsOf).slice(0, 8).map(shown).join(', ') || 'images without names'}`);
  const config = readConfig({
    os: image['Os'], architecture: image['Architecture'], variant: image['Variant'], created: image['Created'], author: image['Author'], config: image['Config'],
    rootfs: { diff_ids: fieldsOf(image['RootFS'])['Layers'] }, history: image['History'],
  });
  const id = textOf(image['Id']) ?? '';
  return {
    what: 'what an engine tells of an image (docker inspect)', tags: tagsOf(image), digest: digestOf(image), id: digestLike(id), annotations: new Map(), config,
    layers: config.diffIds.map(() => unread), known: { config: true, history: listOf(image['History']).length > 0, files: false, sizes: false },
    notes: tag === null && images.length > 1 ? [`${name} tells of ${images.length} images; this is ${shown(tagsOf(image)[0] ?? id)}, and ${name}:TAG names another`] : [],
  };
}

const tagsOf = (image: Fields): readonly string[] => textsOf(image['RepoTags']);

/** Of the manifest; where several registries have it, all of them call it the same, or nobody can say. */
function digestOf(image: Fields): string | null {
  const digests = new Set(textsOf(image['RepoDigests']).map((text) => text.slice(text.indexOf('@') + 1)));
  const [digest = ''] = digests;
  return digests.size === 1 && isDigest(digest) ? digest : null;
}

/** Podman leaves out of which kind the hash is. */
const digestLike = (id: string): string | null => [id, `sha256:${id}`].find(isDigest) ?? null;
