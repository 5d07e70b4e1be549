import { expect } from 'chai';
import { parse } from '../../src/dockerfile/parse.js';

/** What is refused about the instruction below a FROM, and what that points at. */
const refused = (line: string, head = 'FROM x\n'): readonly (readonly [string, string])[] => {
  const text = `${head}${line}\n`;
  const { errors, instructions } = parse(text);
  expect(errors, line).to.deep.equal([]);
  return instructions.flatMap((instruction) => instruction.errors).map(({ message, span }) => [message, text.slice(span.start, span.end)]);
};
const messages = (line: string, head?: string) => refused(line, head).map(([message]) => message);

const accepts = (...lines: readonly string[]) => {
  for (const line of lines) it(`takes ${line}`, () => expect(refused(line)).to.deep.equal([]));
};
const refuses = (table: readonly (readonly [string, RegExp, string])[]) => {
  for (const [line, why, where] of table) it(`refuses ${line}`, () => {
    const [first, ...others] = refused(line);
    expect(others).to.deep.equal([]);
    expect(first?.[0]).to.match(why);
    expect(first?.[1]).to.equal(where);
  });
};

describe('validate: instructions', () => {
  refuses([
    ['RUNN x', /^unknown instruction RUNN; did you mean RUN\?$/, 'RUNN'],
    ['frm y', /did you mean FROM/, 'frm'],
    ['SOMETHING else', /^unknown instruction SOMETHING$/, 'SOMETHING'],
    ['["a"]', /^unknown instruction \["A"\]$/, '["a"]'],
    ['__proto__ x', /^unknown instruction __PROTO__$/, '__proto__'],
    ['RUN\u00a0x', /unknown instruction/, 'RUN\u00a0x'],
  ]);
  it('shows no more than the beginning of a long name', () => {
    expect(messages('X'.repeat(500))[0]).to.have.length('unknown instruction '.length + 40);
  });
  it('an escape alone is an instruction without a name', () => expect(messages('\\')).to.have.length(1));
});

describe('validate: flags', () => {
  accepts('RUN --mount=type=bind,target=/a --mount=type=ssh --network=none --security=sandbox --device=a --device=b x',
    'COPY --from=a --chown=b --chmod=755 --link --parents --exclude=c --exclude=d e f', 'COPY --link=FALSE a b', 'COPY --link=true a b',
    'ADD --chown=b --chmod=755 --link --keep-git-dir --unpack=true --exclude=c --exclude=d e f',
    'HEALTHCHECK --interval=1s --timeout=1s --start-period=1s --start-interval=1s --retries=3 CMD a', 'STOPSIGNAL --a 9', 'ARG --a b', 'RUN -- --mount=a');
  refuses([
    ['RUN --mont=type=bind x', /^RUN knows no flag --mont; did you mean --mount\?$/, '--mont=type=bind'],
    ['RUN --quite-something x', /^RUN knows no flag --quite-something$/, '--quite-something'],
    ['COPY --FROM=a b c', /^COPY knows no flag --FROM; did you mean --from\?$/, '--FROM=a'],
    ['ADD --from=a b c', /ADD knows no flag --from/, '--from=a'],
    ['CMD --a b', /CMD knows no flag/, '--a'], ['ENTRYPOINT --a ["b"]', /knows no flag/, '--a'], ['ENV --a b=c', /knows no flag/, '--a'],
    ['LABEL --a b=c', /knows no flag/, '--a'], ['USER --a b', /knows no flag/, '--a'], ['WORKDIR --a /', /knows no flag/, '--a'],
    ['VOLUME --a /', /knows no flag/, '--a'], ['EXPOSE --a 1', /knows no flag/, '--a'], ['SHELL --a ["b"]', /knows no flag/, '--a'],
    ['MAINTAINER --a b', /knows no flag/, '--a'], ['ONBUILD --a RUN b', /knows no flag/, '--a'], ['COPY --constructor=a b c', /knows no flag/, '--constructor=a'],
    ['COPY --link --link a b', /^--link is given twice$/, '--link'], ['COPY --from=a --from=b c d', /--from is given twice/, '--from=b'],
    ['COPY --from a b', /^--from needs a value: --from=…$/, '--from'], ['RUN --mount x', /needs a value/, '--mount'],
    ['COPY --link= a b', /^--link is true or false$/, ''], ['COPY --link=yes a b', /true or false/, 'yes'],
  ]);
});

