import { expect } from 'chai';
import fc from 'fast-check';
import { bodies, instructions, scripts } from './as-hadolint-scripts.js';
import { parse } from '../../src/dockerfile/parse.js';
import { modelsOf } from '../../src/engine/models.js';
import type { Command, Script } from '../../src/shell/model.js';
import { plainArgs } from '../../src/shell/queries.js';

const told = new Set(['apt', 'cd', 'kill', 'sudo', 'useradd', 'wget']);

/** The script of the last instruction, as hadolint reads it. */
function readScript(text: string): Script | null {
  const dockerfile = parse(text, { as: 'hadolint' });
  const last = dockerfile.instructions.at(-1);
  return last === undefined ? null : modelsOf(dockerfile, null, 'hadolint').shells?.script(last.trigger ?? last) ?? null;
}

function scriptOf(text: string): Script {
  const script = readScript(text);
  if (script === null) throw new Error('there is no script');
  return script;
}

const commandsIn = (script: string): readonly Command[] => scriptOf(`RUN ${script}\n`).commands;
const seenIn = (text: string): string => [...new Set((readScript(text)?.commands ?? []).map(({ name }) => name).filter((name) => told.has(name)))].sort().join(' ');
const argsOf = (script: string): readonly (string | null)[] => commandsIn(script)[0]?.args.map(({ value }) => value) ?? [];

describe('scripts as hadolint reads them', () => {
  for (const [group, rows] of Object.entries(scripts)) {
    it(`have the same commands: ${group}`, () => {
      for (const [script, seen] of rows) expect(seenIn(`FROM a:1\nRUN ${script}\n`), script).to.equal(seen);
    });
  }

  it('have the same commands in the bodies of heredocs', () => {
    for (const [body, seen] of bodies) expect(seenIn(`RUN <<END_T\n${body}\nEND_T\n`), body).to.equal(seen);
  });

  it('are the same texts, whatever the form of the RUN', () => {
    for (const [instruction, seen] of instructions) expect(seenIn(`FROM a:1\n${instruction}`), instruction).to.equal(seen);
  });

  it('are read whatever SHELL says, and without what it would be wrapped in', () => {
    expect(seenIn('FROM a:1\nSHELL ["pwsh", "-c"]\nRUN cd x; kill\n')).to.equal('cd kill');
    expect(seenIn('FROM mcr.test/windows/nanoserver\nRUN cd x\n')).to.equal('cd');
  });
});

describe('commands as hadolint has them', () => {
  it('have variables, substitutions and arithmetic as text', () => {
    expect(argsOf('a $b ${c} "$d/e" ${f:-=g} $1 $@')).to.deep.equal(['${b}', '${c}', '${d}/e', '${f:-=g}', '${1}', '${@}']);
    expect(argsOf('a $(b c; d) $(e > f g) $((1+2)) `h i` "x$(j)y"')).to.deep.equal(['${bcd}', '${eg}', '${VAR}', '${VAR}', 'x${j}y']);
  });

  it('have no text for what stands for itself in no substitution', () => {
    expect(argsOf('a $(b | c) $(d && e) $(! f) $(g &) <(h) {i,j} @(k|l) $"m"')).to.deep.equal(['${}', '${}', '${}', '${}', '', '', '', '']);
    expect(argsOf('a $(time b)')).to.deep.equal(['${timeb}']);
  });

  it('lose quotes and backslashes, and keep globs', () => {
    expect(argsOf('a "b c" \'d e\' f\\ g h*[0-9] $\'i\'')).to.deep.equal(['b c', 'd e', 'f g', 'h*[0-9]', 'i']);
  });

  it('have their wrapper\'s words, and their own name behind it, among their arguments', () => {
    expect(commandsIn('exec -a x wget u').map(({ name, flags }) => [name, flags])).to.deep.equal([['wget', ['a']]]);
    expect(argsOf('command apt-get install q')).to.deep.equal(['apt-get', 'install', 'q']);
    expect(commandsIn('command -p ssh').map(({ name }) => name)).to.deep.equal(['-p']);
    expect(commandsIn('busybox builtin a').map(({ name }) => name)).to.deep.equal(['builtin']);
  });

  it('keep dashes among the plain arguments', () => {
    const [command] = commandsIn('a - -- -b c');
    expect(command === undefined ? [] : plainArgs(command).map(({ value }) => value)).to.deep.equal(['-', '--', 'c']);
  });

  it('are two for `time`, and one each for what is in substitutions', () => {
    expect(commandsIn('time -p a b').map(({ name }) => name)).to.deep.equal(['time', 'a']);
    expect(commandsIn('a $(b `c`) <(d) "${e:-$(f)}"').map(({ name }) => name)).to.deep.equal(['a', 'b', 'c', 'd', 'f']);
  });

  it('know where they stand and how they are joined', () => {
    const text = 'RUN a && \\\n  b "c" | d; e\n';
    const { commands } = scriptOf(text);
    expect(commands.map(({ span }) => text.slice(span.start, span.end))).to.deep.equal(['a', 'b "c"', 'd', 'e']);
    expect(commands.map(({ link }) => link)).to.deep.equal(['first', '&&', '|', ';']);
    expect(commands.map(({ statement, stage }) => [statement, stage])).to.deep.equal([[0, 0], [1, 0], [1, 1], [2, 0]]);
    const ticked = 'RUN echo `a \\`b\\``\n';
    expect(scriptOf(ticked).commands.map(({ nameSpan }) => ticked.slice(nameSpan.start, nameSpan.end))).to.deep.equal(['echo', 'a', 'b']);
  });
});

