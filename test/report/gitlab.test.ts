import { expect } from 'chai';
import { render } from '../../src/report/index.js';
import { everything, file, finding, plain, run } from './sample.js';

interface Issue { description: string; check_name: string; fingerprint: string; severity: string; location: { path: string; lines: { begin: number; end: number } } }
const gitlab = async (result = everything): Promise<Issue[]> => JSON.parse(await render('gitlab', result, plain)) as Issue[];

describe('gitlab', () => {
  it('gives each finding what GitLab asks for', async () => {
    const issues = await gitlab();
    expect(issues.map(({ check_name, severity, description, location: { path, lines: { begin, end } } }) => [check_name, severity, description, path, begin, end])).to.deep.equal([
      ['no-latest-tag', 'major', 'node:latest moves; name a version', 'Dockerfile', 1, 1],
      ['merge-consecutive-runs', 'critical', 'two RUNs that are one step', 'Dockerfile', 2, 2],
      ['SC2086', 'minor', 'quote this', 'Dockerfile', 3, 3],
      ['SC2086', 'info', 'quote that', 'Dockerfile', 3, 3],
      ['cannot-check', 'blocker', 'unknown instruction FRM', 'bad dir/Döckerfile', 1, 1],
      ['cannot-check', 'blocker', 'there is no such file', 'gone/Dockerfile', 1, 1],
    ]);
  });

  it('gives no fingerprint twice, not even for equal lines in several files', async () => {
    const text = 'FROM node:latest\nFROM node:latest\n';
    const twin = [finding(text, { at: 'latest' }), finding(text, { at: 'latest\nFROM' }), finding(text, { at: 'latest' })];
    const prints = (await gitlab(run(file(text, twin), file(text, twin, { path: 'b/Dockerfile' })))).map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).to.equal(6);
  });

  it('spells out what would hide what a message says, and names the file as it is named', async () => {
    const text = 'FROM node:latest\n';
    const [found] = await gitlab(run(file(text, [finding(text, { at: 'latest', message: 'a\u202eb \x1b[31mc' })], { path: 'a\u202eb' })));
    expect([found?.description, found?.location.path]).to.deep.equal(['a\\u{202e}b \\x1b[31mc', 'a\u202eb']);
  });

  it('is an empty list without findings', async () => {
    expect(await gitlab(run(file('FROM a:1\n', [])))).to.deep.equal([]);
  });
});
