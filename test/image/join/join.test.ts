import { expect } from 'chai';
import { guessBase } from '../../../src/image/base.js';
import type { HistoryItem } from '../../../src/image/config.js';
import { align } from '../../../src/image/join/align.js';
import { join } from '../../../src/image/join/join.js';
import { parse } from '../../../src/dockerfile/parse.js';
import type { BuildSettings } from '../../../src/dockerfile/model.js';

const item = (createdBy: string, created: string | null = null): HistoryItem => ({ created, createdBy, isEmpty: false, comment: '', author: '' });

/** For each item the line it was made by, with a `?` where that is likely alone. */
function lines(dockerfile: string, history: readonly string[], settings: BuildSettings = {}) {
  const joined = join(history.map((one) => item(one)), parse(dockerfile, settings));
  return joined === null ? null : history.map((_, index) => {
    const match = joined.matches.get(index);
    return match === undefined ? '-' : `${match.instruction.line}${match.confidence === 'likely' ? '?' : ''}`;
  }).join(' ');
}

const file = `FROM debian:12 AS build
RUN make it
FROM debian:12
ARG V=1
ENV A="b c" D=e
RUN apt-get update \\
    && apt-get install -y \\
    # why
    curl
WORKDIR /srv
COPY --from=build --chown=1:1 /out/ ./bin/
RUN ["a", "b c"]
EXPOSE 80 443/udp
VOLUME ["/data"]
USER app
HEALTHCHECK --interval=3s CMD curl x
ENTRYPOINT ["/srv/run"]
CMD serve --all
`;

