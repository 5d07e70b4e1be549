import { isArchive } from './archives.js';

/**
 * Whether a file, by its name, is a program or an archive of them: what nobody reads before it is run. Without an ending it is one, but
 * for settings.
 */
export const needsCheck = (path: string): boolean => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (isArchive(name) || /\.(?:zip|7z|deb|rpm|apk|whl|jar|sh|bin|run|AppImage|exe)$/.test(name)) return true;
  return /^[\w-]+$/.test(name) && !path.startsWith('/etc/');
};
