import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const ours = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Modules of our libraries that have a lighter stand-in here. */
const standIns = [
  { filter: /platform-shims\/esm\.mjs$/, path: ours('yargs-platform.mjs') },
  { filter: /^string-width$/, path: ours('string-width.mjs') },
  { filter: /^vscode-languageserver-types$/, path: ours('languageserver-types.mjs') },
  { filter: /^#supports-color$/, path: ours('supports-color.mjs') },
];

/** Single lines that are left out. Each has to be where it was when it was measured. */
const cuts = [
  // The help text, rendered before every command in case somebody asks for it later. Nobody does.
  { filter: /yargs[/\\]build[/\\]lib[/\\]command\.js$/, line: 'yargs.getInternalMethods().getUsageInstance().cacheHelpMessage();', instead: '' },
  // A way to load configuration for yargs itself.
  { filter: /yargs-parser[/\\]build[/\\]lib[/\\]index\.js$/, line: 'createRequire ? createRequire(import.meta.url) : undefined', instead: 'undefined' },
];

/** An esbuild plugin: what libraries do at every start and nobody needs is left out (docs/decisions/0001-bundle.md). */
export const lean = {
  name: 'lean',
  setup(build) {
    for (const { filter, path } of standIns) build.onResolve({ filter }, () => ({ path }));

    for (const { filter, line, instead } of cuts) {
      build.onLoad({ filter }, async ({ path }) => {
        const parts = (await readFile(path, 'utf8')).split(line);
        if (parts.length !== 2) return { errors: [{ text: `${path} no longer has the line that scripts/build/lean.mjs takes out: measure again` }] };
        return { contents: parts.join(instead), loader: 'js' };
      });
    }

    // Of our own package.json the program needs the version; with all of it, every new tool of ours would change the bundle.
    build.onLoad({ filter: /package\.json$/ }, async ({ path }) => {
      if (path !== ours('../../package.json')) return undefined;
      const { version } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

/** Parts of Node that are slow to load and used by few runs: loaded when one of their functions is first asked for. */
const slowBuiltins = /^node:(?:child_process|crypto|https?|net|readline|stream|tty|v8|worker_threads|zlib)$/;

/** An esbuild plugin for them. Our own sources import them by name, and the names are read there, so that every Node builds the same. */
export const lateBuiltins = {
  name: 'late-builtins',
  setup(build) {
    build.onResolve({ filter: slowBuiltins }, ({ path, importer }) => (isOurs(importer) ? { path, namespace: 'late' } : undefined));
    build.onLoad({ filter: /./, namespace: 'late' }, async ({ path }) => ({
      contents: (await namesFrom(path)).map((name) => `Object.defineProperty(exports, '${name}', { enumerable: true, get: () => require('${path}').${name} });`).join('\n'),
    }));
  },
};

const sources = ours('../../src');
const isOurs = (path) => path.startsWith(sources);

async function namesFrom(builtin) {
  const files = (await readdir(sources, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(files.map((name) => readFile(`${sources}/${name}`, 'utf8')));
  const clauses = texts.flatMap((text) => [...text.matchAll(new RegExp(`^import \\{([^}]*)\\} from '${builtin}';`, 'gm'))].map(([, clause]) => clause));
  const names = clauses.flatMap((clause) => clause.split(',')).map((name) => name.trim().split(' as ')[0]).filter((name) => /^\w+$/.test(name));
  return [...new Set(names)].sort();
}

/** Functions of packages that set a lot up and are called by few runs: semver makes its fifty expressions of text. */
const lateFunctions = /^semver\/functions\//;

/** An esbuild plugin for them: the module is run when its function is first called. */
export const lateCalls = {
  name: 'late-calls',
  setup(build) {
    build.onResolve({ filter: lateFunctions }, ({ path, importer, resolveDir }) =>
      (isOurs(importer) ? { path, namespace: 'late-call', pluginData: resolveDir } : undefined));
    build.onLoad({ filter: /./, namespace: 'late-call' }, ({ path, pluginData }) => ({
      contents: `module.exports = (...given) => require('${path}')(...given);`, resolveDir: pluginData,
    }));
  },
};

/** An esbuild plugin: modules of the user's are imported by the launcher (a script that comes out of V8's cache cannot do that itself). */
export const importsByLauncher = {
  name: 'imports-by-launcher',
  setup(build) {
    build.onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const borrowed = text.replace(/\bimport\((?!['"])/g, 'importByLauncher(');
      return borrowed === text ? undefined : { contents: borrowed, loader: 'ts' };
    });
  },
};

/** An esbuild plugin: packages that our sources load with `import()` become files of their own; afterwards `found` holds their names. */
export const lazyPackages = (found) => ({
  name: 'lazy-packages',
  setup(build) {
    build.onResolve({ filter: /^[a-z]/ }, ({ path, kind, importer }) => {
      if (kind !== 'dynamic-import' || !isOurs(importer)) return undefined;
      found.add(path);
      return { path: `./lazy/${path}.cjs`, external: true };
    });
  },
});
