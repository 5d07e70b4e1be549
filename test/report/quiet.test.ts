import { expect } from 'chai';
import { formatNames, render } from '../../src/report/index.js';
import { everything, file, finding, plain, run } from './sample.js';

const quiet = { ...plain, quiet: true };

describe('--quiet', () => {
  it('leaves errors only, counted anew, and files that failed', async () => {
    const { files, summary } = JSON.parse(await render('json', everything, quiet)) as
      { files: { findings: { severity: string }[]; errors: object[] }[]; summary: object };
    expect(files.flatMap(({ findings }) => findings.map(({ severity }) => severity))).to.deep.equal(['error']);
    expect(files.flatMap(({ errors }) => errors)).to.have.length(2);
    expect(summary).to.deep.equal({ files: 4, error: 1, warning: 0, info: 0, style: 0, fixable: 1, fixed: 0 });
  });

  it('holds for every format', async () => {
    for (const format of formatNames) {
      const out = await render(format, everything, quiet);
      expect(out, format).to.include('two RUNs').and.not.to.include('node:latest moves');
    }
  });

  it('says nothing to people when there is nothing to say', async () => {
    const text = 'FROM node:latest\n';
    expect(await render('pretty', run(file(text, [finding(text, { at: 'latest' })])), quiet)).to.equal('');
    expect(await render('pretty', run(file(text, [])), plain)).to.equal('✔ no problems in 1 file\n');
  });
});

describe('every format', () => {
  it('ends in a newline or is empty', async () => {
    for (const format of formatNames) {
      for (const result of [everything, run(file('FROM a:1\n', []))]) expect(await render(format, result, plain), format).to.match(/^$|\n$/);
    }
  });
});
