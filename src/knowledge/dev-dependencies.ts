import type { Tool } from './installers.js';

/** Where a tool's project says what only development needs; null for tools that make no such difference in one file. */
export const manifestOf = (tool: Tool): string | null => (Object.hasOwn(manifests, tool) ? manifests[tool] ?? null : null);

/** Whether a manifest names anything that only development needs; null where it cannot be read. */
export const hasDevDependencies = (tool: Tool, text: string): boolean | null => {
  switch (tool) {
    case 'npm': case 'yarn': case 'pnpm': case 'bun': return isNotEmpty(text, 'devDependencies');
    case 'composer': return isNotEmpty(text, 'require-dev');
    case 'poetry': return /^[ \t]*\[(?:tool\.poetry\.(?:dev-dependencies|group\.)|dependency-groups\])/m.test(text);
    case 'uv': return /^[ \t]*(?:\[dependency-groups\]|dev-dependencies[ \t]*=)/m.test(text);
    case 'bundler': return /\b(?:development|test)\b/.test(text);
    default: return null;
  }
};

/** Whether a variable of the environment, by its value, makes a tool leave them out. */
export const leavesOutDev = (tool: Tool, name: string, value: string): boolean => {
  const test = variables(tool)[name.toLowerCase()];
  return test?.test(value) === true;
};

/** The variables to ask for, as they are usually written. */
export const productionVariables = (tool: Tool): readonly string[] => Object.keys(variables(tool)).flatMap((name) => [name.toUpperCase(), name]);

/** Programs that only development has; an image that starts one is for working in. */
export const isDevProgram = (name: string): boolean => devPrograms.has(name);

/** What a script of a package.json runs; null where there is none of that name, or nobody can tell. */
export const scriptIn = (text: string, name: string): string | null => {
  const manifest = objectIn(text);
  const script: unknown = Object.entries(manifest === null ? {} : memberOf(manifest, 'scripts') ?? {}).find(([key]) => key === name)?.[1];
  return typeof script === 'string' ? script : null;
};

/** Scripts of a package.json that start such a program, by their names. */
export const isDevScript = (name: string): boolean => /^(?:dev|develop|development|watch|test|storybook|hot)$|^(?:dev|test|watch):|:(?:dev|watch)$/.test(name);

const manifests: Readonly<Partial<Record<Tool, string>>> = {
  npm: 'package.json', yarn: 'package.json', pnpm: 'package.json', bun: 'package.json', composer: 'composer.json',
  poetry: 'pyproject.toml', uv: 'pyproject.toml', bundler: 'Gemfile',
};

const isNotEmpty = (text: string, key: string): boolean | null => {
  const manifest = objectIn(text);
  return manifest === null ? null : Object.keys(memberOf(manifest, key) ?? {}).length > 0;
};

/** The object that JSON text holds. */
const objectIn = (text: string): object | null => {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
};

const memberOf = (whole: object, key: string): object | null => {
  const value: unknown = Object.entries(whole).find(([name]) => name === key)?.[1];
  return isObject(value) ? value : null;
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const on = /^(?:1|true|yes|on)$/i;
const production = /^production$/;
const npm = { node_env: production, npm_config_production: on, npm_config_omit: /\bdev\b/, npm_config_only: /^prod/ };

const byTool: Readonly<Partial<Record<Tool, Readonly<Record<string, RegExp>>>>> = {
  npm, pnpm: npm, bun: { node_env: production }, yarn: { node_env: production, yarn_production: on },
  composer: { composer_no_dev: on }, bundler: { bundle_without: /./ }, uv: { uv_no_dev: on, uv_no_default_groups: on },
};
const variables = (tool: Tool): Readonly<Record<string, RegExp>> => byTool[tool] ?? {};

const devPrograms: ReadonlySet<string> = new Set([
  'nodemon', 'ts-node', 'ts-node-dev', 'tsx', 'tsc', 'vite', 'webpack', 'webpack-dev-server', 'ng', 'react-scripts', 'vue-cli-service', 'parcel',
  'gulp', 'grunt', 'jest', 'vitest', 'mocha', 'cypress', 'playwright', 'eslint', 'storybook', 'pytest', 'tox', 'rspec', 'rubocop', 'phpunit', 'guard',
]);
