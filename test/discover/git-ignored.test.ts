import { expect } from 'chai';
import { gitIgnored } from '../../src/discover/git-ignored.js';
import { memoryContext } from '../../src/discover/memory-context.js';

describe('gitIgnored', () => {
  const isIgnored = gitIgnored(memoryContext({ '.gitignore': 'dist/\n/top\nkept\n', 'a/.gitignore': '!kept\nown\n', 'a/b/x': '' }));
  for (const [path, wanted] of [
    ['dist', true], ['a/dist', true], ['a/dist/b', true], ['top', true], ['a/top', false], ['kept', true], ['a/kept', false], ['a/own', true], ['own', false], ['other', false],
  ] as const) {
    it(`${path}: ${String(wanted)}`, () => {
      expect(isIgnored(path, true)).to.equal(wanted);
    });
  }

  it('tells folders from files', () => {
    expect(isIgnored('dist', false)).to.equal(false);
  });
});
