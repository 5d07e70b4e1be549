import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { isDockerfileName } from '../../src/discover/dockerfile-name.js';
import { type FindOptions, findDockerfiles } from '../../src/discover/find.js';
import { UsageError } from '../../src/errors.js';
import { asAnybody } from './as-anybody.js';

const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'imglint-find-')));
chmodSync(temporary, 0o755);
after(() => { rmSync(temporary, { recursive: true }); });

let folders = 0;
function folderWith(...paths: readonly string[]): string {
  const root = join(temporary, String(folders++));
  mkdirSync(root);
  put(root, ...paths);
  return root;
}

/** Makes files; what follows a `=` is the text. */
function put(root: string, ...paths: readonly string[]): void {
  for (const each of paths) {
    const [path = '', text = ''] = each.split('=');
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const found = (cwd: string, paths: readonly string[], options: Partial<FindOptions> = {}): readonly string[] =>
  findDockerfiles(paths, { cwd, ...options }).map(({ path }) => path);

describe('finding Dockerfiles', () => {
  it('knows them by name', () => {
    const names = ['Dockerfile', 'Dockerfile.dev', 'Dockerfile.txt', 'web.Dockerfile', 'web.dockerfile', 'a.b.Dockerfile', 'Containerfile', 'Containerfile.dev', 'Containerfile-x'];
    const others = ['Dockerfile.dockerignore', 'web.Dockerfile.dockerignore', 'Containerfile.containerignore', 'Dockerfile.md', 'Dockerfile.j2', 'Dockerfile.orig', 'Dockerfile~',
      'Dockerfiles', 'MyDockerfile', 'Dockerfile-x', 'dockerfile', 'dockerfile.js', '.Dockerfile.swp', 'Makefile', ''];
    expect([...names, ...others].filter(isDockerfileName)).to.deep.equal(names);
  });

  it('searches folders, but not those of tools', () => {
    const root = folderWith('b/Dockerfile', 'a/web.Dockerfile', 'a/Dockerfile.dev', 'a/x/Containerfile', 'Dockerfile', 'c/notes.txt', 'node_modules/x/Dockerfile', 'a/node_modules/Dockerfile', '.git/Dockerfile', '.ci/Dockerfile');
    expect(found(root, ['.'])).to.deep.equal(['Dockerfile', '.ci/Dockerfile', 'a/Dockerfile.dev', 'a/web.Dockerfile', 'a/x/Containerfile', 'b/Dockerfile']);
    expect(found(root, ['c'])).to.deep.equal([]);
    expect(found(join(root, 'a'), ['..', 'x/'])).to.deep.equal(['../Dockerfile', '../.ci/Dockerfile', 'Dockerfile.dev', 'web.Dockerfile', 'x/Containerfile', '../b/Dockerfile']);
  });

  it('takes whatever file is named, ignored and excluded ones too', () => {
    const root = folderWith('.gitignore=*', 'node_modules/x/build.txt', 'Dockerfile.md');
    const paths = ['node_modules/x/build.txt', join(root, 'Dockerfile.md')];
    expect(findDockerfiles(paths, { cwd: root, exclude: ['*'] })).to.deep.equal([
      { path: 'node_modules/x/build.txt', absolute: join(root, 'node_modules/x/build.txt'), named: true },
      { path: 'Dockerfile.md', absolute: join(root, 'Dockerfile.md'), named: true },
    ]);
    expect(findDockerfiles(['.'], { cwd: folderWith('Dockerfile') })[0]?.named).to.equal(false);
  });

  it('takes each file once, in the order of the first mention', () => {
    const root = folderWith('b/Dockerfile', 'a/Dockerfile');
    symlinkSync('../b/Dockerfile', join(root, 'a/Dockerfile.link'));
    symlinkSync('b', join(root, 'linked'));
    expect(found(root, ['b/Dockerfile', './b/../b/Dockerfile', '.', 'a', 'linked', '*/Dockerfile'])).to.deep.equal(['b/Dockerfile', 'a/Dockerfile']);
    expect(found(root, ['a'])).to.deep.equal(['a/Dockerfile', 'a/Dockerfile.link']);
    expect(found(root, ['linked/Dockerfile', 'b', 'b/Dockerfile'])).to.deep.equal(['linked/Dockerfile']);
    expect(found(root, ['linked'])).to.deep.equal(['linked/Dockerfile']);
  });

  it('comes to an end where links lead in circles or nowhere', () => {
    const root = folderWith('a/Dockerfile');
    symlinkSync('..', join(root, 'a/up'));
    symlinkSync('Dockerfile.x', join(root, 'a/Dockerfile.x'));
    symlinkSync('nothing', join(root, 'a/Dockerfile.y'));
    symlinkSync('.', join(root, 'a/Dockerfile.z'));
    expect(found(root, ['.'])).to.deep.equal(['a/Dockerfile']);
    expect(() => found(root, ['a/Dockerfile.y'])).to.throw(UsageError, 'a/Dockerfile.y: a link that leads nowhere');
    expect(() => found(root, ['a/Dockerfile.x'])).to.throw(UsageError, 'a/Dockerfile.x: symbolic links that lead in a circle');
  });

  it('tells how far it is', () => {
    const counts: number[] = [];
    found(folderWith('a/Dockerfile', 'b/Dockerfile'), ['.'], { onProgress: (count) => { counts.push(count); } });
    expect(counts).to.deep.equal([0, 1, 2]);
  });

  describe('and .gitignore', () => {
    it('goes by those of the folder, below it and above it', () => {
      const root = folderWith('.git/HEAD', '.git/info/exclude=/secret/\n', '.gitignore=out/\n*.tmp.Dockerfile\n!keep.tmp.Dockerfile\n', 'out/Dockerfile', 'a/out/Dockerfile', 'a/Dockerfile',
        'a/.gitignore=/b/\n!out/\n', 'a/b/Dockerfile', 'a/c/b/Dockerfile', 'x.tmp.Dockerfile', 'keep.tmp.Dockerfile', 'secret/Dockerfile', 'a/secret/Dockerfile');
      const below = ['a/Dockerfile', 'a/c/b/Dockerfile', 'a/out/Dockerfile', 'a/secret/Dockerfile'];
      expect(found(root, ['.'])).to.deep.equal(['keep.tmp.Dockerfile', ...below]);
      expect(found(root, ['a'])).to.deep.equal(below);
      expect(found(join(root, 'a/c'), ['..']).length).to.equal(4);
      expect(found(root, ['out', 'secret'])).to.deep.equal(['out/Dockerfile', 'secret/Dockerfile']);
    });

    it('works without a repository from the working directory down', () => {
      const root = folderWith('.gitignore=Dockerfile.x', 'a/.gitignore=b', 'a/b/Dockerfile', 'a/c/Dockerfile', 'a/c/Dockerfile.x');
      expect(found(root, ['.'])).to.deep.equal(['a/c/Dockerfile']);
      expect(found(root, ['a/c'])).to.deep.equal(['a/c/Dockerfile']);
      expect(found(join(root, 'a/c'), ['.'])).to.deep.equal(['Dockerfile', 'Dockerfile.x']);
    });

    it('does not reach into a repository inside the repository', () => {
      const root = folderWith('.git/HEAD', '.gitignore=Dockerfile.dev', 'module/.git=gitdir: elsewhere', 'module/Dockerfile.dev', 'a/Dockerfile.dev');
      expect(found(root, ['.'])).to.deep.equal(['module/Dockerfile.dev']);
    });

    it('finds what git would add', () => {
      const root = folderWith('.gitignore=/dist\n*.old.Dockerfile\n', 'dist/Dockerfile', 'src/dist/Dockerfile', 'src/.gitignore=*\n!*/\n!Dockerfile\n', 'src/Dockerfile.a', 'src/x/Dockerfile',
        'x.old.Dockerfile', 'y/.gitignore=**/z/Dockerfile*\n', 'y/z/Dockerfile.1', 'y/w/z/Dockerfile', 'y/Dockerfile');
      execFileSync('git', ['init', '--quiet'], { cwd: root });
      const git = execFileSync('git', ['-c', 'core.excludesFile=', 'ls-files', '--others', '--exclude-standard', '*Dockerfile*'], { cwd: root, encoding: 'utf8' });
      expect([...found(root, ['.'])].sort()).to.deep.equal(git.trim().split('\n').sort());
    });
  });

  describe('with globs', () => {
    const files = ['services/a/Dockerfile', 'services/a/Dockerfile.dev', 'services/a/notes', 'services/b/docker/build.txt', 'services/b/docker/Dockerfile.dockerignore', 'services/node_modules/Dockerfile', 'services/README.md', 'other/Dockerfile', 'services/c/x.build'];
    for (const [glob, expected] of [
      ['services/**/Dockerfile*', ['services/a/Dockerfile', 'services/a/Dockerfile.dev']],
      ['./services//*/Dockerfile', ['services/a/Dockerfile']],
      ['**/Dockerfile', ['other/Dockerfile', 'services/a/Dockerfile']],
      ['*', ['other/Dockerfile', 'services/a/Dockerfile', 'services/a/Dockerfile.dev']],
      ['{other,services/a}/Dockerfile', ['other/Dockerfile', 'services/a/Dockerfile']],
      ['{other,missing}/Dockerfile', ['other/Dockerfile']],
      ['services/?/*.{build,dev}', ['services/c/x.build', 'services/a/Dockerfile.dev']],
      ['services/a/*', ['services/a/Dockerfile', 'services/a/Dockerfile.dev']],
      ['services/a/n*', ['services/a/notes']],
      ['services/b/docker/*.txt', ['services/b/docker/build.txt']],
      ['services/[!b]', ['services/a/Dockerfile', 'services/a/Dockerfile.dev']],
    ] as const) it(glob, () => { expect(found(folderWith(...files), [glob])).to.deep.equal(expected); });

    it('keeps to --exclude and .gitignore, and takes what stands outside the working directory', () => {
      const root = folderWith(...files, '.gitignore=/other\n');
      expect(found(root, ['**/Dockerfile*'], { exclude: ['*.dev'] })).to.deep.equal(['services/a/Dockerfile']);
      expect(found(join(root, 'services/a'), ['../../serv*/a/Dockerfile', join(root, 'services/*/x.build')])).to.deep.equal(['Dockerfile', '../c/x.build']);
    });

    it('takes a file that is called like one', () => {
      expect(found(folderWith('a[1]/Dockerfile', 'a1/Dockerfile'), ['a[1]/Dockerfile'])).to.deep.equal(['a[1]/Dockerfile']);
    });

    it('must match something', () => {
      const root = folderWith(...files);
      expect(() => found(root, ['services/**/Nothing*'])).to.throw(UsageError, 'services/**/Nothing*: nothing matches');
      expect(() => found(root, ['servces/**/Dockerfile'])).to.throw(UsageError, 'servces/**/Dockerfile: no such file or folder; did you mean services?');
      expect(() => found(root, [`${'{a,b}'.repeat(20)}/x`])).to.throw(UsageError, 'more than 1000');
    });
  });

  describe('with --exclude', () => {
    const files = ['Dockerfile', 'legacy/Dockerfile', 'a/legacy/Dockerfile', 'a/Dockerfile.dev', 'test/fixtures/x/Dockerfile'];
    for (const [exclude, expected] of [
      [['legacy'], ['Dockerfile', 'a/Dockerfile.dev', 'test/fixtures/x/Dockerfile']],
      [['/legacy', '*.dev'], ['Dockerfile', 'a/legacy/Dockerfile', 'test/fixtures/x/Dockerfile']],
      [['./legacy/', 'test/**'], ['Dockerfile', 'a/Dockerfile.dev', 'a/legacy/Dockerfile']],
      [['{legacy,test}', '!/legacy'], ['Dockerfile', 'a/Dockerfile.dev', 'legacy/Dockerfile']],
      [['**'], []],
    ] as const) it(exclude.join(' '), () => { expect(found(folderWith(...files), ['.'], { exclude })).to.deep.equal(expected); });

    it('counts from the working directory, for folders that are named too', () => {
      const root = folderWith(...files);
      expect(found(root, ['test/fixtures', 'a'], { exclude: ['test'] })).to.deep.equal(['a/Dockerfile.dev', 'a/legacy/Dockerfile']);
      expect(found(root, ['a'], { exclude: [join(root, 'a/legacy')] })).to.deep.equal(['a/Dockerfile.dev']);
      expect(found(join(root, 'a'), ['.'], { exclude: ['a'] })).to.deep.equal(['Dockerfile.dev', 'legacy/Dockerfile']);
    });
  });

  it('names what is not there and the nearest that is', () => {
    const root = folderWith('services/web/Dockerfile', 'Dockerfile');
    for (const [path, message] of [
      ['nowhere', 'nowhere: no such file or folder'],
      ['Dockerfil', 'Dockerfil: no such file or folder; did you mean Dockerfile?'],
      ['services/wbe/Dockerfile', 'services/wbe/Dockerfile: no such file or folder; did you mean services/web/Dockerfile?'],
      ['servises/wep/Dockerfile', 'servises/wep/Dockerfile: no such file or folder; did you mean services?'],
      ['Dockerfile/x', 'Dockerfile/x: no such file or folder'],
      ['', 'an empty path names no file; "." is the working directory'],
      ['a\0b', 'a\0b: not a path'],
    ] as const) {
      expect(() => found(root, [path]), path).to.throw(UsageError).with.property('message', message);
    }
  });

  it('tells of folders that cannot be read', () => {
    const root = folderWith('a/Dockerfile', 'b/Dockerfile');
    chmodSync(join(root, 'a'), 0);
    const unreadable: string[] = [];
    asAnybody(() => {
      expect(found(root, ['.'], { onUnreadable: (path) => { unreadable.push(path); } })).to.deep.equal(['b/Dockerfile']);
      expect(() => found(root, ['a'])).to.throw(UsageError, 'a: the folder cannot be read');
      expect(() => found(root, ['a/Dockerfile'])).to.throw(UsageError, 'a/Dockerfile: permission denied');
    });
    expect(unreadable).to.deep.equal(['a']);
  });
});
