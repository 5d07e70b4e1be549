import { each, lines, type Row } from './vector.js';

const trusting = (...registries: readonly string[]) => ({ trustedRegistries: registries });
const run = (...scripts: readonly string[]): readonly string[] => each('RUN ', ...scripts);
const pip = (...words: readonly string[]): readonly string[] => each('RUN pip install ', ...words);
const label = (...values: readonly string[]): readonly string[] => each('LABEL k=', ...values);
const schema = (type: 'text' | 'url' | 'rfc3339' | 'spdx' | 'hash' | 'semver' | 'email') => ({ labelSchema: { k: type } });

/** What hadolint says of the compat vectors of the rule catalogue, part 16, in its preset. A file without FROM is legal input. */
export const hadolintRows: readonly Row[] = [
  {
    code: 'DL1001', settings: { rules: { DL1001: 'info' } },
    fires: [lines('# hadolint ignore=DL3008', 'RUN x')],
    silent: each('', lines('# hadolint shell=pwsh', 'RUN x'), lines('# hadolint global ignore=DL3008', 'RUN x'), lines('# note', 'RUN x')),
  },
  {
    code: 'DL3003',
    fires: [
      lines('# hadolint ignore=DL3003', '', 'RUN cd x'), lines('# hadolint ignore=DL3003', '# c', 'RUN cd x'),
      lines('# hadolint ignore=DL3003 why', 'RUN cd x'), lines('# hadolint ignore=DL3003,', 'RUN cd x'),
      lines('# hadolint ignore=dl3003', 'RUN cd x'), lines('RUN a \\', '# hadolint ignore=DL3003', '&& cd x'),
      { text: lines('# hadolint stage ignore=DL3003', 'RUN cd x'), lines: [2] },
      { text: lines('# hadolint stage ignore=DL3003', '# c', 'FROM b:1', 'RUN cd z'), lines: [4] },
      ...run('cd /x && ls', '(cd y; ls)', 'cd x; done', 'echo a &; cd x', lines('<<E', '#!/bin/python', 'cd /x', 'E', ''), 'ls; [-f x ]; cd y'),
    ],
    silent: [
      lines('# hadolint ignore=DL3003#why', 'RUN cd x'), lines('# hadolint ignore=DL3003 , DL30', 'RUN cd x'),
      lines('# hadolint ignore=DL3003', 'RUN a \\', '  && cd x'), lines('RUN cd x', '# hadolint global ignore=DL3003'),
      lines('# hadolint stage ignore=DL3003', 'FROM a:1', 'RUN cd x'),
      lines('FROM a:1', '# hadolint stage ignore=DL3003', 'FROM b:1', 'RUN cd z'),
      'RUN echo cd', 'ONBUILD RUN cd /x',
      ...run('cd x && && y', 'a; done; cd x', lines('bash <<E', 'cd x', 'E', ''), lines('cat <<E > y && cd x', 'foo', 'E', '')),
    ],
  },
  {
    code: 'DL3000',
    fires: each('WORKDIR ', 'srv', '"srv/a"', '\'ab\'', 'a'),
    silent: each('WORKDIR ', '/srv', '$D', '"${D}"', 'D:\\app', '"e:/x"'),
  },
  {
    code: 'DL3001',
    fires: [...run('kill 1', 'exec -a n top', '\\mount -a'), 'ONBUILD RUN mount -a'],
    silent: [...run('apk add ssh', 'command -v ssh', 'command command ps', '/bin/mount -a', '--device=x ps'), 'CMD top'],
  },
  {
    code: 'DL3002',
    fires: [
      lines('FROM a:1', 'USER 0:5'), lines('FROM a:1', 'USER root:x y'),
      { text: lines('FROM a:1', 'USER root', 'FROM b:1', 'USER root'), lines: [2, 4] },
      { text: lines('FROM a:1 AS p', 'USER root', 'FROM p'), lines: [2] },
    ],
    silent: [
      lines('FROM a:1', 'USER root', 'USER app'), lines('USER root', 'FROM a:1'), 'FROM a:1', lines('FROM a:1', 'USER "root"'),
      lines('FROM a:1', 'USER root '),
    ],
  },
  { code: 'DL3004', fires: run('ls && sudo id', 'time sudo x'), silent: run('dnf install -y sudo') },
  {
    code: 'DL3006',
    fires: each('FROM ', 'nginx', 'q/$IMG', 'web AS web', '"$X"', 'a:5000/x.y/z'),
    silent: [
      ...each('FROM ', 'scratch', 'a/b.c/$X', '${R:-reg.io}/x', 'localhost:5000/x', '$IMG', '${R}/x', 'x@sha256:ab'),
      lines('FROM a:1 AS web', 'FROM web'),
    ],
  },
  {
    code: 'DL3007',
    fires: ['FROM x:latest AS y', 'FROM scratch:latest', { text: lines('FROM a:1 AS x', 'FROM x:latest'), lines: [2] }],
    silent: each('FROM ', '"x:latest"', 'x:latest@sha256:ab', 'x:latest-slim', 'x'),
  },
  {
    code: 'DL3008',
    fires: run('apt-get install -y vim', 'apt-get -y install $P', 'apt-get install -y -t sid vim', '["apt-get","install","vim"]'),
    silent: run('apt-get install vim=2:9.*', 'apt-get install -t sid vim=9', 'apt-get install ./v.deb', 'apt install vim', 'sudo apt-get install vim',
      '/usr/bin/apt-get install vim'),
  },
  {
    code: 'DL3009',
    fires: [
      lines('FROM a:1', 'RUN apt update'), lines('FROM a:1', 'RUN --mount=type=cache,target=/var/lib/apt apt-get update'),
      { text: lines('FROM a:1 AS builder', 'RUN apt-get update', 'FROM builder'), lines: [2] },
      lines('FROM a:1', 'RUN apt-get update && apt-get dist-clean'), lines('FROM a:1', 'ONBUILD RUN aptitude update', 'FROM b:1'),
    ],
    silent: [
      lines('FROM a:1', 'RUN apt-get update && rm -rf /var/lib/apt/lists/*'), lines('FROM a:1', 'RUN apt-get update && rm -rf /tmp/k'),
      lines('FROM a:1', 'RUN --mount=type=cache,target=/var/lib/apt --mount=type=tmpfs,target=/var/cache/apt apt-get update'),
      lines('FROM a:1 AS builder', 'RUN apt-get update', 'FROM b:1', 'COPY --from=builder a b'), lines('RUN apt-get update', 'FROM a:1'),
    ],
  },
  {
    code: 'DL3010',
    fires: [
      lines('FROM a:1', 'COPY a.tar /t/', 'RUN tar -xf /t/a.tar'), lines('FROM a:1', 'COPY x.bin /b.tgz', 'RUN tar --extract -f /b.tgz'),
      lines('FROM a:1', 'COPY d\\e.tar.gz "C:\\t"', 'RUN tar -xf "C:\\t\\e.tar.gz"'),
    ],
    silent: [
      lines('FROM a:1', 'COPY a.tar /', 'RUN tar xf a.tar'), lines('FROM a:1 AS b', 'FROM c:1', 'COPY --from=b a.tar /', 'RUN tar -xf /a.tar'),
      lines('FROM a:1', 'COPY a.zip /t/', 'RUN tar -xf /t/a.zip'), lines('FROM a:1', 'COPY a.tar /t/', 'FROM b:1', 'RUN tar -xf /t/a.tar'),
      lines('FROM a:1', 'COPY a.tar /t/', 'RUN tar -xf /t/a.tar', 'FROM b:1'),
    ],
  },
  { code: 'DL3011', fires: each('EXPOSE ', '65536', '9-99999/udp'), silent: each('EXPOSE ', '18446744073709551617', '0', '${P}', '9-$P') },
  {
    code: 'DL3012',
    fires: [
      { text: lines('FROM a:1', 'HEALTHCHECK CMD ["a"]', 'HEALTHCHECK CMD ["b"]'), lines: [3] },
      { text: lines('FROM a:1', 'HEALTHCHECK NONE', 'HEALTHCHECK CMD ["b"]'), lines: [3] },
    ],
    silent: [lines('FROM a:1', 'HEALTHCHECK CMD ["a"]', 'FROM b:1', 'HEALTHCHECK CMD ["b"]')],
  },
  {
    code: 'DL3013',
    fires: [
      ...run('pip3 install six', 'python3 -m pip install six', 'pipx install q'),
      ...pip('git+https://h.test/q.git', '--root-user-action=ignore six', '.[dev]'),
    ],
    silent: [
      ...pip('six==1', '\'six>1\'', 'six~=1', 'q.whl', './q', 'https://h.test/q.zip', 'git+ssh://h.test/q.git@v1', '-r r.txt', 'six -c c.txt',
        '--prefix /p six==1', '--python /p q==1'),
      'RUN pipenv install q',
    ],
  },
  {
    code: 'DL3014',
    fires: each('RUN apt-get install ', 'q', '-q q', '--quiet q', '-qqq q'),
    silent: [
      ...each('RUN apt-get install ', '-y q', '-yq q', '--yes q', '--assume-yes q', '-qq q', '-q -q q', '-q=2 q', '--quiet --quiet q'),
      'RUN apt-get -y install q',
    ],
  },
  {
    code: 'DL3015',
    fires: run('apt-get -y install q'),
    silent: run('apt-get --no-install-recommends -y install q', 'apt-get -y install q --no-install-recommends',
      'apt-get -y install -o APT::Install-Recommends=false q'),
  },
  {
    code: 'DL3016',
    fires: each('RUN npm install ', 'q', '@s/q', '--registry=https://r.test q', 'git://h.test/q.git', '@s@1'),
    silent: [
      ...each('RUN npm install', '', ' q@1', ' @s/q@">=1"', ' q@latest', ' ./q', ' q.tgz', ' git+https://h.test/q#v1', ' --loglevel warn q@1'),
      'RUN npm run x install',
    ],
  },
  {
    code: 'DL3018',
    fires: each('RUN apk add ', 'q', 'a=1 q', '$P', '`echo q=1`'),
    silent: each('RUN apk add ', 'q${V:-=1}', '$(echo q=1)', 'q=1', 'q~1', 'q~=1', '"q>1"', 'q-1.apk', '-t .b q=1', '--virtual .b q=1',
      '-X https://r.test q=1', '--repository=https://r.test q=1'),
  },
  {
    code: 'DL3019',
    fires: run('apk add -U q=1', '--mount=type=cache,target=/x apk add q=1'),
    silent: run('apk add --no-cache q=1', '--mount=type=cache,target=/var/cache/apk apk add q=1', '--mount=type=tmpfs,target=/var/cache/apk apk add q=1'),
  },
  {
    code: 'DL3020',
    fires: each('ADD ', 'a /', 'a.zip /', 'a.tar b /', 'git@h.test:q /'), silent: each('ADD ', 'a.tar /', '"a.tgz" /', 'http://h.test/x /'),
  },
  { code: 'DL3021', fires: each('COPY ', '"a b" c', 'a b c', 'a b .', '["a","b","c"]'), silent: each('COPY ', 'a b', 'a b "c/"') },
  {
    code: 'DL3022',
    fires: [
      lines('FROM a:1', 'COPY --from=x a b'), lines('FROM a:1', 'COPY --from=x a b', 'FROM b:1 AS x'), 'COPY --from=0 a b',
      lines('FROM a:1', 'FROM b:1', 'COPY --from=2 a b'), lines('FROM a:1 AS x', 'FROM b:1', 'COPY --from="x" a b'),
    ],
    silent: [
      lines('FROM a:1', 'COPY --from=img:1 a b'), lines('FROM a:1', 'COPY --from=0x a b'), lines('FROM a:1', 'COPY --from=0 a b'),
      lines('FROM a:1 AS x', 'FROM b:1', 'COPY --from=x a b'),
    ],
  },
  { code: 'DL3023', fires: [lines('FROM a:1 AS x', 'COPY --from=x a b')], silent: [lines('FROM a:1 AS x', 'FROM b:1 AS y', 'COPY --from=x a b')] },
  { code: 'DL3024', fires: [{ text: lines('FROM a:1 AS a', 'FROM b:1 AS a'), lines: [2] }], silent: [lines('FROM x:1 AS a', 'FROM x:1 AS A')] },
  {
    code: 'DL3025',
    fires: ['CMD a b', 'ENTRYPOINT [\'a\']', 'HEALTHCHECK CMD curl x', { text: lines('FROM a:1', 'SHELL ["/bin/bash","-c"]', 'CMD a b'), lines: [3] }, 'CMD ["a\\\\"]'],
    silent: ['CMD ["a"]', 'HEALTHCHECK NONE', 'CMD ["a\\q"]'],
  },
  {
    code: 'DL3026', settings: trusting('t.io'),
    fires: [
      'FROM u.io/x', 'FROM x', lines('FROM t.io/x', 'COPY --from=u.io/x:1 a b'), lines('FROM t.io/x', 'RUN --mount=type=cache,from=u.io/x,target=/c y'),
      'FROM $X', 'FROM $R/x', lines('FROM t.io/x', 'COPY --from=0 a b'),
    ],
    silent: [
      { text: 'FROM u.io/x', settings: trusting() }, lines('FROM t.io/x', 'COPY --from=scratch a b'), 'FROM t.io/x', 'FROM scratch',
      lines('FROM t.io/x AS a', 'FROM a'), { text: 'FROM u.io/x', settings: trusting('*') }, { text: 'FROM a.t.io/x', settings: trusting('*.t.io') },
    ],
  },
  { code: 'DL3027', fires: run('apt list'), silent: run('apt-get x') },
  { code: 'DL3035', fires: run('zypper dup'), silent: run('zypper up') },
  { code: 'DL4005', fires: run('ln -s dash /bin/sh'), silent: run('ln -s a b && cat /bin/sh') },
  {
    code: 'DL3028',
    fires: run('gem install q', 'gem i a:1 q'),
    silent: each('RUN gem install ', 'q:1', 'q -v 1', 'q --version=1', 'a:1 -- --with-x=y', 'a:1 --flag v', '--no-document q'),
  },
  {
    code: 'DL3029',
    fires: each('FROM ', '--platform=linux/s390x a:1', '--platform=$P a:1'),
    silent: each('FROM ', '--platform="${BUILDPLATFORM:-}" a:1', '--platform=$TARGETPLATFORM a:1'),
  },
  { code: 'DL3065', fires: ['FROM --platform=${TARGETPLATFORM} a:1'], silent: ['FROM --platform=$P a:1'] },
  { code: 'DL3030', fires: run('yum localinstall q'), silent: run('yum localinstall --assumeyes q') },
  { code: 'DL3034', fires: run('zypper rm q'), silent: run('zypper -n rm q', 'zypper rm --no-confirm q') },
  { code: 'DL3038', fires: run('microdnf install q'), silent: run('microdnf install -y q') },
  {
    code: 'DL3032',
    fires: run('yum install -y q-1', 'yum clean all && yum install -y q-1', '--mount=type=cache,target=/var/cache/yum yum install -y q-1'),
    silent: run('yum install -y q-1 && yum clean all', 'yum install -y q-1 && rm -rf /var/cache/yum/*'),
  },
  ...(['DL3033', 'DL3041'] as const).map((code): Row => {
    const tool = code === 'DL3033' ? 'RUN yum ' : 'RUN dnf ';
    return {
      code,
      fires: [
        ...each(tool, 'install -y q', 'install -y q-devel', 'module install -y q', 'install -y q-${v}', 'install -y q.rpm'),
        { text: lines('FROM a:1', 'ENV v=1', 'FROM b:1', `${tool}install -y q-\${v}`), lines: [4] },
      ],
      silent: [
        ...each(tool, 'install -y q-1.2', 'install -y a-b-1.2', 'install -y q-1:1.2', 'install -y q++-1.2', 'module install -y q:3'),
        lines('ARG v', 'FROM a:1', `${tool}install -y q-$v`), 'RUN dnf group install "X Y"',
      ],
    };
  }),
  {
    code: 'DL3036', fires: run('zypper in -y q=1'),
    silent: run('zypper in -y q=1 && zypper cc', '--mount=type=cache,target=/var/cache/zypp zypper in -y q=1'),
  },
  {
    code: 'DL3040',
    fires: run('dnf -y up', 'microdnf clean all && dnf in -y q'),
    silent: run('dnf in -y q && rm -rf /x', '--mount=type=cache,target=/var/cache/libdnf5 dnf in -y q', '--mount=type=tmpfs,target=/var/cache/libdnf5 dnf in -y q',
      'notdnf install q'),
  },
  { code: 'DL3037', fires: run('zypper in -y q'), silent: each('RUN zypper in -y ', 'q=1', 'q\\>=1', 'q\\<1', 'q-1.rpm') },
  {
    code: 'DL3042',
    fires: [
      'RUN pip install q==1', lines('ENV PIP_NO_CACHE_DIR=no', 'RUN pip install q==1'),
      lines('FROM a:1', 'ENV PIP_NO_CACHE_DIR=1', 'FROM b:1', 'RUN pip install q==1'), 'RUN PIP_NO_CACHE_DIR=0 pip install q',
    ],
    silent: [
      'RUN pip install --no-cache-dir q', lines('FROM a:1', 'ENV PIP_NO_CACHE_DIR=on', 'RUN pip install q'),
      lines('FROM a:1 AS p', 'ENV PIP_NO_CACHE_DIR=on', 'FROM p', 'RUN pip install q'),
      ...run('export PIP_NO_CACHE_DIR=yes && pip install q', '--mount=type=cache,target=/root/.cache/pip pip install q', 'pipx install q', 'pipenv install q'),
    ],
  },
  {
    code: 'DL3043',
    fires: ['ONBUILD ONBUILD RUN a', 'ONBUILD MAINTAINER a'],
    silent: each('ONBUILD ', 'ADD a /b', 'ARG a', 'CMD ["a"]', 'COPY a /b', 'ENTRYPOINT ["a"]', 'ENV a=b', 'EXPOSE 1', 'HEALTHCHECK NONE', 'LABEL a=b', 'RUN a',
      'SHELL ["a"]', 'STOPSIGNAL 9', 'USER 1', 'VOLUME /a', 'WORKDIR /a'),
  },
  {
    code: 'DL3044',
    fires: each('ENV ', 'A=1 B=$A', 'A=1 B="${A}/x"', 'A=$A:1 A=$A:2'),
    silent: [lines('ENV A=1', 'ENV B=$A'), 'ENV A=1 B=$AX', 'ENV A=1 B="A"', lines('ARG A', 'ENV A=1 B=$A'), 'ENV A=/x:$A'],
  },
  {
    code: 'DL3045',
    fires: ['COPY a b', 'COPY a "b"', { text: lines('FROM a:1', 'WORKDIR /w', 'FROM b:1', 'COPY a b'), lines: [4] }],
    silent: [
      'COPY a /b', 'COPY a "c:\\b"', 'COPY a $B', lines('WORKDIR /w', 'COPY a b'), lines('FROM a:1 AS p', 'WORKDIR /w', 'FROM p', 'COPY a b'),
      lines('FROM a:1 AS p', 'WORKDIR /w', 'FROM p AS q', 'FROM q', 'COPY a b'), 'ONBUILD COPY a b',
    ],
  },
  {
    code: 'DL3046',
    fires: run('useradd -u 654321 q'), silent: run('useradd -u 65432 q', 'useradd -l -u 654321 q', 'useradd --no-log-init -u 654321 q', 'useradd q'),
  },
  {
    code: 'DL3047',
    fires: run('wget u', 'wget -O f u'),
    silent: each('RUN wget ', '-q u', '-qO- u', '-nv u', '--no-verbose u', '--progress=dot u', '-o log u', '-a log u', '--output-file=l u'),
  },
  {
    code: 'DL3048',
    fires: each('LABEL ', 'Foo=x', '1a=x', 'a-=x', '.a=x', 'a..b=x', 'a--b=x', 'a$b=x', 'com.docker.x=x'), silent: each('LABEL ', 'a=x', 'org.x.a-b_c/d1=x'),
  },
  {
    code: 'DL3049', settings: schema('text'),
    fires: [
      { text: lines('FROM a:1', 'FROM b:1'), lines: [1, 2] },
      { text: lines('FROM a:1 AS base', 'FROM base AS child', 'LABEL k=1'), lines: [1] },
    ],
    silent: [lines('FROM a:1 AS base', 'FROM base', 'LABEL k=1'), lines('FROM a:1 AS base', 'LABEL k=1', 'FROM base')],
  },
  {
    code: 'DL3050', settings: { ...schema('text'), strictLabels: true },
    fires: ['LABEL j=1', 'LABEL k=1 j=2', { text: 'LABEL a=b', settings: { labelSchema: {}, strictLabels: true } }],
    silent: ['LABEL k=1', { text: 'LABEL j=1', settings: { ...schema('text'), strictLabels: false } }, 'ONBUILD LABEL j=1'],
  },
  { code: 'DL3051', settings: schema('text'), fires: label('""', ''), silent: [...label('" "', '$X'), 'LABEL j=""'] },
  { code: 'DL3052', settings: schema('url'), fires: label('docs', '//x', '$U'), silent: label('https://x.test/a?b#c', 'x:y') },
  {
    code: 'DL3053', settings: schema('rfc3339'), fires: label('2026-01-01', '2026-02-30T00:00:00Z', '2026-01-01T00:00Z'),
    silent: label('2026-01-01t00:00:00z', '2026-01-01T00:00:00+0100'),
  },
  { code: 'DL3054', settings: schema('spdx'), fires: label('mit', 'GPL-3.0', '(MIT)'), silent: label('0BSD', 'GPL-3.0-only') },
  {
    code: 'DL3055', settings: schema('hash'), fires: label('abc', '12345678', '0123456789abcdef'.repeat(4), 'ABCDEF0'),
    silent: label('0a1b2c3', '0123456789'.repeat(4)),
  },
  { code: 'DL3056', settings: schema('semver'), fires: label('1.0', 'v1.0.0', '1.0.0-a..b'), silent: label('1.0.0-rc.1+b', '01.0.0') },
  { code: 'DL3058', settings: schema('email'), fires: label('ops', 'a@b_c.d', 'a..b@c.d'), silent: label('a@b', 'a@[1.2.3.4]') },
  {
    code: 'DL3057', settings: { rules: { DL3057: 'info' } },
    fires: ['FROM a:1', lines('FROM a:1 AS p', 'FROM p AS q', 'FROM p', 'HEALTHCHECK NONE')],
    silent: [
      lines('FROM a:1', 'HEALTHCHECK NONE'), lines('FROM a:1 AS p', 'HEALTHCHECK CMD ["a"]', 'FROM p'),
      lines('FROM a:1 AS p', 'FROM p AS q', 'FROM q', 'HEALTHCHECK CMD ["a"]'), lines('FROM a:1 AS p', 'FROM p AS q', 'HEALTHCHECK CMD ["a"]', 'FROM p'),
    ],
  },
  {
    code: 'DL3059',
    fires: [
      { text: lines('RUN a', 'RUN b'), lines: [2] }, { text: lines('RUN a', '# c', '', 'RUN b'), lines: [4] },
      { text: lines('RUN --mount=type=cache,target=/a a', 'RUN --mount=type=cache,target=/a b'), lines: [2] },
      { text: lines('RUN a && b', 'RUN c', 'RUN d'), lines: [3] },
    ],
    silent: [
      lines('RUN a | b', 'RUN c'), lines('RUN a', 'RUN b; c'), lines('RUN a', 'RUN --network=none b'), lines('RUN a', 'WORKDIR /w', 'RUN b'),
      lines('RUN echo $(d)', 'RUN e'),
    ],
  },
  {
    code: 'DL3060',
    fires: [
      lines('FROM a:1', 'RUN yarn install'), lines('FROM a:1', 'RUN yarn cache clean && yarn install'),
      lines('FROM a:1', 'RUN --mount=type=cache,target=/x yarn install'), { text: lines('FROM a:1 AS b', 'RUN yarn install', 'FROM b'), lines: [2] },
    ],
    silent: [
      lines('FROM a:1', 'RUN yarn install && yarn cache clean'), lines('FROM a:1', 'RUN --mount=type=cache,target=/root/.cache/yarn yarn install'),
      lines('FROM a:1 AS b', 'RUN yarn install', 'FROM c:1', 'COPY --from=b a /b'),
    ],
  },
  { code: 'DL3061', fires: [{ text: lines('USER a', 'FROM b:1'), lines: [1] }], silent: [lines('# escape=\\', '# c', 'ARG a', 'FROM b:1')] },
  {
    code: 'DL3062',
    fires: run('go install h.test/q', 'go install h.test/q@latest', 'go get -tool q', 'go run h.test/q', 'go run main.go'),
    silent: run('go install h.test/q@v1', 'go install .', 'go install ./x', 'go install /x', 'go run h.test/q@v1 -f x'),
  },
  { code: 'DL3063', fires: ['FROM a:1 AS scratch'], silent: ['FROM a:1 AS ctx'] },
  { code: 'DL3066', fires: ['USER www:www'], silent: ['USER 1:web', lines('ARG U', 'USER $U')] },
  { code: 'DL3067', fires: [lines('FROM a:1 AS b', 'FROM c:1', 'COPY --from=b "/" /')], silent: ['COPY / /', lines('FROM a:1 AS b', 'FROM c:1', 'COPY --from=b /a /')] },
  {
    code: 'DL3064',
    fires: ['ARG github_token', 'ENV db_password=x', 'ARG my_username', 'ENV PRIVATE_DIR=/p'], silent: ['ARG COLOR', 'ENV KEYMAP=de'],
  },
  { code: 'DL4000', fires: ['MAINTAINER a', lines('MAINTAINER a', 'FROM b:1')], silent: ['LABEL maintainer=a'] },
  {
    code: 'DL4003', fires: [{ text: lines('FROM a:1', 'CMD ["a"]', 'CMD ["b"]'), lines: [3] }],
    silent: [lines('FROM a:1', 'CMD ["a"]', 'FROM b:1', 'CMD ["b"]')],
  },
  {
    code: 'DL4004', fires: [{ text: lines('FROM a:1', 'ENTRYPOINT ["a"]', 'ENTRYPOINT ["b"]'), lines: [3] }],
    silent: [lines('FROM a:1', 'ENTRYPOINT ["a"]', 'FROM b:1', 'ENTRYPOINT ["b"]')],
  },
  {
    code: 'DL4001',
    fires: [{ text: lines('FROM a:1', 'RUN wget a', 'RUN curl b', 'RUN ls', 'RUN wget c'), lines: [3, 5] }],
    silent: [lines('FROM a:1', 'RUN wget a', 'FROM b:1', 'RUN curl b')],
  },
  {
    code: 'DL4006',
    fires: [
      'RUN a | b', { text: lines('FROM a:1', 'SHELL ["/bin/sh","-o","pipefail","-c"]', 'RUN a | b'), lines: [3] },
      { text: lines('FROM a:1', 'SHELL ["/bin/bash","-o","pipefail","-c"]', 'FROM b:1', 'RUN a | b'), lines: [4] },
      { text: lines('FROM a:1', 'SHELL ["/bin/bash","-o","pipefail","-c"]', 'SHELL ["/bin/bash","-c"]', 'RUN a | b'), lines: [4] },
      'RUN set -o pipefail && a | b',
      // It only knows the shells below /bin.
      lines('FROM a:1', 'SHELL ["/usr/bin/bash","-eo","pipefail","-c"]', 'RUN a | b'),
    ],
    silent: [
      'RUN a || b',
      ...['["/bin/bash","-eo","pipefail","-c"]', '["/bin/zsh","-o","pipefail","-c"]', '["/bin/ash","-o","pipefail","-c"]', '["pwsh","-c"]',
        '["powershell.exe"]', '["cmd","/S"]'].map((shell) => lines('FROM a:1', `SHELL ${shell}`, 'RUN a | b')),
    ],
  },
];
