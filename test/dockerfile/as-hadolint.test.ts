import { expect } from 'chai';
import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { imagePart, namedImage } from '../../src/dockerfile/image-part.js';
import { onceSet } from '../../src/dockerfile/as-hadolint/once-set.js';
import { parse } from '../../src/dockerfile/parse.js';

const read = (...lines: readonly string[]): Dockerfile => parse(`${lines.join('\n')}\n`, { as: 'hadolint' });
const last = (dockerfile: Dockerfile): Instruction => {
  const found = dockerfile.instructions.at(-1);
  if (found === undefined) throw new Error('there is no instruction');
  return found;
};
/** The value of the last instruction's words. */
const values = (...lines: readonly string[]): readonly (string | null)[] => {
  const dockerfile = read(...lines);
  const instruction = last(dockerfile);
  return instruction.words.map((word) => dockerfile.valueOf(word, instruction));
};

describe('a Dockerfile as hadolint reads it', () => {
  it('is what it was for everybody else', () => {
    const text = 'ARG I=a:1\nFROM $I AS Web\nFROM web\nUSER "root" \n';
    expect(parse(text).stages.map(({ name, image, parent }) => [name, image.value, parent?.index ?? null])).to.deep.equal([['web', 'a:1', null], [null, 'web', 0]]);
  });

  it('has variables as they are written', () => {
    expect(values('ARG A=1', 'FROM a:$A')).to.deep.equal(['a:$A']);
    expect(values('FROM a', 'ARG A=1', 'WORKDIR $A/${B:-c}')).to.deep.equal(['$A/${B:-c}']);
    expect(values('FROM a', 'COPY $(x) `y` z')).to.deep.equal(['$(x)', '`y`', 'z']);
  });

  it('loses quotes but in FROM, USER and flags', () => {
    expect(values('FROM a', 'WORKDIR "/a b"')).to.deep.equal(['/a b']);
    expect(values('FROM a', 'COPY \'a\' "b/"')).to.deep.equal(['a', 'b/']);
    expect(values('FROM "a:1"')).to.deep.equal(['"a:1"']);
    expect(values('FROM a', 'USER "root"')).to.deep.equal(['"root"']);
    expect(last(read('FROM a', 'COPY --from="x" a b')).flags.map(({ value }) => value?.text)).to.deep.equal(['"x"']);
    expect(last(read('FROM a', 'RUN --mount=type=bind,"target=/a" b')).flags.map(({ value }) => value?.text)).to.deep.equal(['type=bind,target=/a']);
  });

  it('keeps the blanks behind a USER', () => {
    expect(values('FROM a', 'USER root ')).to.deep.equal(['root ']);
    expect(values('FROM a', 'USER root\r')).to.deep.equal(['root']);
  });

  it('looks for stages by the name of the image, in its own case', () => {
    const stages = read('FROM a AS Web', 'FROM web', 'FROM Web', 'FROM reg.test/Web:3', 'FROM team/Web').stages;
    expect(stages.map(({ parent }) => parent?.index ?? null)).to.deep.equal([null, null, 0, 0, null]);
    expect(stages.map(({ name }) => name)).to.deep.equal(['Web', null, null, null, null]);
    expect(stages.map((stage) => namedImage(stage)?.reference.tag)).to.deep.equal([null, null, null, '3', null]);
  });

  it('finds what --from names in its own case', () => {
    const dockerfile = read('FROM a AS Web', 'FROM b', 'COPY --from=Web a b');
    const copy = last(dockerfile);
    expect(['Web', 'web', '0', '1'].map((name) => dockerfile.stageFor(name, copy)?.index ?? null)).to.deep.equal([0, null, 0, null]);
  });

  it('points into the quotes of an image, which belong to it', () => {
    const dockerfile = read('FROM "x:latest"');
    const [stage] = dockerfile.stages;
    const at = stage === undefined ? undefined : imagePart(dockerfile, stage, 'tag').at;
    expect(at === undefined ? '' : dockerfile.text.slice(at.start, at.end)).to.equal('latest"');
  });

  it('has exec forms in which only \\" is an escape', () => {
    const json = (text: string): readonly string[] | null => last(read('FROM a', `CMD ${text}`)).json?.map((word) => word.text) ?? null;
    expect(json('["a", "b"]')).to.deep.equal(['a', 'b']);
    expect(json('[ ]')).to.deep.equal([]);
    expect(json('["a\\q", "\\n", "a\tb"]')).to.deep.equal(['a\\q', '\\n', 'a\tb']);
    expect(json('["a\\"b"]')).to.deep.equal(['a"b']);
    for (const text of ['["a\\\\"]', '["a",]', '["a" "b"]', '[a]', '[\'a\']', '["a"', '["a"] b', '["a", 1]', 'a']) expect(json(text), text).to.equal(null);
  });

  it('says where the characters of an exec form stand', () => {
    const dockerfile = read('FROM a', 'CMD ["a\\"b", "c"]');
    const [first, second] = last(dockerfile).json ?? [];
    expect([0, 1, 2].map((index) => dockerfile.text[first?.offsets(index) ?? 0])).to.deep.equal(['a', '\\', 'b']);
    expect(dockerfile.text.slice(second?.span.start, second?.span.end)).to.equal('"c"');
  });

  it('has the flags of RUN it knows; the first other one begins the script', () => {
    const run = (text: string): readonly unknown[] => {
      const { flags, words } = last(read('FROM a', `RUN ${text}`));
      return [flags.map(({ name }) => name), words[0]?.text];
    };
    expect(run('--mount=type=cache,target=/a --network=none b')).to.deep.equal([['mount', 'network'], 'b']);
    expect(run('--device=x ps')).to.deep.equal([[], '--device=x ps']);
    expect(run('--network=none --foo --mount=type=ssh b')).to.deep.equal([['network'], '--foo --mount=type=ssh b']);
    expect(run('--Mount=type=ssh b')).to.deep.equal([[], '--Mount=type=ssh b']);
  });

  it('has one name in an ARG', () => {
    expect(last(read('ARG a=1 b=2')).pairs.map(({ key }) => key.text)).to.deep.equal(['a']);
  });

  it('has directives in lower case only', () => {
    expect(read('# escape=`', 'FROM a').escape).to.equal('`');
    expect(read('# ESCAPE=`', 'FROM a').escape).to.equal('\\');
  });

  it('ships stages that say what the last one says, or that any FROM names', () => {
    const shipped = (...lines: readonly string[]): readonly number[] => {
      const dockerfile = read(...lines);
      return dockerfile.instructions.filter(({ keyword }) => keyword === 'RUN' || keyword === 'ONBUILD').filter(dockerfile.ships).map(({ line }) => line);
    };
    expect(shipped('FROM a', 'RUN x', 'FROM a', 'RUN y')).to.deep.equal([2, 4]);
    expect(shipped('FROM a AS b', 'RUN x', 'FROM a', 'RUN y')).to.deep.equal([4]);
    expect(shipped('FROM a:1', 'RUN x', 'FROM reg.test/a:1', 'RUN y')).to.deep.equal([4]);
    expect(shipped('FROM --platform=x a', 'RUN x', 'FROM a', 'RUN y')).to.deep.equal([4]);
    expect(shipped('FROM a AS b', 'RUN x', 'FROM reg.test/b:2', 'FROM c')).to.deep.equal([2]);
    expect(shipped('FROM x AS x', 'RUN x', 'FROM c')).to.deep.equal([2]);
    expect(shipped('FROM a AS b', 'RUN x', 'FROM B')).to.deep.equal([]);
    expect(shipped('RUN x')).to.deep.equal([1]);
    expect(shipped('RUN x', 'FROM a', 'RUN y')).to.deep.equal([3]);
    expect(shipped('FROM a AS b', 'ONBUILD RUN x', 'FROM c')).to.deep.equal([2]);
  });

  it('tells what triggers set apart from what stages set', () => {
    const dockerfile = read('FROM a', 'ENV e=1', 'ONBUILD ARG t="2"', 'ONBUILD RUN x', 'RUN y');
    const [, , , outer, run] = dockerfile.instructions;
    if (outer?.trigger === null || outer === undefined || run === undefined) throw new Error('there is a trigger');
    const held = (name: string, before: Instruction) => dockerfile.lookup(name, before)?.value;
    expect([held('e', outer.trigger), held('t', outer.trigger)]).to.deep.equal([undefined, '2']);
    expect([held('e', run), held('t', run)]).to.deep.equal(['1', undefined]);
  });
});

