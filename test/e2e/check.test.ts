import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { imglint, scratch } from './program.js';

const latest = 'FROM debian:latest\nUSER 1000\nCMD ["true"]\n';
const clean = 'FROM scratch\nCOPY app /app\nUSER 65532\nENTRYPOINT ["/app"]\n';
const escapeCodes = '\u001b[';

interface Report {
  readonly files: readonly Readonly<{ path: string; findings: readonly Readonly<{ rule: string }>[]; errors: readonly unknown[] }>[];
}
const pathsIn = (json: string): readonly string[] => (JSON.parse(json) as Report).files.map(({ path }) => path);
const rulesIn = (json: string): readonly string[] => (JSON.parse(json) as Report).files.flatMap(({ findings }) => findings.map(({ rule }) => rule));

describe('imglint check', () => {
  const folder = scratch();

  describe('ends with', () => {
    const cwd = (): string => folder({ 'bad/Dockerfile': latest, 'good/Dockerfile': clean, 'good/.dockerignore': '.git\n' });

    it('0 where there is nothing to say', () => {
      expect(imglint({ cwd: cwd() }, 'check', 'good/Dockerfile')).to.include({ code: 0, stderr: '' });
    });
    it('1 for findings', () => {
      expect(imglint({ cwd: cwd() }, 'check', 'bad/Dockerfile').code).to.equal(1);
    });
    it('0 for findings below --fail-on', () => {
      expect(imglint({ cwd: cwd() }, 'check', '--only', 'no-latest-tag', '--fail-on', 'error', 'bad/Dockerfile').code).to.equal(0);
    });
    it('2 for a file that is not there, and names it', () => {
      const { code, stdout, stderr } = imglint({ cwd: cwd() }, 'check', 'nowhere/Dockerfile');
      expect(code).to.equal(2);
      expect(stdout + stderr).to.include('nowhere/Dockerfile');
    });
    it('2 for a flag, a command, a rule and a format nobody knows, and names the nearest', () => {
      const mistakes = [
        [['check', '--fial-on', 'error', '.'], '--fail-on'],
        [['chekc', '.'], 'check'],
        [['check', '--only', 'no-latest-tags', '.'], 'no-latest-tag'],
        [['check', '--format', 'jsno', '.'], 'json'],
      ] as const;
      for (const [args, hint] of mistakes) {
        const { code, stdout, stderr } = imglint({ cwd: cwd() }, ...args);
        expect({ code, stdout }, args.join(' ')).to.deep.equal({ code: 2, stdout: '' });
        expect(stderr.trimEnd().split('\n')).to.have.length(1);
        expect(stderr).to.match(new RegExp(`did you mean .*${hint}`));
      }
    });
  });

  it('reads standard input, under any name', () => {
    const cwd = folder();
    const { code, stdout } = imglint({ cwd, stdin: latest }, 'check', '-', '--stdin-filename', 'svc/Dockerfile', '--format', 'json');
    expect(code).to.equal(1);
    expect(pathsIn(stdout)).to.deep.equal(['svc/Dockerfile']);
    expect(rulesIn(stdout)).to.include('no-latest-tag');
  });

  it('gives standard input back, fixed, and changes no file', () => {
    const cwd = folder({ 'Dockerfile': latest });
    const text = 'FROM node:22 AS Web\nUSER 1000\nCMD ["true"]\n';
    const { stdout } = imglint({ cwd, stdin: text }, 'check', '-', '--fix');
    expect(stdout).to.equal('FROM node:22 AS web\nUSER 1000\nCMD ["true"]\n');
    expect(readFileSync(join(cwd, 'Dockerfile'), 'utf8')).to.equal(latest);
  });

  it('writes several reports in one run', () => {
    const cwd = folder({ Dockerfile: latest });
    const { stdout } = imglint({ cwd }, 'check', '-f', 'compact', '-f', 'json=out/report.json', '-f', 'sarif=report.sarif');
    expect(stdout).to.match(/^Dockerfile:1:/);
    expect(rulesIn(readFileSync(join(cwd, 'out/report.json'), 'utf8'))).to.include('no-latest-tag');
    expect(JSON.parse(readFileSync(join(cwd, 'report.sarif'), 'utf8'))).to.include({ version: '2.1.0' });
  });

  it('is plain in a pipe, coloured where FORCE_COLOR asks for it, and plain again for NO_COLOR', () => {
    const cwd = folder({ Dockerfile: latest });
    expect(imglint({ cwd }, 'check').stdout).to.include('no-latest-tag').and.not.include(escapeCodes);
    expect(imglint({ cwd, env: { FORCE_COLOR: '1' } }, 'check').stdout).to.include('no-latest-tag').and.include(escapeCodes);
    expect(imglint({ cwd, env: { NO_COLOR: '1' } }, 'check').stdout).to.not.include(escapeCodes);
    expect(imglint({ cwd, env: { NO_COLOR: '1' } }, 'check', '--color').stdout).to.include(escapeCodes);
  });

  it('finds what goes by the name of a Dockerfile, and stays out of what git ignores', () => {
    const names = ['Dockerfile', 'a/Dockerfile.dev', 'b/web.Dockerfile', 'c/web.dockerfile', 'd/Containerfile'];
    const others = ['out/Dockerfile', 'node_modules/x/Dockerfile', 'e/notes.txt'];
    const cwd = folder({ ...Object.fromEntries([...names, ...others].map((name) => [name, clean])), '.gitignore': 'out/\n' });
    expect(pathsIn(imglint({ cwd }, 'check', '--format', 'json').stdout)).to.deep.equal(names);
  });

  it('gives the same report from one thread and from several', () => {
    const cwd = folder(Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`s${i}/Dockerfile`, `FROM debian:${i % 3 === 0 ? 'latest' : '12'}\n`])));
    const report = (jobs: string): string => imglint({ cwd }, 'check', '--format', 'json', '--jobs', jobs).stdout;
    const alone = report('1');
    expect(pathsIn(alone)).to.have.length(120);
    expect(report('3')).to.equal(alone);
  });

  it('shows with --diff what --fix then does', () => {
    const cwd = folder({ Dockerfile: 'FROM node:22 AS Web\r\nUSER 1000\r\nCMD ["true"]\r\n' });
    const file = join(cwd, 'Dockerfile');
    const { stdout } = imglint({ cwd }, 'check', '--diff');
    expect(stdout).to.include('-FROM node:22 AS Web').and.include('+FROM node:22 AS web');
    expect(readFileSync(file, 'utf8')).to.include('AS Web\r\n');
    imglint({ cwd }, 'check', '--fix');
    expect(readFileSync(file, 'utf8')).to.equal('FROM node:22 AS web\r\nUSER 1000\r\nCMD ["true"]\r\n');
  });

  it('leaves a read-only file as it is, says so, and still says what is wrong in it', () => {
    const text = 'FROM debian:latest\nMAINTAINER a\n';
    const cwd = folder({ Dockerfile: text });
    chmodSync(join(cwd, 'Dockerfile'), 0o444);
    const { code, stdout } = imglint({ cwd }, 'check', '--fix', 'Dockerfile');
    expect(code).to.equal(2);
    expect(stdout).to.include('read-only').and.include('no-maintainer');
    expect(readFileSync(join(cwd, 'Dockerfile'), 'utf8')).to.equal(text);
    expect(readdirSync(cwd)).to.deep.equal(['Dockerfile']);
  });

  it('prints no secret that stands in the file', () => {
    const cwd = folder({ Dockerfile: 'FROM debian:12\nENV DB_PASSWORD=hunter22\nMAINTAINER a\nUSER 1000\n' });
    for (const args of [['check'], ['check', '--diff'], ['check', '-f', 'markdown'], ['check', '-f', 'json']]) {
      const { stdout, stderr } = imglint({ cwd }, ...args);
      expect(stdout.replaceAll('\\', '')).to.include('DB_PASSWORD');
      expect(stdout + stderr).to.not.include('hunter22');
    }
  });

  it('says where text is no Dockerfile, and never shows its own insides', () => {
    const broken = {
      typo: 'FRM debian\n', empty: '', heredoc: 'FROM debian:12\nRUN <<EOF\n', binary: Buffer.from([0, 1, 255, 254, 0, 10]),
      utf16: Buffer.from('\ufeffFROM debian:12\n', 'utf16le'), nothing: '# only a comment\n',
    };
    for (const [name, content] of Object.entries(broken)) {
      const { code, stdout, stderr } = imglint({ cwd: folder({ Dockerfile: content }) }, 'check');
      expect(code, name).to.be.oneOf([1, 2]);
      expect(stdout + stderr, name).to.include('Dockerfile').and.not.match(/^ {4}at /m).and.not.include('bug in imglint');
    }
  });

  it('takes its configuration from the nearest file, and tells of a mistake in it', () => {
    const cwd = folder({ 'Dockerfile': latest, '.imglintrc.yaml': 'rules:\n  no-latest-tag: off\n', 'bad/Dockerfile': latest, 'bad/.imglintrc.json': '{"rulse": {}}' });
    expect(rulesIn(imglint({ cwd }, 'check', 'Dockerfile', '--format', 'json').stdout)).to.not.include('no-latest-tag');
    const { code, stderr } = imglint({ cwd }, 'check', 'bad');
    expect(code).to.equal(2);
    expect(stderr).to.include('.imglintrc.json').and.include('rules');
  });

  it('takes a configuration in JavaScript, with rules of one\'s own', () => {
    const cwd = folder({
      'Dockerfile': 'FROM debian:12\nLABEL a=b\nUSER 1000\n',
      'imglint.config.mjs': `export default { plugins: [{
        meta: { id: 'no-label', presets: ['recommended'], severity: 'error', needs: ['dockerfile'], summary: 'a LABEL', rationale: 'Ours.', examples: [], messages: { found: 'a LABEL' } },
        *check({ dockerfile }) { for (const { keyword, keywordSpan: at } of dockerfile.instructions) if (keyword === 'LABEL') yield { message: 'found', data: {}, at }; },
      }] };`,
    });
    // Twice: the second run is sure to come out of the code cache.
    for (const _ of [1, 2]) expect(rulesIn(imglint({ cwd }, 'check', '--format', 'json').stdout)).to.include('no-label');
  });

  it('writes no file of its own accord', () => {
    const cwd = folder({ Dockerfile: 'FROM node:22\nCOPY . .\n' });
    imglint({ cwd }, 'check');
    expect(existsSync(join(cwd, '.dockerignore'))).to.equal(false);
  });
});
