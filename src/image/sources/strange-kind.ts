import { fieldsOf, textOf, type Json } from '../json.js';

/** What a manifest is of, where that is no image of a container but a chart, a signature or whatever else is kept beside images; null for an image. */
export function strangeKind(manifest: Readonly<Record<string, Json>>): string | null {
  const kind = textOf(manifest['artifactType']) ?? textOf(fieldsOf(manifest['config'])['mediaType']);
  return 'layers' in manifest && kind !== null && !isConfig(kind) ? kind : null;
}

const isConfig = (mediaType: string): boolean =>
  mediaType === '' || /^application\/(?:vnd\.oci\.image\.config\.|vnd\.docker\.container\.image\.|json$|octet-stream$)/.test(mediaType);
