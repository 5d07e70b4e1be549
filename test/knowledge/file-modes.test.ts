import { expect } from 'chai';
import fc from 'fast-check';
import { fileMode, withoutOthersWrite } from '../../src/knowledge/file-modes.js';

const letters = (mode: string): string => {
  const means = fileMode(mode);
  return means === null ? 'none' : `${means.othersWrite ? 'w' : ''}${means.byUmask ? 'm' : ''}${means.setuid ? 'u' : ''}${means.setgid ? 'g' : ''}${means.sticky ? 't' : ''}`;
};

describe('knowledge/file-modes', () => {
  const modes: Readonly<Record<string, string>> = {
    777: 'w', '0755': '', 1777: 'wt', 4755: 'u', 2775: 'g', 6002: 'wug', 'a+w': 'w', 'o+rw': 'w', 'go=rwX': 'w', '+w': 'm', 'u+w,g+w': '', 'o-w': '',
    'u+s': 'u', 'g+s': 'g', '+s': 'ug', 'a-s': '', 'a+rwxt': 'wt', 'u=rwx,o=w': 'w', '888': 'none', 'x+w': 'none', '': 'none', 'a+w,': 'none',
  };
  for (const [mode, meaning] of Object.entries(modes)) it(`reads ${JSON.stringify(mode)} as ${JSON.stringify(meaning)}`, () => { expect(letters(mode)).to.equal(meaning); });

  const instead: Readonly<Record<string, string | null>> = {
    777: '755', 666: '644', '0757': '0755', 776: '774', 2777: '2755', 'a+w': 'u+w', 'a+rwx': 'u+w,a+rx', '+rw': 'u+w,a+r', 'a=rwX': 'u=rwX,go=rX', 'o+w': null, 'u+x,a+w': null,
  };
  for (const [mode, better] of Object.entries(instead)) it(`writes ${String(better)} for ${mode}`, () => { expect(withoutOthersWrite(mode)).to.equal(better); });

  it('never lets others write what is written instead', () => {
    fc.assert(fc.property(fc.stringMatching(/^(?:[0-7]{3,4}|[ugoa]{0,2}[-+=][rwxX]{1,3})$/), (mode) => {
      const better = withoutOthersWrite(mode);
      if (better !== null) expect(fileMode(better)).to.include({ othersWrite: false, byUmask: false });
    }));
  });
});
