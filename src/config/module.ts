import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { reason } from './reason.js';

/** Runs a module of the user's and gives what it exports. */
export const importModule = async (path: string): Promise<Readonly<Record<string, unknown>>> => {
  const exported: unknown = await import(pathToFileURL(path).href);
  return typeof exported === 'object' ? { ...exported } : {};
};

/** Why it could not be. */
export const importProblem = (path: string, error: unknown): string => {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_UNKNOWN_FILE_EXTENSION') {
    return `node ${process.version} cannot load ${extname(path)} files; rename it to end in .mjs, or use node 22.18 or later`;
  }
  return `cannot be loaded: ${reason(error)}`;
};
