import { expect } from 'chai';
import fc from 'fast-check';
import { memoryContext } from '../../src/discover/memory-context.js';
import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { mountsOf } from '../../src/dockerfile/mount.js';
import { parse } from '../../src/dockerfile/parse.js';
import type { Fix } from '../../src/engine/rule.js';
import { fix } from '../../src/fix/fix.js';
import { emptiesMount } from '../../src/layers/emptied-mounts.js';
import { shellsOf } from '../../src/shell/shells.js';
import { projects } from '../harness/arbitrary-projects.js';
import { allNames, everything } from '../harness/run-rule.js';

/** What every rule's fixes together make of a text. */
const fixed = (text: string, allow: Fix['safety'] = 'unsafe', files: Readonly<Record<string, string>> | null = null): string => {
  const outcome = fix(text, everything, { allow, names: allNames, ...(files === null ? {} : { context: memoryContext({ ...files, Dockerfile: text }) }) });
  expect(outcome, text).to.deep.include({ settled: true, bugs: [] });
  return outcome.text;
};
const inside = ({ instructions }: Dockerfile, ...keywords: readonly string[]): readonly Instruction[] =>
  instructions.map((outer) => outer.trigger ?? outer).filter(({ keyword }) => keywords.includes(keyword));
const textOf = ({ text }: Dockerfile, { span: { start, end } }: Instruction): string => text.slice(start, end);

/** Everything that fills a cache, and an image that has it. */
const installs: readonly (readonly [string, string])[] = [
  ['apt-get update && apt-get install -y curl', 'debian:12'], ['apt-get update && apt-get install -y curl && apt-get clean && rm -rf /var/lib/apt/lists/*', 'debian:12'], ['apt update; apt install -y curl', 'ubuntu:24.04'],
  ['apk add curl', 'alpine:3.20'], ['apk update && apk add curl && rm -rf /var/cache/apk/*', 'alpine:3.20'], ['yum install -y zip', 'centos:7'], ['dnf install -y zip', 'fedora:41'], ['microdnf install -y zip', 'rockylinux:9-minimal'],
  ['zypper -n install zip', 'opensuse/leap:15.6'], ['pacman -S --noconfirm zip', 'archlinux:latest'], ['npm ci', 'node:22'], ['npm install && npm cache clean --force', 'node:22'], ['yarn install', 'node:22'], ['yarn install && yarn cache clean', 'node:22'],
  ['pnpm install', 'node:22'], ['pnpm install && pnpm store prune', 'node:22'], ['bun install', 'oven/bun:1'], ['pip install flask', 'python:3.13'], ['pip install --no-cache-dir flask', 'python:3.13'], ['pip install flask && rm -rf /root/.cache/pip', 'python:3.13'],
  ['pip install flask && pip cache purge', 'python:3.13'], ['uv sync', 'python:3.13'], ['uv pip install --no-cache flask', 'python:3.13'], ['uv sync && uv cache clean', 'python:3.13'], ['poetry install', 'python:3.13'], ['gem install rack', 'ruby:3.4'], ['bundle install', 'ruby:3.4'],
  ['composer install', 'composer:2'], ['composer install && composer clear-cache', 'composer:2'], ['go build -o /app .', 'golang:1.25'], ['go build -o /app . && go clean -cache -modcache', 'golang:1.25'], ['go mod download', 'golang:1.25'],
  ['cargo build --release', 'rust:1.90'], ['cargo install --path . && rm -rf /usr/local/cargo/registry', 'rust:1.90'], ['mvn package', 'maven:3.9'], ['mvn package && rm -rf /root/.m2', 'maven:3.9'], ['mvn package && rm -rf ~/.m2/repository', 'maven:3.9'], ['gradle build', 'gradle:8'],
  ['gradle build && rm -rf ~/.gradle/caches', 'gradle:8'], ['dotnet publish -o /out', 'mcr.microsoft.com/dotnet/sdk:8.0'], ['dotnet restore && dotnet nuget locals all --clear', 'mcr.microsoft.com/dotnet/sdk:8.0'], ['conda install -y numpy', 'continuumio/miniconda3'],
];

