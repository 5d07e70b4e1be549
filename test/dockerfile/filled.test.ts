import { expect } from 'chai';
import { filledIn } from '../../src/dockerfile/filled.js';
import { parse } from '../../src/dockerfile/parse.js';

/** What the first word of the last instruction is in a build without arguments. */
const filled = (text: string): string => {
  const dockerfile = parse(text);
  const last = dockerfile.instructions.at(-1);
  const [word] = last?.words ?? [];
  if (last === undefined || word === undefined) throw new Error('nothing to fill in');
  return filledIn(dockerfile).word(word, last);
};

describe('filledIn', () => {
  it('leaves empty what nothing sets, and a default notices', () => {
    expect(filled('FROM a\nWORKDIR /$X/y')).to.equal('//y');
    expect(filled('FROM a\nARG X\nWORKDIR ${X-a}${X:-b}${X+c}')).to.equal('ab');
    expect(filled('FROM a\nENV X=\nWORKDIR ${X-a}${X:-b}${X+c}')).to.equal('bc');
  });

  it('goes from one value to the next, through what is empty', () => {
    expect(filled('FROM a\nENV A=x$Z\nENV B=$A/y\nWORKDIR $B')).to.equal('x/y');
    expect(filled('ARG G=1$Z\nFROM a\nARG G\nWORKDIR v$G')).to.equal('v1');
    expect(filled('FROM a AS b\nENV A=x$Z\nFROM b\nWORKDIR $A')).to.equal('x');
  });

  it('takes the names of one ARG one after the other, those of one ENV together', () => {
    expect(filled('ARG A=~$Z B=1$A\nFROM x:$B')).to.equal('x:1~');
    expect(filled('ARG B=1$A A=~$Z\nFROM x:$B')).to.equal('x:1');
    expect(filled('FROM a\nENV A=~$Z B=1$A\nWORKDIR $B')).to.equal('1');
  });

  it('knows the platform in FROM, and in a stage that asks for it', () => {
    expect(filled('FROM x/$TARGETARCH')).to.equal('x/amd64');
    expect(filled('FROM a\nWORKDIR x$TARGETARCH')).to.equal('x');
    expect(filled('FROM a\nARG TARGETARCH\nWORKDIR x$TARGETARCH')).to.equal('xamd64');
  });

  it('takes defaults for what they are, whatever the build is given', () => {
    const dockerfile = parse('ARG V=1\nARG W\nFROM x:$V$W', { buildArgs: { V: '2', W: '3' } });
    const [stage] = dockerfile.stages;
    const [word] = stage?.from.words ?? [];
    expect(stage && word && filledIn(dockerfile).word(word, stage.from)).to.equal('x:1');
  });

  it('ends', () => {
    const circle = Array.from({ length: 300 }, (_, i) => `ENV A${String(i + 1)}=$A${String(i)}$A${String(i)}$Z`).join('\n');
    expect(filled(`FROM a\nENV A0=xx\n${circle}\nWORKDIR $A300`)).to.be.a('string');
  });
});
