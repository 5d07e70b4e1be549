import { expect } from 'chai';
import { SaxesParser } from 'saxes';
import type { RunResult } from '../../src/engine/result.js';
import { render } from '../../src/report/index.js';
import { everything, file, hostile, hostileWords, plain, run } from './sample.js';

type Element = Readonly<{ name: string; attributes: Readonly<Record<string, string>> }>;

/** All elements in order, by a parser that takes nothing but well-formed XML 1.0. */
async function elements(format: 'junit' | 'checkstyle', result: RunResult): Promise<readonly Element[]> {
  const found: Element[] = [];
  const parser = new SaxesParser({ xmlns: false, defaultXMLVersion: '1.0', forceXMLVersion: true });
  parser.on('error', (error) => { throw error; });
  parser.on('text', (text) => expect(text.trim()).to.equal(''));
  parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes }));
  // What a reader of UTF-8 gets.
  parser.write(Buffer.from(await render(format, result, plain)).toString('utf8')).close();
  return found;
}
const named = (all: readonly Element[], name: string) => all.filter((one) => one.name === name).map(({ attributes }) => attributes);

describe('junit', () => {
  it('is a suite a file and a case a finding', async () => {
    const all = await elements('junit', everything);
    expect(named(all, 'testsuites')).to.deep.equal([{ name: 'imglint', tests: '7', failures: '4', errors: '2' }]);
    expect(named(all, 'testsuite').map(({ name, tests, failures, errors }) => [name, tests, failures, errors])).to.deep.equal([
      ['Dockerfile', '4', '4', '0'], ['clean/Dockerfile', '1', '0', '0'], ['bad dir/Döckerfile', '1', '0', '1'], ['gone/Dockerfile', '1', '0', '1'],
    ]);
    expect(named(all, 'testcase')).to.have.length(7);
    expect(named(all, 'testcase')[1]).to.deep.equal({ name: 'merge-consecutive-runs (2:1)', classname: 'Dockerfile', file: 'Dockerfile', line: '2' });
    expect(named(all, 'failure')[0]).to.deep.equal({ type: 'warning', message: 'node:latest moves; name a version' });
    expect(named(all, 'error').map(({ message }) => message)).to.deep.equal(['unknown instruction FRM', 'there is no such file']);
  });
});

describe('checkstyle', () => {
  it('is an error a finding below its file', async () => {
    const all = await elements('checkstyle', everything);
    expect(all.map(({ name }) => name)).to.deep.equal(['checkstyle', 'file', 'error', 'error', 'error', 'error', 'file', 'file', 'error', 'file', 'error']);
    expect(named(all, 'error').map(({ line, column, severity, message, source }) => [line, column, severity, message, source])).to.deep.equal([
      ['1', '6', 'warning', 'node:latest moves; name a version', 'imglint.no-latest-tag'],
      ['2', '1', 'error', 'two RUNs that are one step', 'imglint.merge-consecutive-runs'],
      ['3', '24', 'info', 'quote this', 'imglint.SC2086'],
      ['3', '21', 'info', 'quote that', 'imglint.SC2086'],
      ['1', '1', 'error', 'unknown instruction FRM', 'imglint.cannot-check'],
      ['1', '1', 'error', 'there is no such file', 'imglint.cannot-check'],
    ]);
  });
});

describe('xml', () => {
  it('stays well-formed and keeps its elements, whatever a file holds', async () => {
    expect(named(await elements('junit', hostile), 'failure')).to.have.length(hostileWords.length);
    const errors = named(await elements('checkstyle', hostile), 'error').map(({ message }) => message);
    expect(errors).to.have.length(2 * hostileWords.length);
    expect(errors).to.include(']]></failure><x a="\'&amp;').and.to.include('\\x00\\x08\\x7f\\x9b31m');
  });

  it('needs no findings', async () => {
    expect(await elements('checkstyle', run())).to.have.length(1);
    expect(await elements('junit', run(file('FROM a:1\n', [])))).to.have.length(3);
  });
});
