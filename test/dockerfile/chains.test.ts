import { expect } from 'chai';
import fc from 'fast-check';
import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { parse } from '../../src/dockerfile/parse.js';
import { setBefore } from '../../src/dockerfile/set-before.js';
import { usedAfter } from '../../src/dockerfile/used-after.js';

const said = ({ keyword, words }: Instruction): string => (keyword === 'RUN' ? words[0]?.text ?? '' : '');
/** The RUNs that the test holds for, by what they say. */
const runs = ({ instructions }: Dockerfile, test: (run: Instruction) => boolean): string =>
  instructions.filter((one) => said(one) !== '' && test(one)).map(said).join(' ');

const file = parse([
  'FROM x AS a', 'RUN a1', 'RUN mark', 'RUN a2',
  'FROM a AS b', 'RUN b1',
  'FROM x AS c', 'RUN c1', 'ONBUILD RUN mark', 'RUN c2',
  'FROM b AS d', 'RUN mark', 'RUN d1',
].join('\n'));
const isMark = (instruction: Instruction): boolean => said(instruction) === 'mark';

describe('before and after in a stage and those it is built on', () => {
  it('knows what was set before', () => {
    expect(runs(file, setBefore(file, isMark))).to.equal('mark a2 b1 c2 mark d1');
    expect(runs(file, setBefore(file, () => false))).to.equal('');
  });

  it('knows what comes after', () => {
    const isUsed = usedAfter(file, (instruction) => (isMark(instruction) ? ['k', 'l'] : ['m']));
    expect(runs(file, (run) => isUsed(run, 'k'))).to.equal('a1 mark a2 b1 c1');
    expect(runs(file, (run) => isUsed(run, 'none'))).to.equal('');
  });

  it('says what going through every chain says', () => {
    const stage = fc.tuple(fc.nat(8), fc.array(fc.boolean(), { maxLength: 4 }));
    fc.assert(fc.property(fc.array(stage, { maxLength: 9 }), (stages) => {
      const text = stages.map(([parent, marks], i) => [
        `FROM ${parent < i ? `s${String(parent)}` : 'x'} AS s${String(i)}`, ...marks.map((mark) => `RUN ${mark ? 'mark' : 'other'}`), '',
      ].join('\n')).join('');
      const dockerfile = parse(text);
      const { instructions } = dockerfile;
      const inChain = (one: Instruction, of: Instruction): boolean => one.stage !== null && of.stage !== null && dockerfile.chain(of.stage).includes(one.stage);
      const isUsed = usedAfter(dockerfile, (one) => (isMark(one) ? ['k'] : []));
      const isSet = setBefore(dockerfile, isMark);
      for (const one of instructions) {
        expect(isUsed(one, 'k')).to.equal(instructions.some((other) => isMark(other) && other.index > one.index && inChain(one, other)));
        expect(isSet(one)).to.equal(instructions.some((other) => isMark(other) && other.index <= one.index && inChain(other, one)));
      }
    }));
  });

  it('takes a file without stages as one', () => {
    const loose = parse('RUN one\nRUN mark\nRUN two\n');
    expect(runs(loose, setBefore(loose, isMark))).to.equal('mark two');
    expect(runs(loose, (run) => usedAfter(loose, (one) => (isMark(one) ? ['k'] : []))(run, 'k'))).to.equal('one');
  });
});
