import { expect } from 'chai';
import { parse } from '../../src/dockerfile/parse.js';
import { shellsOf } from '../../src/shell/shells.js';
import { readLast, say, scriptOf } from './support.js';

const commands = (text: string): readonly string[] => scriptOf(text).commands.map(say);

describe('what an instruction gives its shell', () => {
  it('is the text of a shell form', () => {
    for (const keyword of ['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK --interval=5s CMD', 'ONBUILD RUN']) {
      expect(commands(`FROM x\n${keyword} make -j 2 && ls\n`), keyword).to.deep.equal(['make -j 2', 'ls']);
    }
  });

  it('is nothing for instructions that start nothing', () => {
    for (const line of ['COPY a b', 'HEALTHCHECK NONE', 'SHELL ["/bin/bash", "-c"]', 'ENV A=b', 'CMD []', 'ONBUILD RUN a', 'RUN']) {
      const dockerfile = parse(`FROM x\n${line}\n`);
      const last = dockerfile.instructions.at(-1);
      expect(last && shellsOf(dockerfile).script(last), line).to.equal(null);
    }
  });

  it('is nothing under PowerShell', () => {
    expect(readLast('FROM x\nSHELL ["pwsh", "-c"]\nRUN a; b\n').script).to.equal(null);
    expect(readLast('FROM x\nSHELL ["bash", "-c"]\nRUN a; b\n').script).to.not.equal(null);
  });

  it('is read once', () => {
    const dockerfile = parse('FROM x\nRUN a\n');
    const shells = shellsOf(dockerfile);
    const run = dockerfile.instructions[1];
    if (run === undefined) throw new Error('no RUN');
    expect(shells.script(run)).to.equal(shells.script(run)).and.not.equal(null);
    expect(shells.commands(run)).to.equal(shells.script(run)?.commands);
  });

  it('can be read another way', () => {
    const dockerfile = parse('FROM x\nRUN a\n');
    const [from] = dockerfile.instructions;
    expect(from && shellsOf(dockerfile, () => null).commands(from)).to.deep.equal([]);
  });
});

describe('continued lines', () => {
  it('are joined before the shell sees them, even in words and single quotes', () => {
    const { script, cut } = readLast('FROM x\nRUN ap\\\n# why\n\nt-get \'a\\\nb\' "c\\\n  d"\n');
    expect(script?.text).to.equal('apt-get \'ab\' "c  d"');
    expect(script?.commands.map(say)).to.deep.equal(['apt-get ab c  d']);
    const [command] = script?.commands ?? [];
    expect(cut(command?.nameSpan ?? null)).to.equal('ap\\\n# why\n\nt-get');
    expect(command?.args.map(({ span }) => cut(span))).to.deep.equal(['\'a\\\nb\'', '"c\\\n  d"']);
  });

  it('may end in a backtick and in CRLF', () => {
    const { script, cut } = readLast('# escape=`\r\nFROM x\r\nRUN a `\r\n  && b\\c `\r\n  d\r\n');
    expect(script?.commands.map(say)).to.deep.equal(['a', 'bc d']);
    expect(script?.commands.map(({ span }) => cut(span))).to.deep.equal(['a', 'b\\c `\r\n  d']);
  });
});

