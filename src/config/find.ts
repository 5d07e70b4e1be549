import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Env } from './hadolint.js';

/** In the order in which they count where several stand in one folder. */
export const configNames = [
  '.imglintrc.yaml', '.imglintrc.yml', '.imglintrc.json',
  'imglint.config.js', 'imglint.config.mjs', 'imglint.config.ts', 'package.json',
] as const;
const hadolintNames = ['.hadolint.yaml', '.hadolint.yml'];

export const isHadolintFile = (path: string): boolean =>
  /(^|[\\/])\.?hadolint\.ya?ml$|[\\/]\.hadolint[\\/]config\.ya?ml$/.test(path);

export interface Found {
  readonly path: string;
  /** Configuration files in the same folder that do not count because this one comes first. */
  readonly shadowed: readonly string[];
}

/**
 * The configuration of the Dockerfiles in a folder: our nearest one at or above it; where there is none at all, hadolint's
 * nearest, then those it reads by itself. Each folder is looked at once.
 */
export const configFinder = (env: Env, cwd: string): (folder: string) => Found | null => {
  const ours = nearestUp((folder) => configNames.map((name) => join(folder, name)).filter(isConfig));
  const hadolints = nearestUp((folder) => hadolintNames.map((name) => join(folder, name)).filter(isFile));
  const elsewhere = once(() => firstOf(usersHadolintFiles(env).filter(isFile)));
  return (folder) => ours(folder) ?? hadolints(folder) ?? hadolints(cwd) ?? elsewhere();
};

const nearestUp = (inFolder: (folder: string) => readonly string[]): (folder: string) => Found | null => {
  const known = new Map<string, Found | null>();
  return (start) => {
    const passed: string[] = [];
    let found: Found | null | undefined;
    for (let folder = start; found === undefined; folder = dirname(folder)) {
      found = known.get(folder) ?? (known.has(folder) ? null : firstOf(inFolder(folder)) ?? undefined);
      passed.push(folder);
      if (dirname(folder) === folder) found ??= null;
    }
    for (const folder of passed) known.set(folder, found);
    return found;
  };
};

const firstOf = ([path, ...shadowed]: readonly string[]): Found | null => (path === undefined ? null : { path, shadowed });

const usersHadolintFiles = (env: Env): readonly string[] => {
  const home = env['HOME'] ?? env['USERPROFILE'] ?? '';
  const settings = env['XDG_CONFIG_HOME'] || (home && join(home, '.config'));
  const stems = [
    ...(settings ? [join(settings, 'hadolint')] : []),
    ...(home ? [join(home, '.hadolint', 'hadolint'), join(home, '.hadolint', 'config'), join(home, '.hadolint')] : []),
  ];
  return stems.flatMap((stem) => [`${stem}.yaml`, `${stem}.yml`]);
};

/** A package.json is a configuration only if it says something to us. */
export const isConfig = (path: string): boolean => isFile(path) && (!path.endsWith('package.json') || hasOurKey(path));

const hasOurKey = (path: string): boolean => {
  try {
    const text = readFileSync(path, 'utf8');
    if (!text.includes('"imglint"')) return false;
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'imglint');
  } catch (error) {
    // A package.json that is broken or closed to us is somebody else's trouble.
    if (error instanceof SyntaxError || isClosed(error)) return false;
    throw error;
  }
};

export const isFile = (path: string): boolean => {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch (error) {
    if (isClosed(error)) return false;
    throw error;
  }
};

/** Folders above may be closed to us, a link may lead nowhere, and a path need not exist at all. */
const isClosed = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['EACCES', 'ELOOP', 'ENAMETOOLONG', 'ENOTDIR', 'EPERM'].includes(String(error.code));

const once = <T>(make: () => T): (() => T) => {
  let made: Readonly<{ value: T }> | null = null;
  return () => (made ??= { value: make() }).value;
};
