import fc from 'fast-check';

/** Dockerfiles that give many rules something to mend, often several at one place. */

const apt = fc.constantFrom('apt-get update', 'apt-get update -y', 'apt update', 'apt-get install curl git', 'apt-get install -y --no-install-recommends libpq-dev gcc', 'apt install vim curl curl',
  'apt-get -qq install ca-certificates', 'apt-get clean', 'rm -rf /var/lib/apt/lists/*', 'apt-get purge -y gcc', 'apt-get autoremove -y', 'apt-get upgrade -y', 'DEBIAN_FRONTEND=noninteractive apt-get install -y tzdata',
  'apt-get install -y zlib1g-dev \\\n    curl \\\n    # needed by the importer\n    bash', 'sudo apt-get install -y make', 'apt-key adv --recv-keys 0123', 'apt-get dist-upgrade');
const otherSystem = fc.constantFrom('apk add curl', 'apk add --no-cache --virtual .deps gcc musl-dev', 'apk update', 'apk add -U git', 'apk del .deps', 'rm -rf /var/cache/apk/*', 'yum install httpd',
  'yum -y install gcc make', 'yum clean all', 'dnf install -y nginx', 'dnf clean all', 'microdnf install tar', 'zypper in bc', 'zypper -n install bc', 'zypper clean -a', 'pacman -Sy --noconfirm git', 'rm -rf /var/cache/yum');
const language = fc.constantFrom('npm install', 'npm ci', 'npm i -g serve', 'npm cache clean', 'npm cache clean --force', 'npm run build', 'yarn', 'yarn install', 'yarn cache clean', 'yarn add left-pad', 'pnpm install', 'bun install',
  'pip install flask', 'pip install -r requirements.txt', 'pip install --no-cache-dir build==1.2', 'python -m pip install --upgrade pip', 'rm -rf /root/.cache/pip', 'pip cache purge', 'poetry install', 'uv sync', 'uv pip install httpx',
  'gem install rack', 'bundle install', 'composer install', 'go build -o /app .', 'go mod download', 'go install example.test/gen@latest', 'cargo build', 'cargo build --release', 'cargo install ripgrep',
  'mvn package', './gradlew build', 'dotnet restore', 'dotnet publish -o /out', 'conda install -y numpy', 'rm -rf /root/.npm /root/.m2');
const plain = fc.constantFrom('cd /tmp', 'cd build && make', 'make install', 'cmake . && cmake --build .', 'wget https://example.test/x.tar.gz', 'wget -O /tmp/x.tgz http://example.test/x.tgz', 'tar xzf x.tar.gz', 'tar -xzf /tmp/x.tgz -C /opt',
  'curl https://example.test/i.sh | sh', 'curl -k -o /tmp/k.zip https://example.test/k.zip', 'unzip /tmp/k.zip -d /opt', 'rm /tmp/k.zip', 'git clone https://example.test/r.git /usr/src/r', 'chmod +x /srv/app/run.sh', 'chmod -R 777 /srv',
  'chown -R app:app /srv/app', 'useradd -m app', 'useradd -u 2000123 svc', 'adduser -D app', 'groupadd -r app', "echo 'root:secret' | chpasswd", 'mkdir -p /srv/q', 'rm -rf "$DIR/"', 'rm -rf /srv/app/cache', 'mv /srv/app/a.conf /etc/a.conf',
  'echo $HOME', 'echo "a\\tb"', 'export A=`date`', 'export B=$(cat x)', 'source /etc/profile', 'for i in 1 2; do echo $i; done', 'if [ "$A" == b ]; then echo c; fi', '[[ -f x ]] && true', 'true &', '(cd x; make)', "sh -c 'apt-get update'",
  'set -e', 'set -o pipefail', 'f() { true; }', 'exit 0', 'ls | grep x', 'cat x | sort > y', 'sudo ls', 'ln -sf /bin/bash /bin/sh', 'gpg --keyserver example.test --recv-keys 01', 'ssh-keyscan example.test', 'ps aux', 'service x start',
  'a=b', 'printf "$A"', '{ true; false; }', 'cat <<X\nX\n', 'mktemp -d', 'which x', 'git config --global http.sslVerify false', 'echo `ls`', 'test -f x || exit 1', 'let i=1', 'echo {a,b}');
const command = fc.oneof({ weight: 4, arbitrary: apt }, { weight: 2, arbitrary: otherSystem }, { weight: 3, arbitrary: language }, { weight: 4, arbitrary: plain });
const joint = fc.constantFrom(' && ', ' && \\\n    ', ' \\\n  && ', '; ', '; \\\n', ' \\\n # why\n && ', ' && \\\n# because\n    # of that\n    ', ' && \\\n\n    ', ' || ', ' | ');

const script = fc.array(fc.tuple(command, joint), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.map(([each, link], i) => each + (i < parts.length - 1 ? link : '')).join(''));
const flags = fc.constantFrom('', '', '', '', '', '--mount=type=cache,target=/var/cache/apt ', '--mount=type=cache,target=/root/.cache/pip ', '--mount=type=cache,target=/root/.npm,id=n ', '--mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked ',
  '--mount=type=secret,id=token ', '--mount=type=bind,source=.,target=/src ', '--network=none ', '--security=insecure ');
const heredoc = fc.tuple(script, fc.constantFrom('<<E', "<<'E'", '<<-E'), fc.constantFrom('', '#!/bin/bash\n', 'set -e\n', '# first\n'))
  .map(([text, marker, first]) => `RUN ${marker}\n${first}${text.replaceAll(/ *\\\n/g, '\n').replaceAll(/^ *(?:&&|;) */gm, '')}\nE`);

