import { posix } from 'node:path';
import type { Command } from '../shell/model.js';
import { plainArgs } from '../shell/queries.js';
import type { Build } from './model.js';
import { packageJsonIn, tscOutput, type PackageJson } from './project/package-json.js';

/** What a Node build writes: the folders (and files) below the project, or null where only the whole of it is certain. */
export const nodeOutput = (build: Build, folder: string): readonly string[] | null => {
  const { project } = build;
  if (project === null) return null;
  const manifest = packageJsonIn(project, folder);
  const lines = build.steps.map(({ command }) => lineOf(command, manifest));
  const outputs = lines.map((line) => (line === null ? null : outputOf(build, folder, line)));
  const all = outputs.flatMap((output) => output ?? []);
  return manifest === null || manifest.hasWorkspaces || outputs.includes(null) || all.length === 0 ? null : [...new Set(all)];
};

/** The command line behind `npm run build`; null for a script nobody can read. */
const lineOf = (command: Command, manifest: PackageJson | null): string | null => {
  if (!['npm', 'yarn', 'pnpm', 'bun'].includes(command.name)) return [command.name, ...command.args.map(({ text }) => text)].join(' ');
  const words = plainArgs(command).map(({ value }) => value ?? '');
  if (words[0] === 'exec' || words[0] === 'dlx') return words.slice(1).join(' ');
  const script = words[0] === 'run' || words[0] === 'run-script' ? words[1] : words[0];
  return script === undefined || manifest === null ? null : expanded(manifest, script, 0);
};

/** A script may call others. */
const expanded = (manifest: PackageJson, script: string, depth: number): string | null => {
  const line = manifest.scripts(script);
  if (line === null || depth > 3) return line;
  const called = [...line.matchAll(/\b(?:npm run|yarn run|yarn|pnpm run|pnpm) ([\w:.-]+)/g)].map(([, name = '']) => expanded(manifest, name, depth + 1) ?? '');
  return [line, ...called].join(' ; ');
};

const outputOf = (build: Build, folder: string, line: string): readonly string[] | null => {
  const { project } = build;
  if (project === null) return null;
  const has = (...words: readonly string[]): boolean => words.some((word) => new RegExp(`(?:^|[\\s;&/])${word}(?=$|[\\s;&])`).test(line));
  const named = /--(?:outDir|outdir|out-dir|dist-dir|output-path)[= ]([\w./-]+)/.exec(line)?.[1] ?? /--outfile[= ]([\w./-]+)\/[\w.-]+/.exec(line)?.[1];
  if (named !== undefined) return inside(named);
  if (has('next')) return ['.next', ...['public', ...nextConfigs].filter((name) => project.kind(posix.join(folder, name)) !== null)];
  if (has('react-scripts')) return ['build'];
  if (has('nest')) return inside((tscOutput(project, folder, 'tsconfig.build.json') ?? tscOutput(project, folder))?.outDir ?? 'dist');
  if (has('vite', 'vue-cli-service', 'astro')) return configSays(build, folder, /^vite\.config\./, /outDir/) ? null : ['dist'];
  if (has('webpack')) return configSays(build, folder, /^webpack\./, /path:(?![^\n]*['"](?:\.\/)?dist['"])/) ? null : ['dist'];
  if (has('tsc')) return inside(tscOutput(project, folder, /(?:-p|--project) ([\w./-]+\.json)/.exec(line)?.[1])?.outDir ?? '');
  if (has('tsup')) return ['dist'];
  return null;
};

const nextConfigs = ['next.config.js', 'next.config.mjs', 'next.config.ts', 'next.config.cjs'];

/** A folder of its own below the project; the project itself is no answer. */
const inside = (path: string): readonly string[] | null => {
  const plain = posix.normalize(path).replace(/\/$/, '');
  return path === '' || plain === '.' || plain.startsWith('..') || plain.startsWith('/') ? null : [plain];
};

const configSays = ({ project }: Build, folder: string, file: RegExp, what: RegExp): boolean => (project?.list(folder) ?? [])
  .some(({ name }) => file.test(name) && what.test(project?.read(posix.join(folder, name)) ?? ''));
