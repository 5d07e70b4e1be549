import { expect } from 'chai';
import fc from 'fast-check';
import { parse } from '../../src/dockerfile/parse.js';
import { readLast } from './support.js';
import { shellsOf } from '../../src/shell/shells.js';

const times = 10_000;

describe('hostile scripts', () => {
  for (const opening of ['(', '$(', '$( (', '{ ', 'if ', 'while ', 'case x in x) ', '"$(', '${a:-', '$((', '<(', 'f() { ', 'coproc ', 'function f ', '$((1+(', '[[ (', 'x | ( ']) {
    it(`of ${times} × ${opening} are errors, and no more than that`, () => {
      for (const text of [`FROM x\nRUN ${opening.repeat(times)}\n`, `FROM x\nRUN <<E\n${`${opening}\n`.repeat(times)}E\n`]) {
        const { script } = readLast(text);
        expect(script?.commands).to.deep.equal([]);
        expect(script?.errors).to.not.deep.equal([]);
      }
    });
  }

  it('with more heredocs on a line than anybody writes are errors', () => {
    expect(readLast(`FROM x\nRUN <<Q\ncat ${'<<E '.repeat(times)}\nQ\n`).script?.errors[0]?.message).to.include('heredocs');
    const many = readLast(`FROM x\nRUN <<Q\n${'cat <<E\nE\n'.repeat(times)}Q\n`).script;
    expect(many?.commands.length).to.equal(times);
  });

  it('with more substitutions in each other than anybody writes are errors', () => {
    const nested = (levels: number) => readLast(`FROM x\nRUN echo ${'$(a '.repeat(levels)}${')'.repeat(levels)}\n`).script;
    expect(nested(10)).to.deep.include({ errors: [] }).and.have.property('commands').with.lengthOf(11);
    expect(nested(40)?.errors.map(({ message }) => message)).to.deep.equal(['substitutions are nested too deeply']);
  });

  it('with a sum of endless terms are errors or are read', () => {
    const { script } = readLast(`FROM x\nRUN echo $((1${'+1'.repeat(20 * times)}))\n`);
    expect((script?.commands.length ?? 0) + (script?.errors.length ?? 0)).to.equal(1);
  });

  it('of 20,000 lines are read whole', () => {
    const { script } = readLast(`FROM x\nRUN true${' && \\\n# c\n  echo "$a" b'.repeat(2 * times)}\n`);
    expect(script?.commands.length).to.equal(2 * times + 1);
    expect(script?.statements.length).to.equal(2 * times + 1);
  });

  const pieces = fc.constantFrom(...('RUN |CMD |["sh","-c","|"]|<<E|<<-E|\nE\n|\n|\r\n| |\t|\\|\\\n|`|$(|)|${|}|((|))|"|\'|#|# x\n|;|&&| || |&|if |then |fi|do |done|{ |( |[[ | ]]|'
    + 'case |esac|in |a|sudo |sh -c |bash <<E |-u |su |env A=|=|$x|*|~|>|<(|<<<|!|time |function f |f() |\0|\uD800|\u00e9').split('|'), '|', '||', '|&');

  it('never throw, and every place is in the file', () => {
    fc.assert(fc.property(fc.array(pieces, { maxLength: 25 }).map((parts) => `FROM x\nRUN ${parts.join('')}`), holds), { numRuns: 1500 });
  });

  it('never throw, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => holds(`FROM x\nRUN ${text}`)));
  });
});

function holds(text: string): void {
  const dockerfile = parse(text);
  const shells = shellsOf(dockerfile);
  for (const instruction of dockerfile.instructions) {
    const script = shells.script(instruction);
    if (script === null) continue;
    const { commands, statements } = script;
    const spans = [script.span, ...script.errors.map(({ span }) => span), ...script.pipes, ...script.comments,
      ...statements.flatMap(({ span, linkSpan }) => [span, ...linkSpan === null ? [] : [linkSpan]]),
      ...commands.flatMap(({ span, nameSpan, wholeSpan, args, redirects }) => [span, nameSpan, wholeSpan, ...[...args, ...redirects].map((part) => part.span)])];
    for (const { start, end } of spans) {
      expect(start).to.be.within(0, text.length);
      expect(end).to.be.within(start, text.length);
    }
    if (script.errors.length > 0) expect([...commands, ...statements]).to.deep.equal([]);
    expect(statements.flatMap((statement) => statement.commands)).to.deep.equal(commands);
    for (let i = 1; i < statements.length; i++) expect(statements[i]?.span.start).to.be.at.least(statements[i - 1]?.span.end ?? 0);
  }
}
