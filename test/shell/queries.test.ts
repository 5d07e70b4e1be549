import { expect } from 'chai';
import { parse } from '../../src/dockerfile/parse.js';
import { cacheMount, flagValue, hasArg, hasFlag, mountTargets, plainArgs, runFlagsKey } from '../../src/shell/queries.js';
import { onlyCommand } from './support.js';

const run = (flags: string) => {
  const instruction = parse(`FROM x\nRUN ${flags} a\n`).instructions[1];
  if (instruction === undefined) throw new Error('no RUN');
  return instruction;
};

describe('questions about a command', () => {
  it('has an argument', () => {
    const command = onlyCommand('apt-get -y "install" $x "a b"');
    expect(['install', 'a b', '-y'].every((value) => hasArg(command, value))).to.equal(true);
    expect(['inst', '$x', 'apt-get', 'y'].some((value) => hasArg(command, value))).to.equal(false);
  });

  it('has one of some flags', () => {
    const command = onlyCommand('wget -qO- --no-check-certificate --tries=3 u');
    expect(['q', 'O', 'no-check-certificate', 'tries'].every((flag) => hasFlag(command, 'zzz', flag))).to.equal(true);
    expect(hasFlag(command, 'n', 'no', 'check', 'u', 'tries=3')).to.equal(false);
  });

  it('has plain arguments', () => {
    const plain = (script: string, drop: readonly string[] = []) => plainArgs(onlyCommand(script), drop).map(({ text }) => text);
    expect(plain('apt-get -y install -t stable "a" -- $b - --no-x c')).to.deep.equal(['install', 'stable', '"a"', '$b', '-', 'c']);
    expect(plain('apt-get install -t stable a --target-release=x b -yt c d', ['t', 'target-release'])).to.deep.equal(['install', 'a', 'b', 'd']);
    expect(plain('apk add -t -t a', ['t'])).to.deep.equal(['add', 'a']);
    expect(plain('apk add --x "$v" a --x', ['x'])).to.deep.equal(['add', 'a']);
    expect(plain('apk add -t=$v a', ['t'])).to.deep.equal(['add', 'a']);
  });

  it('has a value for a flag', () => {
    const value = (script: string, ...names: readonly string[]) => {
      const found = flagValue(onlyCommand(script), ...names);
      return found && [found.value, found.prefix];
    };
    expect(value('c --output=f x', 'o', 'output')).to.deep.equal(['f', 'f']);
    expect(value('c --output f x', 'o', 'output')).to.deep.equal(['f', 'f']);
    expect(value('c x -o "a b"', 'o', 'output')).to.deep.equal(['a b', 'a b']);
    expect(value('c -qO- x', 'O')).to.deep.equal(['-', '-']);
    expect(value('c -qO x', 'O')).to.deep.equal(['x', 'x']);
    expect(value('c --output= x', 'output')).to.deep.equal(['', '']);
    expect(value('c --output=/a/$b x', 'output')).to.deep.equal([null, '/a/']);
    expect(value('c -o$b x', 'o')).to.deep.equal([null, '']);
    expect(value('c -o $b', 'o')).to.deep.equal([null, '']);
    expect(value('c x -o', 'o')).to.equal(null);
    expect(value('c x --outputs=1', 'output')).to.equal(null);
  });
});

describe('questions about the flags of a RUN', () => {
  it('mounts somewhere', () => {
    const instruction = run('--mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,dst=/root/.cache --mount=type=tmpfs,destination=/tmp --mount=target=/src --mount=type=secret,id=a');
    expect(mountTargets(instruction, 'cache')).to.deep.equal(['/var/cache/apt', '/root/.cache']);
    expect(mountTargets(instruction, 'bind', 'tmpfs')).to.deep.equal(['/tmp', '/src']);
    expect(['/var/cache/apt', '.cache', '/tmp', 'cache'].every((text) => cacheMount(instruction, text))).to.equal(true);
    expect(['/src', '/var/lib'].some((text) => cacheMount(instruction, text))).to.equal(false);
    expect(cacheMount(run(''), '')).to.equal(false);
  });

  it('has the same flags as another', () => {
    const same = [
      ['', '--network=default', '--security=sandbox --network=default'],
      ['--mount=type=cache,target=/a --network=none', '--network=none --mount=dst=/a,type=CACHE'],
      ['--mount=target=/a,src=b,ro', '--mount=type=bind,source=b,target=/a,readonly=true', '--mount=source=b,readonly,destination=/a --mount=target=/a,src=b,ro'],
    ].map((group) => group.map((flags) => runFlagsKey(run(flags))));
    for (const keys of same) expect(new Set(keys).size).to.equal(1);
    const different = ['', '--network=none', '--network=host', '--security=insecure', '--device=x', '--mount=type=cache,target=/a', '--mount=type=cache,target=/b',
      '--mount=type=cache,target=/a,sharing=locked', '--mount=target=/a', '--mount=type=cache,target=/a --mount=type=cache,target=/b'];
    expect(new Set(different.map((flags) => runFlagsKey(run(flags)))).size).to.equal(different.length);
  });
});
