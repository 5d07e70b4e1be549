import { expect } from 'chai';
import fc from 'fast-check';
import { parse } from '../../../src/dockerfile/parse.js';
import { modelsOf } from '../../../src/engine/models.js';
import { applyEdits, inOrder } from '../../../src/fix/edits.js';
import type { RawComment, Replacement } from '../../../src/shell/shellcheck/answer.js';
import type { ShellComment } from '../../../src/shell/shellcheck/model.js';
import { placed } from '../../../src/shell/shellcheck/place.js';
import { requestsOf, type Request } from '../../../src/shell/shellcheck/request.js';

const read = (text: string) => {
  const dockerfile = parse(text);
  const { shells } = modelsOf(dockerfile, null);
  const [request] = shells === undefined ? [] : requestsOf(dockerfile, shells, null);
  if (request === undefined) throw new Error('no script');
  return { dockerfile, request };
};

/** The line and column of an index in the text that was sent, in characters. */
const positionAt = ({ text }: Request, index: number) => {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: [...before.at(-1) ?? ''].length + 1 };
};
const rangeOf = (request: Request, start: number, end: number) => {
  const [from, to] = [positionAt(request, start), positionAt(request, end)];
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
};

type Written = readonly [start: number, end: number, text: string, beforeNext?: boolean];

/** A comment on a range of the text that was sent. */
const comment = (request: Request, start: number, end: number, ...written: readonly Written[]): RawComment => ({
  ...rangeOf(request, start, end), file: '', level: 'info', code: 2059, message: 'm',
  replacements: written.map(([from, to, text, beforeNext = true]): Replacement => ({ ...rangeOf(request, from, to), text, beforeNext })),
});

/** What is said of a word of a Dockerfile's one script, and where its replacement leads. */
const said = (text: string, word: string, ...written: readonly ((at: number, end: number) => Written)[]): ShellComment | undefined => {
  const { dockerfile, request } = read(text);
  const at = request.text.indexOf(word, request.start);
  const end = at + word.length;
  return placed(dockerfile, request, [comment(request, at, end, ...written.map((one) => one(at, end)))])[0];
};
const underlined = (text: string, word: string): string => {
  const { start, end } = said(text, word)?.at ?? { start: 0, end: 0 };
  return text.slice(start, end);
};
const mended = (text: string, word: string, ...written: readonly ((at: number, end: number) => Written)[]): string | null => {
  const edits = said(text, word, ...written)?.edits ?? null;
  return edits === null ? null : applyEdits(text, inOrder(edits));
};
const quoted = [(at: number): Written => [at, at, '"', true], (_: number, end: number): Written => [end, end, '"', false]] as const;

describe('where ShellCheck\'s findings are', () => {
  const words: readonly (readonly [string, string, string])[] = [
    ['on the first line', 'FROM a\nRUN echo $x\n', '$x'],
    ['behind continuations and comments', 'FROM a\nRUN echo a \\\n  # no\n\\\n  && echo $x\n', '$x'],
    ['behind tabs', 'FROM a\nRUN\techo\t$x\n', '$x'],
    ['behind characters of any size', 'FROM a\nRUN echo "é 😀 \u{10ffff}" $x\n', '$x'],
    ['with CRLF and a mark at the start', '\ufeffFROM a\r\nRUN echo a \\\r\n  $x\r\n', '$x'],
    ['in a heredoc', 'FROM a\nRUN <<E\n#!/bin/sh\necho a\n  echo $x\nE\n', '$x'],
    ['in a heredoc whose tabs go', 'FROM a\nRUN <<-E\n\t\techo a\n\t\techo $x\n\tE\n', '$x'],
    ['in a trigger', 'FROM a\nONBUILD RUN echo $x\n', '$x'],
    ['behind a name that comes from outside', 'FROM a\nENV A=1\nRUN echo $x\n', '$x'],
  ];
  for (const [where, text, word] of words) it(where, () => { expect(underlined(text, word)).to.equal(word); });

  it('over a continuation', () => {
    expect(underlined('FROM a\nRUN echo a\\\nb c\n', 'ab')).to.equal('a\\\nb');
  });

  it('at the last character, where the script ends too soon', () => {
    const { dockerfile, request } = read('FROM a\nRUN if x\n');
    expect(placed(dockerfile, request, [comment(request, request.text.length, request.text.length)]).map(({ at }) => at)).to.deep.equal([{ start: 14, end: 15 }]);
  });

  it('nowhere, where they are about what we wrote, or outside of the script', () => {
    const { dockerfile, request } = read('FROM a\nENV A=1\nRUN <<E\nx\ny\nE\n');
    const outside = (line: number, column: number): RawComment => ({ ...comment(request, 0, 1), line, column, endLine: line, endColumn: column });
    const lines = request.text.split('\n').length;
    expect(placed(dockerfile, request, [comment(request, 0, 3), outside(2, 1), outside(lines, 2), outside(lines - 2, 3), outside(lines + 1, 1), outside(99, 99)])).to.deep.equal([]);
  });

  it('are the characters of the script, wherever continuations stand', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', 'é', '😀', '$x', ' ', '\\\n', '\\\n\t', '\\\n# c\n', '\t', '"'), { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), (parts, a, b) => {
      const text = `FROM a\nRUN b ${parts.join('')} c\n`;
      const { dockerfile, request } = read(text);
      const characters = [...request.text.slice(request.start)];
      const [from = 0, to = 0] = [a % characters.length, b % characters.length].sort((x, y) => x - y);
      const [start, end] = [from, to + 1].map((count) => request.start + characters.slice(0, count).join('').length) as [number, number];
      const [found] = placed(dockerfile, request, [comment(request, start, end)]);
      const place = found?.at ?? { start: 0, end: 0 };
      expect(text.slice(place.start, place.end).replace(/\\\n(?:[ \t]*#.*\n)*/g, '')).to.equal(request.text.slice(start, end));
    }));
  });
});

