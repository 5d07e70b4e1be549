import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { main } from '../../src/cli/main.js';
import { dockerArchive } from '../image/builder.js';

describe('the summary of a job', () => {
  let cwd = '';
  before(() => {
    cwd = mkdtempSync(join(tmpdir(), 'imglint-test-'));
    writeFileSync(join(cwd, 'Dockerfile'), 'FROM debian:latest\n');
    for (const size of [1000, 3000]) writeFileSync(join(cwd, `${size}.tar`), dockerArchive({ layers: [[{ file: 'a', content: 'a'.repeat(size) }]] }));
  });
  after(() => { rmSync(cwd, { recursive: true }); });

  async function run(args: readonly string[], env: Readonly<Record<string, string>>) {
    let stderr = '';
    const stdin = (async function* (): AsyncIterable<Uint8Array> { yield await Promise.resolve(Buffer.alloc(0)); })();
    const code = await main([...args, '--isolated', '--fail-on', 'never'], {
      env, cwd, stdin, stdout: { write: () => undefined, isTerminal: false, columns: undefined }, stderr: { write: (text) => { stderr += text; }, isTerminal: false, columns: undefined },
    });
    return { code, stderr };
  }

  const commands: Readonly<Record<string, readonly [args: readonly string[], told: string]>> = {
    check: [['check', 'Dockerfile'], 'no-latest-tag'],
    image: [['image', '1000.tar', '--no-cache'], '1000.tar'],
    diff: [['diff', '1000.tar', '3000.tar', '--no-cache'], '3000.tar'],
  };

  for (const [command, [args, told]] of Object.entries(commands)) {
    it(`is what ${command} says, behind what is there, and only in GitHub Actions`, async () => {
      const file = join(cwd, command);
      writeFileSync(file, 'before\n');
      await run(args, { GITHUB_STEP_SUMMARY: file });
      expect(readFileSync(file, 'utf8')).to.equal('before\n');
      expect(await run(args, { GITHUB_STEP_SUMMARY: file, GITHUB_ACTIONS: 'true' })).to.deep.equal({ code: 0, stderr: '' });
      expect(readFileSync(file, 'utf8')).to.match(/^before\n/).and.include(told);
    });
  }

  it('that cannot be written is said in a line', async () => {
    const file = join(cwd, 'nowhere', 'summary');
    const { code, stderr } = await run(['check', 'Dockerfile'], { GITHUB_STEP_SUMMARY: file, GITHUB_ACTIONS: 'true' });
    expect(code).to.equal(2);
    expect(stderr).to.match(/^imglint: cannot write the summary of the job to .*summary: [^\n]+\n$/);
    expect(existsSync(file)).to.equal(false);
  });
});
