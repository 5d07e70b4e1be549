import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse } from 'yaml';
import { action, scratch, type Outcome } from './program.js';
import { dockerArchive } from '../image/builder.js';

const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const metadata = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly runs: Readonly<{ using: string; main: string }>;
};

/** What GitHub gives an action: every input there is a variable, its default if nobody set it. */
const inputs = (given: Readonly<Record<string, string>>): Readonly<Record<string, string>> => Object.fromEntries(
  Object.entries(metadata.inputs).map(([name, { default: value = '' }]) => [`INPUT_${name.toUpperCase()}`, given[name] ?? value]),
);

describe('the action', () => {
  const folder = scratch();
  const runner = folder();

  const run = (workspace: string, given: Readonly<Record<string, string>> = {}): Outcome & Readonly<{ outputs: Record<string, string>; summary: string }> => {
    const home = folder();
    const [output, summary] = [join(home, 'output'), join(home, 'summary')];
    const outcome = action({
      cwd: runner,
      env: {
        ...inputs(given), GITHUB_ACTIONS: 'true', CI: 'true', GITHUB_WORKSPACE: workspace, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary,
        RUNNER_TEMP: home,
      },
    });
    const outputs = Object.fromEntries(read(output).split('\n').filter((line) => line !== '').map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
    return { ...outcome, outputs, summary: read(summary) };
  };

  it('is the bundle that action.yml names, on the runtime of Node 24', () => {
    expect(metadata.runs).to.deep.equal({ using: 'node24', main: 'dist/action.cjs' });
  });

  it('annotates, counts, sums up, and fails the step', () => {
    const workspace = folder({ 'app/Dockerfile': 'FROM debian:latest\nUSER 1000\nCMD ["true"]\n' });
    const { code, stdout, stderr, outputs, summary } = run(workspace, { 'sarif-file': 'out.sarif' });
    expect({ code, stderr }).to.deep.equal({ code: 1, stderr: '' });
    expect(stdout).to.match(/^::warning file=app\/Dockerfile,line=1,endLine=1,col=\d+,endColumn=\d+,title=[^:]*no-latest-tag/m);
    expect(Object.keys(outputs)).to.have.members(Object.keys(metadata.outputs));
    expect(outputs).to.include({ 'errors': '0', 'fixed': '0', 'sarif-file': 'out.sarif' });
    expect(Number(outputs['findings'])).to.be.at.least(1).and.at.least(Number(outputs['warnings']));
    expect(summary).to.include('no-latest-tag');
    expect(JSON.parse(read(join(workspace, 'out.sarif')))).to.include({ version: '2.1.0' });
  });

  it('passes the step where there is nothing to say', () => {
    const workspace = folder({ 'Dockerfile': 'FROM scratch\nCOPY app /app\nUSER 65532\nENTRYPOINT ["/app"]\n', '.dockerignore': '.git\n' });
    expect(run(workspace)).to.deep.include({ code: 0, outputs: { 'findings': '0', 'errors': '0', 'warnings': '0', 'fixed': '0', 'sarif-file': '' } });
  });

  it('names files from the workspace, whatever the working directory', () => {
    const workspace = folder({ 'services/a/Dockerfile': 'FROM debian:latest\n', 'Dockerfile': 'FROM debian:latest\n' });
    const { stdout, outputs } = run(workspace, { 'working-directory': 'services', 'sarif-file': 'x.sarif', 'format': 'compact' });
    expect(stdout).to.match(/^services\/a\/Dockerfile:1:/m).and.not.match(/^Dockerfile:/m);
    expect(outputs['sarif-file']).to.equal('services/x.sarif');
    expect(existsSync(join(workspace, 'services/x.sarif'))).to.equal(true);
  });

  it('fixes', () => {
    const workspace = folder({ Dockerfile: 'FROM node:22 AS Web\nUSER 1000\nCMD ["true"]\n' });
    expect(run(workspace, { fix: 'true' }).outputs['fixed']).to.equal('1');
    expect(read(join(workspace, 'Dockerfile'))).to.include('AS web\n');
  });

  it('puts what is wrong with an image on the lines of its Dockerfile', () => {
    const workspace = folder({ 'web/Dockerfile': 'FROM scratch\n# the key\nCOPY key /root/.ssh/id_rsa\n' });
    const key = { file: 'root/.ssh/id_rsa', content: '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n' };
    writeFileSync(join(workspace, 'app.tar'), dockerArchive({ layers: [[key]], history: [{ created_by: 'COPY key /root/.ssh/id_rsa # buildkit' }] }));
    const { code, stdout, outputs, summary } = run(workspace, { 'image': 'app.tar', 'dockerfile': 'Dockerfile', 'working-directory': 'web' });
    expect(code).to.equal(1);
    expect(stdout).to.match(/^::error file=web\/Dockerfile,line=3,endLine=3,[^:]*title=[^:]*image-no-secret-files/m);
    expect(Number(outputs['errors'])).to.be.at.least(1);
    expect(summary).to.include('image-no-secret-files');
  });

  it('takes presets and the severity that fails the step', () => {
    const workspace = folder({ Dockerfile: 'FROM debian:latest\nUSER 1000\n' });
    expect(run(workspace, { 'fail-on': 'never' }).code).to.equal(0);
    expect(run(workspace, { preset: 'buildkit' }).stdout).to.not.include('no-latest-tag');
  });

  it('says what is wrong with its inputs', () => {
    const { code, stdout } = run(folder(), { fix: 'perhaps' });
    expect({ code, stdout }).to.deep.equal({ code: 2, stdout: '::error title=imglint::The input \'fix\' is true or false, not \'perhaps\'.\n' });
  });
});
