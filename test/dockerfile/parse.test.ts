import { expect } from 'chai';
import fc from 'fast-check';
import { document, noise, soup } from './documents.js';
import { trimSpace } from '../../src/dockerfile/blanks.js';
import { parse } from '../../src/dockerfile/parse.js';
import type { Dockerfile, Instruction, Word } from '../../src/dockerfile/model.js';
import { contains, type Span } from '../../src/text/span.js';

const slice = (text: string, { start, end }: Span) => text.slice(start, end);

describe('parse: comments', () => {
  it('know the instruction they interrupt; those above one belong to it', () => {
    const { comments, instructions } = parse('# a\nFROM x\n# b\n\n# c\nRUN d \\\n# e\n f\n# g\n');
    expect(comments.map(({ text, inside }) => [text, inside?.index ?? null])).to.deep.equal([['a', null], ['b', null], ['c', null], ['e', 1], ['g', null]]);
    expect(instructions.map((instruction) => instruction.comments.map(({ text }) => text))).to.deep.equal([['a'], ['b', 'c']]);
    expect(instructions[1]?.comments[0]).to.equal(comments[1]);
  });
});

describe('parse: instructionAt', () => {
  const text = '\n# c\nFROM x\nONBUILD RUN a\nRUN <<E\nb\nE\n';
  const at = (needle: string) => parse(text).instructionAt(text.indexOf(needle))?.keyword;
  it('is the one that covers an offset, body and end of a heredoc included', () => {
    expect([at('x'), at('b\nE'), at('E\n'), at('<<')]).to.deep.equal(['FROM', 'RUN', 'RUN', 'RUN']);
    expect(parse(text).instructionAt(text.length - 1)?.keyword).to.equal('RUN');
    expect(parse('FROM x').instructionAt(6)?.keyword).to.equal('FROM');
  });
  it('is a trigger rather than its ONBUILD', () => {
    expect([at('ONBUILD'), at('RUN a'), at('a\n')]).to.deep.equal(['ONBUILD', 'RUN', 'RUN']);
  });
  it('is nothing between instructions', () => {
    expect([parse(text).instructionAt(0), parse(text).instructionAt(2), parse(text).instructionAt(text.length), parse('').instructionAt(0)])
      .to.deep.equal([undefined, undefined, undefined, undefined]);
  });
});

describe('parse: errors', () => {
  it('of the parser are said of the file, and of the instruction they come from', () => {
    const { errors, instructions } = parse('FROM x\nCMD [1]\nENV a\nRUNN b\n');
    expect(errors).to.have.length(2);
    expect(instructions.map((instruction) => instruction.errors.length)).to.deep.equal([0, 1, 1, 1]);
    expect(errors).to.include(instructions[1]?.errors[0]);
  });
  it('leave all the rest of the model', () => {
    const { instructions, errors } = parse('# escape=x\nFROM a\nENV b\nRUN c\n');
    expect(errors).to.have.length(2);
    expect(instructions.map(({ keyword }) => keyword)).to.deep.equal(['FROM', 'ENV', 'RUN']);
  });
});

/** Every instruction with the triggers below it. */
const withTriggers = ({ instructions }: Dockerfile): readonly Instruction[] => instructions.flatMap((instruction) => {
  const all: Instruction[] = [];
  for (let each: Instruction | null = instruction; each !== null; each = each.trigger) all.push(each);
  return all;
});

const wordsOf = ({ words, json, pairs, flags }: Instruction): readonly Word[] =>
  [...words, ...json ?? [], ...pairs.flatMap(({ key, value }) => [key, ...value === null ? [] : [value]]), ...flags.flatMap(({ value }) => value ?? [])];

const spansOf = (dockerfile: Dockerfile): readonly Span[] => [
  ...dockerfile.directives.flatMap(({ span, valueSpan }) => [span, valueSpan]),
  ...dockerfile.comments.map(({ span }) => span),
  ...dockerfile.errors.map(({ span }) => span),
  ...dockerfile.stages.flatMap(({ nameSpan, image }) => [image.span, ...nameSpan === null ? [] : [nameSpan]]),
  ...withTriggers(dockerfile).flatMap((instruction) => [
    instruction.span, instruction.keywordSpan, instruction.wholeSpan, instruction.argumentSpan, ...instruction.emptyContinuations,
    ...instruction.flags.map(({ span }) => span), ...instruction.pairs.map(({ span }) => span), ...wordsOf(instruction).map(({ span }) => span),
    ...instruction.heredocs.flatMap(({ markerSpan, bodySpan, endSpan }) => [markerSpan, bodySpan, endSpan]), ...instruction.errors.map(({ span }) => span),
  ]),
];

