import { expect } from 'chai';
import fc from 'fast-check';
import { lex, references, type Environment } from '../../src/dockerfile/lex.js';

const held: Readonly<Record<string, string | null>> = { x: 'X', y: 'y z', e: '', p: 'a/b.c', a_1: 'one', 'é': 'E', '12': 'twelve', u: null, w: '\\$\\' };
const environment: Environment = (name) => (Object.hasOwn(held, name) ? held[name] : undefined);
const value = (text: string, escape: '\\' | '`' = '\\') => lex(text, { escape }, environment).value;
const error = (text: string) => lex(text, { escape: '\\' }, environment).error;

describe('lex: the value of a text', () => {
  const table: readonly (readonly [string, string | null])[] = [
    ['plain', 'plain'],
    ['$x', 'X'], ['${x}', 'X'], ['a$x.b', 'aX.b'], ['$xy', ''], ['${x}y', 'Xy'], ['$none', ''], ['${none}', ''],
    ['$a_1b', ''], ['${a_1}b', 'oneb'], ['$12', 'twelve'], ['$12a', 'twelvea'], ['$é', 'E'], ['$x-y', 'X-y'],
    ['$', '$'], ['a$', 'a$'], ['$.', '$.'], ['$ x', '$ x'], ['$$x', 'x'], ['$@|$*|$#|$?|$!|$-', '|||||'], ['${@}', ''],
    ['${x:-d}', 'X'], ['${e:-d}', 'd'], ['${none:-d}', 'd'], ['${x-d}', 'X'], ['${e-d}', ''], ['${none-d}', 'd'],
    ['${x:+d}', 'd'], ['${e:+d}', ''], ['${none:+d}', ''], ['${x+d}', 'd'], ['${e+d}', 'd'], ['${none+d}', ''],
    ['${x:?m}', 'X'], ['${x?m}', 'X'], ['${e?m}', ''],
    ['${p#a/}', 'b.c'], ['${p#*}', 'a/b.c'], ['${p##*}', ''], ['${p#*.}', 'c'], ['${p##*/}', 'b.c'], ['${p#z}', 'a/b.c'],
    ['${p%.*}', 'a/b'], ['${p%%/*}', 'a'], ['${p%?}', 'a/b.'], ['${none#a}', ''],
    ['${p/b/Q}', 'a/Q.c'], ['${p//?/-}', '-----'], ['${p/\\//-}', 'a-b.c'], ['${p//\\//}', 'ab.c'], ['${p/b/}', 'a/.c'], ['${p%$w}', 'a/b.c'],
    ['${none:-a b}', 'a b'], ['${none:-${e:-$x}}', 'X'], ['${none:-"a}b"}', 'a}b'], ['${none:-\'$x\'}', '$x'], ['${none:-\\$x}', '$x'],
    ['${x:+${y:+in}}', 'in'], ['${p#${none:-a}/}', 'b.c'], ['${p/${none:-b}/${x}}', 'a/X.c'], ['${none:-}', ''],
    ['"$x y"', 'X y'], ['\'$x\'', '$x'], ['"a\'b"', 'a\'b'], ['\'a"b\'', 'a"b'], ['a"b"\'c\'', 'abc'], ['""', ''],
    ['\\$x', '$x'], ['\\a', 'a'], ['a\\ b', 'a b'], ['\\\\', '\\'], ['a\\', 'a'], ['"\\a"', '\\a'], ['"\\$x"', '$x'], ['"\\""', '"'],
    ['\'\\\'', '\\'], ['a < b', 'a < b'], ['a << b', 'a << b'],
    ['$u', null], ['a$u', null], ['${u:-d}', null], ['${u:+d}', null], ['${x:-$u}', 'X'], ['${none:-$u}', null], ['"$u"', null],
    ['${u#a}', null], ['${p#$u}', null], ['${u/a/b}', null], ['${p/$u/b}', null], ['${p/b/$u}', null], ['${u:?m}', null],
  ];
  for (const [text, want] of table) it(`${text} -> ${want ?? 'nobody knows'}`, () => {
    expect(error(text)).to.equal(null);
    expect(value(text)).to.equal(want);
  });

  it('escapes with the escape character of the file only', () => {
    expect(value('`$x', '`')).to.equal('$x');
    expect(value('\\$x', '`')).to.equal('\\X');
    expect(value('"`"\\n"', '`')).to.equal('"\\n');
    expect(value('`', '`')).to.equal('');
  });

  it('reads a name of any letters and digits, also beyond 16 bits', () => {
    expect(lex('$1\u{1d7d9}a', { escape: '\\' }, (name) => `<${name}>`).value).to.equal('<1\u{1d7d9}>a');
    expect(lex('$a\u{1d7d9}.', { escape: '\\' }, (name) => `<${name}>`).value).to.equal('<a\u{1d7d9}>.');
  });

  it('does not know what a $ in the replacement of // means', () => {
    expect(value('${p//b/\'$x\'}')).to.equal(null);
    expect(value('${p/b/\'$x\'}')).to.equal('a/$x.c');
  });
});

