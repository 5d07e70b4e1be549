import { posix } from 'node:path';
import type { Project } from '../sources.js';
import { keysOf, member, readJson, textMember } from './json.js';

/** As much of a package.json as says what is built and how it starts. */
export interface PackageJson {
  readonly scripts: (name: string) => string | null;
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
  readonly hasWorkspaces: boolean;
  readonly packageManager: string | null;
}

export const packageJsonIn = (project: Project | null, folder: string): PackageJson | null => {
  const json = readJson(project?.read(posix.join(folder, 'package.json')) ?? null);
  if (typeof json !== 'object' || json === null) return null;
  return {
    scripts: (name) => textMember(json, 'scripts', name),
    dependencies: keysOf(json, 'dependencies'),
    devDependencies: keysOf(json, 'devDependencies'),
    hasWorkspaces: member(json, 'workspaces') !== undefined || project?.kind(posix.join(folder, 'pnpm-workspace.yaml')) === 'file',
    packageManager: textMember(json, 'packageManager'),
  };
};

/** Where tsc writes, and from where it takes the paths below that; null where it writes beside the sources, or nobody can tell. */
export interface TscOutput { readonly outDir: string; readonly rootDir: string | null }

export const tscOutput = (project: Project, folder: string, file = 'tsconfig.json', depth = 0): TscOutput | null => {
  const json = readJson(project.read(posix.join(folder, file)));
  if (json === undefined || depth > 4) return null;
  const outDir = textMember(json, 'compilerOptions', 'outDir');
  const base = textMember(json, 'extends');
  const inherited = base?.startsWith('.') === true ? tscOutput(project, folder, base.endsWith('.json') ? base : `${base}.json`, depth + 1) : null;
  const rootDir = textMember(json, 'compilerOptions', 'rootDir') ?? inherited?.rootDir ?? null;
  if (outDir === null) return inherited === null ? null : { ...inherited, rootDir };
  return { outDir: posix.normalize(outDir).replace(/\/$/, ''), rootDir: rootDir === null ? null : posix.normalize(rootDir).replace(/\/$/, '') };
};
