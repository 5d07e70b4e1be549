import { expect } from 'chai';
import { parse } from '../../src/dockerfile/parse.js';
import { commandFolders, workdirsOf } from '../../src/layers/folders.js';
import { scriptOf } from '../shell/support.js';

describe('the working directory', () => {
  const workdirs = (text: string): readonly string[] => {
    const dockerfile = parse(text);
    const folders = workdirsOf(dockerfile);
    return dockerfile.instructions.filter(({ keyword }) => keyword === 'RUN').map(({ index }) => folders[index] ?? '');
  };

  it('is what WORKDIR made of the one before, in this stage or its parent', () => {
    expect(workdirs('FROM scratch AS a\nRUN a\nWORKDIR b\nRUN b\nWORKDIR ../c\nRUN c\nFROM a\nRUN d\nARG V=v\nWORKDIR /x/$V\nRUN e\n')).to.deep.equal(['/', '/b', '/c', '/c', '/x/v']);
  });

  it('is one that nobody knows where the base or a variable decides', () => {
    const [first, second, third, fourth] = workdirs('FROM a\nRUN a\nWORKDIR b\nRUN b\nWORKDIR $X\nRUN c\nFROM b\nRUN d\n');
    expect(first).to.match(/^\?/);
    expect(second).to.equal(`${first ?? ''}/b`);
    expect(new Set([first, third, fourth]).size).to.equal(3);
  });
});

describe('the folder of a command', () => {
  const folders = (run: string): readonly (readonly [string, string | null])[] => {
    const text = `FROM x\nRUN ${run}\n`;
    const script = scriptOf(text);
    return [...commandFolders(text, script, '/w')].filter(([{ name }]) => name.length === 1).map(([{ name }, folder]) => [name, folder]);
  };

  it('follows cd as far as it can', () => {
    expect(folders('a && cd b && c; cd /d; e')).to.deep.equal([['a', '/w'], ['c', '/w/b'], ['e', '/d']]);
    expect(folders('(cd b && c) && d')).to.deep.equal([['c', null], ['d', '/w']]);
    expect(folders('{ cd b; } && d; cd /e && f; cd g && h')).to.deep.equal([['d', null], ['f', '/e'], ['h', '/e/g']]);
    expect(folders('sh -c "cd b && c" && d')).to.deep.equal([['c', null], ['d', '/w']]);
    for (const move of ['cd $X', 'cd', 'cd -', 'cd ~/x', 'pushd /x', 'cd a*']) expect(folders(`${move}; b`), move).to.deep.equal([['b', null]]);
  });
});
