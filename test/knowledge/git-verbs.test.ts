import { expect } from 'chai';
import { gitOperands, gitVerb, historyUse, isDeepClone } from '../../src/knowledge/git-verbs.js';
import { said } from './said.js';

describe('knowledge/git-verbs', () => {
  it('finds the verb and its words behind the flags', () => {
    expect(gitVerb(said('git -C /z -c a.b=c clone u'))).to.equal('clone');
    expect(gitVerb(said('git --version'))).to.equal(null);
    expect(gitVerb(said('hg clone u'))).to.equal(null);
    expect(gitOperands(said('git clone -b main --jobs 4 u d')).map(({ value }) => value)).to.deep.equal(['u', 'd']);
  });

  it('knows a clone with all its history', () => {
    for (const line of ['git clone https://x.test/a', 'git clone -b v1 git@x.test:a.git', 'git clone $URL', 'git clone --single-branch ssh://x.test/a']) {
      expect(isDeepClone(said(line)), line).to.equal(true);
    }
    const others = [
      'git clone --depth 1 u', 'git clone --depth=1 u', 'git clone --filter=tree:0 u', 'git clone --mirror u', 'git clone /srv/a', 'git clone ../a',
      'git clone .', 'git clone file:///a', 'git clone a.bundle', 'git clone', 'git fetch u',
    ];
    for (const line of others) expect(isDeepClone(said(line)), line).to.equal(false);
  });

  it('knows what a command wants of the history', () => {
    const cases: Readonly<Record<string, string | null>> = {
      'git checkout 0123abc': 'goes 0123abc', 'git checkout $C': 'goes $C', 'git reset --hard v1': 'goes v1', 'git switch main': 'goes main',
      'git checkout -b own': null, 'git checkout -b own v1': 'goes v1', 'git checkout -- a.txt': null, 'git reset --hard HEAD': null, 'git checkout .': null,
      'git describe': 'asks', 'git log -1': 'asks', 'git -C x fetch --tags': 'asks', 'git submodule update': null, 'git config a b': null, 'git rev-parse HEAD': null,
    };
    for (const [line, expected] of Object.entries(cases)) {
      const use = historyUse(said(line));
      expect(use && (use.kind === 'goes' ? `goes ${use.to.text}` : 'asks'), line).to.equal(expected);
    }
  });
});
