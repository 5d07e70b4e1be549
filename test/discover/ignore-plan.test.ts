import { expect } from 'chai';
import fc from 'fast-check';
import { namedSources } from '../../src/discover/broad-copy.js';
import { buildsOf } from '../../src/discover/builds.js';
import { heavyGroups } from '../../src/discover/heavy-groups.js';
import { lacksIgnoreFile, planIgnoreFile, smallestBulk } from '../../src/discover/ignore-plan.js';
import { appendTo, ignoreText } from '../../src/discover/ignore-text.js';
import { memoryContext } from '../../src/discover/memory-context.js';
import { secretsIn } from '../../src/discover/secret-paths.js';
import { parse } from '../../src/dockerfile/parse.js';
import { applyEdits } from '../../src/fix/edits.js';
import { shellsOf } from '../../src/shell/shells.js';

type Files = Readonly<Record<string, string | number>>;

const looked = (text: string, files: Files) => {
  const dockerfile = parse(text);
  const context = memoryContext({ Dockerfile: text, ...files });
  const builds = buildsOf(dockerfile, shellsOf(dockerfile), context);
  return { dockerfile, context, builds };
};

const lines = fc.array(fc.constantFrom(
  'COPY . .', 'COPY . .', 'COPY web/ ./', 'ADD * /all/', 'COPY --exclude=.git . /x', 'COPY node_modules/own ./own', 'COPY dist ./dist', 'COPY *.sql /docker/', 'COPY .env.* ./', 'COPY $FILE /f',
  'COPY --from=build /app/node_modules ./node_modules', 'RUN npm ci', 'RUN npm run build', 'RUN git describe > v', 'RUN pip install .', 'RUN cd web && npm ci', 'WORKDIR web', 'WORKDIR /app',
  'RUN --mount=type=bind,source=.git,target=.git make', 'RUN --mount=type=bind,source=.npmrc,target=.npmrc npm ci', 'RUN tar xf assets.tar.gz', 'CMD ["node", "dist/a.js"]', 'FROM build', 'FROM x AS build', 'ONBUILD COPY out /out',
), { maxLength: 10 }).map((some) => ['FROM node:24 AS build', 'ARG FILE', 'WORKDIR /app', ...some].join('\n'));

const fileNames = ['package.json', '.git/HEAD', 'node_modules/a/b.js', 'node_modules/own/c.js', 'web/package.json', 'web/node_modules/a.js', 'dist/a.js', 'web/dist/a.js', 'build/b.js', '.env', '.env.local', 'web/.env',
  'id_rsa', 'deploy/credentials', '.npmrc', 'assets.tar.gz', 'a.sql', 'b/c.sql', 'x.log', 'lo\ngs/y.log', '.venv/pyvenv.cfg', 'a/__pycache__/b.pyc', '.idea/w.xml', '.DS_Store', '.github/ci.yml', 'k8s/a.yaml', '!odd.zip', 'e[1]*.zip'];
const contexts = fc.subarray(fileNames).chain((names) => fc.tuple(...names.map((name) => fc.constantFrom([name, 9] as const, [name, 900_000] as const))))
  .map((entries): Files => ({ ...Object.fromEntries(entries), '.gitignore': 'dist\n' }));
const others = fc.constantFrom<Files>({}, { 'Dockerfile.dev': 'FROM x\nCOPY dist/a.js .' }, { 'Dockerfile.dev': 'FROM x\nCOPY . .' });

describe('the plan of an ignore file', () => {
  it('leaves nothing heavy and nothing secret in, but what some build asks for by name', () => {
    fc.assert(fc.property(lines, contexts, others, (text, files, more) => {
      const { dockerfile, context, builds } = looked(text, { ...files, ...more });
      const { all, safe } = planIgnoreFile(context, builds);
      for (const written of [all, safe]) {
        const after = context.with('.dockerignore', written);
        // Whatever a COPY names is still there, and so is what the history is read from.
        for (const { path } of namedSources(dockerfile)) if (context.kind(path) !== null) expect(after.isIgnored(path), `${path} in ${written}`).to.equal(false);
        for (const path of Object.keys(files)) if (builds.isWanted(path)) expect(after.isIgnored(path), `${path} in ${written}`).to.equal(false);
      }
      const after = context.with('.dockerignore', all);
      const left = buildsOf(dockerfile, shellsOf(dockerfile), after);
      expect(heavyGroups(after, left, smallestBulk).flatMap(({ paths }) => paths.map(({ path }) => path)).filter((path) => path !== '.dockerignore')).to.deep.equal([]);
      expect(secretsIn(after, left).filter(({ isWanted }) => !isWanted).map(({ path }) => path)).to.deep.equal([]);
      const known = new Set(all.split('\n'));
      expect(safe.split('\n').filter((line) => !known.has(line))).to.deep.equal([]);
    }), { numRuns: 300 });
  });

  it('leaves to the rules about it whether there is a file at all', () => {
    const file = (text: string, files: Files) => {
      const { context, builds } = looked(text, files);
      return lacksIgnoreFile(context, builds);
    };
    expect(file('FROM x\nCOPY . .', {})).to.equal(true);
    expect(file('FROM x\nCOPY . .', { '.dockerignore': '# nothing\n' })).to.equal(true);
    expect(file('FROM x\nCOPY . .', { '.dockerignore': 'a\n' })).to.equal(false);
    expect(file('FROM x\nCOPY web .', { 'web/a': '' })).to.equal(false);
  });
});

describe('the text of an ignore file', () => {
  it('has sections, and each line once', () => {
    const isSafe = true;
    expect(ignoreText([
      { line: '**/.idea', category: 'editor', isSafe }, { line: '**/.env', category: 'secret', isSafe }, { line: '**/.git', category: 'vcs', isSafe }, { line: '**/.env', category: 'secret', isSafe },
    ])).to.equal('# Version control\n**/.git\n\n# Secrets\n**/.env\n\n# Editors and operating systems\n**/.idea\n');
    expect(ignoreText([])).to.equal('');
  });

  it('is added to in its own manner', () => {
    const added = (file: string) => applyEdits(file, [appendTo(file, 'a\nb\n')]);
    expect(['', 'x\n', 'x', 'x\r\n', 'x\r\ny'].map(added)).to.deep.equal(['a\nb\n', 'x\na\nb\n', 'x\na\nb\n', 'x\r\na\r\nb\r\n', 'x\r\ny\r\na\r\nb\r\n']);
  });
});