describe('the join of an image with its Dockerfile', () => {
  it('knows the spellings of BuildKit', () => {
    expect(lines(file, [
      '# debian.sh --arch amd64', 'CMD ["bash"]', 'ARG V=1', 'ENV A=b c D=e', 'RUN |1 V=1 /bin/sh -c apt-get update     && apt-get install -y     curl # buildkit',
      'WORKDIR /srv', 'COPY --chown=1:1 /out/ ./bin/ # buildkit', 'RUN |1 V=1 a b c # buildkit', 'EXPOSE [443/udp 80/tcp]', 'VOLUME [/data]', 'USER app',
      'HEALTHCHECK &{["CMD-SHELL" "curl x"] "3s" "0s" "0s" "0s" \'\\x00\'}', 'ENTRYPOINT ["/srv/run"]', 'CMD ["/bin/sh" "-c" "serve --all"]',
    ])).to.equal('- - 4 5 6 10 11 12 13 14 15 16 17 18');
  });

  it('knows those of the classic builder and of buildah, which tell of COPY just where to', () => {
    const nop = '/bin/sh -c #(nop) ';
    expect(lines(file, [
      `${nop}ADD file:0a1b in / `, `${nop} CMD ["bash"]`, `${nop} ARG V=1`, `${nop} ENV A=b c D=e`, '|1 V=1 /bin/sh -c apt-get update     && apt-get install -y     curl',
      `${nop}WORKDIR /srv`, `${nop}COPY --chown=1:1dir:0c1d in /srv/bin/ `, `${nop}COPY dir:0c1d in /srv/bin/ `, '|1 V=1 a b c', `${nop} EXPOSE 443/udp 80`, `${nop} VOLUME [/data]`,
      `${nop} USER app`, `${nop} ENTRYPOINT ["/srv/run"]`, `${nop} CMD ["/bin/sh" "-c" "serve --all"]`,
    ])).to.equal('- - 4 5 6 10 - 11? 12 13 14 15 17 18');
  });

  it('knows variables that buildah does not fill in, and those of a base image that nobody knows', () => {
    const text = 'FROM a\nENV V=/opt/v\nENV PATH=$V/bin:$PATH\nWORKDIR $V\nCOPY --from=b $V $V\nCOPY x $HOME/x\nCOPY y $HOME/y\nUSER ${U}\nEXPOSE $P\n';
    const nop = '/bin/sh -c #(nop) ';
    const told = ['ENV V=/opt/v', 'ENV PATH=$V/bin:$PATH', 'WORKDIR $V', 'COPY dir:0c1d in $V ', 'COPY file:0c1d in /root/x ', 'COPY file:0c1d in $HOME/y ', 'USER ${U}', 'EXPOSE $P'];
    expect(lines(text, told.map((one) => nop + one))).to.equal('2 3 4 5? 6? 7? 8 9');
    expect(lines(text, ['COPY /opt/v /opt/v # buildkit', 'COPY x /root/x # buildkit', 'COPY y /root/y # buildkit'])).to.equal('5 6? 7?');
    expect(lines(text, ['COPY /opt/v /opt/v # buildkit', 'COPY $V $V', 'COPY y /opt/y # buildkit'])).to.equal('- 5 7?');
    expect(lines('FROM a\nENV V=/v\nCOPY a $V/\nCOPY b /b\n', [`${nop}COPY file:0c in /w/`, `${nop}COPY file:0c in /b`])).to.equal('- 4?');
  });

  it('knows how the classic builder tells of an owner', () => {
    const nop = '/bin/sh -c #(nop) ';
    expect(lines('FROM a\nCOPY --chown=a:b x /x\nADD --chown=1 y ./y/\n', [`${nop}COPY --chown=a:bfile:0c1d in /x `, `${nop}ADD --chown=1multi:0c1d in ./y/ `])).to.equal('2? 3?');
    expect(lines('FROM a\nCOPY --chown=a:b x /x\nRUN y\n', [`${nop}COPY --chown=a:bfile:0c1d in /z `, '/bin/sh -c y'])).to.equal('- 3');
  });

  it('knows how buildah tells of arrays and of other shells', () => {
    expect(lines('FROM a\nVOLUME ["/a", "/b"]\nVOLUME /c\n', [`/bin/sh -c #(nop) VOLUME ["/a", "/b"]`, '/bin/sh -c #(nop) VOLUME ["/d"]'])).to.equal('2 -');
    const text = 'FROM a\nRUN ["/bin/sh", "-c",  "echo x"]\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN x |\\\n y\nRUN ["a"]\n';
    const nop = '/bin/sh -c #(nop) ';
    expect(lines(text, ['/bin/sh -c ["/bin/sh", "-c",  "echo x"]', `${nop}SHELL ["/bin/bash", "-o", "pipefail", "-c"]`, '/bin/sh -c x | y', '|1 A=b /bin/sh -c ["a"]'])).to.equal('2 3 4 6');
  });

  it('knows what a stage leaves to the one on it', () => {
    const text = 'FROM a AS low\nONBUILD RUN made\nONBUILD COPY a /b\nRUN low\nFROM low AS mid\nRUN mid\nFROM mid\nRUN last\n';
    const told = ['ONBUILD RUN made', 'ONBUILD COPY a /b', 'RUN /bin/sh -c low # buildkit', 'RUN /bin/sh -c made # buildkit', 'COPY a /b # buildkit', 'RUN /bin/sh -c mid # buildkit', 'RUN /bin/sh -c last # buildkit'];
    expect(lines(text, told)).to.equal('2 3 4 2 3 6 8');
    // In OCI's format there is no ONBUILD, and so nothing that was not done.
    const joined = join([2, 5, 6].map((index) => item(told[index]!)), parse(text))!;
    expect([joined.unknownItems, joined.untold.map(({ line, keyword }) => `${line} ${keyword}`)]).to.deep.equal([[], ['2 ONBUILD', '3 ONBUILD']]);
  });

  it('knows what Go makes of a command in shell form', () => {
    const text = 'FROM a\nRUN x\nHEALTHCHECK CMD test "$A" = \'b\\c\'\nENTRYPOINT printf "%s\\n"\tx\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nCMD echo "$GREETING"\n';
    const told = [
      'RUN /bin/sh -c x # buildkit', String.raw`HEALTHCHECK &{["CMD-SHELL" "test \"$A\" = 'b\\c'"] "0s" "0s" "0s" "0s" '\x00'}`,
      String.raw`ENTRYPOINT ["/bin/sh" "-c" "printf \"%s\\n\"\tx"]`, 'SHELL [/bin/bash -o pipefail -c]', String.raw`CMD ["/bin/bash" "-o" "pipefail" "-c" "echo \"$GREETING\""]`,
    ];
    expect(lines(text, told)).to.equal('2 3 4 5 6');
    expect(lines(text, [...told.slice(0, 4), String.raw`CMD ["/bin/bash" "-o" "pipefail" "-c" "echo \"$OTHER\""]`])).to.equal('2 3 4 5 -');
  });

  it('counts ports however they are told', () => {
    const text = 'FROM a\nRUN x\nEXPOSE 9000-9002 53/udp 9003/tcp\n';
    const run = 'RUN /bin/sh -c x # buildkit';
    for (const told of ['[53/udp 9000/tcp 9001/tcp 9002/tcp 9003/tcp]', 'map[53/udp:{} 9000/tcp:{} 9001/tcp:{} 9002/tcp:{} 9003/tcp:{}]', '53/udp 9000-9002 9003', '53/udp 9000-9003']) {
      expect(lines(text, [run, `EXPOSE ${told}`]), told).to.equal('2 3');
    }
    for (const told of ['[53/udp 9000/tcp 9002/tcp 9003/tcp]', '53 9000-9003', '53/udp 9000-9004', '53/udp 9000-9003 web']) expect(lines(text, [run, `EXPOSE ${told}`]), told).to.equal('2 -');
  });

  it('knows the folder below which a folder was asked for', () => {
    const text = 'FROM a AS low\nWORKDIR rel\nWORKDIR /srv/app/\nWORKDIR sub/../other\nFROM b\nWORKDIR up\nFROM low\nWORKDIR last\n';
    expect(lines(text, ['WORKDIR /root/rel', 'WORKDIR /srv/app', 'WORKDIR /srv/app/other', 'WORKDIR /srv/app/other/last'])).to.equal('2? 3 4 8');
    expect(lines(text, ['WORKDIR /root/rel', 'WORKDIR /srv/app', 'WORKDIR /srv/app/other', 'WORKDIR /else/last'])).to.equal('2? 3 4 8?');
  });

  it('lets a stage stand for what is in its one layer', () => {
    const empty = (createdBy: string): HistoryItem => ({ ...item(createdBy), isEmpty: true });
    const commit = (createdBy: string): HistoryItem => ({ ...item(createdBy), comment: 'FROM localhost/a:1' });
    const nop = '/bin/sh -c #(nop) ';
    const text = 'FROM a AS low\nENV A=b\nRUN one\nUSER x\nFROM low\nRUN two\nCOPY a /a\nCMD ["c"]\n';
    const joined = join([empty(`${nop}ENV A=b`), empty('/bin/sh -c one'), commit(`${nop}USER x`), empty('/bin/sh -c two'), empty(`${nop}COPY file:0a in /a`), commit(`${nop}CMD ["c"]`)], parse(text))!;
    expect([...joined.matches].map(([, { instruction, confidence }]) => `${instruction.line} ${confidence}`)).to.deep.equal(['2 exact', '3 exact', '3 likely', '6 exact', '7 likely', '5 likely']);
    expect([joined.unknownItems, joined.untold]).to.deep.equal([[], []]);
  });

  it('takes a RUN that left nothing for what it is', () => {
    const history = [{ ...item('/bin/sh -c true'), isEmpty: true }, item('/bin/sh -c one'), { ...item('/bin/sh -c #(nop)  CMD ["c"]'), isEmpty: true }];
    const joined = join(history, parse('FROM a\nRUN true\nRUN one\nCMD ["c"]\n'))!;
    expect([...joined.matches].map(([, { instruction, confidence }]) => `${instruction.line} ${confidence}`)).to.deep.equal(['2 exact', '3 exact', '4 exact']);
  });

  it('lets a stage stand for the layer into which an engine squashed it', () => {
    const empty = (createdBy: string): HistoryItem => ({ ...item(createdBy), isEmpty: true });
    const told = [empty('RUN /bin/sh -c one # buildkit'), empty('COPY a /a # buildkit'), empty('CMD ["c"]')];
    const file = parse('FROM a\nRUN one\nCOPY a /a\nCMD ["c"]\n');
    for (const comment of ['merge sha256:0a1b to sha256:2c3d', 'create new from sha256:0a1b']) {
      const joined = join([item('ADD file:0a in / '), ...told, { ...item(''), comment }], file)!;
      expect([...joined.matches].map(([index, { instruction, confidence }]) => `${index} ${instruction.line} ${confidence}`), comment).to.deep.equal(['1 2 exact', '2 3 exact', '3 4 exact', '4 1 likely']);
      expect(joined.unknownItems).to.deep.equal([]);
    }
    expect(join([...told, { ...item(''), comment: 'by hand' }], file)!.unknownItems).to.deep.equal([3]);
  });

  it('takes heredocs for the scripts they are', () => {
    const text = 'FROM a\nRUN <<EOF\nset -e\necho  hi\nEOF\nRUN python3 - <<X\nprint(1)\nX\nCOPY <<E /etc/e\nx\nE\n';
    expect(lines(text, ['RUN /bin/sh -c set -e\necho  hi\n # buildkit', 'RUN /bin/sh -c python3 - <<X\nprint(1)\nX # buildkit', 'COPY <<E /etc/e # buildkit'])).to.equal('2 6 9');
    // One that names its program is run as a file.
    const own = 'FROM a\nRUN x\nRUN <<EOF\n#!/bin/bash\necho hi\nEOF\nRUN <<-"EOF"\n\t#!/bin/sh\nEOF\n';
    expect(lines(own, ['RUN /bin/sh -c x # buildkit', 'RUN |1 A=b /bin/sh -c /dev/pipes/EOF # buildkit', 'RUN /bin/sh -c /dev/pipes/EOF # buildkit'])).to.equal('2 3 7');
    expect(lines('FROM a\nRUN x\nRUN <<EOF\necho hi\nEOF\n', ['RUN /bin/sh -c x # buildkit', 'RUN /bin/sh -c /dev/pipes/EOF # buildkit'])).to.equal('2 -');
  });

  it('expands what the build expands, and leaves what the shell does', () => {
    const text = 'FROM a\nARG DIR\nENV TO=/opt/$DIR\nCOPY a $TO/\nRUN ls $TO\n';
    const history = ['ENV TO=/opt/x', 'COPY a /opt/x/ # buildkit', 'RUN |1 DIR=x /bin/sh -c ls $TO # buildkit'];
    expect(lines(text, history, { buildArgs: { DIR: 'x' } })).to.equal('3 4 5');
    // Nobody said what DIR is: the name of the variable is told, and what was copied.
    expect(lines(text, history)).to.equal('3? 4? 5');
    expect(lines(text.replace('COPY a', 'COPY b'), history)).to.equal('3? - 5');
  });

  it('knows a script again that another shell runs', () => {
    const text = 'FROM a\nSHELL ["/bin/bash", "-eo", "pipefail", "-c"]\nRUN one\nRUN two | three\n';
    const told = ['RUN /bin/sh -c one # buildkit', 'RUN |1 A=b c /bin/sh -c two | three # buildkit'];
    expect(lines(text, told)).to.equal('3 4');
    expect(lines(text.replace(/^SHELL.*\n/m, ''), ['SHELL [/bin/bash -eo pipefail -c]', 'RUN /bin/bash -eo pipefail -c one # buildkit', 'RUN /bin/bash -eo pipefail -c two | three # buildkit'])).to.equal('- 2? 3?');
    expect(lines(text, ['RUN /bin/sh -c one # buildkit', 'RUN /bin/sh -c two # buildkit'])).to.equal('3 -');
  });

  it('follows the shell of the stage, and the stages below the built one', () => {
    const text = 'FROM a AS low\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN x | y\nFROM b\nRUN other\nFROM low\nRUN z\n';
    const history = ['base', 'SHELL [/bin/bash -o pipefail -c]', 'RUN /bin/bash -o pipefail -c x | y # buildkit', 'RUN /bin/bash -o pipefail -c z # buildkit'];
    expect(lines(text, history)).to.equal('- 2 3 7');
    expect(lines(text, ['base', 'RUN /bin/sh -c other # buildkit'], { target: '1' })).to.equal('- 5');
  });

  it('says what neither side knows of the other, and guesses nothing', () => {
    const history = ['base', 'RUN /bin/sh -c one # buildkit', 'RUN /bin/sh -c changed # buildkit', 'RUN /bin/sh -c three # buildkit', 'RUN /bin/sh -c four # buildkit'].map((one) => item(one));
    const joined = join(history, parse('FROM a\nRUN one\nRUN two\nRUN three\nARG X\nLABEL a=b\n'))!;
    expect([...joined.matches].map(([index, { instruction }]) => [index, instruction.line])).to.deep.equal([[1, 2], [3, 4]]);
    expect([joined.baseItems, joined.unknownItems, joined.untold.map(({ line }) => line)]).to.deep.equal([1, [2, 4], [3, 6]]);
  });

  it('is none with another file, even if that ends in what every image ends in', () => {
    expect(lines('FROM a\nRUN one\nRUN two\nRUN three\nCMD ["bash"]\n', ['ADD file:0a in / ', 'CMD ["bash"]', 'RUN /bin/sh -c other # buildkit'])).to.equal(null);
    expect(lines('FROM a\n', ['ADD file:0a in / '])).to.equal(null);
  });

  it('takes of two that are equal the later one: the base comes first', () => {
    expect(lines('FROM a\nRUN same\n', ['RUN /bin/sh -c same # buildkit', 'RUN /bin/sh -c same # buildkit'])).to.equal('- 2');
  });

  it('does not compare more than a machine can', () => {
    expect(align(3000, 3000, () => 2)).to.equal(null);
  });
});

describe('the base of an image without a Dockerfile', () => {
  const old = '2025-01-01T00:00:00Z';
  const now = '2026-01-01T00:00:00Z';

  it('ends in what it starts, long before the rest', () => {
    expect(guessBase({ history: [item('ADD x', old), { ...item('CMD ["bash"]', old), isEmpty: true }, item('RUN y', now), { ...item('CMD z', now), isEmpty: true }] }, 2)).to.deep.equal({ layers: 1, by: 'history' });
  });

  it('is unknown where all is of one time, or nothing says when it was', () => {
    expect(guessBase({ history: [item('ADD x', now), item('CMD ["bash"]', now), item('RUN y', now)] }, 3)).to.deep.equal({ layers: 0, by: 'unknown' });
    expect(guessBase({ history: [item('ADD x'), item('CMD ["bash"]'), item('RUN y')] }, 3)).to.deep.equal({ layers: 0, by: 'unknown' });
    expect(guessBase({ history: [item('ADD x', old), item('CMD ["bash"]', old)] }, 2)).to.deep.equal({ layers: 0, by: 'unknown' });
  });
});
