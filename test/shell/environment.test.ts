import { expect } from 'chai';
import { parse } from '../../src/dockerfile/parse.js';
import { environmentOf } from '../../src/shell/environment.js';
import { shellsOf } from '../../src/shell/shells.js';

/** What A holds for each `t` of the last RUN. */
const held = (text: string): readonly (string | null | undefined)[] => {
  const dockerfile = parse(text);
  const last = dockerfile.instructions.at(-1);
  const script = last && shellsOf(dockerfile).script(last);
  if (!script) throw new Error('the test needs a script');
  const environment = environmentOf(dockerfile, script);
  return script.commands.filter(({ name }) => name === 't').map((command) => environment(command, 'A'));
};

describe('the environment of a command', () => {
  it('is what stands in front of it, what was exported before it, what the stage says', () => {
    expect(held('FROM x\nRUN t\n')).to.deep.equal([undefined]);
    expect(held('FROM x\nENV A=1\nRUN t\n')).to.deep.equal(['1']);
    expect(held('FROM x\nENV A=1\nRUN t && export B=0 A=2 && t && A=3 t && export A=4 && t && A= t\n')).to.deep.equal(['1', '2', '3', '4', '']);
    expect(held('FROM x\nRUN export A="a=b c"; env A=5 t; t\n')).to.deep.equal(['5', 'a=b c']);
  });

  it('is null where nobody knows', () => {
    expect(held('FROM x\nARG A\nRUN t && export A=$B && t && A=$C t\n')).to.deep.equal([null, null, null]);
  });
});
