import { expect } from 'chai';
import { readFlags } from '../../src/dockerfile/flags.js';
import { parse } from '../../src/dockerfile/parse.js';

const read = (line: string, escape: '\\' | '`' = '\\') => {
  const { flags, end } = readFlags(line, 0, line.length, escape);
  return [...flags.map(({ text }) => text), line.slice(end)];
};

describe('flags', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['--a b', ['--a', 'b']], ['--a=b --c d', ['--a=b', '--c', 'd']], ['  --a  b', ['--a', 'b']], ['a --b', ['a --b']], ['-a b', ['-a b']],
    ['--a="b c" d', ['--a=b c', 'd']], ['--a=\'b c\' d', ['--a=b c', 'd']], ['"--a" b', ['"--a" b']], ['--"a b"=c d', ['--a b=c', 'd']],
    ['--a=b\\ c d', ['--a=b c', 'd']], ['--a="b\\"c" d', ['--a=b"c', 'd']], ['--a=\'b\\\'c\' d', ['--a=b\'c', 'd']], ['--a\\', ['--a', '']],
    ['--a="b c', ['--a=b c', '']], ['-- --a', [' --a']], ['--a -- --b', ['--a', ' --b']], ['--', ['']], ['--a', ['--a', '']], ['--""', ['']],
    ['--a\tb\vc', ['--a', 'b\vc']], ['--a\u00a0b c', ['--a\u00a0b', 'c']], ['', ['']], ['--a=b=c d', ['--a=b=c', 'd']],
  ];
  for (const [line, want] of table) it(line === '' ? 'nothing' : line, () => expect(read(line)).to.deep.equal(want));

  it('a backtick escapes where the file says so', () => {
    expect(read('--a=b` c\\ d', '`')).to.deep.equal(['--a=b c\\', 'd']);
  });
});

describe('flags of an instruction', () => {
  const flags = (text: string) => parse(text).instructions.flatMap((instruction) => (instruction.trigger ?? instruction).flags)
    .map(({ name, value }) => [name, value?.text ?? null]);

  it('have a name as written and a value behind the first =', () => {
    expect(flags('COPY --from=a --LINK --chown="a b=c" x y\n')).to.deep.equal([['from', 'a'], ['LINK', null], ['chown', 'a b=c']]);
    expect(flags('COPY --from= x y\n')).to.deep.equal([['from', '']]);
  });

  it('stand before JSON, before a trigger\'s arguments, and not behind --', () => {
    expect(flags('CMD --a ["b"]\n')).to.deep.equal([['a', null]]);
    expect(flags('ONBUILD COPY --from=a b c\n')).to.deep.equal([['from', 'a']]);
    expect(flags('RUN -- --mount=a\n')).to.deep.equal([]);
  });

  it('know their places, over continuations, quotes and escapes', () => {
    const text = 'RUN --network=host \\\n# c\n  --mount="type=bi\\\nnd,a=\\"b" x\n';
    const [run] = parse(text).instructions;
    const spans = run?.flags.map(({ span, value }) => [text.slice(span.start, span.end), text.slice(value?.span.start, value?.span.end)]);
    expect(spans).to.deep.equal([['--network=host', 'host'], ['--mount="type=bi\\\nnd,a=\\"b"', '"type=bi\\\nnd,a=\\"b"']]);
    const value = run?.flags[1]?.value;
    expect(value?.text).to.equal('type=bind,a="b');
    expect(Array.from(value?.text ?? '', (_, index) => text[value?.offsets(index) ?? -1]).join('')).to.equal('type=bind,a="b');
    expect(text[value?.offsets(99) ?? -1]).to.equal(' ');
  });
});
