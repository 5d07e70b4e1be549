import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { parseGitIgnore } from '../../src/discover/gitignore.js';

type Verdict = 'ignored' | 'kept' | null;

describe('a .gitignore', () => {
  let repository: string;
  before(() => {
    repository = mkdtempSync(join(tmpdir(), 'imglint-git-'));
    execFileSync('git', ['init', '--quiet'], { cwd: repository, stdio: 'ignore' });
  });
  after(() => { rmSync(repository, { recursive: true }); });

  /** What git itself says about each path, none of which exists. */
  function gitSays(text: string, paths: readonly string[]): readonly Verdict[] {
    writeFileSync(join(repository, '.gitignore'), text);
    const { stdout } = spawnSync('git', ['-c', 'core.excludesFile=', 'check-ignore', '-z', '--stdin', '--no-index', '--verbose', '--non-matching'], {
      cwd: repository, input: paths.map((path) => `${path}\0`).join(''), encoding: 'utf8',
    });
    const fields = stdout.split('\0');
    return paths.map((_, index) => {
      const [source, , pattern] = fields.slice(index * 4);
      if (source === '') return null;
      return pattern?.startsWith('!') === true ? 'kept' : 'ignored';
    });
  }

  /** A folder that is ignored decides for all that is in it. */
  function weSay(text: string, path: string): Verdict {
    const ignore = parseGitIgnore(text);
    const names = path.split('/');
    const isInside = names.slice(0, -1).some((_, index) => ignore.verdict(names.slice(0, index + 1).join('/'), true) === 'ignored');
    return isInside ? 'ignored' : ignore.verdict(path, false);
  }

  const rows: readonly (readonly [text: string, ignored: readonly string[], others: readonly string[]])[] = [
    ['a', ['a', 'x/a', 'a/x'], ['ab']],
    ['/a', ['a', 'a/x'], ['x/a']],
    ['a/b', ['a/b'], ['x/a/b']],
    ['a/', ['a/x', 'x/a/y'], ['a', 'x/a']],
    ['*.log\n!keep.log', ['x.log', 'a/x.log'], ['keep.log', 'a/keep.log']],
    ['dir\n!dir/keep', ['dir/keep'], []],
    ['**/a/b', ['a/b', 'x/y/a/b'], ['xa/b']],
    ['a/**/b', ['a/b', 'a/x/y/b'], ['ab']],
    ['a/**', ['a/b'], ['a']],
    ['a*b', ['ab', 'axb'], ['a/b']],
    ['\\#a\n\\!b\nc\\ \nd  \n#e', ['#a', '!b', 'c ', 'd'], ['c', 'd  ', 'e', '#e']],
    ['[!a]x\n[b-d]y', ['bx', 'cy'], ['ax', 'ey']],
    ['\uFEFFa\r\nb\r\n', ['a', 'b'], ['a\r']],
    ['/a[!b]c\n/b[^a]c', ['axc', 'bbc'], ['a/c', 'b/c', 'abc']],
    ['x/a**/b', ['x/ab', 'x/az/b', 'x/a/y/b'], ['x/b']],
    ['x/a**b', ['x/ab', 'x/a1b'], ['x/a1/b']],
    ['{a,b}', ['{a,b}'], ['a']],
  ];
  for (const [text, ignored, others] of rows) {
    it(`${JSON.stringify(text)} is read as git reads it`, () => {
      const paths = [...ignored, ...others];
      expect(paths.filter((path) => weSay(text, path) === 'ignored')).to.deep.equal(ignored);
      expect(paths.map((path) => weSay(text, path))).to.deep.equal(gitSays(text, paths));
    });
  }

  it('agrees with git on any pattern', () => {
    const piece = fc.constantFrom('a', 'b', 'a', 'b', '/', '/', '*', '*', '**', '**/', '/**', '***', '?', '.', '[ab]', '[^a]', '[!a]', '[a-b]', '[b-a]',
      '\\', '\\*', '[', ']', '[]a]', '[a-]', '[[:alpha:]]', '[[:nope:]]', '!', '#', ' ', '\\ ', '\r', '{a,b}', '(');
    const line = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
    const name = fc.array(fc.constantFrom('a', 'b', 'a', 'b', '.', '*', '?', '[', ']', '!', '#', ' ', '-', '('), { minLength: 1, maxLength: 3 })
      .map((pieces) => pieces.join('')).filter((text) => text !== '.' && text !== '..');
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), fc.uniqueArray(path, { minLength: 20, maxLength: 40 }), (lines, paths) => {
      const text = lines.join('\n');
      expect(paths.map((each) => weSay(text, each))).to.deep.equal(gitSays(text, paths));
    }), { numRuns: 80 });
  });
});
