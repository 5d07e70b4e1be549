import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { lineChanges, unifiedDiff, type LineChange } from '../../src/text/diff.js';

describe('unifiedDiff', () => {
  it('is empty where nothing differs', () => {
    expect(unifiedDiff('Dockerfile', 'FROM a\n', 'FROM a\n')).to.equal('');
    expect(unifiedDiff('Dockerfile', '', '')).to.equal('');
  });

  it('shows a change with three lines around it', () => {
    const before = 'a\nb\nc\nd\ne\nf\ng\nh\ni\n';
    expect(unifiedDiff('x/Dockerfile', before, before.replace('e\n', 'E\n'))).to.equal(
      '--- a/x/Dockerfile\n+++ b/x/Dockerfile\n@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n h\n');
  });

  it('opens a second hunk where the contexts do not touch', () => {
    const lines = Array.from({ length: 20 }, (_, i) => `${i + 1}\n`);
    const after = lines.map((line) => (line === '5\n' || line === '13\n' ? 'new\n' : line));
    expect(unifiedDiff('f', lines.join(''), after.join(''))).to.match(/^@@ -2,7 \+2,7 @@$[^@]*^@@ -10,7 \+10,7 @@$/m);
    // Six lines lie between 5 and 12: three after the one, three before the other.
    [after[12], after[11]] = ['13\n', 'new\n'];
    expect(unifiedDiff('f', lines.join(''), after.join('')).match(/^@@/gm)).to.have.length(1);
  });

  it('marks a missing final newline on the side that misses it', () => {
    expect(unifiedDiff('f', 'a', 'a\n')).to.equal('--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n');
    expect(unifiedDiff('f', 'a\n', 'b')).to.equal('--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\n+b\n\\ No newline at end of file\n');
  });

  it('keeps CRLF', () => {
    expect(unifiedDiff('f', 'a\r\nb\r\n', 'a\r\nc\r\n', { context: 1 })).to.equal('--- a/f\n+++ b/f\n@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n');
  });

  it('names /dev/null as what was there before a new file', () => {
    expect(unifiedDiff('.dockerignore', '', '.git\nnode_modules\n', { newFile: true })).to.equal(
      '--- /dev/null\n+++ b/.dockerignore\n@@ -0,0 +1,2 @@\n+.git\n+node_modules\n');
  });

  it('quotes names as git does', () => {
    expect(unifiedDiff('a b', '', 'x\n')).to.match(/^--- a\/a b\t\n\+\+\+ b\/a b\t\n/);
    expect(unifiedDiff('a"\n\u0001', '', 'x\n')).to.match(/^--- "a\/a\\"\\n\\001"\n/);
  });
});

describe('lineChanges', () => {
  const replay = (before: readonly string[], after: readonly string[], changes: readonly LineChange[]): string[] => {
    const out: string[] = [];
    let done = 0;
    for (const change of changes) {
      out.push(...before.slice(done, change.before.start), ...after.slice(change.after.start, change.after.end));
      done = change.before.end;
    }
    return [...out, ...before.slice(done)];
  };
  const size = (changes: readonly LineChange[]): number =>
    changes.reduce((sum, { before, after }) => sum + before.end - before.start + after.end - after.start, 0);
  /** The textbook table, quadratic and plainly right. */
  const longestCommon = (a: readonly string[], b: readonly string[]): number => {
    let row = b.map(() => 0);
    for (const x of a) {
      const next: number[] = [];
      b.forEach((y, j) => next.push(x === y ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0)));
      row = next;
    }
    return row.at(-1) ?? 0;
  };
  const few = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });

  it('turns any text into any other, by the fewest lines', () => {
    fc.assert(fc.property(few, few, (before, after) => {
      const changes = lineChanges(before, after);
      expect(replay(before, after, changes)).to.deep.equal(after);
      expect(size(changes)).to.equal(before.length + after.length - 2 * longestCommon(before, after));
    }));
  });

  it('replaces a huge middle that has little in common, in one piece', () => {
    const lines = (seed: string): string[] => ['FROM a', ...Array.from({ length: 50_000 }, (_, i) => `${seed}${i}`), 'CMD b'];
    expect(lineChanges(lines('x'), lines('y'))).to.deep.equal([{ before: { start: 1, end: 50_001 }, after: { start: 1, end: 50_001 } }]);
  });

  it('still finds two small changes far apart in a huge file', () => {
    const before = Array.from({ length: 100_000 }, (_, i) => `RUN ${i % 7}`);
    const after = before.with(10, 'RUN x').toSpliced(90_000, 1);
    expect(size(lineChanges(before, after))).to.equal(3);
    expect(replay(before, after, lineChanges(before, after))).to.deep.equal(after);
  });
});

describe('git apply', () => {
  let folder = '';
  before(() => { folder = mkdtempSync(join(tmpdir(), 'imglint-diff-')); });
  after(() => rmSync(folder, { recursive: true }));

  const applied = (path: string, from: string | null, patch: string): string => {
    const file = join(folder, path);
    rmSync(file, { force: true });
    mkdirSync(dirname(file), { recursive: true });
    if (from !== null) writeFileSync(file, from);
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: patch, stdio: 'pipe', env: { ...process.env, GIT_CEILING_DIRECTORIES: dirname(folder) } });
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };

  const line = fc.constantFrom('FROM a', 'RUN b', '', '  && c \\', '# d', '\\ No newline at end of file', '-e', '--- a/f', '@@ -1 +1 @@', 'f\r', 'é漢');
  const text = fc.tuple(fc.array(line, { maxLength: 25 }), fc.boolean())
    .map(([lines, closed]) => lines.join('\n') + (closed && lines.length > 0 ? '\n' : ''));

  it('turns the one text into the other', () => {
    fc.assert(fc.property(text, text, (before, after) => {
      const patch = unifiedDiff('svc/Dockerfile', before, after);
      if (patch !== '') expect(applied('svc/Dockerfile', before, patch)).to.equal(after);
    }), { numRuns: 60 });
  });

  it('edits a long file in many places', () => {
    const number = fc.integer({ min: 0, max: 199 });
    fc.assert(fc.property(fc.array(number, { minLength: 1, maxLength: 12 }), (places) => {
      const lines = Array.from({ length: 200 }, (_, i) => `RUN ${i % 5}`);
      const after = lines.flatMap((old, i) => (places.includes(i) ? (i % 3 === 0 ? [] : i % 3 === 1 ? [old, 'new'] : ['changed']) : [old]));
      const [a, b] = [lines.join('\n'), after.join('\n')];
      expect(applied('Dockerfile', a, unifiedDiff('Dockerfile', a, b))).to.equal(b);
    }), { numRuns: 25 });
  });

  it('makes a new file', () => {
    expect(applied('ctx/.dockerignore', null, unifiedDiff('ctx/.dockerignore', '', '.git\n!a', { newFile: true }))).to.equal('.git\n!a');
  });

  it('finds files with odd names', () => {
    for (const name of ['a b/Dockerfile', 'quote"d', 'tab\there', 'back\\slash', 'ünï', 'line\nbreak']) {
      expect(applied(name, 'a\nb\n', unifiedDiff(name, 'a\nb\n', 'a\nc\n')), name).to.equal('a\nc\n');
    }
  });
});
