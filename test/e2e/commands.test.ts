import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { imglint, scratch } from './program.js';

describe('imglint', () => {
  const folder = scratch();

  it('--help and the help of each command fit one screen, with examples', () => {
    const cwd = folder();
    for (const command of [[], ['check'], ['explain'], ['rules'], ['parse'], ['config'], ['init']]) {
      const { code, stdout, stderr } = imglint({ cwd }, ...command, '--help');
      expect({ code, stderr }, command.join('')).to.deep.equal({ code: 0, stderr: '' });
      const lines = stdout.trimEnd().split('\n');
      expect(lines.length, command.join('')).to.be.at.most(50);
      expect(Math.max(...lines.map((line) => line.length)), command.join('')).to.be.at.most(80);
      expect(stdout).to.include('Examples:');
    }
  });

  it('--version is the version of the package', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
    expect(imglint({ cwd: folder() }, '--version')).to.deep.equal({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('explain prints the page of the docs, by id and by any alias', () => {
    const page = readFileSync(new URL('../../docs/rules/no-latest-tag.md', import.meta.url), 'utf8');
    for (const name of ['no-latest-tag', 'DL3007', 'dl3007']) expect(imglint({ cwd: folder() }, 'explain', name).stdout).to.equal(page);
    expect(imglint({ cwd: folder() }, 'explain', 'no-latest-tga')).to.include({ code: 2, stdout: '' });
  });

  it('rules lists them all', () => {
    const { code, stdout } = imglint({ cwd: folder() }, 'rules');
    expect(code).to.equal(0);
    expect(stdout).to.include('no-latest-tag').and.include('require-dockerignore');
  });

  it('parse prints the model as JSON', () => {
    const cwd = folder({ Dockerfile: 'FROM debian:12 AS base\nRUN <<EOF\ntrue\nEOF\n' });
    const { code, stdout } = imglint({ cwd }, 'parse', 'Dockerfile');
    expect(code).to.equal(0);
    expect((JSON.parse(stdout) as { instructions: readonly { keyword: string }[] }).instructions.map(({ keyword }) => keyword)).to.deep.equal(['FROM', 'RUN']);
  });

  it('init sets a project up, once, and what it wrote is valid', () => {
    const cwd = folder({ Dockerfile: 'FROM debian:12\nUSER 1000\nCMD ["true"]\n' });
    expect(imglint({ cwd }, 'init').code).to.equal(0);
    const config = ['.imglintrc.yaml', '.imglintrc.yml', '.imglintrc.json'].find((name) => existsSync(join(cwd, name))) ?? 'none';
    const text = readFileSync(join(cwd, config), 'utf8');
    expect(imglint({ cwd }, 'check').code).to.be.oneOf([0, 1]);
    imglint({ cwd }, 'init');
    expect(readFileSync(join(cwd, config), 'utf8')).to.equal(text);
  });

  it('config says what applies to a file', () => {
    const cwd = folder({ 'Dockerfile': 'FROM debian:12\n', '.imglintrc.yaml': 'failOn: error\n' });
    expect(imglint({ cwd }, 'config', 'Dockerfile').stdout).to.include('.imglintrc.yaml').and.include('error');
  });

  it('completion prints a script for the shell', () => {
    expect(imglint({ cwd: folder() }, 'completion').stdout).to.include('imglint').and.include('complete');
  });
});
