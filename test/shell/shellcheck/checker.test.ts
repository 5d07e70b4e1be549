import { expect } from 'chai';
import { parse } from '../../../src/dockerfile/parse.js';
import { modelsOf } from '../../../src/engine/models.js';
import { ScriptChecker } from '../../../src/shell/shellcheck/checker.js';
import type { ShellComment } from '../../../src/shell/shellcheck/model.js';
import { ShellCheckFailure, ShellCheckMissing, type Program } from '../../../src/shell/shellcheck/program.js';
import { requestsOf } from '../../../src/shell/shellcheck/request.js';

const bodyOf = (text: string): string => text.slice(text.lastIndexOf('\n') + 1);

/** Notes what it is asked, by the last line of each script, and says of each that it is there. */
function noting(fail: (texts: readonly string[]) => Error | null = () => null): Program & { readonly asked: (readonly string[])[] } {
  const asked: (readonly string[])[] = [];
  const ask = (texts: readonly string[]) => {
    asked.push(texts.map(bodyOf));
    const error = fail(texts);
    if (error !== null) throw error;
    return texts.map((text) => {
      const line = text.split('\n').length;
      return [{ file: '', line, endLine: line, column: 1, endColumn: 2, level: 'info' as const, code: 1, message: bodyOf(text), replacements: [] }];
    });
  };
  return { asked, ask, askLater: async (texts) => { await Promise.resolve(); return ask(texts); } };
}

const read = (text: string) => {
  const dockerfile = parse(text);
  const { shells } = modelsOf(dockerfile, null);
  if (shells === undefined) throw new Error('no shells');
  return { dockerfile, shells, texts: requestsOf(dockerfile, shells, null).map((request) => request.text) };
};
const saidBy = (checker: ScriptChecker, text: string): readonly ShellComment[] => {
  const { dockerfile, shells } = read(text);
  return checker.comments(dockerfile, shells, null);
};

describe('asking about scripts', () => {
  it('asks about all of a file at once, about each script once, and again only about what is new', () => {
    const program = noting();
    const checker = new ScriptChecker(program);
    expect(saidBy(checker, 'FROM a\nRUN b\nRUN c\nRUN b\nONBUILD RUN d\n').map(({ message, at }) => [message, at.start])).to.deep.equal([['b', 11], ['c', 17], ['b', 23], ['d', 37]]);
    expect(program.asked).to.deep.equal([['b', 'c', 'd']]);
    saidBy(checker, 'FROM a\nRUN b\nRUN e\nRUN c\n');
    expect(program.asked).to.deep.equal([['b', 'c', 'd'], ['e']]);
    saidBy(checker, 'FROM a\nRUN c\n');
    expect(program.asked).to.have.length(2);
  });

  it('asks nothing about files without scripts', async () => {
    const program = noting();
    const checker = new ScriptChecker(program);
    expect(saidBy(checker, 'FROM a\nCMD b\nRUN ["c"]\n')).to.deep.equal([]);
    await checker.prepare([[], []], 4);
    expect(program.asked).to.deep.equal([]);
  });

  it('asks beforehand about many files in one process', async () => {
    const program = noting();
    const checker = new ScriptChecker(program);
    await checker.prepare([['a', 'b'], ['b', 'c'], ['a']], 4);
    expect(program.asked).to.deep.equal([['a', 'b', 'c']]);
    await checker.prepare([['c', 'd']], 4);
    expect(program.asked).to.deep.equal([['a', 'b', 'c'], ['d']]);
  });

  it('asks in parts where there is too much for one process', async () => {
    const many = Array.from({ length: 450 }, (_, index) => `s${String(index)}`);
    const program = noting();
    await new ScriptChecker(program).prepare([many], 2);
    expect(program.asked.map(({ length }) => length)).to.deep.equal([200, 200, 50]);
    expect(program.asked.flat()).to.deep.equal(many);

    const long = Array.from({ length: 5 }, (_, index) => `${'x'.repeat(90_000)}${String(index)}`);
    const other = noting();
    await new ScriptChecker(other).prepare(long.map((text) => [text]), 1);
    expect(other.asked.map(({ length }) => length)).to.deep.equal([2, 2, 1]);
  });

  it('lets one file fail without the others', async () => {
    const files = ['FROM a\nRUN b\n', 'FROM a\nRUN bad\nRUN c\n', 'FROM a\nRUN d\n'];
    const program = noting((texts) => (texts.some((text) => text.endsWith('bad')) ? new ShellCheckFailure('no') : null));
    const checker = new ScriptChecker(program);
    await checker.prepare(files.map((text) => read(text).texts), 1);
    const asked = program.asked.length;
    const [first = '', second = '', third = ''] = files;
    expect(saidBy(checker, first).map(({ message }) => message)).to.deep.equal(['b']);
    expect(() => saidBy(checker, second)).to.throw(ShellCheckFailure, 'no');
    expect(saidBy(checker, third).map(({ message }) => message)).to.deep.equal(['d']);
    expect(program.asked).to.have.length(asked);
  });

  it('does not go on without the program', async () => {
    const program = noting(() => new ShellCheckMissing('none'));
    const error: unknown = await new ScriptChecker(program).prepare([['a'], ['b']], 1).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(ShellCheckMissing);
    expect(program.asked).to.have.length(1);
  });
});
