import { keysOf, member, readJson } from './json.js';

/** Why the dependencies cannot be installed with nothing but the manifest at hand; null if they can, or nobody knows. */
export const needsMoreThanManifest = (text: string | null): string | null => {
  const json = readJson(text);
  const classmap = member(json, 'autoload', 'classmap');
  if (Array.isArray(classmap) && classmap.length > 0) return 'the classmap of composer.json is made from the sources';
  const repositories = member(json, 'repositories');
  const listed: readonly unknown[] = Array.isArray(repositories) ? repositories : keysOf(json, 'repositories').map((key) => member(repositories, key));
  return listed.some((one) => member(one, 'type') === 'path') ? 'composer.json takes packages from folders of its own' : null;
};

/** The manifest says for which PHP releases are chosen, whoever chooses. */
export const choosesPhp = (text: string | null): boolean => typeof member(readJson(text), 'config', 'platform', 'php') === 'string';

/** Scripts that run after an install, which the new stage leaves out. */
export const hasInstallScripts = (text: string | null): boolean =>
  keysOf(readJson(text), 'scripts').some((name) => /^(?:pre|post)-(?:install|update|autoload)/.test(name));
