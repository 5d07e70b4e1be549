import { distroOf, type Distro } from '../knowledge/distro.js';
import { officialName, parseImageReference, type ImageReference } from '../knowledge/image-reference.js';
import type { Build } from './model.js';

/** Programs linked against an older C library run with a newer one, so the newest release serves where nobody says which it is. */
const newest = { debian: 'debian:trixie-slim', alpine: 'alpine:3.24' };

/** The builder's own distribution, as little of it as is published. */
export const sameDistro = ({ root, distro }: Pick<Build, 'root' | 'distro'>): string | null => {
  if (distro === null) return null;
  const own = officialName(root);
  switch (distro.family) {
    case 'debian': return debian(root, distro);
    case 'ubuntu': return own === 'ubuntu' ? asWritten(root) : distro.release === null ? null : `ubuntu:${distro.release}`;
    case 'alpine': return own === 'alpine' ? asWritten(root) : distro.release === null ? newest.alpine : `alpine:${distro.release}`;
    default: return null;
  }
};

const debian = (root: ImageReference, { release }: Distro): string | null => {
  if (officialName(root) !== 'debian') return release === null ? newest.debian : `debian:${release}-slim`;
  if (root.digest !== null) return asWritten(root);
  const tag = root.tag === null || root.tag === 'latest' ? 'stable' : root.tag;
  return `${root.name}:${tag}${/-slim$/.test(tag) ? '' : '-slim'}`;
};

const asWritten = ({ name, tag, digest }: ImageReference): string => `${name}${tag === null ? '' : `:${tag}`}${digest === null ? '' : `@${digest}`}`;

/** What an image stands on, by its name. */
export const distroNamed = (image: string): Distro | null => {
  const reference = parseImageReference(image);
  return reference === null ? null : distroOf(reference);
};

/** Whether both stand on one distribution, as far as anyone can tell, so that what installs on one installs on the other. */
export const sameFamily = (one: Distro | null, other: Distro | null): boolean =>
  one !== null && other !== null && one.family === other.family && one.family !== 'none'
  && (one.release === null || other.release === null || one.release === other.release);
