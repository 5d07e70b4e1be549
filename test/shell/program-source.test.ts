import { expect } from 'chai';
import { programSource } from '../../src/shell/program-source.js';
import { onlyCommand } from './support.js';

const sourceOf = (run: string): string | null => {
  const source = programSource(onlyCommand(run));
  if (source === null) return null;
  return source.kind === 'stdin' ? 'stdin' : source.kind === 'file' ? `file ${source.file.text}` : `text ${source.texts.map(({ text }) => text).join(' ')}`;
};

describe('where an interpreter gets its program', () => {
  const stdin = ['bash', 'sh -', 'bash -s', 'bash -es -- -y', 'bash -x /dev/stdin a', 'sh -o pipefail', 'python3 -', 'python3 - --version 3', 'php -- --quiet', 'node',
    'perl -w', 'sudo -E bash -'];
  for (const run of stdin) it(`is standard input for ${run}`, () => expect(sourceOf(run)).to.equal('stdin'));

  const files: readonly (readonly [string, string])[] = [
    ['bash -x i.sh -s', 'i.sh'], ['bash -o pipefail i.sh', 'i.sh'], ['sh -- -odd', '-odd'], ['. ./env', './env'], ['source env', 'env'],
    ['python3.14 -u setup.py install', 'setup.py'], ['sh < i.sh', 'i.sh'], ['bash "$X"', '"$X"'],
  ];
  for (const [run, file] of files) it(`is a file for ${run}`, () => expect(sourceOf(run)).to.equal(`file ${file}`));

  const texts: readonly (readonly [string, string])[] = [
    ['eval "$X" b', '"$X" b'], ['bash -ec "$X" y', '"$X"'], ['python3 -c pass x', 'pass'], ["perl -ne 'print'", "'print'"], ["node --eval '1' a", "'1'"],
    ["php -r 'echo 1;'", "'echo 1;'"], ['bash <<< "$X"', '"$X"'],
  ];
  for (const [run, text] of texts) it(`is an argument for ${run}`, () => expect(sourceOf(run)).to.equal(`text ${text}`));

  for (const run of ['python3 -m json.tool', 'bash --version', 'node --help', 'cat x', 'tar x']) {
    it(`is nowhere for ${run}`, () => expect(sourceOf(run)).to.equal(null));
  }
});
