import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { expect } from 'chai';
import { flagFor } from '../../src/cli/compiler.js';
import { main } from '../../src/cli/main.js';
import { batchSize, threadsFor } from '../../src/cli/pool.js';
import { noFlags } from '../../src/cli/run-check.js';

describe('a run over many files', () => {
  const root = mkdtempSync(join(tmpdir(), 'imglint-many-'));
  after(() => { rmSync(root, { recursive: true }); });

  it('sees in the second Dockerfile what was written for the first', async () => {
    const text = 'FROM node:24-alpine\nWORKDIR /app\nCOPY . .\nRUN npm ci\n';
    const files = { 'a.Dockerfile': text, 'b.Dockerfile': text, 'package.json': '{}', 'x.js': '', 'y.js': '', 'node_modules/a/index.js': 'x'.repeat(9999) };
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    const check = async (...flags: string[]) => {
      let said = '';
      const stdout = { write: (chunk: string) => { said += chunk; }, isTerminal: false, columns: undefined };
      const stderr = { write: () => undefined, isTerminal: false, columns: undefined };
      await main(['check', '--isolated', '--only', 'require-dockerignore', '--format', 'json', ...flags, '.'], { cwd: root, env: {}, stdin: Readable.from([]), stdout, stderr });
      return JSON.parse(said) as { files: { path: string; findings: unknown[] }[]; summary: { fixed: number } };
    };
    expect((await check()).files.map(({ findings }) => findings.length), 'before').to.deep.equal([1, 1]);
    const { files: checked, summary } = await check('--fix', '--unsafe-fixes');
    expect(summary.fixed).to.equal(1);
    expect(checked.flatMap(({ findings }) => findings)).to.deep.equal([]);
    expect(readFileSync(join(root, '.dockerignore'), 'utf8')).to.include('node_modules');
  });

  it('uses every processor once that pays, and one thread where the files depend on each other', () => {
    expect([1, batchSize, 399].map((files) => threadsFor(files, noFlags))).to.deep.equal([1, 1, 1]);
    expect(threadsFor(400, noFlags)).to.equal(Math.min(availableParallelism(), 8));
    expect(threadsFor(400, { ...noFlags, fix: true })).to.equal(1);
    expect(threadsFor(60, { ...noFlags, jobs: '7' })).to.equal(2);
  });

  it('asks nothing of V8 that it does not know', () => {
    const names = ['11.3.244.8-node.38', '12.4.254.21-node.57', '13.6.233.17-node.53', '99.1', '', undefined].map((version) => flagFor(version)?.name ?? null);
    expect(names).to.deep.equal(['--interrupt-budget', '--invocation-count-for-turbofan', '--invocation-count-for-turbofan', null, null, null]);
    const { name, later, usual } = flagFor(process.versions.v8) ?? { name: '--stack-size', later: 900, usual: 984 };
    const program = [later, usual].map((value) => `require('node:v8').setFlagsFromString('${name}=${String(value)}')`).join(';');
    const { status, stderr } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
    expect([status, stderr]).to.deep.equal([0, '']);
  });
});
