import { expect } from 'chai';
import fc from 'fast-check';
import { jsonAttempt } from '../../src/dockerfile/json-attempt.js';

const mended = (text: string): string | null => {
  const attempt = jsonAttempt(text, false);
  if (attempt?.edits == null) return null;
  let result = text;
  for (const { start, end, text: put } of [...attempt.edits].reverse()) result = result.slice(0, start) + put + result.slice(end);
  return result;
};

describe('jsonAttempt', () => {
  it('makes JSON of what was meant as JSON', () => {
    expect(mended("['a', 'b']")).to.equal('["a", "b"]');
    expect(mended('["a" "b",]')).to.equal('["a", "b"]');
    expect(mended('[a, b c]')).to.equal('["a", "b", "c"]');
    expect(mended('["a", "b"')).to.equal('["a", "b"]');
    expect(mended('["C:\\app", \'say "x"\']')).to.equal('["C:\\\\app", "say \\"x\\""]');
    expect(mended('[app]')).to.equal('["app"]');
  });

  it('knows what is none from what is', () => {
    for (const text of ['[ -f x ] && y', '[ "$a" = "b" ]', '[ "$a" != b ] || exit 1', '[[ a ]]', '[ a ]', '[a b]', '["a"] && b', '[]', '[{{ .Args }}]', 'a [b]']) {
      expect(jsonAttempt(text, false), text).to.equal(null);
    }
    for (const text of ['[a-z]*', '[a,b].txt /c', '[app]', '[a, b]']) expect(jsonAttempt(text, true), text).to.equal(null);
  });

  it('says so where nobody can tell what was meant', () => {
    for (const text of ['["a", "b"] c', '["a, "b"]', "['a', \"b]"]) expect(jsonAttempt(text, false)?.edits, text).to.equal(null);
  });

  it('reads any strings back that lost their double quotes to single ones', () => {
    const word = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\\', ']', '['), minLength: 1, maxLength: 6 }).filter((each) => !each.endsWith('\\') && !/\{\{/.test(each));
    fc.assert(fc.property(fc.array(word, { minLength: 2, maxLength: 4 }), (words) => {
      const text = `[${words.map((each) => `'${each.replaceAll('\\', '/')}'`).join(', ')}]`;
      expect(JSON.parse(mended(text) ?? 'null')).to.deep.equal(words.map((each) => each.replaceAll('\\', '/')));
    }));
  });
});
