import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { git, must, publishCheckout, scratchFolder, tryGit, write } from './scratch.js';

const bad = 'FROM debian:12\nRUN apt-get update\nRUN apt-get install curl\nUSER 1000\nCMD ["curl"]\n';
const clean = 'FROM scratch\nCOPY app /app\nUSER 65532\nENTRYPOINT ["/app"]\n';

/** The real program, from the checkout as its hook repository, in a repository of somebody else's. */
describe('pre-commit', () => {
  const scratch = scratchFolder();
  const home = { PRE_COMMIT_HOME: join(scratch, 'home') };
  let source: ReturnType<typeof publishCheckout>;
  let project = '';

  before(() => {
    source = publishCheckout(join(scratch, 'imglint'));
  });
  after(() => {
    rmSync(scratch, { recursive: true, force: true });
  });

  const newProject = (name: string, hook: string): void => {
    project = join(scratch, name);
    write(project, {
      '.pre-commit-config.yaml': `repos:\n  - repo: ${source.repository}\n    rev: ${source.commit}\n    hooks: [{ id: ${hook} }]\n`,
      '.dockerignore': '.git\n',
    });
    git(project, 'init', '--quiet');
    must(project, 'pre-commit', ['install'], home);
    git(project, 'add', '--all');
  };
  const stage = (files: Readonly<Record<string, string>>): void => {
    write(project, files);
    git(project, 'add', '--all');
  };
  const commit = (): ReturnType<typeof tryGit> => tryGit(project, home, 'commit', '--message', 'change');

  it('lets no bad Dockerfile be committed', () => {
    newProject('checked', 'imglint');
    stage({ 'app/Dockerfile': bad, 'README.md': 'FROM debian\n' });
    const { code, output } = commit();
    expect(code, output).to.equal(1);
    expect(output).to.match(/imglint\.+Failed/).and.include('app/Dockerfile').and.include('combine-update-install').and.not.include('README');
  });

  it('lets a clean one through, and says nothing where there is none', () => {
    stage({ 'app/Dockerfile': clean });
    const { code, output } = commit();
    expect(code, output).to.equal(0);
    expect(output).to.match(/imglint\.+Passed/);

    stage({ 'README.md': 'hello\n' });
    expect(commit().output).to.match(/imglint\.+\(no files to check\)Skipped/);
  });

  it('takes every name a Dockerfile goes by, and no other', () => {
    const yes = ['Dockerfile', 'a/Dockerfile.dev', 'b/web.Dockerfile', 'c/web.dockerfile', 'd/Containerfile', 'e/Containerfile.dev'];
    const no = ['y/Dockerfile.dockerignore', 'x/Dockerfiles/readme.txt', 'x/MyDockerfile', 'x/docker-compose.yml'];
    stage(Object.fromEntries([...yes, ...no].map((name) => [name, 'FROM debian:latest\n'])));
    const { output } = commit();
    for (const name of yes) expect(output).to.include(name);
    for (const name of no) expect(output).to.not.match(new RegExp(`(?<![\\w/.])${name.replaceAll('.', '\\.')}\\b(?!\\.)`));
  });

  it('with imglint-fix mends what can be mended, and stops so that it is looked at', () => {
    newProject('fixed', 'imglint-fix');
    stage({ Dockerfile: bad });
    const first = commit();
    expect(first.code, first.output).to.equal(1);
    expect(first.output).to.include('files were modified by this hook');
    expect(readFileSync(join(project, 'Dockerfile'), 'utf8')).to.not.equal(bad);
  });
});
