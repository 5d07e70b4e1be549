import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { expect } from 'chai';
import type { Io } from '../../src/cli/io.js';
import { runCommand } from '../../src/cli/commands.js';
import { isUsageError } from '../../src/errors.js';
import { fix, lint } from '../../src/index.js';
import { fakeOnPath } from '../shell/shellcheck/fake-on-path.js';

const engine = '.imglintrc.yaml';
const shellcheck = 'shell: { engine: shellcheck }\n';
const dockerfile = 'FROM alpine:3.23\nRUN printf "$HOME"\n';

/** What the program makes of a mistake, without what it loads only when it is needed. */
const runProgram = async (argv: readonly string[], io: Io): Promise<number> => {
  try {
    return await runCommand(argv, io);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    io.stderr.write(`imglint: ${error.message}\n`);
    return 2;
  }
};

describe('imglint check with shell.engine: shellcheck', () => {
  const fake = fakeOnPath();
  const folders: string[] = [];
  after(() => { for (const folder of folders) rmSync(folder, { recursive: true }); });

  const folder = (files: Readonly<Record<string, string>>): string => {
    const made = mkdtempSync(join(tmpdir(), 'imglint-cli-'));
    folders.push(made);
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(made, name)), { recursive: true });
      writeFileSync(join(made, name), text);
    }
    return made;
  };
  const run = async (cwd: string, env: Io['env'], ...args: readonly string[]) => {
    const said = { out: '', err: '' };
    const io: Io = {
      env, cwd, stdin: Readable.from([]),
      stdout: { isTerminal: false, columns: undefined, write: (text) => { said.out += text; } },
      stderr: { isTerminal: false, columns: undefined, write: (text) => { said.err += text; } },
    };
    return { code: await runProgram(['check', '-f', 'compact', ...args], io), ...said };
  };
  const codes = (out: string): readonly string[] => out.split('\n').filter((line) => line !== '').map((line) => line.split(' ').slice(0, 3).join(' '));

  it('asks about the scripts of all files in one process, and says what it heard under its code', async () => {
    const cwd = folder({ [engine]: shellcheck, 'Dockerfile': dockerfile, 'a/Dockerfile': `${dockerfile}RUN printf "a"\n`, 'b/Dockerfile': 'FROM scratch\n' });
    const { code, out, err } = await run(cwd, fake.env(), '--only', 'SC2059');
    expect({ code, err }).to.deep.equal({ code: 0, err: '' });
    expect(codes(out)).to.deep.equal(['Dockerfile:2:12: info SC2059', 'a/Dockerfile:2:12: info SC2059', 'a/Dockerfile:3:12: info SC2059']);
    expect(fake.calls().map(({ texts }) => texts.length)).to.deep.equal([2]);
  });

  it('asks nobody where it is not told to, nor about what is excluded', async () => {
    await run(folder({ Dockerfile: dockerfile }), fake.env());
    await run(folder({ [engine]: 'shell: { engine: off }\n', Dockerfile: dockerfile }), fake.env());
    await run(folder({ [engine]: `${shellcheck}exclude: [a]\n`, 'a/Dockerfile': dockerfile }), fake.env(), '.');
    await run(folder({ [engine]: shellcheck, Dockerfile: dockerfile }), fake.env(), '--ignore', 'shellcheck-findings');
    expect(fake.calls()).to.deep.equal([]);
  });

  it('names a rule and its code alike', async () => {
    const cwd = folder({ [engine]: `${shellcheck}rules: { SC2059: error }\n`, 'Dockerfile': dockerfile, 'a/Dockerfile': `FROM alpine:3.23\n# hadolint ignore=SC2059\nRUN printf "a"\n` });
    expect(codes((await run(cwd, fake.env(), '--only', 'shellcheck-findings')).out)).to.deep.equal(['Dockerfile:2:12: error SC2059']);
    expect((await run(cwd, fake.env(), '--ignore', 'SC2059')).out).to.not.include('SC2059');
    expect((await run(cwd, fake.env(), '--rule', 'SC2059=style')).out).to.include(' style SC2059');
  });

  it('takes hadolint\'s settings for codes that no rule of ours goes by', async () => {
    const cwd = folder({ '.hadolint.yaml': 'override: { error: [SC2059] }\n', 'Dockerfile': dockerfile, 'ignored/.hadolint.yaml': 'ignored: [SC2059]\n', 'ignored/Dockerfile': dockerfile });
    const args = ['--rule', 'SC2086=off', '--only', 'SC2059'];
    expect(codes((await run(cwd, fake.env(), ...args, 'Dockerfile')).out)).to.deep.equal(['Dockerfile:2:12: error SC2059']);
  });

  it('is known again by a baseline', async () => {
    const cwd = folder({ [engine]: shellcheck, Dockerfile: dockerfile });
    const args = ['--baseline', 'base.json', '--only', 'shellcheck-findings'];
    await run(cwd, fake.env(), ...args, '--update-baseline');
    expect(readFileSync(join(cwd, 'base.json'), 'utf8')).to.include('"SC2059"');
    expect(await run(cwd, fake.env(), ...args)).to.deep.equal({ code: 0, out: '', err: '' });
    writeFileSync(join(cwd, 'Dockerfile'), 'FROM alpine:3.23\nRUN true\n');
    expect((await run(cwd, fake.env(), ...args)).err).to.include('1 findings in base.json are gone');
  });

  it('ends with 2 and one line where there is no such program', async () => {
    const cwd = folder({ [engine]: shellcheck, 'Dockerfile': dockerfile, 'a/Dockerfile': dockerfile });
    const { code, out, err } = await run(cwd, { ...fake.env(), PATH: cwd });
    expect({ code, out }).to.deep.equal({ code: 2, out: '' });
    expect(err).to.match(/^imglint: shellcheck: there is no such program on PATH; install ShellCheck .*\n$/);
  });

  it('needs no program where there is no script', async () => {
    const cwd = folder({ [engine]: shellcheck, Dockerfile: 'FROM scratch\nCOPY a /a\n' });
    expect((await run(cwd, { ...fake.env(), PATH: cwd })).code).to.not.equal(2);
  });

  it('ends with 2 for a file that the program has no answer for, and checks the others', async () => {
    const cwd = folder({ [engine]: shellcheck, 'a/Dockerfile': dockerfile });
    const { code, out } = await run(cwd, fake.env('rubbish'), '--only', 'shellcheck-findings');
    expect(code).to.equal(2);
    expect(out).to.match(/^a\/Dockerfile:1:1: error cannot-check shellcheck: what it printed is not/);
  });

  it('leaves nothing behind', async () => {
    const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`imglint-shellcheck-${String(process.pid)}-`));
    const cwd = folder({ [engine]: shellcheck, Dockerfile: dockerfile });
    for (const mode of ['well', 'rubbish', 'dies']) await run(cwd, fake.env(mode));
    expect(left()).to.deep.equal([]);
  });
});

