import { matches } from './copied-names.js';
import type { Files } from './files.js';
import { isAtOrBelow, nameOf, placeAt, type Place } from './places.js';
import type { Transfer } from './transfers.js';
import type { ProjectInstall } from '../knowledge/installers.js';
import { readsSources, workspaceMarks } from '../knowledge/manifests.js';
import { holdsSecret, secretKindOf } from '../knowledge/secret-files.js';

/** A manifest or lock: its path in the context, and its folder below the copy's destination. */
export interface Manifest {
  readonly path: string;
  readonly folder: string;
  readonly text: string | null;
}

export interface Found {
  readonly copy: Transfer;
  readonly manifests: readonly Manifest[];
  readonly locks: readonly Manifest[];
}

/** The first copy of a folder that has what the install reads. */
export function firstFound(copies: readonly Transfer[], install: ProjectInstall, from: Place, context: Files | null): Found | null {
  for (const copy of copies) {
    for (const target of copy.targets) {
      const { source } = target;
      const isWhole = source === '' || source === '*';
      if (source === null || target.kind === 'file' || (context === null && !isWhole && copy.destination !== from)) continue;
      const look = (name: string): readonly Manifest[] => {
        const place = placeAt(from, name);
        if (place === null || !isAtOrBelow(place, copy.destination)) return [];
        const path = copy.destination === '/' ? place.slice(1) : place.slice(copy.destination.length + 1);
        return inContext(isWhole ? path : `${source}/${path}`, path, context);
      };
      if (!isAtOrBelow(from, copy.destination)) continue;
      const found = install.manifests.map(look);
      const manifests = found.flat();
      if (manifests.length === 0 || (install.tool === 'pip' && found.some((some) => some.length === 0))) continue;
      if (manifests.some(({ text }) => text !== null && readsSources(install.tool, text))) return null;
      const marked = context !== null && workspaceMarks(install.tool).some(({ file, text }) => look(file).some((mark) => text.test(mark.text ?? '')));
      return marked ? null : { copy, manifests, locks: install.locks.flatMap(look) };
    }
  }
  return null;
}

/** With a context only what it has and does not ignore; a pattern is looked up in its folder. */
function inContext(path: string, place: string, context: Files | null): readonly Manifest[] {
  const folder = place.includes('/') ? place.slice(0, place.lastIndexOf('/')) : '';
  if (context === null) return [{ path, folder, text: null }];
  const above = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
  const wanted = nameOf(path);
  const names = wanted.includes('*') ? context.list(above).map(({ name }) => name).filter((name) => matches(wanted, name)) : [wanted];
  return names.map((name) => (above === '' ? name : `${above}/${name}`))
    .filter((each) => context.kind(each) === 'file' && !context.isIgnored(each))
    .map((each) => ({ path: each, folder, text: context.read(each) }));
}

/** A lock such as `.npmrc` that holds a token: not to be copied by itself. */
export const holdsToken = ({ path, text }: Manifest): boolean => {
  const kind = secretKindOf(path);
  return kind !== null && holdsSecret(kind, text ?? '');
};
