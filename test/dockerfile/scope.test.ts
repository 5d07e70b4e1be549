import { expect } from 'chai';
import { parse } from '../../src/dockerfile/parse.js';
import type { BuildSettings } from '../../src/dockerfile/model.js';

/** The value of the arguments of the last instruction, which is a LABEL `v=…`. */
const last = (text: string, settings: BuildSettings = {}): string | null | undefined => {
  const dockerfile = parse(text, settings);
  const instruction = dockerfile.instructions.at(-1);
  const word = instruction?.pairs[0]?.value;
  return instruction === undefined || word === null || word === undefined ? undefined : dockerfile.valueOf(word, instruction);
};
const image = (text: string, settings: BuildSettings = {}) => parse(text, settings).stages.at(-1)?.image.value;
const binding = (text: string, name: string, settings: BuildSettings = {}) => {
  const dockerfile = parse(text, settings);
  const instruction = dockerfile.instructions.at(-1);
  const found = instruction === undefined ? undefined : dockerfile.lookup(name, instruction);
  return found === undefined ? null : [found.kind, found.value, found.by.line];
};

describe('scope: global', () => {
  it('FROM sees the ARGs above the first FROM, each seeing those before it', () => {
    expect(image('ARG v=1\nFROM a:$v\n')).to.equal('a:1');
    expect(image('ARG v=1\nARG w=$v.2\nFROM a:$w\n')).to.equal('a:1.2');
    expect(image('ARG v=1 w=$v.2\nFROM a:$w\n')).to.equal('a:1.2');
    expect(image('ARG w=$v\nARG v=1\nFROM a:$w\n')).to.equal(null);
    expect(image('ARG v=1\nARG v=2\nFROM a:$v\n')).to.equal('a:2');
    expect(image('ARG v=1\nARG v\nFROM a:$v\n')).to.equal('a:1');
    expect(image('ARG v="1"\nFROM a:$v\n')).to.equal('a:1');
  });

  it('later stages see them too; a stage\'s own ARG and ENV are nothing to FROM', () => {
    expect(image('ARG v=1\nFROM a\nFROM b:$v\n')).to.equal('b:1');
    expect(image('FROM a\nARG v=1\nENV w=2\nFROM b:$v\n')).to.equal(null);
    expect(image('FROM a\nENV w=2\nFROM b:$w\n')).to.equal(null);
  });

  it('an instruction of a stage sees none of them', () => {
    expect(last('ARG v=1\nFROM a\nLABEL v=$v\n')).to.equal(null);
    expect(binding('ARG v=1\nFROM a\nLABEL v=$v\n', 'v')).to.equal(null);
  });

  it('a default in the word counts where nothing else does', () => {
    expect(image('FROM ${v:-a:1}\n')).to.equal('a:1');
    expect(image('ARG v\nFROM a:$v\n')).to.equal(null);
    expect(image('ARG v=\nFROM ${v:-a:1}\n')).to.equal('a:1');
    expect(image('ARG v=\nFROM ${v-a:1}x\n')).to.equal('x');
  });

  it('a file without FROM has one scope', () => {
    expect(last('ARG v=1\nENV w=$v\nLABEL v=$w\n')).to.equal('1');
  });
});

