import { expect } from 'chai';
import { asksHistory, isBuildFile, mentionsHistory } from '../../src/knowledge/history-readers.js';
import { said } from './said.js';

describe('who reads history', () => {
  for (const [text, wanted] of [
    ['VERSION := $(shell git describe --tags)', true], ['git -C .. rev-parse HEAD', true], ['[tool.setuptools_scm]', true], ['requires = ["hatch-vcs"]', true],
    ["subprocess.check_output(['git', 'rev-parse'])", true], ['execSync("git rev-parse HEAD")', true], ['spawnSync("git", ["log"])', true], ['<artifactId>git-commit-id-maven-plugin</artifactId>', true],
    ['"type": "git", "url": "https://x.test/a.git"', false], ['"lodash": "git+https://x.test/a.git"', false], ['digit describe', false], ['see gitignore', false], ['# clone it with git first', false],
  ] as const) {
    it(`${text}: ${String(wanted)}`, () => {
      expect(mentionsHistory(text)).to.equal(wanted);
    });
  }

  it('is asked by some git commands', () => {
    const asks = (line: string): boolean => asksHistory(said(line));
    expect(['git describe --tags', 'git rev-parse HEAD', 'git clone https://x.test/a', 'git config x y', 'git -C a describe', 'git --version', 'make describe'].map(asks))
      .to.deep.equal([true, true, false, false, false, false, false]);
  });

  it('writes so in build files', () => {
    expect(['Makefile', 'build.sh', 'package.json', 'pyproject.toml', 'App.csproj', 'main.go', 'README.md', 'package-lock.json', 'a.js'].map(isBuildFile))
      .to.deep.equal([true, true, true, true, true, true, false, false, false]);
  });
});
