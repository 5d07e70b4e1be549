import { expect } from 'chai';
import { broadCopies } from '../../src/discover/broad-copy.js';
import { memoryContext } from '../../src/discover/memory-context.js';
import { budgetFor, visitCopied } from '../../src/discover/visit-copied.js';
import { parse } from '../../src/dockerfile/parse.js';

/** The paths visited, and how many paths were looked at. */
function visited(ignore: string, ...paths: readonly string[]): Readonly<{ visits: readonly string[]; looks: number }> {
  const context = memoryContext({ '.dockerignore': ignore, ...Object.fromEntries(paths.map((path) => [path, ''])) });
  const [copy] = broadCopies(parse('FROM a\nCOPY . /x\n'), context);
  if (copy === undefined) throw new Error('no copy');
  const budget = budgetFor(context);
  const before = budget.left;
  const visits: string[] = [];
  visitCopied(context, copy, budget, (path, kind) => {
    if (kind === 'file') visits.push(path);
    return 'enter';
  });
  return { visits, looks: before - budget.left };
}

describe('discover/visit-copied', () => {
  it('finds what a line lets back in, however deep', () => {
    expect(visited('*\n!src/a/b.ts\n', 'src/a/b.ts', 'src/c.ts', 'lib/d.ts').visits).to.deep.equal(['src/a/b.ts']);
    expect(visited('*\n!**/b.ts\n', 'src/a/b.ts', 'lib/b.ts', 'lib/c.ts').visits).to.have.members(['lib/b.ts', 'src/a/b.ts']);
    expect(visited('src\n!src/*/keep\n', 'src/a/keep', 'src/a/drop').visits).to.include('src/a/keep').and.not.include('src/a/drop');
  });

  it('does not look into ignored folders that no line lets anything out of', () => {
    const many = Array.from({ length: 50 }, (_, at) => `node_modules/p${String(at)}/index.js`);
    expect(visited('*\n!src\n', 'src/a.ts', ...many)).to.deep.equal({ visits: ['src/a.ts'], looks: 4 });
  });
});