describe('validate: FROM', () => {
  accepts('FROM y', 'FROM y AS Z', 'FROM --platform=$BUILDPLATFORM y as a-b_c.1', 'FROM $y', 'FROM ${y:-z}', 'FROM "y"');
  refuses([
    ['FROM', /^FROM needs an image$/, 'FROM'],
    ['FROM y z', /^FROM takes an image, or an image AS a name$/, 'z'], ['FROM y AS', /takes an image/, 'AS'], ['FROM y # a comment', /takes an image/, '#'],
    ['FROM y IS z', /takes an image/, 'IS'], ['FROM y AS z z', /takes an image/, 'AS'],
    ['FROM y AS 1', /^1 is no stage name/, '1'], ['FROM y AS a/b', /no stage name/, 'a/b'], ['FROM y AS _a', /no stage name/, '_a'], ['FROM y AS $a', /no stage name/, '$a'],
    ['FROM --platfrom=a y', /did you mean --platform/, '--platfrom=a'],
    ['FROM ""', /^FROM needs an image$/, '""'], ['FROM ${y', /unsupported modifier/, '${y'], ['FROM --platform=${a^} y', /unsupported modifier/, '${a^}'],
  ]);
});

describe('validate: COPY and ADD', () => {
  accepts('COPY a b', 'COPY ["a b", "c"]', 'COPY <<"a" c\na', 'COPY a <<E b\nE', 'ADD https://h.test/a b', 'ADD git@h.test:a b', 'ADD --chmod=$m a b',
    'COPY --from=a$ b c', 'COPY --from=$ b c', 'COPY --from=a.b/c:1@d b c', 'COPY $url b', 'COPY ftp://h.test/a b', 'COPY github.com/a/b c', 'COPY a.git b', 'COPY HTTP://h.test/a b',
    'COPY --chmod=0 a b', 'COPY --chmod=7777 a b', 'COPY --chmod=00755 a b', 'COPY --chmod=u=rwX,go+r-w a b', 'COPY --chmod=+x a b', 'COPY --chmod=a= a b', 'COPY --chmod=g=u a b',
    'COPY --chmod= a b', 'ADD --checksum=$c https://h.test/a b', 'ADD --checksum=0a git@h.test:a b', 'ADD --checksum=0a https://h.test/a.git#b c', 'ADD --checksum=0a $url b',
    `ADD --checksum=sha256:${'0'.repeat(64)} https://h.test/a b`, `ADD --checksum=sha512:${'f'.repeat(128)} https://h.test/a b`, 'ADD --checksum= a b',
    'ADD --checksum=0a github.com/a/b c');
  it('takes several heredocs', () => expect(messages('COPY <<a <<b /x\na\nb')).to.deep.equal([]));
  refuses([
    ['COPY', /^COPY needs a source and a destination$/, 'COPY'], ['COPY a', /needs a source and a destination/, 'a'], ['ADD ["a"]', /needs a source/, '"a"'],
    ['COPY a <<E\nE', /^a heredoc cannot be COPY's destination$/, '<<E'], ['ADD ["a", "<<E"]', /cannot be ADD's destination/, '"<<E"'],
    ['COPY --from=$x a b', /^COPY --from takes no variable; give the stage a name in its FROM$/, '$x'], ['COPY --from=a${x} b c', /takes no variable/, 'a${x}'],
    ['COPY --from=a\\\\b c d', /takes no variable/, 'a\\\\b'], ['COPY --from=${x a b', /takes no variable/, '${x'],
    ['COPY https://h.test/a b', /^COPY cannot fetch a URL; ADD can$/, 'https://h.test/a'], ['COPY a "http://h.test/b" c', /cannot fetch/, '"http://h.test/b"'],
    ['COPY git@h.test:a b', /cannot fetch/, 'git@h.test:a'], ['COPY ssh://h.test/a b', /cannot fetch/, 'ssh://h.test/a'], ['COPY GIT://h.test/a b', /cannot fetch/, 'GIT://h.test/a'],
    ['COPY --from=z https://h.test/a b', /cannot fetch/, 'https://h.test/a'], ['COPY HTTPS://h.test/a.git b', /cannot fetch/, 'HTTPS://h.test/a.git'],
    ['COPY ["https://h.test/a", "b"]', /cannot fetch/, '"https://h.test/a"'],
    ['COPY --chmod=8 a b', /^--chmod takes an octal mode/, '8'], ['COPY --chmod=10000 a b', /--chmod/, '10000'], ['ADD --chmod=rwx a b', /--chmod/, 'rwx'],
    ['COPY --chmod=u+x, a b', /--chmod/, 'u+x,'], ['COPY --chmod=u a b', /--chmod/, 'u'], ['COPY --chmod=0x1 a b', /--chmod/, '0x1'], ['COPY --chmod=-1 a b', /--chmod/, '-1'],
    ['ADD --checksum=a https://h.test/a https://h.test/b c', /^ADD --checksum takes one source$/, 'a'], ['ADD --checksum=a b c', /for a URL or a git repository/, 'a'],
    ['ADD --checksum=a https://h.test/a b', /sha256/, 'a'], [`ADD --checksum=md5:${'0'.repeat(32)} https://h.test/a b`, /sha256/, `md5:${'0'.repeat(32)}`],
    [`ADD --checksum=sha256:${'0'.repeat(63)} https://h.test/a b`, /sha256/, `sha256:${'0'.repeat(63)}`], ['ADD --checksum=a <<E b\nE', /takes one source/, 'a'],
  ]);
});

