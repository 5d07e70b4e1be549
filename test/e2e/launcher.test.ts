import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { scratch } from './program.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const help = 'Lints and optimizes container images.';
const other = 'LINTS AND OPTIMIZES CONTAINER IMAGES.';

describe('the launcher', () => {
  const folder = scratch();

  /** A program of its own, so that nobody else's cache is in the way. */
  const install = (): string => {
    const home = folder();
    for (const name of ['imglint.cjs', 'cli.cjs']) cpSync(join(dist, name), join(home, name));
    return home;
  };
  const run = (home: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(home, 'imglint.cjs'), ...args], {
      input: 'FROM scratch\n', encoding: 'utf8', env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '', ...env },
    });
    expect({ status, stderr }).to.deep.equal({ status: 0, stderr: '' });
    return stdout;
  };
  const check = ['check', '-', '--isolated', '--fail-on', 'never'];
  const caches = (home: string): readonly string[] => readdirSync(home).filter((name) => name.includes('.cache'));

  it('keeps the compiled program after a check, and runs the same from it', () => {
    const home = install();
    run(home, ['--version']);
    expect(caches(home)).to.deep.equal([]);
    const first = run(home, check);
    expect(caches(home)).to.have.length(1);
    expect(run(home, check)).to.equal(first);
    expect(caches(home)).to.have.length(1);
  });

  it('adds what the second and the third run used, and then leaves it', () => {
    const home = install();
    const kept = Array.from({ length: 5 }, () => {
      run(home, check);
      return caches(home);
    });
    expect(kept.map((names) => names.map((name) => name.slice(-'-n.cache'.length)))).to.deep.equal([['-1.cache'], ['-2.cache'], ['-3.cache'], ['-3.cache'], ['-3.cache']]);
    const [cache = ''] = caches(home);
    const before = statSync(join(home, cache)).mtimeMs;
    run(home, check);
    expect(statSync(join(home, cache)).mtimeMs).to.equal(before);
  });

  it('keeps one for each command that does much', () => {
    const home = install();
    run(home, check);
    run(home, ['image', '--help']);
    expect(caches(home).map((name) => name.split('-').at(-2))).to.have.members(['check', 'image']);
  });

  it('never runs an old program from its cache, even one of equal length', () => {
    const home = install();
    run(home, check);
    const file = join(home, 'cli.cjs');
    writeFileSync(file, readFileSync(file, 'latin1').replace(help, other), 'latin1');
    utimesSync(file, 1, 1);
    expect(run(home, ['--help'])).to.include(other).and.not.include(help);
  });

  it('does without a cache that V8 refuses', () => {
    const home = install();
    run(home, check);
    for (const name of caches(home)) writeFileSync(join(home, name), 'no cache at all');
    expect(run(home, ['--help'])).to.include(help);
    run(home, check);
    for (const name of caches(home)) expect(statSync(join(home, name)).size).to.be.greaterThan(100_000);
  });

  it('writes nothing where it is told not to', () => {
    const home = install();
    run(home, check, { NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(caches(home)).to.deep.equal([]);
  });

  it('lives where nothing can be written', () => {
    const home = install();
    run(home, check);
    const [cache = ''] = caches(home);
    rmSync(join(home, cache));
    // Not even root can read or replace a folder as if it were a file.
    mkdirSync(join(home, cache, 'full'), { recursive: true });
    expect(run(home, check)).to.equal(run(home, check));
    expect(caches(home)).to.deep.equal([cache]);
  });
});
