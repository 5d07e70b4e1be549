import { expect } from 'chai';
import { parse } from '../../src/dockerfile/parse.js';
import { LaterUses } from '../../src/layers/later-uses.js';
import { traces, type Trace } from '../../src/layers/traces.js';
import { shellsOf } from '../../src/shell/shells.js';

const tracesIn = (text: string): readonly Trace[] => {
  const dockerfile = parse(text);
  return [...traces(dockerfile, shellsOf(dockerfile), false)];
};

const traceOf = (run: string): Trace => {
  const [trace] = tracesIn(`FROM scratch\nWORKDIR /w\nRUN ${run}\n`);
  if (trace === undefined) throw new Error('the test needs a script');
  return trace;
};

/** What is still there of what a script makes, as it is called at its end. */
const left = (run: string): readonly string[] => {
  const trace = traceOf(run);
  return [...trace.made.filter((made) => trace.stays(made)).map(({ path }) => path),
    ...trace.temporaries.filter((one) => trace.staysInVariable(one)).map(({ variable }) => `$${variable}`)];
};

describe('layers/traces', () => {
  it('follows what a script makes', () => {
    expect(left('curl -o /a u && wget -O b u && git clone https://x.test/c.git && touch d && echo x > e')).to.deep.equal(['/a', 'b', 'c', 'd', 'e']);
    expect(left('cd /x && mkdir a && cd b && curl -O https://x.test/c.tgz')).to.deep.equal(['/x/a', 'c.tgz']);
    expect(left('curl -o $A u && cd $B && touch c')).to.deep.equal([]);
    expect(left('A=$(mktemp -d) && export B="$(mktemp)" && C=`mktemp`')).to.deep.equal(['$A', '$B', '$C']);
  });

  it('sees what goes again, and errs on that side', () => {
    const gone = [
      'touch a && rm a', 'touch a && rm -f /w/a', 'touch a && rm *', 'touch a.x && rm -rf /w/*.x', 'mkdir a && rm -r ../w', 'touch ab && rm a[bc]', 'touch a && rm {a,b}',
      'touch a && mv a $B', 'touch a && find . -delete', 'touch a && find / -name a -exec rm {} \\;', 'touch a && find / | xargs rm', 'touch a && rm $X', 'touch a && rm "a$X"',
      'touch a && sh -c "$X; rm a"', 'trap "rm a" EXIT; touch a', 'touch a && cd $Y && rm a', 'touch a && unlink a', 'cd /x && touch a && pushd b && rm a',
      'A=$(mktemp) && rm "$A"', 'A=$(mktemp -d) && trap "rm -rf $A" EXIT', 'A=$(mktemp) && mv ${A} /b && rm /b', 'A=$(mktemp) && rm $B',
    ];
    for (const run of gone) expect(left(run).filter((path) => path !== '/b'), run).to.deep.equal([]);
    const there = ['rm a && touch a', 'touch a && rm b', 'touch a && rm a.x', 'touch a && rm */x', 'touch a && mv b a/', 'touch a && B=$(mktemp) && rm "$B"', 'touch a && find /x -delete'];
    for (const run of there) expect(left(run)[0], run).to.match(/^a\/?$/);
    expect(left('A=$(mktemp) && B=$(mktemp) && rm "$A"')).to.deep.equal(['$B']);
  });

  it('leaves out what lies on a mount', () => {
    expect(left('--mount=type=tmpfs,target=/t touch /t/a /u && mkdir /t/b')).to.deep.equal(['/u']);
  });

  it('knows what is used again', () => {
    const used = (run: string): boolean => {
      const trace = traceOf(run);
      return trace.made.slice(0, 1).every((made) => trace.isUsed(made));
    };
    for (const run of ['touch a && cat a', 'mkdir a && cd a && make', 'touch a && tool --from=a', 'touch a && tool < a', 'mkdir a && tar xf x -C a', 'touch a && tool -d@/w/a']) {
      expect(used(run), run).to.equal(true);
    }
    for (const run of ['touch a && cat b', 'touch a && chmod 755 a', 'cat a && touch a', 'mkdir a && chown x a']) expect(used(run), run).to.equal(false);
  });

  it('tells a variable that the end of the script still knows', () => {
    const isSet = (run: string): boolean => traceOf(run).temporaries.every((one) => traceOf(run).isSetAtEnd(one));
    for (const run of ['A=$(mktemp)', 'x; A="$(mktemp -d)" && y', 'export A=`mktemp`']) expect(isSet(run), run).to.equal(true);
    for (const run of ['if x; then A=$(mktemp); fi', '(A=$(mktemp))', 'x || A=$(mktemp)', 'A=$(mktemp) && A=b', 'A=$(mktemp) &']) expect(isSet(run), run).to.equal(false);
  });

  it('takes linear time', () => {
    const many = (line: (index: number) => string): string => Array.from({ length: 4000 }, (_, index) => line(index)).join(' && ');
    expect(left(many((index) => `touch a${String(index)}`))).to.have.length(4000);
    expect(left(many((index) => `touch a${String(index)} && rm -f b${String(index)}*`))).to.deep.equal([]);
  });
});

describe('layers/later-uses', () => {
  const fate = (rest: string): string => {
    const dockerfile = parse(`FROM x AS a\nRUN make\n${rest}`);
    const [, run] = dockerfile.instructions;
    if (run === undefined) throw new Error('the test needs a RUN');
    return new LaterUses(dockerfile, shellsOf(dockerfile)).of(run, '/opt/z');
  };

  it('tells what becomes of a file', () => {
    const cases: Readonly<Record<string, string>> = {
      'RUN cat /opt/y': 'forgotten', 'RUN cat /opt/z': 'needed', 'RUN cd /opt && cat z': 'needed', 'RUN rm /opt/z': 'deleted', 'RUN rm -rf /opt': 'deleted', 'RUN rm -rf /opt/*': 'deleted',
      'RUN cat /opt/z && rm /opt/z': 'deleted', 'CMD ["/opt/z"]': 'kept', 'ENV A=/opt/z/b': 'kept', 'WORKDIR /opt/z': 'kept', 'COPY z /opt/z': 'needed',
      'RUN curl -o /opt/z u && rm /opt/z': 'forgotten', 'RUN cat /opt/z && curl -o /opt/z u': 'needed',
      'FROM b\nRUN cat /opt/z': 'forgotten', 'FROM a\nRUN cat /opt/z': 'needed', 'FROM b\nCOPY --from=a /opt/z /': 'needed', 'FROM b\nCOPY --from=a /opt /': 'needed',
      'FROM b\nCOPY --from=a /opt/y /': 'forgotten', 'FROM b\nRUN --mount=from=a,target=/m x': 'needed', 'FROM b\nRUN --mount=from=a,source=/opt/,target=/m x': 'needed',
    };
    for (const [rest, expected] of Object.entries(cases)) expect(fate(rest), rest).to.equal(expected);
  });
});
