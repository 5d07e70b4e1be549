import fc from 'fast-check';

/** Any text at all, with what matters to Dockerfiles more often than chance would have it. */
export const noise: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom('FROM', 'RUN', 'COPY', ' ', '\t', '\n', '\r\n', '\r', '\\\n', '\\', '`', '#', '<<E', '<<-"E"', 'E', '"', "'", '[', ']', '{', '}',
    '$', '${', ':-', '=', '--', '# escape=`', '# syntax=', '# check=', '\0', '\uFEFF', '\uD800', '@', ':', '&&', '|', ';', '(', ')', 'ONBUILD'), { maxLength: 40 })
    .map((parts) => parts.join('')),
);

const word = fc.constantFrom('app', '/srv/app', '.', './', 'a.tar.gz', 'https://example.org/x.tgz', '$HOME', '${V:-1}', '"a b"', 'package.json', '--from=build', '--chown=app');
const image = fc.constantFrom('node', 'node:latest', 'node:22', 'node:22-slim', 'debian:12', 'alpine', 'golang:1.25', 'python:3.12', 'scratch', 'build', '$BASE',
  'example.org/team/app:1.2', 'ubuntu@sha256:0000000000000000000000000000000000000000000000000000000000000000');
const command = fc.constantFrom('apt-get update', 'apt-get install -y curl', 'apt-get install curl git', 'rm -rf /var/lib/apt/lists/*', 'npm install', 'npm ci', 'pip install flask',
  'make', 'cd /tmp', 'wget https://example.org/x', 'curl -s https://example.org/i.sh | sh', 'go build -o /app .', 'apk add curl', 'chmod +x /app', 'chown -R app /srv', 'echo "a && b"',
  'sudo make install', 'export A=1', 'set -e', 'rm /tmp/x', 'true &', '(cd x; make)', 'for i in 1 2; do echo $i; done', "sh -c 'apt-get update'");
const joint = fc.constantFrom(' && ', ' && \\\n    ', '; ', ' \\\n # why\n && ', ' || ', ' | ');

const script = fc.array(fc.tuple(command, joint), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.map(([each, link], i) => each + (i < parts.length - 1 ? link : '')).join(''));
const words = fc.array(word, { minLength: 2, maxLength: 4 }).map((some) => some.join(' '));

const instruction: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: image.map((name) => `FROM ${name}`) },
  { weight: 2, arbitrary: fc.tuple(image, fc.constantFrom('build', 'Build', 'base')).map(([name, stage]) => `FROM ${name} AS ${stage}`) },
  { weight: 6, arbitrary: script.map((text) => `RUN ${text}`) },
  { weight: 1, arbitrary: script.map((text) => `RUN <<E\n${text.replaceAll('\\\n', '\n')}\nE`) },
  { weight: 1, arbitrary: script.map((text) => `RUN --mount=type=cache,target=/var/cache/apt ${text}`) },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom('COPY', 'ADD', 'ONBUILD ADD', 'add'), words).map(([keyword, rest]) => `${keyword} ${rest}`) },
  { weight: 4, arbitrary: fc.constantFrom('WORKDIR app', 'WORKDIR /srv', 'USER app', 'USER root', 'ENV A=1', 'ENV A b c', 'ENV SECRET_KEY=x', 'ARG V', 'ARG BASE=node:latest', 'EXPOSE 80',
    'MAINTAINER me@example.org', 'LABEL a=b', 'CMD ["node", "a.js"]', 'CMD node a.js', 'ENTRYPOINT ["/app"]', 'ENTRYPOINT /app', 'VOLUME /data', 'SHELL ["/bin/bash", "-c"]',
    'HEALTHCHECK NONE', 'STOPSIGNAL 9', 'CMD', 'NONSENSE x') },
  { weight: 2, arbitrary: fc.constantFrom('', '# note', '  # indented', '# hadolint ignore=DL3008', '# imglint ignore=no-latest-tag', '# imglint ignore-file=DL3020,nobody', '# check=skip=all') },
);

/** Instructions as people write them, in any order, with any line end. */
export const dockerfiles: fc.Arbitrary<string> = fc.tuple(
  fc.array(instruction, { maxLength: 14 }), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\uFEFF'), fc.constantFrom('', '# syntax=docker/dockerfile:1', '# escape=\\'),
  fc.boolean(),
).map(([lines, newline, mark, first, final]) =>
  mark + [...first === '' ? [] : [first], ...lines].join('\n').replaceAll('\n', newline) + (final ? newline : ''));
