import { expect } from 'chai';
import { plainWords } from '../../src/shell/plain-words.js';

const words = (script: string): string[] | null => plainWords(script)?.map(({ text }) => text) ?? null;

describe('plainWords', () => {
  it('splits what a shell would only split', () => {
    expect(words('app -b :80  "a b" --x=\'c d\'e')).to.deep.equal(['app', '-b', ':80', 'a b', '--x=c de']);
    expect(words('exec app')).to.deep.equal(['app']);
  });

  it('leaves alone what needs a shell', () => {
    for (const script of ['app $A', 'app *.c', 'a | b', 'a && b', 'A=b app', 'cd /x', 'app > log', 'app "$A"', 'app `b`', 'app \\x', '~/app', 'a; b', 'app &', '"a b" c', '', 'exec', 'app {a,b}', 'app #c',
      'source x', 'app "a']) {
      expect(words(script), script).to.equal(null);
    }
  });

  it('knows where each stands', () => {
    expect(plainWords('exec a "b"')).to.deep.equal([{ text: 'a', start: 5, end: 6 }, { text: 'b', start: 7, end: 10 }]);
  });
});
