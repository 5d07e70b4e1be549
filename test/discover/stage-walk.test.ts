import { expect } from 'chai';
import { walkStages } from '../../src/discover/stage-walk.js';
import { parse } from '../../src/dockerfile/parse.js';
import { shellsOf } from '../../src/shell/shells.js';

/** Where the last COPY of a file puts things. */
const destination = (text: string): string | null | undefined => {
  const dockerfile = parse(text);
  return walkStages(dockerfile, shellsOf(dockerfile)).destinations.get(dockerfile.instructions.at(-1) ?? expect.fail());
};

describe('the walk through the stages', () => {
  it('follows folders in folders as far as Linux has paths, and no further', () => {
    const deep = (count: number): string => `FROM a\nWORKDIR /${'\nWORKDIR 1234567'.repeat(count)}\n`;
    expect(destination(`${deep(511)}COPY a b\n`)).to.equal(`${'/1234567'.repeat(511)}/b`);
    expect(destination(`${deep(512)}COPY a b\n`)).to.equal(null);
    expect(destination(`${deep(600)}COPY a b\n`)).to.equal(null);
    expect(destination(`${deep(600)}WORKDIR /app\nCOPY a b\n`)).to.equal('/app/b');
  });
});
