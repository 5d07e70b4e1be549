import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { checkout, must, publishCheckout, run, scratchFolder, write } from './scratch.js';

interface Packed { readonly filename: string; readonly files: readonly Readonly<{ path: string }>[] }

/** What is published, made from a clone that knows nothing of this one, installed into a project of somebody else's. */
describe('the package', () => {
  const scratch = scratchFolder();
  const clone = join(scratch, 'clone');
  const project = join(scratch, 'project');
  let packed: Packed;

  before(() => {
    publishCheckout(clone);
    must(clone, 'npm', ['ci']);
    packed = (JSON.parse(must(clone, 'npm', ['pack', '--json'])) as [Packed])[0];
    write(project, { 'package.json': '{ "name": "somebody", "private": true, "type": "module" }' });
    must(project, 'npm', ['install', join(clone, packed.filename)]);
  });
  after(() => {
    rmSync(scratch, { recursive: true, force: true });
  });

  it('holds the program, the API with its types, what GitHub and pre-commit read, and nothing else', () => {
    const paths = packed.files.map(({ path }) => path);
    expect(paths.filter((path) => !/^dist\/types\/.+\.d\.ts$/.test(path))).to.have.members([
      '.pre-commit-hooks.yaml', 'LICENSE', 'README.md', 'action.yml', 'package.json',
      'dist/lazy/zstddec/stream.cjs', 'dist/lazy/html-page.cjs', 'dist/layers.cjs', 'dist/action.cjs', 'dist/cli.cjs', 'dist/imglint.cjs', 'dist/index.js', 'dist/licences.txt', 'dist/worker.cjs',
      'dist/lazy/jsonc-parser.cjs', 'dist/lazy/yaml.cjs',
    ]);
    expect(paths).to.include('dist/types/src/index.d.ts');
  });

  it('is a program', () => {
    write(project, { Dockerfile: 'FROM debian:latest\n' });
    const { code, stdout } = run(project, 'npx', ['imglint', 'check', '--format', 'compact', 'Dockerfile']);
    expect(code).to.equal(1);
    expect(stdout).to.include('no-latest-tag');
  });

  it('is a program straight from git too, which is how pre-commit installs it since version 4', () => {
    const prefix = join(scratch, 'prefix');
    must(scratch, 'npm', ['install', '--global', '--install-links', '--prefix', prefix, `git+file://${clone}`]);
    expect(must(project, join(prefix, 'bin/imglint'), ['--version'])).to.match(/^\d+\.\d+\.\d+\n$/);
  });

  it('is a library with types', () => {
    write(project, {
      'use.ts': `import { defineRule, lint } from 'imglint';\nexport const found: readonly { readonly rule: string }[] = lint('FROM debian:latest');\nexport { defineRule };\n`,
      'tsconfig.json': JSON.stringify({
        compilerOptions: { strict: true, noEmit: true, skipLibCheck: false, module: 'nodenext', target: 'es2023', types: [] }, files: ['use.ts'],
      }),
      'use.mjs': `import { fix } from 'imglint';\nprocess.stdout.write(fix('FROM node:22 AS Web\\n').text);\n`,
    });
    const tsc = join(checkout, 'node_modules/typescript/bin/tsc');
    must(project, process.execPath, [tsc, '--project', 'tsconfig.json']);
    expect(must(project, process.execPath, ['use.mjs'])).to.equal('FROM node:22 AS web\n');
  });
});
