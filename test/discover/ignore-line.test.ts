import { expect } from 'chai';
import fc from 'fast-check';
import { parseIgnoreFile } from '../../src/discover/dockerignore.js';
import { ignoreLine } from '../../src/discover/ignore-line.js';
import { secretLine } from '../../src/discover/secret-paths.js';

const name = fc.string({ unit: fc.constantFrom('a', 'b', '.', ' ', '!', '#', '*', '?', '[', ']', '\\', '-', '\n', '\r', '\t', '\u2028', '\uFEFF', 'ü', '$', '(', '^', '{', '|', '+'), minLength: 1, maxLength: 8 })
  .filter((each) => each !== '.' && each !== '..');
const paths = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));

describe('ignoreLine', () => {
  it('writes plain paths as they are', () => {
    expect(['node_modules', 'a b/c.sql', '.env'].map(ignoreLine)).to.deep.equal(['node_modules', 'a b/c.sql', '.env']);
  });

  it('escapes what would mean something else', () => {
    expect(['!a', '#a', 'a[1]*?.log', ' a ', 'a\nb', 'x\\y'].map(ignoreLine)).to.deep.equal(['\\!a', '\\#a', 'a\\[1\\]\\*\\?.log', '?a?', 'a?b', 'x\\\\y']);
  });

  it('makes one line that leaves the path out, whatever it is called', () => {
    fc.assert(fc.property(paths, (path) => {
      for (const line of [ignoreLine(path), secretLine(path)]) {
        const { patterns, matches } = parseIgnoreFile('.dockerignore', `${line}\n`);
        expect(patterns).to.have.length(1);
        expect(matches(path), line).to.equal(true);
      }
    }));
  });
});