describe('scope: a stage', () => {
  it('begins empty, and takes a global ARG by naming it', () => {
    expect(last('ARG v=1\nFROM a\nARG v\nLABEL v=$v\n')).to.equal('1');
    expect(last('ARG v=1\nFROM a\nARG v=2\nLABEL v=$v\n')).to.equal('2');
    expect(last('ARG v=1\nFROM a\nARG v\nFROM b\nLABEL v=$v\n')).to.equal(null);
  });

  it('later values win, ARG or ENV', () => {
    expect(last('FROM a\nENV v=e\nARG v=a\nLABEL v=$v\n')).to.equal('a');
    expect(last('FROM a\nARG v=a\nENV v=e\nLABEL v=$v\n')).to.equal('e');
    expect(last('FROM a\nENV v=1\nENV v=2\nLABEL v=$v\n')).to.equal('2');
    expect(last('FROM a\nENV v old\nLABEL v=$v\n')).to.equal('old');
  });

  it('an ARG without a value leaves what was there', () => {
    expect(last('FROM a\nENV v=e\nARG v\nLABEL v=$v\n')).to.equal('e');
    expect(binding('FROM a\nENV v=e\nARG v\nLABEL v=$v\n', 'v')).to.deep.equal(['env', 'e', 2]);
    expect(last('ARG v\nFROM a\nENV v=e\nARG v\nLABEL v=$v\n')).to.equal('e');
    expect(last('ARG v=g\nFROM a\nENV v=e\nARG v\nLABEL v=$v\n')).to.equal('g');
    expect(last('ARG v=$none\nFROM a\nENV v=e\nARG v\nLABEL v=$v\n')).to.equal(null);
  });

  it('an ARG that nothing fills is declared, with a value nobody knows', () => {
    expect(binding('FROM a\nARG v\nLABEL v=$v\n', 'v')).to.deep.equal(['arg', null, 2]);
    expect(last('FROM a\nARG v\nLABEL v=$v\n')).to.equal(null);
    expect(last('FROM a\nARG v\nLABEL v=${v:-d}\n')).to.equal('d');
    expect(last('ARG v=$none\nFROM a\nARG v\nLABEL v=${v:-d}\n')).to.equal(null);
    expect(last('FROM a\nARG TARGETARCH\nLABEL v=${TARGETARCH:-d}\n')).to.equal(null);
  });

  it('sees what stands above the instruction only', () => {
    const dockerfile = parse('FROM a\nENV v=1\nRUN x\nENV v=2\nRUN y\n');
    const values = dockerfile.instructions.map((instruction) => dockerfile.lookup('v', instruction)?.value);
    expect(values).to.deep.equal([undefined, undefined, '1', '1', '2']);
  });

  it('all pairs of an ENV are judged before it, those of an ARG one by one', () => {
    expect(last('FROM a\nENV v=1\nENV v=2 w=$v\nLABEL v=$w\n')).to.equal('1');
    expect(last('FROM a\nENV v=1 w=$v\nLABEL v=$w\n')).to.equal(null);
    expect(last('FROM a\nENV v=1\nENV v=2\nENV w=$v\nLABEL v=$w\n')).to.equal('2');
    expect(last('FROM a\nARG v=1 w=$v\nLABEL v=$w\n')).to.equal('1');
    expect(last('FROM a\nENV p=1\nENV p=$p:2\nLABEL v=$p\n')).to.equal('1:2');
  });

  it('keys of ENV are expanded and unquoted, names of ARG are not', () => {
    expect(last('FROM a\nENV k=v\nENV $k=1\nLABEL v=$v\n')).to.equal('1');
    expect(last('FROM a\nENV "v"=1\nLABEL v=$v\n')).to.equal('1');
    expect(last('FROM a\nENV $none=1 v=2\nLABEL v=$v\n')).to.equal('2');
    expect(binding('FROM a\nARG k=v\nARG $k=1\nLABEL v=1\n', 'v')).to.equal(null);
  });

  it('quotes and escapes go', () => {
    expect(last('FROM a\nENV v="a b"\\ c\nLABEL v="<$v>"\n')).to.equal('<a b c>');
    expect(last('# escape=`\nFROM a\nENV v=a`$b\nLABEL v=$v\n')).to.equal('a$b');
    expect(last('# escape=`\nFROM a\nENV v=C:\\b\nLABEL v=$v\n')).to.equal('C:\\b');
  });

  it('a trigger binds nothing here, and sees what its ONBUILD sees', () => {
    expect(binding('FROM a\nONBUILD ENV v=1\nRUN x\n', 'v')).to.equal(null);
    const dockerfile = parse('FROM a\nENV v=1\nONBUILD LABEL w=$v\n');
    const trigger = dockerfile.instructions[2]?.trigger;
    expect(trigger === undefined || trigger === null ? null : dockerfile.lookup('v', trigger)?.value).to.equal('1');
  });
});

