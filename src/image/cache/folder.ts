import { isAbsolute, join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** Where this system keeps what programs can find again; null where nobody says whose home it is. */
export function cacheFolder(env: Env, platform: NodeJS.Platform = process.platform): string | null {
  const said = env['IMGLINT_CACHE_DIR'];
  if (said) return isAbsolute(said) ? said : null;
  const home = env['HOME'] || null;
  if (platform === 'win32') return below(env['LOCALAPPDATA'] || null);
  if (platform === 'darwin') return home === null ? null : join(home, 'Library/Caches/imglint');
  const xdg = env['XDG_CACHE_HOME'];
  // The specification says that a relative one is none.
  if (xdg && isAbsolute(xdg)) return below(xdg);
  return home === null ? null : join(home, '.cache/imglint');
}

const below = (folder: string | null): string | null => (folder === null ? null : join(folder, 'imglint'));