describe('a variable that was once set', () => {
  const isSet = (...lines: readonly string[]): boolean => {
    const dockerfile = read(...lines);
    return onceSet(dockerfile, 'V', (value) => value === 'on')(last(dockerfile));
  };

  it('stays set in its stage', () => {
    expect(isSet('FROM a', 'ENV V=on', 'RUN x')).to.equal(true);
    expect(isSet('FROM a', 'ENV V="on"', 'ENV V=off', 'RUN x')).to.equal(true);
    expect(isSet('FROM a', 'ENV V=off W=on', 'ARG V=on', 'RUN x')).to.equal(false);
    expect(isSet('ENV V=on', 'RUN x')).to.equal(true);
  });

  it('goes on to stages that name it, by its alias or by its image', () => {
    expect(isSet('FROM a AS b', 'ENV V=on', 'FROM b', 'RUN x')).to.equal(true);
    expect(isSet('FROM a AS b', 'ENV V=on', 'FROM reg.test/b:3 AS c', 'FROM c', 'RUN x')).to.equal(true);
    expect(isSet('FROM a:1', 'ENV V=on', 'FROM a:2', 'RUN x')).to.equal(true);
    expect(isSet('FROM a AS b', 'ENV V=on', 'FROM a', 'RUN x')).to.equal(false);
    expect(isSet('ENV V=on', 'FROM a', 'RUN x')).to.equal(false);
  });

  it('is another one for triggers', () => {
    expect(isSet('FROM a', 'ENV V=on', 'ONBUILD RUN x')).to.equal(false);
    expect(isSet('FROM a', 'ONBUILD ENV V=on', 'FROM b', 'ONBUILD RUN x')).to.equal(true);
    expect(isSet('FROM a', 'ONBUILD ENV V=on', 'RUN x')).to.equal(false);
  });
});
