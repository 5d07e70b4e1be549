import { expect } from 'chai';
import fc from 'fast-check';
import { covers, globs } from '../../src/config/glob.js';

const matches = (patterns: readonly string[], file: string): boolean => covers(globs('/repo/app', patterns), file);

describe('globs', () => {
  const table: readonly (readonly [pattern: string, yes: readonly string[], no: readonly string[]])[] = [
    ['Dockerfile', ['Dockerfile', 'a/b/Dockerfile', '../Dockerfile'], ['Dockerfile.dev', 'xDockerfile', 'dockerfile']],
    ['/Dockerfile', ['Dockerfile'], ['a/Dockerfile', '../Dockerfile']],
    ['./Dockerfile', ['Dockerfile'], ['a/Dockerfile']],
    ['*.prod.Dockerfile', ['x.prod.Dockerfile', 'a/.prod.Dockerfile'], ['x.prod.Dockerfile2']],
    ['vendor', ['vendor/Dockerfile', 'a/vendor/b/c'], ['vendors/Dockerfile']],
    ['vendor/', ['vendor/Dockerfile', 'a/vendor/b'], []],
    ['svc/*/Dockerfile', ['svc/a/Dockerfile'], ['svc/Dockerfile', 'svc/a/b/Dockerfile', 'x/svc/a/Dockerfile']],
    ['svc/**/Dockerfile', ['svc/Dockerfile', 'svc/a/b/Dockerfile'], ['a/svc/Dockerfile']],
    ['**/x/*', ['x/a', 'b/x/a', 'b/x/a/c', '../x/a'], ['x']],
    ['Dockerfile.{dev,test}', ['Dockerfile.dev', 'a/Dockerfile.test'], ['Dockerfile.{dev,test}', 'Dockerfile.']],
    ['{a,b{c,d}}/D', ['a/D', 'bc/D', 'bd/D'], ['b/D', 'cd/D']],
    ['D{e}', ['D{e}'], ['De']],
    ['D?', ['De'], ['D', 'Dee']],
    ['D[a-c!]', ['Da', 'Dc', 'D!'], ['Dd', 'D']],
    ['D[!a-c]', ['Dd'], ['Db']],
    ['D[]]', ['D]'], ['D']],
    ['D[', ['D['], ['D']],
    ['\\*', ['*'], ['a']],
    ['.', ['Dockerfile', 'a/b'], []],
    ['', [], ['Dockerfile']],
  ];
  for (const [pattern, yes, no] of table) it(pattern === '' ? '(empty)' : pattern, () => {
    for (const file of yes) expect(matches([pattern], `/repo/app/${file}`.replace('/app/..', '')), file).to.equal(true);
    for (const file of no) expect(matches([pattern], `/repo/app/${file}`.replace('/app/..', '')), file).to.equal(false);
  });

  it('takes back with !, the last match counting', () => {
    expect(matches(['*', '!keep'], '/repo/app/keep')).to.equal(false);
    expect(matches(['!keep', '*'], '/repo/app/keep')).to.equal(true);
    expect(matches(['!keep'], '/repo/app/other')).to.equal(false);
  });

  it('finds any file by its own escaped path, and by ** around any part of it', () => {
    const name = fc.string({ unit: fc.constantFrom('a', '*', '?', '[', ']', '{', '}', ',', '!', '\\'), minLength: 1, maxLength: 6 });
    const escape = (text: string): string => text.replace(/[^a]/g, '\\$&');
    fc.assert(fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
      expect(matches([`/${names.map(escape).join('/')}`], `/repo/app/${names.join('/')}`)).to.equal(true);
      for (const one of names) expect(matches([`**/${escape(one)}/**`], `/repo/app/${names.join('/')}`)).to.equal(true);
    }));
  });

  it('agrees with the same pattern written as a regular expression', () => {
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), minLength: 1, maxLength: 8 });
    const name = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 8 });
    fc.assert(fc.property(pattern.filter((text) => text !== '**'), name, (text, file) => {
      const expression = new RegExp(`^${text.replace(/\*+/g, '[^/]*').replaceAll('?', '.')}$`);
      expect(matches([text], `/repo/app/${file}`)).to.equal(expression.test(file));
    }), { numRuns: 1000 });
  });

  it('does not drown in stars or braces', () => {
    expect(matches([`${'*a'.repeat(2000)}b`], `/repo/app/${'a'.repeat(4000)}`)).to.equal(false);
    expect(matches([`${'**/a/'.repeat(300)}b`], `/repo/app/${'a/'.repeat(600)}c`)).to.equal(false);
    expect(() => globs('/repo', ['{a,b}'.repeat(30)])).to.throw('more than 1000');
  });
});
