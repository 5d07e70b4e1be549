import { expect } from 'chai';
import fc from 'fast-check';
import { parseIgnoreFile } from '../../src/discover/dockerignore.js';

const ignored = (text: string, ...paths: readonly string[]): readonly string[] => {
  const file = parseIgnoreFile('.dockerignore', text);
  return paths.filter((path) => file.matches(path));
};

/** Each row as docs.docker.com/build/concepts/context/#dockerignore-files and Go's filepath.Match describe it. */
const rows: readonly (readonly [name: string, text: string, hits: readonly string[], misses: readonly string[]])[] = [
  ['a name is anchored at the root and covers what is in it', 'a', ['a', 'a/b', 'a/b/c'], ['b/a', 'ab', 'A']],
  ['a leading slash means nothing', '/a/b', ['a/b', 'a/b/c'], ['a', 'b']],
  ['a final slash means nothing', 'a/', ['a', 'a/b'], ['b']],
  ['dots and doubled slashes are cleaned away', './a//b/../c', ['a/c'], ['a/b/c', 'a']],
  ['a star stays in one name', '*/temp*', ['x/temp', 'x/temporary.txt', 'x/temp/y'], ['temp', 'x/y/temp']],
  ['a star in the middle', 'a*z', ['az', 'abcz', 'az/in'], ['a/z', 'azb']],
  ['a question mark is one character', 'temp?', ['tempa', 'temp1/x'], ['temp', 'tempab', 'temp/']],
  ['two stars are any number of folders, none included', '**/*.go', ['a.go', 'x/a.go', 'x/y/a.go'], ['a.gox']],
  ['two stars between', 'a/**/z', ['a/z', 'a/b/z', 'a/b/c/z'], ['a', 'az', 'z']],
  ['two stars at the end are the content only', 'a/**', ['a/b', 'a/b/c'], ['a', 'ab']],
  ['two stars before a name', '**/node_modules', ['node_modules', 'x/node_modules/y'], ['xnode_modules', 'node_modulesx']],
  ['two stars alone', '**', ['a', 'a/b'], []],
  ['two stars glued to text before', 'a**', ['a', 'ab', 'a/b', 'ab/c'], ['b']],
  ['two stars glued to text behind', '**b', ['b', 'ab', 'a/b', 'a/ab'], ['ba']],
  ['classes', '[a-c]x', ['ax', 'cx'], ['dx', '-x']],
  ['negated classes', '[^a-c]x', ['dx'], ['ax', 'cx']],
  ['an exclamation mark in a class is just one', '[!a]x', ['ax', '!x'], ['bx']],
  ['an escaped bracket in a class', '[\\]]x', [']x'], ['\\x', '[x']],
  ['escapes take the meaning away', '\\*.md', ['*.md'], ['a.md']],
  ['a dot is a dot', '*.md', ['a.md'], ['axmd']],
  ['expressions have no other power', 'a+(b)$*', ['a+(b)$', 'a+(b)$c'], ['aab$']],
  ['braces do not', '*.{js,ts}', ['a.{js,ts}'], ['a.js']],
  ['characters beyond 16 bits are one character', '?x', ['😀x', 'éx'], ['😀😀x']],
  ['the last match wins', '*.md\n!README.md\nREADME-secret.md\n!a/README.md', ['x.md', 'README-secret.md'], ['README.md', 'a/x.md']],
  ['what comes later overrides', '*.md\n!README*.md\nREADME-secret.md', ['x.md', 'README-secret.md'], ['README.md', 'README-x.md']],
  ['and the other way round', '*.md\nREADME-secret.md\n!README*.md', ['x.md'], ['README-secret.md', 'README.md']],
  ['a file comes back from a folder that is out', 'node_modules\n!node_modules/keep', ['node_modules', 'node_modules/x'], ['node_modules/keep', 'node_modules/keep/y']],
  ['a plain path below an earlier pattern', '!a/b\n*', ['a/b', 'c'], []],
  ['comments begin in the first column', '#a\n #b\nc', ['c', '#b'], ['a', '#a', 'b']],
  ['blanks around a pattern do not count', '  a b  \n! a b/c ', ['a b', 'a b/d'], ['a b/c', 'a', 'b']],
  ['a byte order mark does not count', '\uFEFF*.md\n', ['a.md'], []],
  ['CRLF is a line end', 'a\r\nb\r\n', ['a', 'b'], ['a\r']],
  ['patterns that lead out of the context hit nothing', '../a', [], ['a', '../b']],
  ['nothing', '\n \n# a\n', [], ['a', '']],
];