describe('statements as hadolint reads them', () => {
  const spans = (text: string): readonly string[] => scriptOf(text).statements.map(({ span }) => text.slice(span.start, span.end));

  it('are there to be rewritten where a shell reads the same', () => {
    expect(spans('RUN a && (b; c) | d; e &\n')).to.deep.equal(['a', '(b; c) | d', 'e']);
    expect(scriptOf('RUN a; \n').trailing).to.not.equal(null);
    expect(spans('RUN <<E\na\nb\nE\n')).to.deep.equal(['a', 'b']);
  });

  it('are none where it does not: what was left unread, other shells, other text', () => {
    expect(spans('RUN a; b; done; c\n')).to.deep.equal([]);
    expect(spans('FROM a:1\nSHELL ["pwsh", "-c"]\nRUN a\n')).to.deep.equal([]);
    expect(spans('RUN ["a", "b"]\n')).to.deep.equal([]);
    expect(spans('RUN a <<E\nb\nE\n')).to.deep.equal([]);
    expect(spans('RUN <<E b\na\nE\n')).to.deep.equal([]);
    expect(spans('RUN <<E\n#!/usr/bin/python\na\nE\n')).to.deep.equal([]);
  });

  it('come with pipes and comments', () => {
    const { pipes, comments } = scriptOf('RUN a | b $(c |& d) # e\n');
    expect([pipes.length, comments.length]).to.deep.equal([2, 1]);
  });
});

describe('a script that hadolint cannot read', () => {
  it('has one error, where it went wrong, and no commands', () => {
    const { errors, commands } = scriptOf('RUN cd x; if a; then b\n');
    expect(errors.map(({ span }) => span.start)).to.deep.equal([21]);
    expect(commands).to.deep.equal([]);
  });

  it('does not take for ever, however deep it goes', () => {
    for (const piece of ['(', '((', '$((', '$(', '{', '{a,', '@(', 'a[', 'a=(', '"$(', '${a:-', '!', '[ ', 'f() {', 'time ', 'coproc ', '\\`', 'if a; then ', 'case a in b) ']) {
      expect(scriptOf(`RUN echo; ${piece.repeat(2000)}\n`).commands.length, piece).to.be.below(3000);
    }
  });

  it('never throws, and its places lie in the file', () => {
    const pieces = fc.constantFrom('a', ' ', ';', '&&', '|', '(', ')', '{', '}', '"', '\'', '`', '$', '$(', '${', '[', ']', '[[', ']]', 'if ', 'then ', 'fi', 'do ', 'done', 'case a in ',
      '<', '>', '<<', '=', '\\', '#', '!', '*', ',', 'time ', 'for i in ', 'é', '((', '))', '@(', '&');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
      const text = `RUN a ${parts.join('')}\n`;
      const { commands, errors, statements } = scriptOf(text);
      for (const { span } of [...commands, ...errors, ...statements]) {
        expect(span.start).to.be.within(0, span.end);
        expect(span.end).to.be.at.most(text.length);
      }
    }), { numRuns: 500 });
  });
});
