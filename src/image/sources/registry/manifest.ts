import { UsageError } from '../../../errors.js';
import { shown } from '../../../text/shown.js';
import { textOf } from '../../json.js';
import { strangeKind } from '../strange-kind.js';
import { refusal } from './refusal.js';
import type { Registry } from './registry.js';
import { fieldsFrom } from './small-body.js';

/** What registries take at most (OCI distribution specification). */
const largest = 4 << 20;

const accepted = [
  'application/vnd.oci.image.index.v1+json', 'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json', 'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

/** A manifest or an index, as a registry has it under a tag or a digest. */
export interface Manifest {
  readonly bytes: Buffer;
  readonly mediaType: string;
}

export async function fetchManifest(registry: Registry, tagOrDigest: string): Promise<Manifest> {
  const { name } = registry.reference;
  const { answer, body: bytes } = await registry.read(`manifests/${tagOrDigest}`, { accept: accepted }, largest);
  if (answer.status !== 200) throw await refusal({ answer, body: bytes }, 'the image', registry);
  if (bytes === null) throw new UsageError(`${name}: the manifest is longer than the 4 MiB that registries take`);
  const fields = fieldsFrom(bytes);
  if (fields === null) {
    throw new UsageError(`${name}: ${registry.reference.registry} answers with something that is no manifest: it is no registry, or a page stands before it`);
  }
  if (fields['schemaVersion'] === 1) {
    throw new UsageError(`${name}: its manifest is of Docker's first kind (schema 1), which tells nothing of files and is given up everywhere: push the image anew`);
  }
  const mediaType = textOf(fields['mediaType']) ?? (answer.headers['content-type'] ?? '').split(';')[0] ?? '';
  const kind = strangeKind(fields);
  if (kind !== null) throw new UsageError(`${name}: this is no image of a container, but of the kind ${shown(kind)}`);
  return { bytes, mediaType: /image\.index|manifest/.test(mediaType) ? mediaType : guessed(fields) };
}

/** Some servers state what they state of every file. */
const guessed = (fields: Readonly<Record<string, unknown>>): string =>
  ('manifests' in fields ? 'application/vnd.oci.image.index.v1+json' : 'application/vnd.oci.image.manifest.v1+json');