describe('heredocs', () => {
  it('that are all of a RUN are its script', () => {
    const { script, cut } = readLast('FROM x\nRUN <<EOF\r\napt-get update\r\nls "$x"\r\nEOF\r\n');
    expect(script).to.include({ form: 'heredoc', text: 'apt-get update\nls "$x"\n', interpreter: null });
    expect(script?.commands.map(say)).to.deep.equal(['apt-get update', 'ls ?']);
    expect(script?.commands.map(({ span }) => cut(span))).to.deep.equal(['apt-get update', 'ls "$x"']);
    expect(cut(script?.span ?? null)).to.equal('apt-get update\r\nls "$x"\r\n');
  });

  it('lose their tabs after <<-', () => {
    const { script, cut } = readLast('FROM x\nRUN <<-EOF\n\t\techo \\\n\t\ta\tb\n\tEOF\n');
    expect(script?.text).to.equal('echo \\\na\tb\n');
    expect(script?.commands.map(say)).to.deep.equal(['echo a b']);
    expect(cut(script?.commands[0]?.args[1]?.span ?? null)).to.equal('b');
    expect(cut(script?.commands[0]?.span ?? null)).to.equal('echo \\\n\t\ta\tb');
  });

  it('may name their interpreter, which must be a shell', () => {
    for (const line of ['#!/bin/bash -e', '#!/usr/bin/env bash', '#!/usr/bin/env -S A=1 zsh -e', '#! /bin/ksh']) {
      const script = scriptOf(`FROM x\nRUN <<E\n${line}\nls\nE\n`);
      expect(script.commands.map(say), line).to.deep.equal(['ls']);
      expect(script.interpreter, line).to.equal(line.slice(2).trim());
      expect(script.comments, line).to.deep.equal([]);
    }
    for (const line of ['#!/usr/bin/python3', '#!/usr/bin/env node', '#!/usr/bin/env', '#!']) {
      expect(readLast(`FROM x\nRUN <<E\n${line}\nls\nE\n`).script, line).to.equal(null);
    }
  });

  it('fed to a command are none of our business, except to a shell', () => {
    expect(commands('FROM x\nRUN cat <<E > f && ls\nrm $(a)\nE\n')).to.deep.equal(['cat', 'ls']);
    expect(commands('FROM x\nRUN python3 <<E\nit\'s (\nE\n')).to.deep.equal(['python3']);
    expect(commands('FROM x\nRUN sudo bash -e <<E && ls\nrm a; b\nE\n')).to.deep.equal(['rm a', 'b', 'ls']);
    expect(commands('FROM x\nRUN bash script.sh <<E\nrm a\nE\n')).to.deep.equal(['bash script.sh']);
    expect(commands('FROM x\nRUN bash 3<<E\nrm a\nE\n')).to.deep.equal(['bash']);
  });

  it('are unescaped for the shell that reads them unless their name is quoted', () => {
    expect(commands('FROM x\nRUN bash <<E\nls \\$x\nE\n')).to.deep.equal(['ls ?']);
    expect(commands('FROM x\nRUN bash <<\'E\'\nls \\$x\nE\n')).to.deep.equal(['ls $x']);
    const { script, cut } = readLast('FROM x\nRUN bash <<-E\n\tls \\$x \\\n\ty\n\tE\n');
    expect(script?.commands.map(({ span }) => cut(span))).to.deep.equal(['ls \\$x \\\n\ty']);
  });

  it('come in numbers', () => {
    const file = 'FROM x\nRUN cat <<A && \\\n sh <<-B\r\none\r\nA\n\ttwo\n\tB\n';
    const { script, cut } = readLast(file);
    expect(script?.commands.map(say)).to.deep.equal(['cat', 'two']);
    expect(script?.commands.map(({ nameSpan }) => cut(nameSpan))).to.deep.equal(['cat', 'two']);
    expect(script).to.include({ form: 'shell', text: 'cat <<A &&  sh <<-B\none\nA\n\ttwo\nB' });
    expect([...script?.text ?? ''].map((_, index) => file[script?.at(index) ?? -1]).join('')).to.equal(script?.text);
    expect(cut(script?.span ?? null)).to.equal(file.slice('FROM x\nRUN '.length, -1));
  });

  it('of the shell itself may hold substitutions', () => {
    expect(commands('FROM x\nRUN <<E\ncat <<F\n$(date -u) `id`\nF\ncat <<\'G\'\n$(no)\nG\nE\n')).to.deep.equal(['cat', 'date -u', 'id', 'cat']);
  });
});

describe('exec form', () => {
  it('is one command, its words as they stand', () => {
    const { script, cut } = readLast('FROM x\nRUN ["/usr/bin/apt-get", "install", "$x", "a b"]\n');
    expect(script?.form).to.equal('exec');
    expect(script?.commands.map(say)).to.deep.equal(['apt-get install $x a b']);
    expect(script?.commands.map(({ nameSpan, span }) => [cut(nameSpan), cut(span)])).to.deep.equal([
      ['"/usr/bin/apt-get"', '"/usr/bin/apt-get", "install", "$x", "a b"']]);
    expect(cut(script?.span ?? null)).to.equal('["/usr/bin/apt-get", "install", "$x", "a b"]');
    expect(script?.statements.map(({ kind, commands: inside }) => [kind, inside.length])).to.deep.equal([['simple', 1]]);
  });

  it('is what it hands to a shell', () => {
    const { script, cut } = readLast('FROM x\nCMD ["bash", "-o", "pipefail", "-c", "a \\"b\\" | c \\u0026\\u0026 d"]\n');
    expect(script?.text).to.equal('a "b" | c && d');
    expect(script?.commands.map(say)).to.deep.equal(['a b', 'c', 'd']);
    expect(script?.commands.map(({ wrappers, depth }) => [...wrappers, depth])).to.deep.equal([['bash', 0], ['bash', 0], ['bash', 0]]);
    expect(script?.commands.map(({ span }) => cut(span))).to.deep.equal(['a \\"b\\"', 'c', 'd']);
    expect(script?.statements.map(({ linkSpan }) => cut(linkSpan))).to.deep.equal([null, '\\u0026\\u0026']);
  });

  it('looks through wrappers', () => {
    const [command] = scriptOf('FROM x\nENTRYPOINT ["gosu", "app", "/srv/run.sh"]\n').commands;
    expect(command).to.include({ name: 'run.sh' }).and.deep.include({ wrappers: ['gosu'] });
  });

  it('reports what the text gets wrong', () => {
    const { script, cut } = readLast('FROM x\nRUN ["sh", "-c", "a )"]\n');
    expect(script?.commands).to.deep.equal([]);
    expect(script?.errors.map(({ span }) => cut(span))).to.deep.equal([')']);
  });
});