describe('validate: the rest', () => {
  accepts('RUN', 'CMD', 'ENTRYPOINT', 'RUN []', 'CMD []', 'ENV a=', 'LABEL ""=b', 'ARG a', 'EXPOSE 80', 'HEALTHCHECK NONE', 'HEALTHCHECK none',
    'HEALTHCHECK --interval=1m30s --timeout=0 --start-period=1.5h --retries=0 CMD a', 'HEALTHCHECK --interval= CMD a', 'HEALTHCHECK --interval=1ms CMD a', 'HEALTHCHECK --interval=1000us CMD a',
    'HEALTHCHECK --interval=.5s CMD a', 'HEALTHCHECK --interval=+1s CMD a', 'HEALTHCHECK --interval=1\u00b5s1s CMD a', 'HEALTHCHECK --interval=1.s CMD a', 'HEALTHCHECK --retries=+2 CMD a',
    'HEALTHCHECK --what NONE', 'SHELL ["a"]', 'VOLUME a', 'ONBUILD RUN', 'ONBUILD WHAT', 'MAINTAINER a', 'VOLUME \uFEFF');
  refuses([
    ['ENV', /^ENV needs an argument$/, 'ENV'], ['LABEL', /needs an argument/, 'LABEL'], ['ARG', /needs an argument/, 'ARG'], ['EXPOSE', /needs an argument/, 'EXPOSE'],
    ['USER', /needs an argument/, 'USER'], ['WORKDIR ', /needs an argument/, 'WORKDIR'], ['VOLUME', /needs an argument/, 'VOLUME'], ['VOLUME []', /needs an argument/, 'VOLUME'],
    ['STOPSIGNAL', /needs an argument/, 'STOPSIGNAL'], ['MAINTAINER', /needs an argument/, 'MAINTAINER'], ['HEALTHCHECK', /needs an argument/, 'HEALTHCHECK'],
    ['ENV =a', /^ENV needs a name before the =$/, '=a'], ['LABEL a=b =c', /needs a name/, '=c'], ['ARG =a', /needs a name/, '=a'],
    ['SHELL', /^SHELL needs a JSON array/, 'SHELL'], ['SHELL []', /needs a JSON array/, 'SHELL []'], ['SHELL a -c', /^SHELL takes a JSON array/, 'a -c'],
    ['ONBUILD', /^ONBUILD needs an instruction$/, 'ONBUILD'], ['ONBUILD ONBUILD RUN a', /cannot trigger another ONBUILD/, 'ONBUILD'],
    ['ONBUILD FROM a', /cannot trigger FROM/, 'FROM'], ['ONBUILD maintainer a', /cannot trigger MAINTAINER/, 'maintainer'],
    ['VOLUME ["a", " "]', /^VOLUME needs a path, not an empty text$/, '" "'],
    ['HEALTHCHECK NONE a', /^HEALTHCHECK NONE takes nothing else$/, 'a'], ['HEALTHCHECK CMD', /needs a command/, 'CMD'], ['HEALTHCHECK CMD []', /needs a command/, 'CMD'],
    ['HEALTHCHECK curl a', /^HEALTHCHECK is followed by CMD or NONE, not curl$/, 'curl'], ['HEALTHCHECK --a CMD b', /knows no flag/, '--a'],
    ['HEALTHCHECK --interval=30 CMD a', /^--interval takes a duration/, '30'], ['HEALTHCHECK --timeout=1d CMD a', /takes a duration/, '1d'], ['HEALTHCHECK --interval= --timeout=1d CMD a', /takes a duration/, '1d'],
    ['HEALTHCHECK --interval=1s1 CMD a', /takes a duration/, '1s1'], ['HEALTHCHECK --interval=. CMD a', /takes a duration/, '.'], ['HEALTHCHECK --interval=9999999h CMD a', /takes a duration/, '9999999h'],
    ['HEALTHCHECK --interval=1us CMD a', /^--interval cannot be less than 1ms$/, '1us'], ['HEALTHCHECK --interval=-1s CMD a', /less than 1ms/, '-1s'],
    ['HEALTHCHECK --retries=-1 CMD a', /^--retries cannot be negative$/, '-1'], ['HEALTHCHECK --retries=a CMD a', /takes a number/, 'a'],
    ['HEALTHCHECK --retries=9999999999 CMD a', /takes a number/, '9999999999'], ['HEALTHCHECK --retries=1.5 CMD a', /takes a number/, '1.5'],
    ['RUN --network=hots x', /^--network is one of default, none, host$/, 'hots'], ['RUN --security= x', /^--security is one of/, ''], ['RUN --network=$n x', /--network is/, '$n'],
  ]);

  it('a trigger has its own errors, and the ONBUILD none for them', () => {
    const [, onbuild] = parse('FROM x\nONBUILD COPY --what a\n').instructions;
    expect(onbuild?.errors).to.deep.equal([]);
    expect(onbuild?.trigger?.errors.map(({ message }) => message)).to.deep.equal(['COPY needs a source and a destination']);
  });
});

