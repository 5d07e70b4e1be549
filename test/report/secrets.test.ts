import { expect } from 'chai';
import { insertAt } from '../../src/text/span.js';
import { formatNames, render } from '../../src/report/index.js';
import { file, finding, plain, run } from './sample.js';

describe('reports', () => {
  const text = 'FROM node:latest\nENV API_TOKEN=hunter22\n';
  const result = run(file(text, [
    finding(text, { at: 'API_TOKEN', message: 'ENV API_TOKEN can be read: API_TOKEN=hunter22', fix: {
      safety: 'unsafe', summary: 'Say it twice', caveat: 'look', edits: [insertAt(text.length, 'ENV API_TOKEN=hunter22\n')], files: [],
    } }),
  ], { diff: '+ENV API_TOKEN=hunter22\n' }));

  for (const format of formatNames) {
    it(`print no secret: ${format}`, async () => {
      const said = await render(format, result, plain);
      expect(said.replaceAll('\\', '').replace(/\s+/g, ' ')).to.include('ENV API_TOKEN can be read');
      expect(said).to.not.include('hunter22');
    });
  }

  it('offer no fix to apply with a secret overwritten in it', async () => {
    expect(await render('sarif', result, plain)).to.not.include('insertedContent');
  });
});
