import { expect } from 'chai';
import { parse } from '../../../src/dockerfile/parse.js';
import { modelsOf } from '../../../src/engine/models.js';
import type { Judge } from '../../../src/shell/shellcheck/model.js';
import { requestsOf } from '../../../src/shell/shellcheck/request.js';

const requests = (text: string, as: Judge = null): readonly string[] => {
  const dockerfile = parse(text, as === 'hadolint' ? { as } : {});
  const { shells } = modelsOf(dockerfile, null, as === 'hadolint' ? as : null);
  return shells === undefined ? [] : requestsOf(dockerfile, shells, as).map((request) => request.text);
};

const proxies = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'FTP_PROXY', 'ftp_proxy', 'NO_PROXY', 'no_proxy'];
const given = (...names: readonly string[]): string => [...proxies, ...names].map((name) => `export ${name}=1\n`).join('');
const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

describe('what ShellCheck is asked', () => {
  it('is the script as the shell reads it, below the shell and the names that come from outside', () => {
    expect(requests('ARG GLOBAL\nFROM a\nENV A=1 B=2\nARG C\nRUN echo "$A" && \\\n  # no\n  echo b\nENV D=1\n'))
      .to.deep.equal([`#!/bin/sh\n${given('A', 'B', 'C')}echo "$A" &&   echo b`]);
  });

  const shells: readonly (readonly [string, string])[] = [
    ['["/bin/sh", "-c"]', '#!/bin/sh'], ['["/bin/ash", "-c"]', '#!/bin/dash'], ['["bash", "-o", "pipefail", "-c"]', '#!/bin/bash'],
    ['["/bin/bash", "-eo", "pipefail", "-c"]', '#!/bin/bash -e'], ['["/bin/busybox", "sh", "-c"]', '#!/bin/busybox sh'], ['["/bin/mksh", "-c"]', '#!/bin/ksh'],
  ];
  for (const [shell, line] of shells) it(`is for the shell in force: ${shell}`, () => {
    expect(requests(`FROM a\nSHELL ${shell}\nRUN b\n`).map(firstLine)).to.deep.equal([line]);
  });

  it('is nothing for other shells and programs, exec forms, empty scripts and what is no RUN', () => {
    expect(requests([
      'FROM a', 'RUN ["b"]', 'CMD b', 'RUN <<E', '#!/usr/bin/python3', 'b', 'E', 'RUN <<E', '#!/bin/sh', '', 'E',
      'SHELL ["pwsh", "-c"]', 'RUN b', 'SHELL ["/bin/zsh", "-c"]', 'RUN b', '',
    ].join('\n'))).to.deep.equal([]);
  });

  it('takes the shell of a heredoc from its first line, which is not said twice', () => {
    expect(requests('FROM a\nRUN <<E\n#!/bin/bash -e\nb\nE\nRUN <<-E\n\tc\n\td\nE\n')).to.deep.equal([`#!/bin/bash -e\n${given()}b\n`, `#!/bin/sh\n${given()}c\nd\n`]);
  });

  it('knows of no -e for hadolint, which knows of none', () => {
    expect(requests('FROM a\nSHELL ["/bin/bash", "-e", "-c"]\nRUN b\n', 'hadolint').map(firstLine)).to.deep.equal(['#!/bin/bash']);
  });

  it('holds no name that is none, whatever a Dockerfile says', () => {
    expect(requests('FROM a\nENV "A;id"=1 9B=1\nARG C$(id)\nRUN b\n')).to.deep.equal([`#!/bin/sh\n${given()}b`]);
  });

  it('tells of many names only those that the script has', () => {
    const many = Array.from({ length: 300 }, (_, index) => `N${String(index)}=1`).join(' ');
    expect(requests(`FROM a\nENV ${many}\nRUN echo $N7 $M\n`)).to.deep.equal(['#!/bin/sh\nexport N7=1\necho $N7 $M']);
  });
});
