import { expect } from 'chai';
import { unansweredAsHadolint, unansweredIn, type PromptingManager } from '../../src/knowledge/package-prompts.js';
import { said } from './said.js';

describe('knowledge/package-prompts', () => {
  const verbs = (manager: PromptingManager, ...lines: readonly string[]): readonly (string | null)[] =>
    lines.map((line) => unansweredIn(manager)(said(line))?.word.value ?? null);

  it('finds the verb of a command that asks', () => {
    expect(verbs('apt', 'apt-get install x', 'apt-get -q upgrade', 'apt -t sid purge x', 'apt-get update', 'apt-get download install', 'yum install x'))
      .to.deep.equal(['install', 'upgrade', 'purge', null, null, null]);
    expect(verbs('dnf', 'microdnf install x', 'dnf -x kernel groupinstall x', 'dnf search install', 'yum install x'))
      .to.deep.equal(['install', 'groupinstall', null, null]);
    expect(verbs('zypper', 'zypper -q in x', 'zypper patch', 'zypper se in', 'zypper up')).to.deep.equal(['in', 'patch', null, null]);
  });

  it('takes one q for no answer, and two for one', () => {
    expect(verbs('apt', 'apt-get install -q x', 'apt-get install -q -q x', 'apt-get install -qqq x', 'apt-get install -q=2 x', 'apt-get install -q=1 x'))
      .to.deep.equal(['install', null, null, null, 'install']);
  });

  it('knows where hadolint thinks otherwise', () => {
    const theirs = (line: string): string | null => unansweredAsHadolint('apt')(said(line))?.word.value ?? null;
    expect(['apt-get install -qqq x', 'apt install x', 'apt-get upgrade', 'apt-get install -q --q x'].map(theirs)).to.deep.equal(['install', null, null, null]);
  });
});
