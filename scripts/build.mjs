// Builds everything in dist/. `--program` leaves out the types, which take longer than all the rest together.
import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { importsByLauncher, lateBuiltins, lean } from './build/lean.mjs';
import { licences } from './build/licences.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const shared = {
  bundle: true, platform: 'node', target: 'node20.19', charset: 'ascii', legalComments: 'none', logLevel: 'warning', plugins: [lean],
};
const commonjs = {
  ...shared,
  format: 'cjs',
  mainFields: ['module', 'main'],
  define: { 'import.meta.url': 'bundle.url' },
  banner: { js: '"use strict";const bundle={get url(){return require("node:url").pathToFileURL(__filename).href}};' },
};
// Names stay, and lines short, for whoever reads the report of a crash.
const small = { minifyWhitespace: true, minifySyntax: true, lineLimit: 120 };

/** The command line: a function of `require` for the launcher, which hands V8 the text and its compiled form together. */
async function program() {
  const { outputFiles: [bundle], metafile } = await build({
    ...commonjs, ...small, plugins: [lean, lateBuiltins, importsByLauncher], entryPoints: ['src/cli/bin.ts'], write: false, metafile: true,
  });
  const text = `(function(require,module,__filename,importByLauncher){${bundle.text}})`;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const launcher = await readFile('scripts/build/launcher.cjs', 'utf8');

  for (const name of await readdir('dist')) if (name.endsWith('.cache')) await rm(`dist/${name}`);
  await writeFile('dist/cli.cjs', text);
  await writeFile('dist/licences.txt', await licences(metafile));
  await writeFile('dist/imglint.cjs', launcher.replace('BUILD', hash));
  await chmod('dist/imglint.cjs', 0o755);
}

/** One thread of many files. */
const worker = () => build({ ...commonjs, ...small, entryPoints: ['src/cli/worker.ts'], outfile: 'dist/worker.cjs' });

/** What GitHub runs. It is committed, so it is for people to read and the same on every machine. */
const action = () => build({ ...commonjs, entryPoints: ['src/action/bin.ts'], outfile: 'dist/action.cjs' });

/** The API. Its libraries stay outside: who imports it has them installed. */
const library = () => build({ ...shared, format: 'esm', packages: 'external', entryPoints: ['src/index.ts'], outfile: 'dist/index.js' });

async function types() {
  await rm('dist/types', { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

await mkdir('dist', { recursive: true });
try {
  await Promise.all([library(), action(), existsSync('src/cli/worker.ts') && worker()]);
  await program();
} catch (error) {
  if (!error.errors) throw error;
  process.exit(1); // esbuild has said what is wrong.
}
if (!process.argv.includes('--program')) await types();
