import { expect } from 'chai';
import { buildsOf } from '../../src/discover/builds.js';
import { heavyGroups } from '../../src/discover/heavy-groups.js';
import { memoryContext } from '../../src/discover/memory-context.js';
import { budgetFor, visitCopied } from '../../src/discover/visit-copied.js';
import { parse } from '../../src/dockerfile/parse.js';
import { shellsOf } from '../../src/shell/shells.js';

type Files = Readonly<Record<string, string | number>>;

/** Every group as `lines: paths`, safe ones marked with a `+`. */
const groups = (text: string, files: Files): readonly string[] => {
  const dockerfile = parse(`FROM x\nWORKDIR /app\n${text}`);
  const context = memoryContext(files);
  return heavyGroups(context, buildsOf(dockerfile, shellsOf(dockerfile), context), 1000).filter(({ pattern }) => pattern !== '.dockerignore')
    .map(({ isSafe, lines, paths }) => `${isSafe ? '+' : ''}${lines.join(' ')}: ${paths.map(({ path }) => path).join(' ')}`);
};

describe('heavy groups', () => {
  const cases: readonly (readonly [string, string, Files, readonly string[]])[] = [
    ['go by kind, the heaviest first', 'COPY . .', { 'a/node_modules/x': 5, 'node_modules/x': 7, 'a.sql': 9000, '.git/x': 8 },
      ['a.sql: a.sql', '**/node_modules: node_modules a/node_modules', '+**/.git: .git']],
    ['hold only the top-most folder', 'COPY . .', { 'node_modules/a/node_modules/x': 5, 'target/node_modules/x': 5000 }, ['target: target', '**/node_modules: node_modules']],
    ['part what is made anew from what is not', 'COPY . .\nRUN npm ci', { 'package.json': '', 'node_modules/x': 1, 'b/node_modules/x': 2 }, ['b/node_modules: b/node_modules', '+node_modules: node_modules']],
    ['leave small output and small archives alone', 'COPY . .', { 'bin/run': 999, 'a.zip': 999, 'b.zip': 1000, 'coverage/x': 1 }, ['b.zip: b.zip', '**/coverage: coverage']],
    ['write no wide line where one of the name is wanted', 'COPY . .\nCOPY logs/a.log /x', { 'b.log': 9000 }, ['b.log: b.log']],
    ['take each path once, whoever copies it', 'COPY . .\nCOPY web .', { 'web/node_modules/x': 1 }, ['**/node_modules: web/node_modules']],
    ['do not call safe what one of two copies needs', 'COPY . .\nRUN npm ci\nFROM x\nCOPY . .', { 'package.json': '', 'node_modules/x': 1 }, ['**/node_modules: node_modules']],
    ['hold nothing that is ignored', 'COPY . .', { '.dockerignore': 'node_modules\n', 'node_modules/x': 1 }, []],
    ['look below an ignored folder for what is let in', 'COPY . .', { '.dockerignore': '*\n!a/b\n', 'a/b/node_modules/x': 1, 'a/node_modules/x': 1 }, ['**/node_modules: a/b/node_modules']],
    ['hold nothing that is let in by name', 'COPY . .', { '.dockerignore': '*\n!dist\n!a/node_modules/own\n', 'dist/x': 9000, 'a/node_modules/own/x': 1 }, []],
    ['take a star for no name', 'COPY . .', { '.dockerignore': 'x\n!**\n', 'dist/x': 9000 }, ['dist: dist']],
    ['take output that git keeps for sources', 'COPY . .', { '.gitignore': 'out\n', 'dist/x': 9000, 'out/x': 9000 }, ['out: out']],
    ['without git, know output by where it lies', 'COPY . .', { 'dist/x': 9000, 'a/package.json': '', 'a/dist/x': 9000, 'lib/bootstrap/dist/x': 9000 }, ['a/dist dist: a/dist dist']],
    ['know an environment by what lies in it', 'COPY . .', { 'env/prod.yaml': 9000, 'a/env/pyvenv.cfg': 9000 }, ['a/env: a/env']],
    ['know a name that means something only beside a file', 'COPY . .', { 'deps/x': 9000, 'a/deps/x': 9000, 'a/mix.exs': '' }, ['a/deps: a/deps']],
    ['do not reach over a line break', 'COPY . .', { 'a\nb/c.log': 9000 }, ['a?b/c.log: a\nb/c.log']],
  ];
  for (const [title, text, files, wanted] of cases) {
    it(title, () => {
      expect(groups(text, files)).to.deep.equal(wanted);
    });
  }
});

describe('visitCopied', () => {
  it('looks at the outer folders first, and no further than the budget', () => {
    const context = memoryContext({ 'a/b/c': '', 'd/e': '', f: '' });
    const seen: string[] = [];
    const [copy] = buildsOf(parse('FROM x\nCOPY . .'), shellsOf(parse('FROM x')), context).copies;
    if (copy === undefined) throw new Error('no copy');
    visitCopied(context, copy, { left: 5 }, (path) => {
      seen.push(path);
      return 'enter';
    });
    expect(seen).to.deep.equal(['a', 'd', 'f', 'a/b', 'd/e']);
  });

  it('has less of a budget the more patterns there are to compare with', () => {
    const budget = (patterns: number) => budgetFor(memoryContext({ '.dockerignore': 'a\n'.repeat(patterns) })).left;
    expect(budget(0)).to.equal(50_000);
    expect(budget(10_000)).to.be.within(400, 600);
  });
});
