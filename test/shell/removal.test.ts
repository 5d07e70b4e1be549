import { expect } from 'chai';
import { applyEdits, inOrder } from '../../src/fix/edits.js';
import { insertRunFlags } from '../../src/shell/mount-flags.js';
import { appendRemoval, isPlainPath, removalOf } from '../../src/shell/removal.js';
import { read } from './build.js';

const removed = (run: string, isTree = false, by = 0): string | null => {
  const text = `FROM x\nRUN ${run}\n`;
  const { dockerfile, scripts: [script] } = read(text);
  const command = script?.commands[by];
  if (script === undefined || command === undefined) throw new Error('the test needs a command');
  const edits = appendRemoval(dockerfile, script, { words: ['/z'], isTree, by: command });
  return edits && applyEdits(text, inOrder(edits)).slice('FROM x\nRUN '.length, -1);
};

describe('shell/removal', () => {
  it('deletes with the rm that ends the script, if that is up to it', () => {
    expect(removed('a && rm -f /y')).to.equal('a && rm -f /y /z');
    expect(removed('a; rm -rf /y 2> /dev/null')).to.equal('a; rm -rf /y /z 2> /dev/null');
    expect(removed('a && rm -rf /y', true)).to.equal('a && rm -rf /y /z');
    expect(removed('a && rm -f /y', true)).to.equal('a && rm -f /y && \\\n    rm -rf /z');
    expect(removed('a && rm /y')).to.equal('a && rm /y && \\\n    rm -f /z');
    expect(removed('sudo a && rm -f /y')).to.equal('sudo a && rm -f /y && \\\n    sudo rm -f /z');
    expect(removed('a || rm -f /y')).to.equal('a || rm -f /y && \\\n    rm -f /z');
    expect(removed('a && (rm -f /y)')).to.equal('a && (rm -f /y) && \\\n    rm -f /z');
  });

  it('leaves alone what nothing can be added to', () => {
    expect(removed('a &')).to.equal(null);
    expect(removed('["a"]')).to.equal(null);
  });

  it('says what it writes', () => {
    expect(removalOf({ words: ['a', 'b'], isTree: true })).to.equal('rm -rf a b');
    for (const path of ['/a/b-c_1.x', 'a+b', 'x@2']) expect(isPlainPath(path), path).to.equal(true);
    for (const path of ['-a', '~x', 'a b', 'a$b', "a'b", 'a*', 'a;b', '']) expect(isPlainPath(path), path).to.equal(false);
  });
});

describe('shell/mount-flags', () => {
  const flagged = (run: string, ...flags: readonly string[]): string => {
    const text = `FROM x\nRUN${run}\n`;
    const { dockerfile, scripts: [script] } = read(text);
    if (script === undefined) throw new Error('the test needs a script');
    return applyEdits(text, [insertRunFlags(dockerfile, script, flags)]).slice('FROM x\nRUN'.length, -1);
  };

  it('puts one behind the keyword and each of several on its own line', () => {
    expect(flagged(' a', '--x')).to.equal(' --x a');
    expect(flagged('  a', '--x', '--y')).to.equal(' --x \\\n    --y \\\n    a');
    expect(flagged(' a && \\\n  b', '--x', '--y')).to.equal(' --x \\\n  --y \\\n  a && \\\n  b');
  });

  it('stays on the line where something else stands there', () => {
    expect(flagged(' --network=none a', '--x', '--y')).to.equal(' --x --y --network=none a');
    expect(flagged(' \\\n # why\n a', '--x', '--y')).to.equal(' --x --y \\\n # why\n a');
    expect(flagged(' <<E\na\nE', '--x', '--y')).to.equal(' --x --y <<E\na\nE');
  });
});
