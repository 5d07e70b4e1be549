import { expect } from 'chai';
import { parse } from '../../src/dockerfile/parse.js';
import { shellPragma } from '../../src/dockerfile/shell.js';

const shells = (text: string) => parse(text).instructions.map(({ shell }) => shell.words.join(' '));

describe('shell', () => {
  it('is /bin/sh until a SHELL, which speaks for what stands below it', () => {
    expect(shells('FROM a\nRUN b\nSHELL ["/bin/bash", "-c"]\nRUN c\nSHELL ["d"]\nRUN e\n'))
      .to.deep.equal(['/bin/sh -c', '/bin/sh -c', '/bin/sh -c', '/bin/bash -c', '/bin/bash -c', 'd']);
  });

  it('goes on in a stage built on the stage, and in no other', () => {
    expect(shells('FROM a AS x\nSHELL ["b"]\nFROM c\nRUN d\nFROM x\nRUN e\nFROM x\nSHELL ["f"]\nFROM x\nRUN g\n'))
      .to.deep.equal(['/bin/sh -c', '/bin/sh -c', '/bin/sh -c', '/bin/sh -c', 'b', 'b', 'b', 'b', 'b', 'b']);
  });

  it('knows the instruction it is from', () => {
    const { instructions } = parse('FROM a AS x\nSHELL ["b"]\nFROM x\nRUN c\n');
    expect(instructions.map(({ shell }) => shell.by?.index ?? null)).to.deep.equal([null, null, 1, 1]);
  });

  it('is that of a trigger too; a SHELL that is none changes nothing', () => {
    const { instructions } = parse('FROM a\nSHELL ["b"]\nONBUILD RUN c\nSHELL d\nONBUILD SHELL ["e"]\nRUN f\n');
    expect(instructions[2]?.trigger?.shell.words).to.deep.equal(['b']);
    expect(instructions.at(-1)?.shell.words).to.deep.equal(['b']);
  });

  it('is cmd on Windows', () => {
    for (const from of ['FROM mcr.test/windows/servercore:1', 'FROM mcr.test/windows:1', 'FROM x/nanoserver', 'FROM windowsservercore:1', 'FROM --platform=windows/amd64 a', 'FROM --platform=Windows a', 'FROM nanoserver:$v']) {
      const { shell } = parse(`${from}\nRUN b\n`).instructions[1] ?? {};
      expect([shell?.words, shell?.posix], from).to.deep.equal([['cmd', '/S', '/C'], false]);
    }
    for (const from of ['FROM windowshop/a', 'FROM a/windows-like', 'FROM --platform=linux/amd64 a', 'FROM b']) {
      expect(parse(`${from}\nRUN b\n`).instructions[1]?.shell.posix, from).to.equal(true);
    }
  });

  it('is POSIX unless PowerShell or cmd is in it', () => {
    const posix = (words: string) => parse(`FROM a\nSHELL [${words}]\nRUN b\n`).instructions[2]?.shell.posix;
    expect([posix('"/bin/bash", "-c"'), posix('"/usr/bin/env", "zsh"'), posix('"pwsh", "-c"'), posix('"PowerShell.exe"'), posix('"cmd", "/S"')]).to.deep.equal([true, true, false, false, false]);
  });
});

describe('shell: # hadolint shell=', () => {
  it('names one', () => {
    expect(shellPragma('hadolint shell=pwsh')).to.deep.equal({ words: ['pwsh', '-c'], posix: false, by: null });
    expect(shellPragma('hadolint\tshell = /bin/bash # why')?.words).to.deep.equal(['/bin/bash', '-c']);
    for (const comment of ['hadolint shell', 'hadolint shell=', 'hadolint ignore=DL3008', 'shell=bash', 'hadolint shells=a', 'x hadolint shell=a']) expect(shellPragma(comment), comment).to.equal(null);
  });

  it('speaks for its stage, or above the first FROM for all of them', () => {
    expect(shells('# hadolint shell=bash\nFROM a\nRUN b\nFROM c\nRUN d\n')).to.deep.equal(['bash -c', 'bash -c', 'bash -c', 'bash -c']);
    expect(shells('FROM a\nRUN b\n# hadolint shell=bash\nRUN c\nFROM d\nRUN e\n')).to.deep.equal(['/bin/sh -c', '/bin/sh -c', 'bash -c', '/bin/sh -c', '/bin/sh -c']);
    expect(shells('ARG a\n# hadolint shell=bash\nFROM b\nRUN c\nSHELL ["d"]\nRUN e\n')).to.deep.equal(['/bin/sh -c', 'bash -c', 'bash -c', 'bash -c', 'd']);
  });

  it('may stand among other comments, also inside an instruction', () => {
    expect(shells('FROM a\n# c\n# hadolint shell=bash\n# d\nRUN b\n').at(-1)).to.equal('bash -c');
    expect(shells('FROM a\nRUN b \\\n# hadolint shell=bash\n  c\nRUN d\n')).to.deep.equal(['/bin/sh -c', '/bin/sh -c', 'bash -c']);
  });

  it('a SHELL below it wins, and one above it loses', () => {
    expect(shells('FROM a\nSHELL ["b"]\n# hadolint shell=bash\nRUN c\n').at(-1)).to.equal('bash -c');
    expect(shells('FROM a\n# hadolint shell=bash\nSHELL ["b"]\nRUN c\n').at(-1)).to.equal('b');
  });
});
