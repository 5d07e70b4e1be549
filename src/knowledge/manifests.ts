import { hasArg, hasFlag, type CommandLike } from './command.js';
import type { ProjectInstall, Tool } from './installers.js';

/** What a project's own files say about installing from its manifests alone. */
interface Reading {
  /** The install reads the project's sources too: workspaces, packages in folders beside it. */
  readonly needsSources?: RegExp;
  /** It may read more than manifests and locks, as far as the text goes: hooks, other files. */
  readonly mayReadMore?: RegExp;
}

const readings: Readonly<Partial<Record<Tool, Reading>>> = {
  npm: { needsSources: /"workspaces"\s*:|"(?:file|link|portal|workspace):/ },
  pip: { needsSources: /^[ \t]*(?:-e\b|--editable\b|\.|file:)/m, mayReadMore: /^[ \t]*(?:-r|-c|--requirement|--constraint)\b/m },
  pipenv: { needsSources: /\b(?:path|editable)\s*=/ },
  poetry: { needsSources: /\bpath\s*=\s*"/ },
  uv: { needsSources: /\bpath\s*=\s*"|^\[tool\.uv\.workspace\]/m },
  bundler: { needsSources: /^[ \t]*gemspec\b|\bpath:|:path\b/m, mayReadMore: /\beval_gemfile\b|\brequire_relative\b|\bFile\.|\bruby[ \t]+file:/ },
  composer: { needsSources: /"type"\s*:\s*"path"/, mayReadMore: /"scripts"\s*:|"classmap"\s*:/ },
  go: { needsSources: /=>[ \t]*\.{1,2}\// },
  cargo: { needsSources: /^\[workspace\]|\bpath\s*=\s*"/m },
  maven: { needsSources: /<modules>/ },
  gradle: { needsSources: /\binclude\b|\bincludeBuild\b/ },
  dotnet: { needsSources: /<ProjectReference\b/ },
  mix: { needsSources: /\bpath:|\bapps_path\b/ },
};
const node: Reading = { ...readings.npm, mayReadMore: /"(?:preinstall|install|postinstall|prepare|prepublish)"\s*:/ };

const readingOf = (tool: Tool): Reading => (isNode(tool) ? node : readings[tool] ?? {});
const isNode = (tool: Tool): boolean => tool === 'npm' || tool === 'yarn' || tool === 'pnpm' || tool === 'bun';

/** Whether a manifest's text says that its install reads the project's sources. */
export const readsSources = (tool: Tool, text: string): boolean => readingOf(tool).needsSources?.test(text) ?? false;

/** Whether the install of a manifest may read more files than one can see. */
export const mayReadMore = (install: ProjectInstall, command: CommandLike, text: string): boolean =>
  !(isNode(install.tool) && hasFlag(command, 'ignore-scripts')) && (readingOf(install.tool).mayReadMore?.test(text) ?? false);

/** The folder in the project that an install fills; null where it installs elsewhere. */
export const installedInto = ({ tool }: ProjectInstall): string | null => outputs[tool] ?? null;

const outputs: Readonly<Partial<Record<Tool, string>>> = {
  npm: 'node_modules', yarn: 'node_modules', pnpm: 'node_modules', bun: 'node_modules', composer: 'vendor', bundler: 'vendor/bundle', uv: '.venv',
  poetry: '.venv', pipenv: '.venv', mix: 'deps', dotnet: 'obj',
};

/** Files beside the manifest that make a project more than one folder, and what in them says so. */
export const workspaceMarks = (tool: Tool): readonly Readonly<{ file: string; text: RegExp }>[] => marks[tool] ?? [];

const marks: Readonly<Partial<Record<Tool, readonly Readonly<{ file: string; text: RegExp }>[]>>> = {
  pnpm: [{ file: 'pnpm-workspace.yaml', text: /^packages[ \t]*:/m }],
  gradle: [{ file: 'settings.gradle', text: /\binclude/ }, { file: 'settings.gradle.kts', text: /\binclude/ }],
  go: [{ file: 'go.work', text: /^/ }],
};

/**
 * Whether manifests and locks are all the install reads, whatever they say: then it can be run before the sources are there.
 * `manifest` is null where nobody can read it.
 */
export const needsOnlyManifests = ({ tool }: ProjectInstall, command: CommandLike, manifest: string | null): boolean => {
  switch (tool) {
    case 'poetry': return hasFlag(command, 'no-root') || (manifest !== null && /^package-mode\s*=\s*false/m.test(manifest));
    case 'uv': return !hasArg(command, 'sync') || hasFlag(command, 'no-install-project') || (manifest !== null && !/^\[build-system\]/m.test(manifest));
    case 'composer': return hasFlag(command, 'no-scripts') && (hasFlag(command, 'no-autoloader') || manifest !== null);
    case 'go': return hasArg(command, 'download');
    case 'maven': return command.name === 'mvn';
    case 'dotnet': return manifest !== null && command.args.filter(({ text }) => !text.startsWith('-')).length === 1;
    // Cargo refuses a package without a source file, and gradle's build files read whatever they like.
    case 'cargo': case 'gradle': return false;
    default: return true;
  }
};

/** The install looks for its manifest somewhere else than where it runs. */
export const looksElsewhere = ({ tool }: ProjectInstall, command: CommandLike): boolean =>
  hasFlag(command, 'prefix', 'cwd', 'C', 'dir', 'directory', 'working-dir', 'gemfile', 'manifest-path', 'project', 'project-dir')
  || hasFlag(command, ...elsewhere[tool] ?? []);

const elsewhere: Readonly<Partial<Record<Tool, readonly string[]>>> = {
  npm: ['g', 'global'], pnpm: ['g', 'global'], yarn: ['g', 'global'], composer: ['d'], maven: ['f', 'file'], gradle: ['p', 'b', 'build-file'],
};
