import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { scratch } from './program.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const help = 'Lints and optimizes container images.';
/** Permissions bind all but the administrator. */
const anybody = process.geteuid?.() === 0 ? { uid: 65_534 } : {};
const other = 'LINTS AND OPTIMIZES CONTAINER IMAGES.';

describe('the launcher', () => {
  const folder = scratch();

  /** A program of its own, so that nobody else's cache is in the way. */
  const install = (): string => {
    const home = folder();
    for (const name of ['imglint.cjs', 'cli.cjs']) cpSync(join(dist, name), join(home, name));
    return home;
  };
  const run = (home: string, args: readonly string[], env: Readonly<Record<string, string>> = {}, user: Readonly<{ uid?: number }> = {}): string => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(home, 'imglint.cjs'), ...args], {
      ...user, input: 'FROM scratch\n', encoding: 'utf8', env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '', ...env },
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

  it('runs nothing of a cache that is damaged, and makes it anew', () => {
    const home = install();
    const first = run(home, check);
    for (const [from, to] of [[0.5, 0.51], [0.1, 1], [0, 1]] as const) {
      const [name = ''] = caches(home);
      const whole = readFileSync(join(home, name));
      writeFileSync(join(home, name), Buffer.from(whole).fill(0, Math.floor(whole.length * from), Math.floor(whole.length * to)));
      expect(run(home, check)).to.equal(first);
      const [anew = ''] = caches(home);
      expect(readFileSync(join(home, anew)).includes(Buffer.alloc(20_000))).to.equal(false);
      expect(run(home, check)).to.equal(first);
    }
    expect(caches(home)).to.have.length(1);
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

  it('lets be what it cannot write anew', () => {
    const home = install();
    run(home, check);
    const [cache = ''] = caches(home);
    mkdirSync(join(home, cache.replace('-1.cache', '-2.cache'), 'full'), { recursive: true });
    run(home, check);
    expect(caches(home)).to.include(cache);
  });

  it('says nothing where the cache is somebody else\'s', () => {
    const home = install();
    const first = run(home, check);
    const before = caches(home);
    chmodSync(home, 0o555);
    try {
      // What measures coverage writes where only we may.
      expect(run(home, check, { NODE_V8_COVERAGE: '' }, anybody)).to.equal(first);
      expect(caches(home)).to.deep.equal(before);
    } finally {
      chmodSync(home, 0o755);
    }
  });

  it('is the same for many that start at once, and one of them keeps it', async () => {
    const home = install();
    const runs = Array.from({ length: 8 }, async () => {
      const child = spawn(process.execPath, [join(home, 'imglint.cjs'), ...check], { env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '' } });
      const said: Buffer[] = [];
      child.stdout.on('data', (piece: Buffer) => said.push(piece));
      child.stdin.end('FROM scratch\n');
      const [status] = await once(child, 'close') as [number | null];
      return [status, Buffer.concat(said).toString()];
    });
    const outcomes = await Promise.all(runs);
    expect(outcomes).to.deep.equal(outcomes.map(() => [0, run(home, check)]));
    expect(caches(home)).to.have.length(1);
  });

  it('takes away the drafts of runs that were killed, and none of now', () => {
    const home = install();
    const [old, fresh] = ['cli-1.cache.aa1.cache', 'cli-1.cache.bb2.cache'] as const;
    for (const name of [old, fresh]) writeFileSync(join(home, name), 'x');
    utimesSync(join(home, old), 1, 1);
    run(home, check);
    expect(caches(home)).to.include(fresh).and.not.to.include(old);
  });
});
