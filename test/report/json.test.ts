import { expect } from 'chai';
import { render } from '../../src/report/index.js';
import { validate } from './schema.js';
import { everything, file, finding, hostile, plain, run } from './sample.js';

describe('json', () => {
  it('is what the published schema says, and nothing else', async () => {
    for (const result of [everything, hostile, run()]) {
      expect(validate(JSON.parse(await render('json', result, plain))), JSON.stringify(validate.errors)).to.equal(true);
    }
  });

  it('is the example of the contract', async () => {
    const text = 'FROM node:latest\n';
    const result = run(file(text, [finding(text, {
      at: 'node:latest', message: 'm', fix: { safety: 'unsafe', summary: 's', caveat: 'c', edits: [], files: [] },
    })]));
    expect(JSON.parse(await render('json', result, plain))).to.deep.equal({
      schemaVersion: 1, tool: { name: 'imglint', version: '1.2.3' },
      files: [{
        path: 'Dockerfile', kind: 'dockerfile',
        findings: [{
          rule: 'no-latest-tag', aliases: ['DL3007'], severity: 'warning', message: 'm',
          range: { start: { line: 1, column: 6 }, end: { line: 1, column: 17 } }, anchorLine: 1, bytes: null,
          fix: { safety: 'unsafe', summary: 's', caveat: 'c' }, docs: 'https://imglint.example/no-latest-tag', related: [],
        }],
        errors: [],
      }],
      summary: { files: 1, error: 0, warning: 1, info: 0, style: 0, fixable: 1, fixed: 0 },
    });
  });

  it('rejects what is not the contract', async () => {
    const parsed = JSON.parse(await render('json', everything, plain)) as { files: { findings: Record<string, unknown>[] }[] };
    delete parsed.files[0]?.findings[0]?.['anchorLine'];
    expect(validate(parsed)).to.equal(false);
  });
});

describe('ndjson', () => {
  it('holds every finding and every error of json, one a line, with its file', async () => {
    const lines = (await render('ndjson', everything, plain)).trimEnd().split('\n').map((line) => JSON.parse(line) as unknown);
    const { files } = JSON.parse(await render('json', everything, plain)) as { files: { path: string; kind: string; findings: object[]; errors: object[] }[] };
    expect(lines).to.deep.equal(files.flatMap(({ path, kind, findings, errors }) => [
      ...errors.map((error) => ({ type: 'error', path, kind, ...error })),
      ...findings.map((one) => ({ type: 'finding', path, kind, ...one })),
    ]));
    expect(lines).to.have.length(6);
  });

  it('is empty without findings', async () => {
    expect(await render('ndjson', run(file('FROM a:1\n', [])), plain)).to.equal('');
  });
});
