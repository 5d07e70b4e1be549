import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { hardcodedSecrets } from '../../src/dockerfile/hardcoded-secrets.js';
import { parse } from '../../src/dockerfile/parse.js';
import { fileResults } from '../../src/engine/report-finding.js';
import { lint } from '../../src/engine/lint.js';
import { modelsOf } from '../../src/engine/models.js';
import type { FileResult } from '../../src/engine/result.js';
import { formatNames, render } from '../../src/report/index.js';
import { strip } from '../harness/annotate.js';
import { allNames, everything } from '../harness/run-rule.js';
import { plain, run } from './sample.js';

const folder = 'fixtures/rules/no-hardcoded-secret/';
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.Dockerfile'));

/** All that every rule says about a file, with a diff that shows all of it and an error that quotes from it. */
const linted = (text: string): FileResult => {
  const dockerfile = parse(text);
  const { findings } = lint(modelsOf(dockerfile, null), everything, allNames);
  const [file] = fileResults('Dockerfile', dockerfile, findings, null);
  const quoted = text.split('\n').filter((line) => !/^ENV \w+ /.test(line)).join('\n');
  return { ...file, diff: text.replace(/^/gm, '+'), errors: [{ message: `cannot read ${quoted}`, position: null }] };
};

describe('the secrets of a Dockerfile', () => {
  for (const name of fixtures.filter((each) => each.includes('flagged'))) {
    const text = strip(readFileSync(folder + name, 'utf8'));
    const secrets = hardcodedSecrets(parse(text)).flatMap(({ span }) => text.slice(span.start, span.end).split('\n'));

    for (const format of formatNames) {
      it(`stand in no report of ${name}: ${format}`, async () => {
        expect(secrets).to.not.deep.equal([]);
        const said = await render(format, run(linted(text)), plain);
        for (const secret of secrets) expect(said).to.not.include(secret);
      });
    }
  }
});
