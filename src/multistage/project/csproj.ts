import { posix } from 'node:path';
import type { Project } from '../sources.js';
import { xmlTexts } from './xml.js';

/** What a .NET project makes. */
export interface Csproj {
  /** Where it lies. */
  readonly folder: string;
  readonly assembly: string;
  readonly isWeb: boolean;
  readonly framework: string | null;
  readonly brings: 'nothing' | 'runtime';
}

/** The project of a file or of a folder that holds just one; null where none is to be read. */
export const csprojAt = (project: Project, path: string): Csproj | null => {
  const file = projectFile.test(path) ? path : onlyProjectIn(project, path);
  const text = file === null ? null : project.read(file);
  if (file === null || text === null) return null;
  const property = (name: string): string | undefined => xmlTexts(text).get(`Project/PropertyGroup/${name}`);
  return {
    folder: posix.dirname(file),
    assembly: property('AssemblyName') ?? posix.basename(file).replace(projectFile, ''),
    isWeb: /<Project\s+Sdk\s*=\s*"[^"]*\.Web"/i.test(text),
    framework: property('TargetFramework') ?? null,
    brings: [property('PublishAot'), property('SelfContained')].some((value) => value?.toLowerCase() === 'true') ? 'runtime' : 'nothing',
  };
};

const projectFile = /\.(?:cs|fs|vb)proj$/;

const onlyProjectIn = (project: Project, folder: string): string | null => {
  const files = project.list(folder).filter(({ name }) => projectFile.test(name));
  const [only] = files;
  return files.length === 1 && only !== undefined ? posix.join(folder, only.name) : null;
};
