import { expect } from 'chai';
import fc from 'fast-check';
import { readJson } from '../../src/dockerfile/json.js';

const read = (line: string) => readJson(line, 0, line.length);
const values = (line: string) => {
  const form = read(line);
  return form.kind === 'strings' ? form.strings.map(({ value }) => value) : form.kind;
};

describe('exec form', () => {
  const table: readonly (readonly [string, string | readonly string[]])[] = [
    ['["a", "b c"]', ['a', 'b c']], ['[]', []], [' [ "a" ]', ['a']], ['["a"] ', ['a']], ['["\\u0041\\n\\/\\\\\\""]', ['A\n/\\"']], ['["é😀"]', ['é😀']],
    ['["\\ud83d\\ude00"]', ['😀']], ['[""]', ['']],
    ['["a"] x', 'text'], ['["c:\\windows"]', 'text'], ['[\'a\']', 'text'], ['["a",]', 'text'], ['["a" "b"]', 'text'], ['["a"', 'text'], ['[a]', 'text'],
    ['["a\tb"]', 'text'], ['a ["b"]', 'text'], ['"a"', 'text'], ['{}', 'text'], ['', 'text'], ['[', 'text'], ['\uFEFF["a"]', 'text'], ['["a"]]', 'text'],
    ['[1]', 'refused'], ['["a", null]', 'refused'], ['[true]', 'refused'], ['[["a"]]', 'refused'], ['[{}]', 'refused'], ['[1e400]', 'text'],
  ];
  for (const [line, want] of table) it(`${line || 'nothing'} -> ${JSON.stringify(want)}`, () => expect(values(line)).to.deep.equal(want));

  it('may begin behind white space of any kind, but JSON has only four of them', () => {
    expect(values('\u2003["a"]')).to.deep.equal(['a']);
    expect(values('["a",\u2003"b"]')).to.equal('text');
  });

  it('knows nothing outside its part of the line', () => {
    expect(readJson('["a"] x', 0, 5).kind).to.equal('strings');
    expect(readJson('x ["a"]', 2, 7).kind).to.equal('strings');
  });

  it('says where each string and each of its characters stands', () => {
    const line = '["a\\u0041b" ,"\\n\\"c"]';
    const form = read(line);
    const strings = form.kind === 'strings' ? form.strings : [];
    expect(strings.map(({ start, end }) => line.slice(start, end))).to.deep.equal(['"a\\u0041b"', '"\\n\\"c"']);
    expect(strings.map(({ value, at }) => Array.from({ length: value.length + 1 }, (_, index) => at(index)))).to.deep.equal([[2, 3, 9, 10], [14, 16, 18, 19]]);
  });

  it('reads back any strings that JSON writes, each character at its place', () => {
    const strings = fc.array(fc.string({ unit: fc.constantFrom('a', '"', '\\', '\n', '/', 'é', '😀', '\u0001', ']', ',') }), { maxLength: 4 });
    fc.assert(fc.property(strings, fc.constantFrom('', ' ', '\t'), (all, blank) => {
      const line = `[${all.map((one) => blank + JSON.stringify(one)).join(`${blank},`)}]`;
      expect(values(line)).to.deep.equal(all);
      const form = read(line);
      for (const { value, at } of form.kind === 'strings' ? form.strings : []) {
        for (let index = 0; index < value.length; index++) {
          expect(JSON.parse(`"${line.slice(at(index), at(index + 1))}"`)).to.equal(value[index]);
        }
      }
    }));
  });
});