describe('scope: parent stages', () => {
  it('hand down what they end with, ARG and ENV', () => {
    expect(last('FROM a AS p\nENV v=1\nENV v=2\nFROM p\nLABEL v=$v\n')).to.equal('2');
    expect(last('FROM a AS p\nARG v=1\nFROM p\nLABEL v=$v\n')).to.equal('1');
    expect(last('FROM a AS p\nENV v=1\nFROM p AS q\nRUN x\nFROM q\nLABEL v=$v\n')).to.equal('1');
    expect(last('FROM a AS p\nENV v=1\nFROM p\nENV v=$v.2\nLABEL v=$v\n')).to.equal('1.2');
  });

  it('but an ARG never hides an ENV there', () => {
    expect(last('FROM a AS p\nENV v=e\nARG v=a\nFROM p\nLABEL v=$v\n')).to.equal('e');
    expect(last('FROM a AS p\nENV v=e\nFROM p AS q\nARG v=a\nLABEL v=$v\n')).to.equal('a');
    expect(last('FROM a AS p\nENV v=e\nFROM p AS q\nARG v=a\nFROM q\nLABEL v=$v\n')).to.equal('e');
    expect(last('FROM a AS p\nARG v=a\nENV v=e\nFROM p\nLABEL v=$v\n')).to.equal('e');
  });

  it('siblings and other stages hand down nothing', () => {
    expect(last('FROM a AS p\nENV v=1\nFROM p AS q\nENV v=2\nFROM p\nLABEL v=$v\n')).to.equal('1');
    expect(last('FROM a AS p\nFROM p AS q\nENV v=2\nARG w=1\nFROM p\nLABEL v=$v\n')).to.equal(null);
    expect(last('FROM a AS p\nENV v=1\nFROM b\nLABEL v=$v\n')).to.equal(null);
    expect(last('FROM a AS p\nARG v=1\nFROM p AS q\nENV v=2\nFROM p\nLABEL v=$v\n')).to.equal('1');
  });

  it('a long chain and a wide fan cost no more than their lines', () => {
    const stages = 3_000;
    const chain = Array.from({ length: stages }, (_, index) => `FROM ${index === 0 ? 'a' : `s${index - 1}`} AS s${index}\nENV v${index}=${index}\n`).join('');
    expect(last(`${chain}LABEL v=$v0.$v1500\n`)).to.equal('0.1500');
    const fan = `FROM a AS p\nENV v=1\n${Array.from({ length: stages }, (_, index) => `FROM p\nENV v=${index}\n`).join('')}FROM p\n`;
    expect(last(`${fan}LABEL v=$v\n`)).to.equal('1');
  });
});

