import { expect } from 'chai';
import { spelled } from '../../src/knowledge/command.js';
import { unpinnedAsHadolint } from '../../src/knowledge/package-pins-as-hadolint.js';
import { unpinnedIn, type Known, type PinnedTool } from '../../src/knowledge/package-pins.js';
import { said } from './said.js';

const known: Known = { isDeclared: (name) => name === 'KNOWN', rejectTags: ['latest'] };

const ours = (tool: PinnedTool, line: string): string => unpinnedIn(tool)(said(line), known).map(({ word }) => spelled(word)).join(' ');
const theirs = (tool: PinnedTool, line: string): string => unpinnedAsHadolint(tool)(said(line), known).map(({ word }) => spelled(word)).join(' ');

describe('knowledge/package-pins', () => {
  it('finds the words without a version', () => {
    const cases: readonly (readonly [PinnedTool, string, string])[] = [
      ['apt', 'apt-get install -t sid a b=1 c- ./d e.deb', 'a'],
      ['apk', 'apk add --virtual .b a b~1 !c', 'a'],
      ['yum', 'yum install -c f a b-1', 'a'],
      ['yum', 'yum module install a b:1', 'a'],
      ['yum', 'dnf install a', ''],
      ['dnf', 'dnf install a-1 b-$KNOWN c-$NOBODY d$NOBODY $E f-$(g)', 'c-$NOBODY'],
      ['zypper', 'zypper in -t pattern a b=1', 'a'],
      ['pip', 'uv pip install -p 3 a b==1 c@2', 'a'],
      ['pip', 'pip install a -c f', ''],
      ['npm', 'npm i a b@1 c@latest @d/e @f/g@1 h/i#j', 'a c@latest @d/e'],
      ['npm', 'npm ci a', ''],
      ['gem', 'gem install a b:1 --no-document c -- --d', 'a c'],
      ['gem', 'gem install a --version=1', ''],
      ['go', 'go install -tags x a.test/b a.test/c@v1 a.test/d@latest cmd/vet ./e', 'a.test/b a.test/d@latest'],
      ['go', 'go run a.test/b@v1 a.test/c', ''],
      ['cargo', 'cargo +nightly install a b@1 --features c', 'a'],
      ['cargo', 'cargo install --git https://a.test/b', 'https://a.test/b'],
      ['cargo', 'cargo install --path .', ''],
    ];
    for (const [tool, line, expected] of cases) expect(ours(tool, line), line).to.equal(expected);
  });

  it('reads them as hadolint does', () => {
    const cases: readonly (readonly [PinnedTool, string, string])[] = [
      ['apt', 'apt-get install -t -t a b', 'b'],
      ['apt', 'apt-get install -- a=1', '--'],
      ['apt', 'apt install a', ''],
      ['apk', 'apk add !a b', '!a b'],
      ['yum', 'yum install -c f a-1 b.rpm c--1', 'f b.rpm'],
      ['dnf', 'dnf install group a', ''],
      ['pip', 'pip install install a==1 install', 'install'],
      ['pip', 'pip -t install a', ''],
      ['npm', 'npm install @a@1 @a/b@1 c', '@a@1 c'],
      ['gem', 'gem install -N a b', 'b'],
      ['gem', 'gem install -v1 -- a', ''],
      ['go', 'go run run a', ''],
      ['go', 'go a@v1 build run b', 'build'],
      ['cargo', 'cargo install a', ''],
    ];
    for (const [tool, line, expected] of cases) expect(theirs(tool, line), line).to.equal(expected);
  });
});
