import { arch } from 'node:process';
import { UsageError } from '../../errors.js';
import { parsePlatform } from '../../knowledge/platforms.js';
import { didYouMean } from '../../text/nearest.js';
import { shown } from '../../text/shown.js';

/** Something that is to be had for a platform; null where nobody says for which. */
interface Built {
  readonly platform: string | null;
}

/** What nobody could mean is a slip, also where there is nothing to choose from. */
export function refuseNoPlatform(wanted: string | null): void {
  if (wanted !== null && parsePlatform(wanted) === null) throw new UsageError(`--platform ${shown(wanted)} is no platform; write os/arch, such as linux/arm64`);
}

/** The one for the platform that is asked for, else for this machine, else the only one there is. */
export function choosePlatform<T extends Built>(all: readonly T[], wanted: string | null, where: string): T {
  const [only] = all;
  if (only === undefined) throw new UsageError(`${where}: there is no image in it`);
  const platforms = [...new Set(all.flatMap(({ platform }) => platform ?? []))];
  if (wanted !== null) {
    const found = all.find(({ platform }) => platform !== null && isFor(platform, wanted)) ?? all.find(({ platform }) => platform === null);
    if (found === undefined) throw new UsageError(`${where}: there is no image for ${shown(wanted)} in it${didYouMean(wanted, platforms)}`);
    return found;
  }
  const host = `linux/${hostArch()}`;
  const found = all.find(({ platform }) => platform !== null && isFor(platform, host)) ?? (platforms.length <= 1 ? only : undefined);
  if (found === undefined) throw new UsageError(`${where}: there is no image for ${host} in it; choose with --platform: ${platforms.map(shown).join(', ')}`);
  return found;
}

/** Whether an image for one platform is what is asked for: a variant counts only where it is asked for. */
export function isFor(platform: string, wanted: string): boolean {
  const has = parsePlatform(platform);
  const asked = parsePlatform(wanted);
  if (has === null || asked === null) return false;
  const variant = wanted.toLowerCase().split('/')[2];
  return (asked.os === null || asked.os === has.os) && (asked.arch === null || asked.arch === has.arch)
    && (variant === undefined || variant === variantOf(platform, has.arch));
}

/** What an architecture is without one. */
const variantOf = (platform: string, architecture: string | null): string | undefined =>
  platform.toLowerCase().split('/')[2] ?? (architecture === 'arm64' ? 'v8' : architecture === 'arm' ? 'v7' : undefined);

/** As container images call it. */
const hostArch = (): string => {
  switch (arch) {
    case 'x64': return 'amd64';
    case 'ia32': return '386';
    default: return arch;
  }
};