const source = fc.constantFrom('.', './', 'app', 'app/', 'a.conf', 'run.sh', 'x.tar.gz', 'package.json', 'package*.json', 'requirements.txt', 'go.mod go.sum', 'https://example.test/x.tgz', '${URL}', '$V/x', '*.txt', 'src lib', '../up', '.env', 'id_rsa');
const destination = fc.constantFrom('.', './', '/srv/app', '/srv/app/', '/etc/a.conf', '/', 'app', '/tmp/', '/app/', '~/x');
const copyFlags = fc.constantFrom('', '', '', '', '--chown=app:app ', '--chmod=755 ', '--link ', '--from=build ', '--from=0 ', '--from=Build ', '--from=nginx:latest ', '--from=example.test/tool ');
const copy = fc.tuple(fc.constantFrom('COPY', 'COPY', 'ADD', 'copy', 'ONBUILD COPY', 'ONBUILD ADD'), copyFlags, source, destination).map(([keyword, flag, from, to]) => `${keyword} ${flag}${from} ${to}`);

const image = fc.constantFrom('node', 'node:latest', 'node:20', 'node:20-slim', 'debian:12', 'debian:12-slim', 'ubuntu:18.04', 'alpine', 'alpine:3.20', 'golang:1.25', 'python:3.12', 'python:3.12-alpine', 'rust:1.85', 'fedora:40', 'centos:7', 'opensuse/leap:15.6',
  'maven:3.9-eclipse-temurin-21', 'ruby:3.3', 'php:8.3-apache', 'scratch', 'build', 'Build', '$BASE', '--platform=linux/amd64 debian:12', '--platform=$TARGETPLATFORM alpine:3.20', 'example.org/team/app:1.2', 'openjdk:8');
const from = fc.tuple(fc.constantFrom('FROM', 'FROM', 'from'), image, fc.constantFrom('', '', ' AS build', ' as Build', ' AS base', ' as test')).map((parts) => `${parts[0]} ${parts[1]}${parts[2]}`);

const other = fc.constantFrom('WORKDIR app', 'WORKDIR /srv/app', 'WORKDIR ~/x', 'workdir /srv', 'USER app', 'USER root', 'USER 1000', 'ENV A=1', 'ENV A b c', 'ENV A=1 B=$A', 'ENV SECRET_KEY=x', 'ENV PATH=/opt/bin:$PATH', 'ENV DEBIAN_FRONTEND=noninteractive', 'ENV DEBIAN_FRONTEND noninteractive',
  'ENV NODE_ENV=development', 'ENV PIP_NO_CACHE_DIR=1', 'ENV A=1 \\\n    # about B\n    B=2', 'ARG V', 'ARG V=1', 'ARG BASE=node:latest', 'ARG TOKEN', 'ARG URL', 'EXPOSE 80', 'EXPOSE 80/TCP 22', 'EXPOSE 8080:80', 'MAINTAINER me@example.test', 'LABEL maintainer=me', 'LABEL a=b', 'LABEL a=c d=e', 'LABEL a b',
  'LABEL org.label-schema.name=x', 'LABEL b=c \\\n      # what it is\n      d="e f"', 'CMD ["node", "a.js"]', 'CMD node a.js', 'CMD npm start', 'CMD exec x $A', 'ENTRYPOINT ["/app"]', 'ENTRYPOINT /app', 'ENTRYPOINT ["sh", "-c", "x"]', 'CMD [\'a\', \'b\']', 'CMD', 'VOLUME /data', 'VOLUME /srv/app', 'VOLUME ["/data"]',
  'SHELL ["/bin/bash", "-c"]', 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]', 'SHELL ["cmd", "/S", "/C"]', 'HEALTHCHECK NONE', 'HEALTHCHECK CMD curl -f http://localhost/ || exit 1', 'STOPSIGNAL 9', 'STOPSIGNAL SIGTERM', 'ONBUILD RUN apt-get update', 'ONBUILD RUN npm install', 'ONBUILD FROM a', 'RUN ["apt-get", "update"]',
  'COPY <<F /etc/f\n# not a comment\nkept\nF', 'RUN', 'NONSENSE x', 'ADD --checksum=sha256:00 https://example.test/a /a');
const remark = fc.constantFrom('', '', '', '# note', '# another note', '  # indented', '#', '# hadolint ignore=DL3008', '# hadolint ignore=DL3059,DL3009', '# imglint ignore=no-latest-tag -- we like it', '# imglint ignore-file=DL3020', '# check=skip=all', '# hadolint shell=bash', 'RUN true # trailing');

const instruction = fc.oneof(
  { weight: 2, arbitrary: from }, { weight: 9, arbitrary: fc.tuple(flags, script).map(([flag, text]) => `RUN ${flag}${text}`) }, { weight: 1, arbitrary: heredoc },
  { weight: 4, arbitrary: copy }, { weight: 6, arbitrary: other }, { weight: 3, arbitrary: remark },
);

/** With a first FROM of its own, so that most of what follows stands in a stage. */
export const projects: fc.Arbitrary<string> = fc.record({
  first: fc.constantFrom('', '', '', '# syntax=docker/dockerfile:1\n', '# escape=\\\n', '# escape=`\n', '\uFEFF', 'ARG BASE=node:20\n', '# what this is\n\n'),
  base: from, body: fc.array(instruction, { maxLength: 14 }), newline: fc.constantFrom('\n', '\n', '\n', '\r\n'), final: fc.constantFrom(true, true, true, false),
}).map(({ first, base, body, newline, final }) => {
  const text = `${[base, ...body].join('\n')}${final ? '\n' : ''}`;
  return (first + (first.includes('`') ? text.replaceAll('\\\n', '`\n') : text)).replaceAll('\n', newline);
});
