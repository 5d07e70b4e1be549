import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { main } from '../../../src/cli/main.js';
import { dockerArchive } from '../builder.js';

const file = `FROM debian:12 AS base
RUN common
FROM base AS dev
RUN tools
RUN more
FROM base AS test
RUN suite
FROM base
COPY app /app
RUN release
`;

describe('the stage that was built', () => {
  let cwd = '';
  beforeEach(() => { cwd = mkdtempSync(join(tmpdir(), 'imglint-test-')); });
  afterEach(() => { rmSync(cwd, { recursive: true }); });

  /** The lines of the layers above the base image's one, and what was said. */
  async function told(dockerfile: string, steps: readonly string[], ...flags: readonly string[]) {
    writeFileSync(join(cwd, 'Dockerfile'), dockerfile);
    writeFileSync(join(cwd, 'app.tar'), dockerArchive({
      layers: [[{ file: 'base', content: '' }], ...steps.map((_, index) => [{ file: String(index), content: '' }])],
      history: [{ created_by: '/bin/sh -c #(nop) ADD file:0a in / ' }, ...steps.map((created_by) => ({ created_by: created_by.replace(/^RUN /, 'RUN /bin/sh -c ') }))],
    }));
    const said = await run(...flags);
    const layers = (said.stdout === '' ? [] : JSON.parse(said.stdout).image.layers) as { instruction: { line: number } | null }[];
    return { lines: layers.slice(1).map(({ instruction }) => instruction?.line ?? null), note: said.stderr };
  }

  async function run(...flags: readonly string[]) {
    const said = { stdout: '', stderr: '' };
    const sink = (name: 'stdout' | 'stderr') => ({ write: (text: string) => { said[name] += text; }, isTerminal: false, columns: undefined });
    const stdin = (async function* (): AsyncIterable<Uint8Array> { /* nobody types */ })();
    await main(['image', 'app.tar', '--isolated', '--dockerfile', 'Dockerfile', '--format', 'json', ...flags], { env: {}, cwd, stdin, stdout: sink('stdout'), stderr: sink('stderr') });
    return said;
  }

  it('is the last where its history tells of that', async () => {
    expect(await told(file, ['RUN common', 'COPY app /app', 'RUN release'])).to.deep.equal({ lines: [2, 9, 10], note: '' });
  });

  it('is another where the history tells all of it and nothing else', async () => {
    const note = (name: string): string => `imglint: app.tar was built from the stage ${name} of Dockerfile, and not from its last (--target ${name})\n`;
    expect(await told(file, ['RUN common', 'RUN tools', 'RUN more'])).to.deep.equal({ lines: [2, 4, 5], note: note('dev') });
    expect(await told(file, ['RUN common', 'RUN suite'])).to.deep.equal({ lines: [2, 7], note: note('test') });
    expect(await told(file.replace(' AS test', ''), ['RUN common', 'RUN suite'])).to.deep.equal({ lines: [2, 7], note: note('2') });
  });

  it('is for nobody to say where no history is told', async () => {
    await told(file, []);
    writeFileSync(join(cwd, 'app.tar'), JSON.stringify([{ Id: '', RepoTags: [], Config: {}, RootFS: { Layers: [] } }]));
    expect((await run()).stderr).to.match(/\nimglint: app\.tar does not tell how it was made; Dockerfile was left aside\n$/);
  });

  it('is the one that is asked for', async () => {
    expect((await told(file, ['RUN common', 'RUN tools', 'RUN more'], '--target', 'test')).lines).to.deep.equal([2, null, null]);
    expect((await told(file, ['RUN common', 'RUN tools', 'RUN more'], '--target', '1')).note).to.equal('');
    expect((await told(file, ['RUN common'], '--target', 'tests')).note).to.equal('imglint: --target tests: there is no such stage in Dockerfile; did you mean "test"?\n');
  });

  it('is the last where the file has changed since, and where two stages are alike', async () => {
    // Less of the last stage than is in the file is an older file.
    expect(await told(file, ['RUN common', 'COPY app /app'])).to.deep.equal({ lines: [2, 9], note: '' });
    expect(await told('FROM a AS dev\nRUN x\nFROM a\nRUN one\nRUN two\nRUN x\n', ['RUN uno', 'RUN two', 'RUN x'])).to.deep.equal({ lines: [null, 5, 6], note: '' });
    expect((await told('FROM a AS x\nRUN same\nFROM a AS y\nRUN same\nFROM a\nRUN other\n', ['RUN same'])).note).to.match(/most likely not what app\.tar was built from/);
  });
});
