import type { Image } from './model.js';

/** What a distribution says of itself (os-release(5)), and in which file. */
export interface OsRelease {
  readonly path: string;
  readonly layer: number;
  /** Lower case: `debian`. */
  readonly id: string;
  readonly version: string;
  readonly codename: string;
}

/** Null where there is no such file, or where it was not read. */
export function osRelease(image: Image): OsRelease | null {
  for (const path of ['etc/os-release', 'usr/lib/os-release']) {
    const found = image.files.resolve(path);
    const file = found === null ? null : image.files.content(found);
    const layer = file === null ? undefined : image.layers[file.layer];
    const text = file === null ? undefined : layer?.content(file.entry)?.toString('utf8');
    if (file === null || layer === undefined || text === undefined) continue;
    const fields = new Map(text.split('\n').flatMap((line): readonly (readonly [string, string])[] => {
      const [, key, value] = /^([A-Z_]+)=(.*?)\s*$/.exec(line) ?? [];
      return key === undefined || value === undefined ? [] : [[key, value.replace(/^(["'])(.*)\1$/, '$2')]];
    }));
    return {
      path: image.paths.path(layer.entries.node(file.entry)), layer: file.layer, id: (fields.get('ID') ?? '').toLowerCase(),
      version: fields.get('VERSION_ID') ?? '', codename: fields.get('VERSION_CODENAME') ?? '',
    };
  }
  return null;
}
