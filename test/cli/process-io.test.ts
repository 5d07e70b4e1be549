import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { expect } from 'chai';

describe('the real world', () => {
  it('says so where nothing more can be written', () => {
    // A disk that is always full, where the system has one.
    if (!existsSync('/dev/full')) return;
    const program = `
      import { main } from './src/cli/main.ts';
      import { processIo } from './src/cli/process-io.ts';
      process.exitCode = await main(['rules'], processIo());`;
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx/esm', '--input-type=module', '-e', program], { stdio: ['ignore', full, 'pipe'], encoding: 'utf8' });
    closeSync(full);
    expect(stderr).to.equal('imglint: standard output cannot be written: no space left on the disk\n');
    expect(status).to.equal(2);
  });
});