describe('ShellCheck\'s replacements', () => {
  it('stand where they belong, at the edges of lines too', () => {
    expect(mended('FROM a\nRUN echo $x\n', '$x', ...quoted)).to.equal('FROM a\nRUN echo "$x"\n');
    expect(mended('FROM a\nRUN echo\\\n$x\\\n;b\n', '$x', ...quoted)).to.equal('FROM a\nRUN echo\\\n"$x"\\\n;b\n');
    expect(mended('FROM a\nRUN $x', '$x', ...quoted)).to.equal('FROM a\nRUN "$x"');
    expect(mended('FROM a\nRUN <<E\n$x\nE\n', '$x', ...quoted)).to.equal('FROM a\nRUN <<E\n"$x"\nE\n');
  });

  it('may take away', () => {
    expect(mended('FROM a\nRUN [ "x$y" = x ]\n', '"x$y" = x', (at) => [at + 1, at + 2, ''], (_, end) => [end - 1, end, '""'])).to.equal('FROM a\nRUN [ "$y" = "" ]\n');
  });

  it('are none where the file has something else than the script', () => {
    expect(mended('FROM a\nRUN echo a\\\nb\n', 'ab', (at, end) => [at, end, 'c'])).to.equal(null);
    expect(mended('FROM a\nRUN echo a \\\n# c\n b\n', 'a  b', (at, end) => [at, end, 'c'])).to.equal(null);
  });

  it('are none where they reach into what we wrote, or where one of them is none', () => {
    expect(mended('FROM a\nRUN x\n', 'x', (at) => [at - 2, at, ''])).to.equal(null);
    expect(mended('FROM a\nRUN x\n', 'x', (at, end) => [at, end, 'y'], (at) => [at - 2, at - 1, ''])).to.equal(null);
  });

  it('are none where they would make or join lines of the Dockerfile', () => {
    expect(mended('FROM a\nRUN x\n', 'x', (at, end) => [at, end, 'y\nUSER root'])).to.equal(null);
    expect(mended('FROM a\nRUN x\n', 'x', (at, end) => [at, end, 'y\\'])).to.equal(null);
    expect(mended('# escape=`\nFROM a\nRUN x\n', 'x', (at, end) => [at, end, 'y`'])).to.equal(null);
  });

  it('are none where nobody knows which of two comes first, or they overlap', () => {
    expect(mended('FROM a\nRUN x\n', 'x', (at) => [at, at, 'a'], (at) => [at, at, 'b'])).to.equal(null);
    expect(mended('FROM a\nRUN xyz\n', 'xyz', (at) => [at, at + 2, 'a'], (at) => [at + 1, at + 3, 'b'])).to.equal(null);
    expect(mended('FROM a\nRUN x\n', 'x')).to.equal(null);
  });
});