describe('validate: what BuildKit expands must be readable', () => {
  accepts('RUN ${a^} "', 'CMD echo "', 'ENTRYPOINT \'', 'HEALTHCHECK CMD "', 'MAINTAINER "', 'ENV a=\\"', 'ENV a="b\'"', 'WORKDIR $a', 'ARG "a', 'COPY --from=a --exclude=${b^} c d',
    'ENV a="${b:?must be set}"', 'COPY <<E b\n"\nE');
  refuses([
    ['ENV a="b', /^a double quote is never closed$/, '"b'], ['ENV a=b c=\'d', /^a single quote is never closed$/, '\'d'], ['ENV "a=b', /double quote/, '"a'],
    ['ENV a don\'t', /single quote/, 'don\'t'], ['LABEL a="b', /double quote/, '"b'], ['ARG a="b', /double quote/, '"b'], ['ARG a=${b^}', /unsupported modifier/, '${b^}'],
    ['WORKDIR /a"b', /double quote/, '/a"b'], ['USER ${a', /unsupported modifier/, '${a'], ['EXPOSE 80 "81', /double quote/, '"81'], ['STOPSIGNAL \'', /single quote/, '\''],
    ['VOLUME ["a", "b\'"]', /single quote/, '"b\'"'], ['COPY "a b" c', /double quote/, '"a'], ['COPY a b\'', /single quote/, 'b\''], ['COPY <<"E O" b\nE O', /double quote/, '<<"E'], ['ADD --chown=${} a b', /bad substitution/, '${}'],
    ['WORKDIR ${a#\\b}', /invalid pattern/, '${a#\\b}'], ['ENV ${a^}=b', /unsupported modifier/, '${a^}'],
  ]);
  it('with the escape character of the file', () => {
    expect(messages('ENV a=`"', '# escape=`\nFROM x\n')).to.deep.equal([]);
    expect(messages('ENV a=\\"', '# escape=`\nFROM x\n')).to.have.length(1);
    expect(messages('WORKDIR C:\\', '# escape=`\nFROM x\n')).to.deep.equal([]);
  });
});
