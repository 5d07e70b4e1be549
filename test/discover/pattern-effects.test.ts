import { expect } from 'chai';
import { memoryContext } from '../../src/discover/memory-context.js';
import { effectsOf, precautionsIn } from '../../src/discover/pattern-effects.js';

const contextOf = (ignore: string, files: Readonly<Record<string, string | number>>) => {
  const context = memoryContext({ '.dockerignore': ignore, ...files });
  return { context, patterns: context.ignoreFile?.patterns ?? [] };
};

describe('what patterns do', () => {
  const effects = (ignore: string, files: Readonly<Record<string, string | number>>) => {
    const { context, patterns } = contextOf(ignore, files);
    const { matched, ...rest } = effectsOf(context, patterns);
    return { ...rest, matched: [...matched].map(({ pattern }) => pattern) };
  };

  it('is seen in the whole context', () => {
    expect(effects('a\nb/c\nd\n', { 'a': '', 'b/c/e': '' })).to.deep.equal({ matched: ['a', 'b/c'], leavesSomethingOut: true, isComplete: true });
    expect(effects('a\n!a\n', { 'a': '' })).to.deep.equal({ matched: ['a', 'a'], leavesSomethingOut: false, isComplete: true });
    expect(effects('a\n', {})).to.deep.equal({ matched: [], leavesSomethingOut: false, isComplete: true });
  });

  it('is not known where there is too much to look at', () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`f${String(i)}`, '']));
    expect(effects('nothere\n'.repeat(10_000), files).isComplete).to.equal(false);
  });
});

describe('a precaution', () => {
  for (const [ignore, files, wanted] of [
    ['node_modules', {}, true], ['**/node_modules/**', {}, true], ['/node_modules/', {}, true], ['web/node_modules', { 'web/a': '' }, true], ['web/node_modules', {}, false],
    ['*/node_modules', {}, true], ['vendor/', {}, true], ['.env*', {}, true], ['npm-debug.log*', {}, true], ['*.swp', {}, true], ['.yarn/cache', { '.yarn/x': '' }, true],
    ['docs', {}, false], ['*', {}, false], ['**', {}, false], ['!node_modules', {}, false], ['generated', { '.gitignore': 'generated\n' }, true],
    ['node_modules\n!**', {}, false], ['*.log\n!keep.log', {}, true],
  ] as const) {
    it(`is${wanted ? '' : ' not'} ${ignore.replaceAll('\n', ' ')}`, () => {
      const { context, patterns } = contextOf(`${ignore}\n`, files);
      expect(patterns.slice(0, 1).map(precautionsIn(context))).to.deep.equal([wanted]);
    });
  }
});
