import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect } from 'chai';
import type { RunResult } from '../../src/engine/result.js';
import { render } from '../../src/report/index.js';
import { everything, file, finding, hostile, plain, replace, run } from './sample.js';

/** The schema OASIS published, as Microsoft's package carries it; its text names draft 04 but uses nothing that draft 07 changed. */
const published = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as Record<string, unknown>;
const schema = Object.fromEntries(Object.entries(published).filter(([key]) => key !== 'id' && key !== '$schema'));
// One of its patterns is no regular expression under the `u` flag.
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

interface Location { physicalLocation: { artifactLocation: { uri: string }; region?: Record<string, number> } }
interface Result {
  ruleId: string; ruleIndex: number; level: string; message: { text: string }; locations: Location[]; relatedLocations?: Location[];
  partialFingerprints: Record<string, string>; fixes?: { artifactChanges: { replacements: unknown[] }[] }[];
}
interface Run {
  tool: { driver: { rules: { id: string; helpUri?: string; defaultConfiguration: { level: string } }[] } };
  invocations: { executionSuccessful: boolean; toolExecutionNotifications: { message: { text: string }; locations: Location[] }[] }[];
  results: Result[];
}
const sarif = async (result: RunResult): Promise<Run> => {
  const log = JSON.parse(await render('sarif', result, plain)) as { version: string; runs: [Run] };
  expect(validate(log), JSON.stringify(validate.errors?.slice(0, 3))).to.equal(true);
  expect(log.version).to.equal('2.1.0');
  return log.runs[0];
};

describe('sarif', () => {
  it('follows the published schema, whatever the input', async () => {
    for (const result of [everything, hostile, run()]) await sarif(result);
  });

  it('is held to a schema that can say no', async () => {
    const log = JSON.parse(await render('sarif', everything, plain)) as { runs: [{ results: [{ level: string }] }] };
    log.runs[0].results[0].level = 'fatal';
    expect(validate(log)).to.equal(false);
  });

  it('describes every rule once and points each result at its own', async () => {
    const { tool: { driver: { rules } }, results } = await sarif(everything);
    expect(rules.map(({ id }) => id)).to.deep.equal(['no-latest-tag', 'merge-consecutive-runs', 'SC2086']);
    expect(rules.map(({ defaultConfiguration: { level } }) => level)).to.deep.equal(['warning', 'note', 'note']);
    expect(rules[0]?.helpUri).to.equal('https://imglint.example/no-latest-tag');
    expect(results.map(({ ruleId, ruleIndex }) => [ruleId, ruleIndex])).to.deep.equal(
      [['no-latest-tag', 0], ['merge-consecutive-runs', 1], ['SC2086', 2], ['SC2086', 2]]);
    expect(results.map(({ level }) => level)).to.deep.equal(['warning', 'error', 'note', 'note']);
  });

  it('gives regions with exclusive ends, in UTF-16 columns', async () => {
    const text = 'RUN echo 👩 漢 x\n';
    const { results: [result] } = await sarif(run(file(text, [finding(text, { at: '漢 x' })])));
    expect(result?.locations[0]?.physicalLocation.region).to.deep.equal({ startLine: 1, startColumn: 13, endLine: 1, endColumn: 16 });
  });

  it('says why files could not be checked', async () => {
    const { invocations: [invocation] } = await sarif(everything);
    expect(invocation?.executionSuccessful).to.equal(false);
    expect(invocation?.toolExecutionNotifications.map(({ message, locations }) => [message.text, locations[0]?.physicalLocation])).to.deep.equal([
      ['unknown instruction FRM', { artifactLocation: { uri: 'bad%20dir/D%C3%B6ckerfile', uriBaseId: '%SRCROOT%' }, region: { startLine: 1, startColumn: 1 } }],
      ['there is no such file', { artifactLocation: { uri: 'gone/Dockerfile', uriBaseId: '%SRCROOT%' } }],
    ]);
    const clean = await sarif(run(file('FROM a:1\n', [])));
    expect(clean.invocations[0]?.executionSuccessful).to.equal(true);
  });

  it('carries fixes as replacements, and none that it could only tell by half', async () => {
    const { results } = await sarif(everything);
    expect(results[1]?.fixes?.[0]?.artifactChanges[0]?.replacements).to.deep.equal([{
      deletedRegion: { startLine: 2, startColumn: 19, endLine: 3, endColumn: 20 }, insertedContent: { text: ' \\\n && apt-get install' },
    }]);
    const text = 'COPY . .\n';
    const half = finding(text, { at: 'COPY', fix: {
      safety: 'safe', summary: 's', caveat: null, edits: [replace(text, 'COPY', 'ADD')], files: [{ path: '.dockerignore', edits: [] }],
    } });
    expect((await sarif(run(file(text, [half])))).results[0]).not.to.have.property('fixes');
  });

  it('keeps words of the file from becoming links', async () => {
    const text = 'RUN x\n';
    const { results: [result] } = await sarif(run(file(text, [finding(text, { at: 'x', message: 'see [here](http://evil)' })])));
    expect(result?.message.text).to.equal('see \\[here\\](http://evil)');
  });

  describe('fingerprints', () => {
    const prints = async (text: string, ...at: readonly string[]): Promise<(string | undefined)[]> => {
      const { results } = await sarif(run(file(text, at.map((words) => finding(text, { at: words })))));
      return results.map(({ partialFingerprints }) => partialFingerprints['imglintFinding/v1']);
    };

    it('stay when lines move or are spaced otherwise', async () => {
      const [here] = await prints('FROM a\nRUN  foo bar\n', 'foo');
      expect(here).to.match(/^[0-9a-f]{32}$/);
      expect(await prints('# new\n\nFROM b\n  RUN\tfoo   bar\r\n', 'foo')).to.deep.equal([here]);
    });

    it('differ by line, by rule, and between equal lines', async () => {
      const text = 'RUN foo a\nRUN foo b\n';
      expect(new Set(await prints(text, 'foo a', 'foo b', 'foo a')).size).to.equal(3);
      const { results: [other] } = await sarif(run(file(text, [finding(text, { at: 'foo a', rule: 'SC2086' })])));
      expect(await prints(text, 'foo a')).not.to.include(other?.partialFingerprints['imglintFinding/v1']);
    });
  });
});
