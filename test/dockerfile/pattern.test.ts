import { expect } from 'chai';
import fc from 'fast-check';
import { isPattern, removePrefix, removeSuffix, replacePattern } from '../../src/dockerfile/pattern.js';

/** The same by the definition: the ends of all matches that begin at a place, in order. */
const matchEnds = (value: string, glob: string, from: number): number[] => {
  const source = [...glob].map((character) => (character === '*' ? '.*' : character === '?' ? '.' : character.replace(/[.+()|^$[\]{}]/, '\\$&'))).join('');
  return Array.from({ length: value.length - from + 1 }, (_, length) => from + length)
    .filter((end) => new RegExp(`^(?:${source})$`, 'u').test(value.slice(from, end)));
};

describe('patterns', () => {
  it('prefixes: the shortest or the longest match', () => {
    expect(removePrefix('a/b/c', '*/', false)).to.equal('b/c');
    expect(removePrefix('a/b/c', '*/', true)).to.equal('c');
    expect(removePrefix('a/b/c', '?/', false)).to.equal('b/c');
    expect(removePrefix('a/b/c', 'b', true)).to.equal('a/b/c');
    expect(removePrefix('abc', '', true)).to.equal('abc');
    expect(removePrefix('abc', 'abcd', false)).to.equal('abc');
  });

  it('suffixes: the shortest or the longest match', () => {
    expect(removeSuffix('a.b.c', '.*', false)).to.equal('a.b');
    expect(removeSuffix('a.b.c', '.*', true)).to.equal('a');
    expect(removeSuffix('a*c', '\\*c', false)).to.equal('a');
    expect(removeSuffix('abc', 'c\\\\', false)).to.equal('abc');
  });

  it('replacement: the first or every longest match', () => {
    expect(replacePattern('a.b.c', '.', '-', false)).to.equal('a-b.c');
    expect(replacePattern('a.b.c', '.', '-', true)).to.equal('a-b-c');
    expect(replacePattern('abcabd', 'a*b', 'X', true)).to.equal('Xd');
    expect(replacePattern('aaa', 'a', '', true)).to.equal('');
    expect(replacePattern('ab', '', '-', false)).to.equal('-ab');
    expect(replacePattern('ab', '', '-', true)).to.equal('-a-b-');
    expect(replacePattern('abc', 'b*', '-', true)).to.equal('a-');
    expect(replacePattern('abc', 'x', '-', true)).to.equal('abc');
    expect(replacePattern('ab', '*', '-', true)).to.equal('-');
    expect(replacePattern('a\nb', '*', '-', true)).to.equal('-\n-');
  });

  it('characters, not halves of them', () => {
    expect(removePrefix('😀a', '?', false)).to.equal('a');
    expect(replacePattern('a😀', '?', '-', true)).to.equal('--');
  });

  it('no match goes over a newline but a written one', () => {
    expect(removePrefix('a\nb', '*b', true)).to.equal('a\nb');
    expect(removePrefix('a\nb', '*\n', true)).to.equal('b');
    expect(removePrefix('\nb', '?', true)).to.equal('\nb');
    expect(removePrefix('a\nb', '**', true)).to.equal('\nb');
  });

  it('a backslash escapes * ? \\ and is nothing before } and /; before all else it is refused', () => {
    expect(removePrefix('*a', '\\*', false)).to.equal('a');
    expect(removePrefix('xa', '\\*', false)).to.equal('xa');
    expect(removePrefix('?a', '\\?', false)).to.equal('a');
    expect(removePrefix('\\a', '\\\\', false)).to.equal('a');
    expect(removePrefix('/a', '\\/', false)).to.equal('a');
    expect(removePrefix('}a', '\\}', false)).to.equal('a');
    for (const glob of ['\\a', 'a\\', '\\ ', '\\\\\\']) expect(isPattern(glob, false), glob).to.equal(false);
    for (const glob of ['', 'a', '[a-', '(+', '\\*\\?\\\\\\/\\}']) expect(isPattern(glob, false), glob).to.equal(true);
  });

  it('of % a pattern is read from its end', () => {
    // An unpaired backslash at the end comes first, and pairs with what the pattern began with.
    expect(isPattern('\\$\\', true)).to.equal(true);
    expect(isPattern('\\$\\', false)).to.equal(false);
  });

  it('what would take long is unknown, and quickly so', () => {
    expect(removePrefix('a'.repeat(20_000), '*', false)).to.equal(null);
    expect(removeSuffix('a'.repeat(20_000), '*', false)).to.equal(null);
    expect(replacePattern('a'.repeat(20_000), 'b', 'c', true)).to.equal(null);
    expect(removePrefix('a'.repeat(9_000), `${'*a'.repeat(5_000)}b`, true)).to.equal(null);
    expect(replacePattern('a'.repeat(9_000), '*a*b', 'x', true)).to.equal(null);
    expect(replacePattern('a'.repeat(9_000), 'a', 'bb', true)).to.equal('bb'.repeat(9_000));
  });

  it('agree with the definition', () => {
    const value = fc.string({ unit: fc.constantFrom('a', 'b', '.', '\n'), maxLength: 7 });
    const glob = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*', '?'), maxLength: 5 });
    fc.assert(fc.property(value, glob, fc.boolean(), (text, pattern, greedy) => {
      const ends = matchEnds(text, pattern, 0);
      expect(removePrefix(text, pattern, greedy)).to.equal(text.slice((greedy ? ends.at(-1) : ends[0]) ?? 0));
      const starts = Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => matchEnds(text, pattern, at).includes(text.length));
      expect(removeSuffix(text, pattern, greedy)).to.equal(text.slice(0, (greedy ? starts[0] : starts.at(-1)) ?? text.length));
      const first = Array.from({ length: text.length + 1 }, (_, at) => at).find((at) => matchEnds(text, pattern, at).length > 0);
      const end = first === undefined ? undefined : matchEnds(text, pattern, first).at(-1);
      expect(replacePattern(text, pattern, 'X', false)).to.equal(first === undefined || end === undefined ? text : `${text.slice(0, first)}X${text.slice(end)}`);
    }), { numRuns: 500 });
  });
});