/** Fixes of other tools are known to break these. */
describe('what fixing never does, with every rule on', () => {
  describe('an ADD that may fetch or unpack becomes no COPY:', () => {
    for (const add of [
      'ADD ${URL} /opt/x', 'ADD $URL /opt/x', 'ADD "${URL}" /opt/', 'ADD --chown=app ${URL} /opt/x', 'ADD ["${URL}", "/opt/x"]', 'ADD ${HOST}/x.tgz /opt/', 'ADD ${URL:-https://x.test/a} /opt/x', 'add ${URL} /opt/x',
      'ADD https://x.test/a.conf /etc/a.conf', 'ADD git@x.test:a/b.git /src', 'ADD https://x.test/a.git#v1 /src', 'ADD rootfs.tar.xz /', 'ADD ${NAME}.tar.gz /opt', 'ADD a.txt ${URL} /opt/', 'ONBUILD ADD ${URL} /opt/x',
    ]) {
      it(add, () => {
        for (const head of ['FROM debian:12\nARG URL\n', 'ARG URL=https://x.test/a\nFROM debian:12\nARG URL\n', 'FROM debian:12\nENV URL=http://x.test/a\n', 'FROM debian:12\n']) {
          const after = parse(fixed(`${head}${add}\nCMD ["x"]\n`));
          expect(inside(after, 'COPY').map((copy) => textOf(after, copy))).to.deep.equal([]);
        }
      });
    }
  });

  describe('what starts by a shell is read by the same one:', () => {
    const starts = ['CMD run | tee log', 'ENTRYPOINT exec run $FLAGS', 'HEALTHCHECK CMD curl -f http://localhost | grep ok', 'CMD a && b'];
    const shell = 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]';
    const readersIn = (text: string): readonly string[] => inside(parse(text), 'CMD', 'ENTRYPOINT', 'HEALTHCHECK').filter(({ json }) => json === null)
      .map((start) => `${start.keyword} ${start.shell.words.join(' ')}`);
    for (const start of starts) {
      const cases = [
        `FROM debian:12\n${start}\n${shell}\nRUN a | b\n`, `FROM debian:12\n${shell}\nRUN a | b\n${start}\n`, `FROM debian:12\nRUN curl -f https://x.test | sh\n${start}\n`,
        `FROM debian:12\n${shell}\nRUN a\nSHELL ["/bin/sh", "-c"]\n${start}\nRUN b\n`, `FROM debian:12 AS a\n${start}\nFROM a\nRUN b | c\n`, `FROM debian:12 AS a\nRUN b | c\nFROM a\n${start}\n`,
        `FROM golang:1.25\nWORKDIR /src\nCOPY . .\n${shell}\nRUN go build -o /srv/run .\n${start}\n`, `FROM golang:1.25\nWORKDIR /src\nCOPY . .\n${start}\n${shell}\nRUN go build -o /srv/run .\n`,
        `FROM debian:12\nRUN ln -snf /bin/bash /bin/sh\n${shell}\nRUN a\n${start}\n`, `FROM debian:12\n${start}\n${shell}\n${start}\n`,
      ];
      it(start, () => {
        for (const text of cases) {
          const expected = readersIn(text);
          const after = readersIn(fixed(text));
          // One that is given twice counts once; one in exec form asks no shell.
          expect(expected, text).to.include.members([...after]);
          if (after.length > 0) expect(after.at(-1), text).to.equal(expected.at(-1));
        }
      });
    }

    it('a shell-form CMD stays behind the SHELL it stands behind, whatever the file', () => {
      fc.assert(fc.property(projects, (text) => {
        const before = parse(text);
        if (/\bln\b/.test(text) || before.errors.length > 0) return;
        expect(readersIn(text)).to.include.members([...readersIn(fixed(text))]);
      }), { seed: 5, numRuns: 60 });
    });
  });

  describe('cleaning a cache adds no RUN:', () => {
    for (const [install, base] of installs) it(install, () => {
      for (const text of [
        `FROM ${base}\nRUN ${install}\n`, `FROM ${base}\nRUN ${install}\nCOPY a /a\nRUN other\n`, `FROM ${base}\nRUN ${install} &\n`, `FROM ${base}\nRUN <<E\n${install}\nE\n`, `FROM ${base}\nRUN ${install} || true\n`,
        `FROM ${base}\nRUN ${JSON.stringify(install.split(' '))}\n`, `FROM ${base}\nRUN (${install})\n`,
      ]) {
        for (const allow of ['safe', 'unsafe'] as const) expect(inside(parse(fixed(text, allow)), 'RUN').length, text).to.be.at.most(inside(parse(text), 'RUN').length);
      }
    });
  });

  describe('what a cache mount holds is not emptied in the same RUN:', () => {
    for (const [install, base] of installs) it(install, () => {
      for (const text of [`FROM ${base}\nRUN ${install}\n`, `FROM ${base}\nRUN ${install}\nRUN ${install}\n`, `FROM ${base}\nUSER root\nRUN set -e; ${install}\n`, `FROM ${base}\nRUN <<E\nset -e\n${install}\nE\n`]) {
        const after = parse(fixed(text));
        const shells = shellsOf(after);
        for (const run of inside(after, 'RUN')) {
          const targets = mountsOf(run).flatMap(({ type, target }) => (type === 'cache' && target !== null ? [target] : []));
          if (targets.length === 0) continue;
          const said = after.text.slice(run.span.start, run.wholeSpan.end);
          expect(said).to.not.match(/--no-cache|no-cache-dir|cache clean|cache purge|clear-cache|clean (?:-a|all)|apt-get clean|-modcache|locals all|store prune/);
          for (const command of shells.commands(run)) for (const target of targets) expect(emptiesMount(command, target), said).to.equal(false);
        }
      }
    });
  });

  describe('whatever apt installs it finds in lists that are there:', () => {
    const later = ['RUN apt-get install -y zip', 'RUN apt-get install -y zip && rm -rf /var/lib/apt/lists/*', 'COPY a /a\nRUN apt-get install -y zip'];
    const [first, cleans] = ['RUN apt-get update && apt-get install -y curl', 'RUN apt-get update'];
    for (const text of [...later, ...later.map((run) => `FROM base\n${run}`)].flatMap((run) => [first, cleans].map((start) => `FROM debian:12 AS base\n${start}\n${run}\nCMD ["x"]\n`))) {
      it(text.split('\n').join(' | '), () => {
        for (const id of [null, 'use-cache-mount', 'clean-apt-lists', 'merge-package-installs', 'combine-update-install']) {
          const chosen = id === null ? everything : { ...everything, choices: everything.choices.filter(({ rule }) => rule.meta.id === id) };
          const after = parse(fix(text, chosen, { allow: 'unsafe', names: allNames }).text);
          let areThere = false;
          for (const run of inside(after, 'RUN')) {
            const said = after.text.slice(run.span.start, run.wholeSpan.end);
            const [update, install] = [said.indexOf('apt-get update'), said.indexOf('apt-get install')];
            if (install !== -1) expect(areThere || (update !== -1 && update < install), `${id ?? 'all'}: ${after.text}`).to.equal(true);
            areThere = (areThere || update !== -1) && !/target=\/var\/lib\/apt|rm -rf \/var\/lib\/apt\/lists/.test(said);
          }
        }
      });
    }
  });

  describe('an owner is not invented:', () => {
    const chownsIn = (text: string): readonly string[] => inside(parse(text), 'COPY', 'ADD').flatMap(({ flags }) => flags.filter(({ name }) => name === 'chown').map(({ value }) => value?.text ?? ''));
    const cases: readonly (readonly [string, string, readonly string[]])[] = [
      ['nobody is named', 'FROM debian:12\nCOPY app /srv/app\nCMD ["/srv/app"]\n', []],
      ['a user who is not the one in force', 'FROM debian:12\nRUN useradd app\nCOPY app /srv/app\nUSER app\nCMD ["/srv/app"]\n', []],
      ['a user who is root', 'FROM debian:12\nUSER root\nCOPY app /srv/app\nCMD ["/srv/app"]\n', []],
      ['one file of two', 'FROM debian:12\nCOPY --chown=app a /srv/\nCOPY b /srv/\nCMD ["x"]\n', ['app']],
      ['a group', 'FROM debian:12\nCOPY a /srv/a\nRUN chown app /srv/a\nCMD ["x"]\n', ['app']],
      ['the one in force, as it is written', 'FROM debian:12\nARG WHO=app\nUSER $WHO\nCOPY a /srv/a\nCMD ["x"]\n', ['$WHO']],
      ['one nobody knows', 'FROM debian:12\nARG WHO\nUSER $WHO\nCOPY a /srv/a\nCMD ["x"]\n', []],
      ['who a later command makes it', 'FROM debian:12\nUSER app\nCOPY a /srv/a\nUSER root\nRUN chown other /srv/a\nUSER app\nCMD ["x"]\n', ['other']],
      ['the user of a second stage', 'FROM golang:1.25\nWORKDIR /src\nCOPY . .\nRUN go build -o /srv/run .\nCMD ["/srv/run"]\n', []],
    ];
    for (const [what, text, owners] of cases) it(what, () => {
      expect(owners).to.include.members([...chownsIn(fixed(text))]);
      if (!text.includes('chown')) expect(chownsIn(fixed(text, 'safe'))).to.deep.equal([]);
    });
  });

  describe('a comment that keeps a linter quiet speaks of what it spoke of:', () => {
    const cases = [
      'FROM debian:12\n# hadolint ignore=DL3015\nRUN apt-get update && apt-get install -y curl && curl -fsS https://x.test/a | tar x\n', 'FROM debian:12\nRUN useradd -m app\n# hadolint ignore=DL3025\nCMD run it\n', 'FROM node:22\n# imglint ignore=prefer-exec-form\nCMD node a.js\n',
      'FROM debian:12\n# imglint ignore=no-unchecked-chain\nRUN cd /src && make; make install\n', 'FROM debian:12\n# hadolint ignore=DL3020\nADD a b\n', 'FROM debian:12\n# imglint ignore=no-legacy-key-value\nENV A b\n# imglint ignore=no-hardcoded-secret\nENV DEBIAN_FRONTEND=noninteractive API_TOKEN=ghp_aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5\nRUN apt-get update\n',
      'FROM golang:1.25\nWORKDIR /src\nCOPY . .\n# hadolint ignore=DL3062\nRUN go install x.test/gen@latest && go build -o /run .\n# hadolint ignore=DL3025\nCMD /run\n', 'FROM node:22\nWORKDIR /srv\n# imglint ignore=order-for-cache\nCOPY . .\n# imglint ignore=omit-dev-dependencies\nRUN npm ci\nCMD ["node", "a.js"]\n',
      '# hadolint ignore=DL3006\nFROM debian\n# imglint ignore=no-deprecated-label-schema\nLABEL org.label-schema.name=x\nCMD ["x"]\n',
    ];
    /** Each such comment with the keyword below it. */
    const owners = (text: string): readonly string[] => parse(text).instructions.flatMap(({ keyword, comments }) =>
      comments.filter(({ text: said }) => /ignore=/.test(said)).map(({ text: said }) => `${said} ${keyword}`));
    for (const text of cases) it(text.split('\n').join(' | '), () => {
      const kept = owners(fixed(text, 'unsafe', { 'package.json': '{"devDependencies":{"x":"1"}}', 'package-lock.json': '{}' }));
      expect(kept).to.deep.equal(owners(text));
    });
  });

  describe('merging and sorting lose no comment:', () => {
    const remarks = ['one', 'two', 'three'].map((word) => `# ${word} of it`);
    const [one = '', two = '', three = ''] = remarks;
    const cases: Readonly<Record<string, string>> = {
      'packages over lines': `FROM debian:12\nRUN apt-get update && apt-get install -y --no-install-recommends \\\n    zip \\\n    ${one}\n    curl \\\n${two}\n    bash \\\n    ${three}\n && rm -rf /var/lib/apt/lists/*\n`,
      'packages twice': `FROM alpine:3.20\nRUN apk add --no-cache zip \\\n    ${one}\n    bash \\\n    ${two}\n    bash\n${three}\n`,
      'installs': `FROM alpine:3.20\n${one}\nRUN apk add --no-cache zip\n${two}\nRUN apk add --no-cache \\\n    ${three}\n    bash\n`,
      'RUNs': `FROM debian:12\n${one}\nRUN a \\\n${two}\n && b\n${three}\nRUN c\n`,
      'RUNs with remarks of the shell': `FROM debian:12\nRUN a ${one}\nRUN b ${two}\nRUN c; d ${three}\n`,
      'labels': `FROM debian:12\n${one}\nLABEL b=1\n${two}\nLABEL a=2 \\\n${three}\n      a=3\n`,
      'variables': `FROM debian:12\nENV B 1\n${one}\nENV A=2 \\\n  ${two}\n  C=3\n${three}\nENV D=4\n`,
      'copies': `FROM debian:12\n${one}\nCOPY a.txt /srv/\n${two}\nCOPY b.txt \\\n${three}\n  /srv/\n`,
      'an update and its install': `FROM debian:12\n${one}\nRUN apt-get update\n${two}\nRUN apt-get install -y curl\n${three}\n`,
      'a clean-up that comes late': `FROM fedora:41\n${one}\nRUN dnf install -y zip\nCOPY . /w\n${two}\nRUN dnf clean all\n${three}\nCMD ["x"]\n`,
      'modes': `FROM debian:12\n${one}\nCOPY run.sh /run.sh\n${two}\nRUN chmod 755 /run.sh \\\n${three}\n  && true\nCMD ["/run.sh"]\n`,
      'a second stage': `FROM golang:1.25\n${one}\nWORKDIR /src\nCOPY . .\n${two}\nRUN go build -o /srv/run .\n${three}\nEXPOSE 80\nCMD ["/srv/run"]\n`,
      'dependencies that come first': `FROM node:22\nWORKDIR /srv\n${one}\nCOPY . .\n${two}\nRUN npm ci\n${three}\nCMD ["node", "a.js"]\n`,
    };
    for (const [what, text] of Object.entries(cases)) it(what, () => {
      for (const variant of [text, text.replaceAll('\n', '\r\n'), `# escape=\`\n${text.replaceAll('\\\n', '`\n')}`]) {
        const after = fixed(variant);
        for (const remark of remarks) expect(after.split(remark), after).to.have.length(2);
        const { comments } = parse(after);
        // What the Dockerfile takes for a comment is none of the shell's words afterwards.
        for (const comment of parse(variant).comments.filter(({ text: said }) => said.endsWith(' of it'))) expect(comments.map(({ text: said }) => said)).to.include(comment.text);
      }
    });
  });
});