describe('lex: what BuildKit refuses', () => {
  const refused: readonly (readonly [string, RegExp])[] = [
    ['\'a', /single quote/], ['"a', /double quote/], ['"a\\', /double quote/], ['"a\\"', /double quote/],
    ['${x', /unsupported/], ['${', /missing '}'/], ['${}', /bad substitution/], ['${:-a}', /bad substitution/], ['${{x}}', /bad substitution/],
    ['${x:-a', /missing '}'/], ['${x:', /unsupported modifier/], ['${x^}', /unsupported modifier \(\^\)/], ['${x:0:1}', /unsupported modifier \(:0\)/],
    ['${x,,}', /unsupported/], ['${x:#a}', /unsupported modifier \(:#\)/], ['${x/a}', /missing '\/'/], ['${x/a/b', /missing '}'/],
    ['${#x}', /unsupported/], ['${none:?say so}', /none: say so/], ['${e:?}', /e: is not allowed to be empty/], ['${none?}', /none: is not allowed to be unset/],
    ['${x#\\a}', /invalid pattern/], ['${p/$w/b}', /invalid pattern/], ['${p#$w}', /invalid pattern/], ['${u%a\\b}', /invalid pattern/], ['${none/\\a/b}', /invalid pattern/],
    ['${x:-${y^}}', /unsupported/], ['"${x^}"', /unsupported/],
  ];
  for (const [text, why] of refused) it(text, () => {
    expect(error(text)).to.match(why);
    expect(value(text)).to.equal(null);
  });

  it('a nesting nobody writes', () => {
    expect(error(`${'${a:-'.repeat(300)}${'}'.repeat(300)}`)).to.match(/too deeply/);
    expect(error(`${'${a:-'.repeat(150)}${'}'.repeat(150)}`)).to.equal(null);
  });
});

describe('lex: unset variables that make a value unknown', () => {
  const table: readonly (readonly [string, string | null])[] = [
    ['$none', null], ['${none}', null], ['a"$none"', null], ['${none:-d}', 'd'], ['${none-d}', 'd'], ['${none:+d}', ''], ['${none+d}', ''],
    ['${none#a}', null], ['${none/a/b}', null], ['${x:-$none}', 'X'], ['${e:-$none}', null], ['$x$e', 'X'], ['\\$none', '$none'], ['\'$none\'', '$none'],
  ];
  for (const [text, want] of table) it(`${text} -> ${want ?? 'nobody knows'}`, () =>
    expect(lex(text, { escape: '\\', unsetIsUnknown: true }, environment).value).to.equal(want));
});

describe('lex: a value that grows without end', () => {
  it('is unknown when it is longer than the text and 16,384', () => {
    const long: Environment = () => 'a'.repeat(8_192);
    expect(lex('$x$x', { escape: '\\' }, long).value).to.have.length(16_384);
    expect(lex('$x$x.', { escape: '\\' }, long).value).to.equal(null);
    expect(lex('a'.repeat(100_000), { escape: '\\' }).value).to.have.length(100_000);
  });
});

describe('lex: words', () => {
  const words = (text: string, kind: 'plain' | 'quoted' | 'raw' = 'plain') => lex(text, { escape: '\\', words: kind }).words;
  it('are parted by white space outside quotes and escapes', () => {
    expect(words('a  "b c"\td\\ e \'f\'')).to.deep.equal([
      { text: 'a', start: 0 }, { text: 'b c', start: 3 }, { text: 'd e', start: 9 }, { text: 'f', start: 14 },
    ]);
    expect(words('a\u00a0b\u2003c').map(({ text }) => text)).to.deep.equal(['a', 'b', 'c']);
    expect(words('  ')).to.deep.equal([]);
  });

  it('keep quotes, and escapes, where that is asked for', () => {
    expect(words('"a"\\b', 'quoted').map(({ text }) => text)).to.deep.equal(['"a"b']);
    expect(words('"a"\\b', 'raw').map(({ text }) => text)).to.deep.equal(['"a"\\b']);
  });

  it('keep variables as they are written', () => {
    expect(words('$a ${b} ${c:-d} ${e/f/g}').map(({ text }) => text)).to.deep.equal(['$a', '${b}', '${c:-d}', '${e/f/g}']);
  });

  it('take the blanks behind << in, because a heredoc\'s name may stand apart', () => {
    expect(words('a << EOF b < c').map(({ text }) => text)).to.deep.equal(['a', '<< EOF', 'b', '<', 'c']);
  });

  it('are none where a quote does not close, and none where nobody asked', () => {
    expect(words('a \'b')).to.deep.equal([]);
    expect(lex('a b', { escape: '\\' }).words).to.deep.equal([]);
  });
});

describe('references', () => {
  it('are what a text names, used or not, each with its place and modifier', () => {
    const text = 'a$x"${y:-${z#*/}}"\'$no\'\\$no${w//a/$v}${q}';
    expect(references(text, '\\').map(({ name, modifier, start, end }) => [name, modifier, text.slice(start, end)])).to.deep.equal([
      ['x', null, '$x'], ['y', ':-', '${y:-${z#*/}}'], ['z', '#', '${z#*/}'], ['w', '//', '${w//a/$v}'], ['v', null, '$v'], ['q', null, '${q}'],
    ]);
  });

  it('go as far as a text can be read', () => {
    expect(references('$a ${b^} $c', '\\').map(({ name }) => name)).to.deep.equal(['a']);
    expect(references('no dollar \'', '\\')).to.deep.equal([]);
  });

  it('know the escape character', () => {
    expect(references('`$a\\$b', '`').map(({ name }) => name)).to.deep.equal(['b']);
  });
});

describe('lex on any text', () => {
  const piece = fc.constantFrom('$x', '$u', '$none', '${x', '${none:-', '${x#', '${p/', '}', '/', '\'', '"', '\\', ' ', 'a', '*', '<<', '\n', '😀', '\ud800', '$');
  const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

  it('ends, and points inside the text', () => {
    fc.assert(fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), fc.constantFrom('\\' as const, '`' as const), (any, escape) => {
      const { references: found, words, error: why, value: got } = lex(any, { escape, words: 'raw' }, environment);
      for (const { start, end, name } of found) {
        expect(any[start]).to.equal('$');
        expect(any.slice(start, end)).to.include(name);
      }
      for (const { start } of words) expect(start).to.be.within(0, any.length - 1);
      if (why !== null) expect(got).to.equal(null);
    }));
  });

  it('knows a value only if it is the same whatever an unknown variable holds', () => {
    fc.assert(fc.property(text, fc.constantFrom('', 'X', 'a/b'), (any, secret) => {
      const known = lex(any, { escape: '\\' }, environment).value;
      const told = lex(any, { escape: '\\' }, (name) => (name === 'u' ? secret : environment(name)));
      if (known !== null && told.error === null) expect(told.value).to.equal(known);
    }), { numRuns: 500 });
  });
});
