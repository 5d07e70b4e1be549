import { resolve } from 'node:path';
import { missingPath } from '../../discover/missing-path.js';
import { isUsageError, UsageError } from '../../errors.js';
import { oneLine } from '../../text/one-line.js';
import type { Asked } from './archive.js';
import type { Closing } from './files.js';
import type { Place } from './place.js';
import type { ImageSource } from './source.js';

/** Where an image is asked for by its name, and by which prefix that place is forced. */
export const namedKinds = ['docker-daemon', 'docker'] as const;
export type NamedKind = (typeof namedKinds)[number];

/** The image of a name: an engine's where one has it, else a registry's. */
export async function findByName(name: string, kind: NamedKind | null, asked: Asked, place: Place, closings: Closing[]): Promise<ImageSource> {
  if (kind === null && (!isName(name) || looksLikeFile(name))) throw missingPath(name, resolve(place.cwd, name), place.cwd);
  const tried = kind === null ? ['no such file or folder'] : [];
  if (kind !== 'docker') {
    const { findInEngine } = await import('./engine/find-in-engine.js');
    const found = await findInEngine(name, { asked, place, closings });
    if ('source' in found) return found.source;
    tried.push(...found.tried);
  }
  if (kind === 'docker-daemon') throw new UsageError(`${oneLine(name)}: ${tried.join('; ')}`);
  const { findInRegistry } = await import('./registry/find-in-registry.js');
  if (kind === 'docker') return findInRegistry(name, asked, place, closings);
  try {
    const source = await findInRegistry(name, asked, place, closings);
    // Whoever expected their own build is to see why it is another.
    return { ...source, notes: [`${oneLine(name)} was taken from a registry${source.tags.map((tag) => ` (${tag})`).join('')}; ${tried.slice(1).join('; ')}`, ...source.notes] };
  } catch (error) {
    if (!isUsageError(error)) throw error;
    throw new UsageError(`${oneLine(name)}: ${tried.join('; ')}; ${error.message}`);
  }
}

/** What engines and registries can be asked for: a reference, or the id of an image. */
const isName = (name: string): boolean => name.length <= 512 && /^[A-Za-z0-9][A-Za-z0-9._:/@-]*$/.test(name);

/** Nobody's image is called that, and a mistyped path is asked of nobody. */
const looksLikeFile = (name: string): boolean => /\.(?:tar|tgz|tar\.(?:gz|zst|xz|bz2)|json|txt)$/i.test(name) || /(?:^|\/)Dockerfile$/i.test(name);
