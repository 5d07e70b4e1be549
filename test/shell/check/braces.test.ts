import { expect } from 'chai';
import { bareBraces } from '../../../src/shell/check/braces.js';
import { parseShell } from '../../../src/shell/syntax.js';

/** The argument with its bare braces marked. */
function marked(word: string): string {
  const text = `echo ${word}`;
  const command = parseShell(text).commands[0]?.command;
  const [arg] = command?.type === 'Command' ? command.args : [];
  if (arg?.type !== 'Word' || arg.text !== word) throw new Error(`${word} is not one word`);
  const bare = new Set(bareBraces(text, arg));
  return [...word].map((character, index) => (bare.has(index + 5) ? '|' : character)).join('');
}

describe('bareBraces', () => {
  for (const [word, expected] of [
    ['{', '|'], ['}', '|'], ['a{b}', 'a|b|'], ['{}', '{}'], ['x{}y', 'x{}y'], ['{}}', '{}|'], ['{{}}', '|{}|'],
    ['{a,b}', '{a,b}'], ['{1..3}', '{1..3}'], ['{a,b}c}', '{a,b}c|'], ['{{a,b}', '|{a,b}'], ['{a{b,c},d}', '{a{b,c},d}'], ['{a{b,c}}', '|a{b,c}|'],
    // One that is no list keeps what is around it from being one.
    ['{a,{b}}', '|a,|b||'], ['{a,{}}', '|a,{}|'], ['{$,a}', '|$,a|'], ['{a,b{cd}', '|a,b|cd|'],
    // Quotes, backslashes and expansions hold braces of their own.
    ['"{"\'}\'', '"{"\'}\''], ['\\{a\\}', '\\{a\\}'], ['{a,\\}', '|a,\\}'], ['{a,"}"}', '{a,"}"}'], ['${x:-{}', '${x:-{}'], ['$x}', '$x|'], ['{$(echo })}', '|$(echo })|'],
    ['{a,$\'b\'}', '|a,$\'b\'|'],
  ] as const) {
    it(`leave ${expected} of ${word}`, () => {
      expect(marked(word)).to.equal(expected);
    });
  }
});
