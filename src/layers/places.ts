/**
 * A place in the image: an absolute path without `.`, `..` and doubled slashes; or a path below a folder whose own place nobody knows
 * (`?0/app`), which still tells two places there apart.
 */
export type Place = string;

/** Where a path leads from a folder; null where `..` leaves a folder nobody knows. */
export function placeAt(folder: Place, path: string): Place | null {
  const isAbsolute = path.startsWith('/');
  const parts = isAbsolute ? [''] : folder === '/' ? [''] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 1) parts.pop();
    else if (parts[0] !== '') return null;
  }
  return parts.length === 1 ? parts[0] === '' ? '/' : parts[0] ?? null : parts.join('/');
}

/** A folder of which nothing is known but that it is this one. */
export const unknownFolder = (key: number | string): Place => `?${String(key)}`;

export const isAtOrBelow = (place: Place, folder: Place): boolean =>
  place === folder || place.startsWith(folder === '/' ? folder : `${folder}/`);

/** The place and the folders above it, the root left out. Of a place too deep to be meant, only itself. */
export function placeAndAbove(place: Place): readonly Place[] {
  const places: Place[] = [];
  for (let at = place.indexOf('/', 1); at !== -1 && places.length < deepest; at = place.indexOf('/', at + 1)) places.push(place.slice(0, at));
  return places.length < deepest ? [place, ...places.reverse()] : [place];
}

const deepest = 64;

export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
