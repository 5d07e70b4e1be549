import { expect } from 'chai';
import fc from 'fast-check';
import { Scribe, sourceOf, spanIn } from '../../src/shell/source.js';

const file = (text: string) => sourceOf(text, (index) => index);

describe('a text put together from others', () => {
  it('knows where its characters came from', () => {
    const scribe = new Scribe();
    const from = file('abc\\$def');
    scribe.copy(from, 0, 2);
    scribe.unescape(from, 2, 6, '$');
    scribe.write('\n', 8, 8);
    scribe.copy(from, 7, 8);
    const source = scribe.done();
    expect(source.text).to.equal('abc$d\nf');
    expect([...source.text].map((_, index) => [source.at(index), source.endOf(index)])).to.deep.equal(
      [[0, 1], [1, 2], [2, 3], [3, 5], [5, 6], [8, 8], [7, 8]]);
    expect(source.at(7)).to.equal(8);
    expect(spanIn(source, 2, 5)).to.deep.equal({ start: 2, end: 6 });
    expect(spanIn(source, 3, 3)).to.deep.equal({ start: 3, end: 3 });
  });

  it('is empty when nothing was written', () => {
    expect(new Scribe().done()).to.include({ text: '' });
    expect(new Scribe().done().at(0)).to.equal(0);
  });

  it('unescapes what it is told to', () => {
    const unescaped = (text: string, escapable: string | null) => {
      const scribe = new Scribe();
      scribe.unescape(file(text), 0, text.length, escapable);
      return scribe.done().text;
    };
    expect(unescaped('a\\b\\$c\\\\d\\\ne\\', null)).to.equal('ab$c\\de\\');
    expect(unescaped('a\\b\\$c\\\\d\\\ne\\', '$\\')).to.equal('a\\b$c\\d\\\ne\\');
    expect(unescaped('a\\b\\$c\\\\d\\\ne\\', '\n')).to.equal('a\\b\\$c\\\\de\\');
  });

  it('is the file with holes, for any holes', () => {
    fc.assert(fc.property(fc.string(), fc.array(fc.tuple(fc.nat(30), fc.nat(30))), (text, cuts) => {
      const scribe = new Scribe();
      let expected = '';
      for (const [from, length] of cuts) {
        scribe.copy(file(text), from, Math.max(from, Math.min(from + length, text.length)));
        expected += text.slice(from, from + length);
      }
      const source = scribe.done();
      expect(source.text).to.equal(expected);
      for (let i = 0; i < expected.length; i++) expect(text[source.at(i)]).to.equal(expected[i]);
    }));
  });
});
