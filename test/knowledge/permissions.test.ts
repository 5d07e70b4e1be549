import { expect } from 'chai';
import { copyFlagFor, permissionChange } from '../../src/knowledge/permissions.js';
import { onlyCommand } from '../shell/support.js';

describe('a change of permissions', () => {
  it('has a mode or owner and paths', () => {
    for (const [run, what, paths, isRecursive] of [
      ['chmod 755 a b', '755', 'a b', false], ['chmod -R +x a', '+x', 'a', true], ['chmod -x a', '-x', 'a', false], ['chmod -Rv u=rw,go=r -- a', 'u=rw,go=r', 'a', true],
      ['chown --recursive a:b c', 'a:b', 'c', true], ['chown --from=x y z', 'y', 'z', false], ['chmod --reference=x y', null, 'y', false], ['chgrp -hR g p', 'g', 'p', true],
      ['setfacl -R -m u:a:r p', null, 'p', true],
    ] as const) {
      const change = permissionChange(onlyCommand(run));
      expect([change?.what?.value ?? null, change?.paths.map(({ value }) => value).join(' '), change?.isRecursive], run).to.deep.equal([what, paths, isRecursive]);
    }
    for (const run of ['chmod 755', 'chmod', 'ls a b']) expect(permissionChange(onlyCommand(run)), run).to.equal(null);
  });

  it('is what a flag of COPY says as well, where there is one', () => {
    for (const [run, flag] of [
      ['chmod 755 a', '--chmod=755'], ['chmod 04755 a', null], ['chmod 4755 a', '--chmod=4755'], ['chmod +x a', '--chmod=a+x'], ['chmod u+x,g-w a', '--chmod=u+x,g-w'], ['chmod +w a', null], ['chmod -x a', null],
      ['chmod g+s a', null], ['chmod $M a', null], ['chown u a', '--chown=u:0'], ['chown 5 a', '--chown=5:0'], ['chown u:g a', '--chown=u:g'], ['chown :g a', '--chown=0:g'], ['chown u: a', '--chown=u'],
      ['chown 5: a', null], ['chown u.g a', null], ['chgrp g a', '--chown=0:g'], ['setfacl -b a', null], ['chmod --reference=x a', null],
    ] as const) {
      const change = permissionChange(onlyCommand(run));
      const found = change && copyFlagFor(change);
      expect(found && `--${found.name}=${found.value}`, run).to.equal(flag);
    }
  });
});