describe('a .dockerignore', () => {
  for (const [name, text, hits, misses] of rows) {
    it(name, () => { expect(ignored(text, ...hits, ...misses)).to.deep.equal(hits); });
  }

  it('gives each pattern cleaned, with its place in the file', () => {
    const text = '\uFEFF# all\r\n  /a/./b/ \r\n\r\n!\tc\r\n[a\r\n';
    const { patterns } = parseIgnoreFile('x/.dockerignore', text);
    expect(patterns.map(({ pattern, negated, malformed, span }) => ({ pattern, negated, malformed, source: text.slice(span.start, span.end) })))
      .to.deep.equal([
        { pattern: 'a/b', negated: false, malformed: false, source: '/a/./b/' },
        { pattern: 'c', negated: true, malformed: false, source: '!\tc' },
        { pattern: '[a', negated: false, malformed: true, source: '[a' },
      ]);
  });

  it('says what one pattern covers', () => {
    const [pattern] = parseIgnoreFile('.dockerignore', '!*.d').patterns;
    expect(['x.d', 'x.d/y', 'x'].map((path) => pattern?.matches(path))).to.deep.equal([true, true, false]);
  });

  for (const malformed of ['[', '[a', '[]', '[]a]', '[^]', '[-a]', '[a-]', 'a\\', '!', '! ', '[z-a]*', '\\y', '\\x{110000}', '[[:nope:]]', 'a'.repeat(65_536)]) {
    it(`takes ${malformed.slice(0, 10)} for malformed, as Docker does, and goes on`, () => {
      const file = parseIgnoreFile('.dockerignore', `${malformed}\nb`);
      expect(file.patterns.map((pattern) => pattern.malformed)).to.deep.equal([true, false]);
      expect(['b', malformed, 'z', ']', '-', 'y'].filter((path) => file.matches(path))).to.deep.equal(['b']);
    });
  }

  // What github.com/moby/patternmatcher 0.6.1 does where no documentation says anything.
  const odd: typeof rows = [
    ['a bar is an alternative for a pattern with wildcards, and binds to its ends only', 'a*.x|b', ['a1.x', 'a.xy', 'cb'], ['a', 'bx', 'xa1.x']],
    ['a bar is a bar in plain text', 'a|b', ['a|b'], ['a', 'b']],
    ['a caret anchors in a pattern with wildcards', '^a*', ['a', 'ab'], ['^a', 'ba']],
    ['a caret after anything else never matches', 'a*^b*\n*^c', ['c'], ['ab', 'a^b', 'b', 'ac', 'a^c']],
    ['letters and digits behind a backslash mean what they mean in an expression', '\\x61*\n\\102?\n\\Ac*', ['a', 'a1', 'Bx', 'c'], ['x61', '102', 'Ac', 'A']],
    ['a backslash before what begins a name on Windows can make an assertion that never holds', '*\\bar\nfoo\\zip\n', [], ['bar', 'foo/bar', 'foozip', 'foo/zip']],
    ['a backslash for a slash is an escape', 'foo\\dist', ['foo5ist'], ['foo/dist', 'foodist', 'foo\\dist']],
    ['wildcards in brackets are translated first', '[?]', ['/]', '[]'], ['?', ']']],
    ['a class with a caret takes a slash', 'a[^b]c', ['a/c', 'axc'], ['abc']],
    ['named classes', '[[:digit:]]*x', ['1x', '12x'], ['ax', ':x']],
  ];
  for (const [name, text, hits, misses] of odd) {
    it(name, () => { expect(ignored(text, ...hits, ...misses)).to.deep.equal(hits); });
  }

  it('covers whatever lies below what it covers, unless a later line takes it back', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*', '?', '[ab]'), minLength: 1, maxLength: 4 });
    const path = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '.'), minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
    fc.assert(fc.property(fc.array(fc.array(name, { minLength: 1, maxLength: 3 })), path, path, (patterns, above, below) => {
      const file = parseIgnoreFile('.dockerignore', patterns.map((names) => names.join('/')).join('\n'));
      expect(!file.matches(above) || file.matches(`${above}/${below}`)).to.equal(true);
    }));
  });

  it('reads any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, path) => {
      const { patterns, matches } = parseIgnoreFile('.dockerignore', text);
      matches(path);
      for (const { span } of patterns) expect(text.slice(span.start, span.end).trim()).to.not.equal('');
    }));
  });

  it('forgets where it has been and still knows the way', () => {
    // What may still become a match is any set of the last twelve places: more than are remembered.
    const file = parseIgnoreFile('.dockerignore', `*a${'?'.repeat(12)}`);
    const paths = fc.sample(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 12, maxLength: 60 }), { numRuns: 2_000, seed: 1 });
    expect(paths.filter((path) => file.matches(path))).to.deep.equal(paths.filter((path) => path.at(-13) === 'a'));
  });

  it('is not slowed down by patterns made to slow it down', () => {
    const stars = parseIgnoreFile('.dockerignore', `${'*a'.repeat(500)}b\n${'**/a*'.repeat(500)}/b\n`);
    expect(stars.matches('a'.repeat(20_000))).to.equal(false);
    expect(stars.matches('a/'.repeat(10_000))).to.equal(false);
  });
});
