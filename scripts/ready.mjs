// Makes a clone ready to run: installs what is missing, builds what is stale, and is silent and quick when neither is.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
/** When anything below the folder last changed, the folders themselves included: they tell of what was deleted. */
const newest = (path) => readdirSync(path, { withFileTypes: true }).reduce(
  (latest, entry) => Math.max(latest, entry.isDirectory() ? newest(`${path}/${entry.name}`) : changed(`${path}/${entry.name}`)),
  changed(path),
);
/** One line says what is going on; all the rest is shown only if it goes wrong. */
const run = (what, command, ...args) => {
  process.stderr.write(`${what} …\n`);
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', shell: process.platform === 'win32' });
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}${error ? `${command}: ${error.message}\n` : ''}`);
  process.exit(2);
};

// npm itself runs this after installing (`prepare`). When it installs us globally from a git repository, as pre-commit does, it has
// then installed nothing at all (npm/cli#8440): what is committed in dist/ is what such a user gets.
const installing = process.env.npm_lifecycle_event === 'prepare';
if (installing && changed('node_modules/esbuild') === 0) process.exit(0);

if (!installing && changed('node_modules/.package-lock.json') < changed('package-lock.json')) run('Installing', 'npm', 'ci');

const sources = ['package-lock.json', 'package.json', 'tsconfig.json', 'tsconfig.build.json'].map(changed)
  .concat(['src', 'rules', 'scripts'].map(newest));
if (changed('dist/index.js') < Math.max(...sources)) run('Building', process.execPath, 'scripts/build.mjs');