describe('the library with shell.engine: shellcheck', () => {
  const fake = fakeOnPath();
  const asked = { shell: { engine: 'shellcheck' } } as const;
  const inFake = <T>(act: () => T, mode = 'well'): T => {
    const before = { ...process.env };
    Object.assign(process.env, fake.env(mode));
    try {
      return act();
    } finally {
      for (const name of ['PATH', 'FAKE_LOG', 'FAKE_MODE', 'SHELLCHECK_OPTS']) {
        if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
        else process.env[name] = before[name];
      }
    }
  };

  it('says what the program says, with its code and the page of the rule', () => {
    const found = inFake(() => lint('FROM alpine:3.23\nRUN printf "$HOME" && \\\n  printf "a"\n', asked)).filter(({ aliases }) => aliases.includes('shellcheck-findings'));
    expect(found.map(({ rule, severity, message, range: { start }, docs }) => [rule, severity, message, start.line, start.column, docs.replace(/.*\//, '')])).to.deep.equal([
      ['SC2059', 'info', 'as a format', 2, 12, 'shellcheck-findings.md'],
    ]);
    expect(fake.calls()).to.have.length(1);
  });

  it('throws where the program fails', () => {
    expect(() => inFake(() => lint(dockerfile, asked), 'fails')).to.throw('ended with exit code 3');
    expect(inFake(() => lint('FROM alpine:3.23\nRUN true\n'), 'fails').map(({ rule }) => rule)).to.not.include('SC2059');
  });

  it('asks again, while fixing, only about what has changed', () => {
    const text = 'FROM alpine:3.23 as Base\nMAINTAINER a\nRUN printf "$HOME"\n';
    expect(inFake(() => fix(text, asked)).text).to.include('AS base');
    expect(fake.calls()).to.have.length(1);
  });
});
