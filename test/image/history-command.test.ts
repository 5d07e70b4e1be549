import { expect } from 'chai';
import { historyCommand } from '../../src/image/history-command.js';

describe('historyCommand', () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['RUN /bin/sh -c make  all # buildkit', 'RUN', 'make  all', []],
    ['RUN |2 A=b C=d e /bin/sh -c make # buildkit', 'RUN', 'make', ['A=b', 'C=d e']],
    ['|1 A=x=y /bin/bash -o pipefail -c curl x | sh', 'RUN', 'curl x | sh', ['A=x=y']],
    ['|1 A= /bin/sh -c true', 'RUN', 'true', ['A=']],
    ['/bin/sh -c #(nop)  ENV A=b', 'ENV', 'A=b', []],
    ['/bin/sh -c #(nop) COPY file:4f in /b ', 'COPY', 'file:4f in /b', []],
    ['/bin/sh -c apt-get update', 'RUN', 'apt-get update', []],
    ['/bin/sh -ec apt-get update', 'RUN', 'apt-get update', []],
    ['RUN make', 'RUN', 'make', []],
    ['CMD ["run"]', 'CMD', '["run"]', []],
    ['sh -c /bin/sh -c x', 'RUN', '/bin/sh -c x', []],
    ['|9 nothing', 'RUN', '', []],
    ['Runner', 'RUN', 'Runner', []],
    ['', 'RUN', '', []],
  ];
  for (const [said, keyword, text, args] of cases) {
    it(`reads ${JSON.stringify(said)}`, () => {
      const command = historyCommand(said);
      expect({ ...command, args: command.args.map(({ name, value }) => `${name}=${value}`) }).to.deep.equal({ keyword, text, args });
    });
  }

  it('keeps the lines of a script', () => {
    expect(historyCommand('RUN /bin/sh -c cat <<EOF\na  b\nEOF # buildkit').text).to.equal('cat <<EOF\na  b\nEOF');
  });

  it('takes no more than its share of time for what nobody wrote', () => {
    for (const piece of ['|', 'sh -x ', '/a/', '#(nop)', ' -o pipefail', 'A=b ']) historyCommand(`|3 ${piece.repeat(200_000)}`);
  });
});
