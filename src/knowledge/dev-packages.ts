/** Packages that projects develop with, whatever their manifests say (RULES 14, image-no-dev-dependencies). */
export const isDevPackage = (name: string): boolean => node.has(name) || name.startsWith('@types/');

const node: ReadonlySet<string> = new Set([
  'typescript', 'eslint', 'webpack', 'jest', 'vitest', 'mocha', 'cypress', 'ts-node', 'nodemon', 'prettier',
]);

/** By the name of the folder in site-packages. */
export const devPythonPackages: readonly string[] = ['pytest', 'black', 'mypy', 'ruff', 'flake8', 'pylint', 'tox', 'coverage', 'ipython', 'IPython'];

/** By the name of a folder in gems: `rspec-core-3.13.0`. */
export const isDevGem = (folder: string): boolean => /^(?:rspec|rubocop|pry|byebug)(?:-[a-z]+)*-\d/.test(folder);
