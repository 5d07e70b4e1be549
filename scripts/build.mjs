// Builds everything in dist/. What users run straight from the repository is committed: docs/decisions/0003-committed-program.md.
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { htmlPage, htmlPageFromDist, htmlPageModule } from './build/html-page.mjs';
import { importsByLauncher, lateBuiltins, lateCalls, lazyPackages, lean } from './build/lean.mjs';
import { licences } from './build/licences.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const shared = { bundle: true, platform: 'node', target: 'node20.19', charset: 'ascii', legalComments: 'none', logLevel: 'warning', write: false };

// Names stay, and lines short, for whoever reads the report of a crash.
const commonjs = { ...shared, format: 'cjs', mainFields: ['module', 'main'], minifyWhitespace: true, minifySyntax: true, lineLimit: 120, metafile: true };

/** The program, as a function for the launcher, which hands V8 the text and its compiled form together. */
async function program() {
  const lazy = new Set();
  const { outputFiles: [bundle], metafile } = await build({
    ...commonjs,
    entryPoints: ['src/program.ts'],
    plugins: [htmlPageFromDist, lean, lateBuiltins, lateCalls, importsByLauncher, lazyPackages(lazy)],
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'bundle.url' },
    banner: { js: '"use strict";const bundle={get url(){return require("node:url").pathToFileURL(__filename).href}};' },
  });
  // A thread that reads layers starts with what it needs for that alone.
  const { outputFiles: [layers] } = await build({ ...commonjs, entryPoints: ['src/image/layers/thread.ts'], plugins: [lazyPackages(lazy)], supported: { 'dynamic-import': false } });
  const packages = await Promise.all([...lazy].sort().map(async (name) => ({ name, ...await build({ ...commonjs, entryPoints: [name] }) })));
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const launcher = await readFile('scripts/build/launcher.cjs', 'utf8');
  return {
    'cli.cjs': `(function(require,module,__filename,importByLauncher){${bundle.text}})\n`,
    'lazy/html-page.cjs': htmlPageModule(await htmlPage()),
    ...Object.fromEntries(packages.map(({ name, outputFiles: [{ text }] }) => [`lazy/${name}.cjs`, text])),
    'licences.txt': await licences([metafile, ...packages.map((one) => one.metafile)]),
    'action.cjs': "require('./imglint.cjs')().action();\n",
    'worker.cjs': "require('./imglint.cjs')().worker();\n",
    'layers.cjs': layers.text,
    'imglint.cjs': launcher.replace('VERSION', version),
  };
}

/** The API. Its libraries stay outside: who imports it has them installed. */
async function library() {
  const { outputFiles: [bundle] } = await build({ ...shared, entryPoints: ['src/index.ts'], format: 'esm', packages: 'external', plugins: [htmlPageFromDist, lean] });
  return { 'index.js': bundle.text };
}

function types() {
  const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

/** Who uses the types need not have those of Node: what is a Buffer here is the Uint8Array there that it also is. */
async function withoutNodeTypes() {
  for (const name of await readdir('dist/types', { recursive: true })) {
    if (!name.endsWith('.d.ts')) continue;
    const text = await readFile(`dist/types/${name}`, 'utf8');
    if (/\bBuffer\b/.test(text)) await writeFile(`dist/types/${name}`, text.replace(/\bBuffer(?:<[^>]*>)?(?![\w'])/g, 'Uint8Array'));
  }
}

try {
  const files = { ...await program(), ...await library() };
  for (const name of await readdir('dist')) if (name.endsWith('.cache')) await rm(`dist/${name}`);
  await rm('dist/types', { recursive: true, force: true });
  types();
  await withoutNodeTypes();
  // The library comes last: its date says when all of this was built (scripts/ready.mjs).
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(`dist/${name}`), { recursive: true });
    await writeFile(`dist/${name}`, text);
  }
  await chmod('dist/imglint.cjs', 0o755);
} catch (error) {
  if (!error.errors) throw error;
  process.exit(1); // esbuild has said what is wrong.
}
