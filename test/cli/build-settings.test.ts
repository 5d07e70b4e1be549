import { expect } from 'chai';
import { buildSettings } from '../../src/cli/build-settings.js';
import { configFromObject } from '../../src/config/from-object.js';
import { UsageError } from '../../src/errors.js';

const { config } = configFromObject({ settings: {}, rules: [], plugins: [], categories: new Map() });

describe('what the command line says of a build', () => {
  const given = (check: string): unknown =>
    buildSettings({ target: undefined, platform: undefined }, { BUILDKIT_DOCKERFILE_CHECK: check }, config).buildArgs;

  it('may say which checks are skipped', () => {
    for (const check of ['', 'skip=all', 'skip=StageNameCasing, UndefinedVar;error=1', 'experimental=all']) {
      expect(given(check)).to.deep.equal({ BUILDKIT_DOCKERFILE_CHECK: check });
    }
  });

  it('may not say it in a way that no build takes', () => {
    for (const check of ['all', 'skip', 'error=maybe', 'ignore=all']) expect(() => given(check), check).to.throw(UsageError, 'write skip=');
  });
});