describe('scope: what the build says', () => {
  const buildArgs = { v: 'given' };
  it('a build argument beats every default, but needs an ARG', () => {
    expect(image('ARG v=1\nFROM a:$v\n', { buildArgs })).to.equal('a:given');
    expect(image('ARG v\nFROM a:$v\n', { buildArgs })).to.equal('a:given');
    expect(image('FROM a:$v\n', { buildArgs })).to.equal(null);
    expect(last('FROM a\nARG v=1\nLABEL v=$v\n', { buildArgs })).to.equal('given');
    expect(last('ARG v=1\nFROM a\nARG v=2\nLABEL v=$v\n', { buildArgs })).to.equal('given');
    expect(last('FROM a\nARG v\nENV v=e\nLABEL v=$v\n', { buildArgs })).to.equal('e');
    expect(last('FROM a\nLABEL v=$v\n', { buildArgs })).to.equal(null);
  });

  it('an empty one is a value; inherited names of objects are none', () => {
    expect(last('FROM a\nARG v=1\nLABEL v=$v\n', { buildArgs: { v: '' } })).to.equal('');
    expect(last('FROM a\nARG toString=1\nLABEL v=$toString\n', { buildArgs })).to.equal('1');
    expect(last('FROM a\nENV constructor=1\nLABEL v=$constructor$toString\n')).to.equal(null);
  });

  it('platform arguments are there for FROM, unknown until the platform is told', () => {
    const platform = 'linux/arm/v7';
    expect(image('FROM a:$TARGETARCH\n')).to.equal(null);
    expect(image('FROM ${TARGETARCH:-a}\n')).to.equal(null);
    expect(image('FROM a:$TARGETOS-$TARGETARCH-$TARGETVARIANT\n', { platform })).to.equal('a:linux-arm-v7');
    expect(image('FROM a:$BUILDARCH\n', { platform })).to.equal(null);
    expect(image('ARG TARGETARCH\nFROM a:$TARGETARCH\n', { platform })).to.equal('a:arm');
    expect(image('ARG TARGETARCH=x\nFROM a:$TARGETARCH\n', { platform })).to.equal('a:x');
    expect(image('ARG TARGETARCH=x\nARG TARGETARCH\nFROM a:$TARGETARCH\n', { platform })).to.equal('a:x');
    expect(image('FROM a:v$TARGETVARIANT\n', { platform: 'linux/amd64' })).to.equal('a:v');
  });

  it('a stage gets one by naming it, over an ENV of the name', () => {
    const platform = 'linux/arm64';
    expect(last('FROM a\nLABEL v=$TARGETARCH\n', { platform })).to.equal(null);
    expect(last('FROM a\nARG TARGETARCH\nLABEL v=$TARGETARCH\n', { platform })).to.equal('arm64');
    expect(last('FROM a\nARG TARGETARCH=x\nLABEL v=$TARGETARCH\n', { platform })).to.equal('x');
    expect(last('ARG TARGETARCH=x\nFROM a\nARG TARGETARCH\nLABEL v=$TARGETARCH\n', { platform })).to.equal('x');
    expect(last('ARG TARGETARCH\nFROM a\nARG TARGETARCH\nLABEL v=$TARGETARCH\n', { platform })).to.equal('arm64');
    expect(last('FROM a\nENV TARGETARCH=e\nARG TARGETARCH\nLABEL v=$TARGETARCH\n', { platform })).to.equal('arm64');
    expect(last('FROM a\nENV TARGETARCH=e\nARG TARGETARCH\nLABEL v=$TARGETARCH\n')).to.equal(null);
    expect(last('FROM a\nARG BUILDPLATFORM\nLABEL v=$BUILDPLATFORM\n', { platform })).to.equal(null);
    expect(last('FROM a\nARG TARGETPLATFORM\nLABEL v=$TARGETPLATFORM\n', { platform })).to.equal('linux/arm64');
  });
});

describe('scope: what nobody knows', () => {
  it('a command substitution, and backticks where they do not escape', () => {
    expect(last('FROM a\nENV v=$(date)\nLABEL v=$v\n')).to.equal(null);
    expect(last('FROM a\nENV v="`date`"\nLABEL v=$v\n')).to.equal(null);
    expect(last('# escape=`\nFROM a\nENV v=`a\nLABEL v=$v\n')).to.equal('a');
  });

  it('a value that BuildKit refuses', () => {
    expect(last('FROM a\nENV v=${w^}\nLABEL v=$v\n')).to.equal(null);
    expect(image('FROM "a\n')).to.equal(null);
  });

  it('a value that doubles on every line', () => {
    const doubling = `FROM a\nENV v=0123456789\n${'ENV v=$v$v\n'.repeat(40)}`;
    expect(last(`${doubling}LABEL v=$v\n`)).to.equal(null);
    expect(last(`FROM a\nENV v=0123456789\n${'ENV v=$v$v\n'.repeat(10)}LABEL v=$v\n`)).to.have.length(10_240);
  });
});
