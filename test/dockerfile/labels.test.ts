import { expect } from 'chai';
import { cutPair } from '../../src/dockerfile/cut-pair.js';
import { labelsOf, labelsNotOfType } from '../../src/dockerfile/labels.js';
import { parse } from '../../src/dockerfile/parse.js';

describe('labels', () => {
  it('are read with their quotes gone, triggers included, where the name is known', () => {
    const dockerfile = parse('FROM a\nARG V=1\nARG N\nLABEL "a b"=\'c\' d="e\\" f" g=\nLABEL h i "j"\nLABEL k=$V l-$V=m $N=n\nONBUILD LABEL o=p\nENV q=r\n');
    expect(labelsOf(dockerfile).map(({ key, value }) => [key, value])).to.deep.equal([
      ['a b', 'c'], ['d', 'e" f'], ['g', ''], ['h', 'i j'], ['k', null], ['l-1', 'm'], ['o', 'p'],
    ]);
  });

  it('that are not of their type are told once a LABEL, as far as their values are known', () => {
    const dockerfile = parse('FROM a\nARG V=1\nLABEL a=ok a=1 a=2 b=3 c=4\nLABEL a=5\nLABEL a=$V\nLABEL a=ok\n');
    const values = (schema: Readonly<Record<string, string>>): unknown =>
      labelsNotOfType(dockerfile, schema, 'hash', (value) => value === 'ok').map(({ value }) => value);
    expect(values({ a: 'hash', b: 'url', toString: 'hash' })).to.deep.equal(['1', '5']);
    expect(values({})).to.deep.equal([]);
  });
});

describe('taking a pair out', () => {
  const without = (text: string, at: number): string | null => {
    const dockerfile = parse(`FROM a\n${text}\n`);
    const instruction = dockerfile.instructions[1];
    const pair = instruction?.pairs[at];
    const edit = instruction && pair ? cutPair(dockerfile, instruction, pair) : null;
    return edit && dockerfile.text.slice(7, edit.span.start) + edit.text + dockerfile.text.slice(edit.span.end, -1);
  };

  it('keeps the others where they stand', () => {
    expect(without('LABEL a=1 b=2 c=3', 0)).to.equal('LABEL b=2 c=3');
    expect(without('LABEL a=1 b=2 c=3', 1)).to.equal('LABEL a=1 c=3');
    expect(without('LABEL a=1 b=2 c=3', 2)).to.equal('LABEL a=1 b=2');
    expect(without('LABEL a=1 \\\n  b=2 \\\n  c=3', 1)).to.equal('LABEL a=1 \\\n  c=3');
    expect(without('LABEL a=1 \\\n  b=2', 1)).to.equal('LABEL a=1');
  });

  it('leaves alone the only one, and one that has a comment beside it', () => {
    expect(without('LABEL a=1', 0)).to.equal(null);
    expect(without('LABEL a b', 0)).to.equal(null);
    expect(without('LABEL a=1 \\\n  # b\n  b=2', 0)).to.equal(null);
    expect(without('LABEL a=1 \\\n  # b\n  b=2', 1)).to.equal(null);
  });
});
