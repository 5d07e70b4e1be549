import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const browser = fileURLToPath(new URL('../../src/report/html/browser/', import.meta.url));

/** The browser's side of the HTML report: one script and one style sheet, as they stand in the page. */
export async function htmlPage() {
  const { outputFiles } = await build({
    entryPoints: [`${browser}main.ts`, `${browser}page.css`], outdir: 'page', tsconfig: `${browser}tsconfig.json`,
    bundle: true, format: 'iife', target: ['chrome109', 'firefox115', 'safari16'], minify: true, charset: 'ascii', legalComments: 'none',
    logLevel: 'warning', write: false,
  });
  const [script = '', style = ''] = ['.js', '.css'].map((ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text);
  return { script: script.trim(), style: style.trim() };
}

/** The module that holds it in dist/, where nothing compiles. */
export const htmlPageModule = ({ script, style }) =>
  `${Object.entries({ script, style }).map(([name, text]) => `const ${name}=${JSON.stringify(text)};\n`).join('')}exports.assets=()=>({script,style});\n`;

/** An esbuild plugin: the program loads that module where the sources would compile. */
export const htmlPageFromDist = {
  name: 'html-page',
  setup(build) {
    build.onResolve({ filter: /^\.\/assets\.js$/ }, ({ importer }) => (
      /[/\\]report[/\\]html[/\\]page\.ts$/.test(importer) ? { path: './lazy/html-page.cjs', external: true } : undefined
    ));
  },
};