/** The lines of a piece put together: without escapes at their ends, empty lines and comments. */
const joinLines = (piece: string): string => {
  const lines = piece.split('\n').filter((line, index) => index === 0 || !['', '#'].includes(trimSpace(line).slice(0, 1)));
  return lines.map((line, index) => (index < lines.length - 1 ? line.replace(/[`\\][ \t]*\r*$/, '') : line)).join('');
};

describe('parse on any text', () => {
  const forAll = (arbitrary: fc.Arbitrary<string>, numRuns: number, law: (dockerfile: Dockerfile, text: string) => void) =>
    fc.assert(fc.property(arbitrary, (text) => { law(parse(text), text); }), { numRuns });

  it('ends with a model of that text', () => {
    forAll(noise, 300, ({ text: kept }, text) => expect(kept).to.equal(text));
    forAll(soup, 1000, ({ text: kept }, text) => expect(kept).to.equal(text));
  });

  it('answers every question about every instruction', () => {
    forAll(document, 300, (dockerfile) => {
      for (const instruction of withTriggers(dockerfile)) {
        for (const word of wordsOf(instruction)) dockerfile.valueOf(word, instruction);
        dockerfile.lookup('x', instruction);
        dockerfile.stageFor('b', instruction);
        dockerfile.ships(instruction);
      }
      for (const stage of dockerfile.stages) expect(dockerfile.chain(stage)[0]).to.equal(stage);
    });
  });

  it('has spans that lie in the text', () => {
    forAll(document, 1000, (dockerfile, text) => {
      for (const { start, end } of spansOf(dockerfile)) {
        expect(start).to.be.within(0, end);
        expect(end).to.be.at.most(text.length);
      }
    });
  });

  it('has each instruction inside its lines, and everything of an instruction inside it', () => {
    forAll(document, 500, (dockerfile) => {
      for (const { wholeSpan, span, keywordSpan, argumentSpan, flags, heredocs, words, line, endLine, trigger } of dockerfile.instructions) {
        expect(wholeSpan).to.deep.equal({ start: dockerfile.lines.start(line), end: dockerfile.lines.whole(endLine).end });
        for (const inner of [span, keywordSpan, argumentSpan, ...flags.map((flag) => flag.span), ...words.map((word) => word.span), ...trigger === null ? [] : [trigger.span]]) {
          expect(contains(wholeSpan, inner)).to.equal(true);
        }
        for (const { markerSpan, bodySpan, endSpan } of heredocs) {
          expect(contains(span, markerSpan)).to.equal(true);
          expect(contains(wholeSpan, bodySpan)).to.equal(true);
          expect(contains(wholeSpan, endSpan)).to.equal(true);
          expect(bodySpan.end).to.equal(endSpan.start);
        }
      }
    });
  });

  it('has the keyword where it says, continuations aside', () => {
    forAll(soup, 1000, (dockerfile, text) => {
      for (const { keyword, keywordSpan } of withTriggers(dockerfile)) {
        // A line that holds nothing but an em space of a keyword looks empty to `joinLines`.
        if (/[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/.test(keyword)) continue;
        expect(joinLines(slice(text, keywordSpan)).toUpperCase()).to.equal(keyword);
      }
    });
  });

  it('loses no character: all that is not blank is in a directive, a comment or one instruction', () => {
    forAll(document, 1000, (dockerfile, text) => {
      const parts: Span[] = [...dockerfile.instructions.map(({ wholeSpan }) => wholeSpan),
        ...dockerfile.comments.filter(({ inside }) => inside === null).map(({ span }) => span)].sort((a, b) => a.start - b.start);
      let rest = '';
      let done = 0;
      for (const { start, end } of parts) {
        expect(start).to.be.at.least(done);
        rest += text.slice(done, start);
        done = end;
      }
      rest += text.slice(done);
      // What the parser alone takes for a directive (an indented one, a second one) is in no list.
      const blank = rest.replace(/^[\s\u0085]*#[\s\u0085]*(syntax|check|escape)[ \t]*=[^\n]*$/gim, '').replace(/^\uFEFF/, '');
      expect(blank).to.match(/^[\s\u0085]*$/);
      for (const comment of dockerfile.comments) {
        if (comment.inside !== null) expect(contains(comment.inside.wholeSpan, comment.span)).to.equal(true);
      }
    });
  });

  it('has each character of a word where its offsets say, unless JSON or a flag wrote it otherwise', () => {
    forAll(document, 500, (dockerfile, text) => {
      for (const { words, json, pairs, flags } of withTriggers(dockerfile)) {
        const plain = [...json === null ? words : [], ...pairs.flatMap(({ key, value }) => [key, ...value === null ? [] : [value]]), ...flags.flatMap(({ value }) => value ?? [])];
        for (const word of plain) {
          const there = Array.from({ length: Math.min(word.text.length, 300) }, (_, index) => text[word.offsets(index)]).join('');
          expect(there).to.equal(word.text.slice(0, 300).split('').join(''));
          if (slice(text, word.span).includes('\n') || flags.some(({ value }) => value === word)) continue;
          expect(slice(text, word.span)).to.equal(word.text);
        }
        for (const string of json ?? []) expect(text[string.offsets(string.text.length)]).to.equal('"');
      }
    });
  });

  it('numbers what it finds in the order of the file', () => {
    forAll(document, 300, ({ instructions, stages, comments }) => {
      expect(instructions.map(({ index }) => index)).to.deep.equal(instructions.map((_, index) => index));
      expect(stages.map(({ index }) => index)).to.deep.equal(stages.map((_, index) => index));
      expect(instructions.filter(({ keyword }) => keyword === 'FROM')).to.deep.equal(stages.map(({ from }) => from));
      for (const { instructions: own } of stages) expect(own[0]?.keyword).to.equal('FROM');
      expect(comments.map(({ line }) => line)).to.deep.equal([...comments.map(({ line }) => line)].sort((a, b) => a - b));
    });
  });

  it('reads CRLF as it reads LF', () => {
    fc.assert(fc.property(soup.filter((text) => !text.includes('\r')), (text) => {
      const read = (any: string) => parse(any).instructions.map(({ keyword, words, line, endLine, heredocs }) =>
        [keyword, line, endLine, words.map((word) => word.text), heredocs.map(({ name, body }) => [name, body.replaceAll('\r', '')])]);
      expect(read(text.replaceAll('\n', '\r\n'))).to.deep.equal(read(text));
    }), { numRuns: 500 });
  });
});
