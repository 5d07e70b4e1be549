import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { UsageError } from '../../../src/errors.js';
import { ShellCheckFailure, ShellCheckMissing, shellcheckProgram, type Answer, type Program } from '../../../src/shell/shellcheck/program.js';
import { fakeOnPath } from './fake-on-path.js';

const ways: readonly (readonly [string, (program: Program, texts: readonly string[]) => Promise<readonly Answer[]>])[] = [
  ['at once', async (program, texts) => { await Promise.resolve(); return program.ask(texts); }],
  ['later', (program, texts) => program.askLater(texts)],
];

for (const [how, ask] of ways) describe(`the program, asked ${how}`, () => {
  const fake = fakeOnPath();
  const failureOf = async (env: Record<string, string | undefined>, timeLimit?: number): Promise<Error> => {
    try {
      await ask(shellcheckProgram({ env, ...(timeLimit === undefined ? {} : { timeLimit }) }), ['printf "$a"\n']);
    } catch (error) {
      if (error instanceof Error) return error;
    }
    throw new Error('it did not fail');
  };

  it('answers for each text, in their order', async () => {
    const answers = await ask(shellcheckProgram({ env: fake.env() }), ['x\nprintf "$a"\n', 'y\n', 'printf "$é"']);
    expect(answers.map((comments) => comments.map(({ line, column, code }) => [line, column, code]))).to.deep.equal([[[2, 8, 2059]], [], [[1, 8, 2059]]]);
  });

  it('reads all of them in one process, from a folder nobody else sees and that is gone afterwards', async () => {
    await ask(shellcheckProgram({ env: fake.env() }), ['a', 'é😀\n', '']);
    const [call, ...others] = fake.calls();
    expect(others).to.deep.equal([]);
    expect(call).to.deep.include({ texts: ['a', 'é😀\n', ''], folderMode: 0o700, inFolder: 3 });
    expect(existsSync(call?.folder ?? '')).to.equal(false);
  });

  it('hears of no settings but ours', async () => {
    await ask(shellcheckProgram({ env: fake.env() }), ['a']);
    const [call] = fake.calls();
    expect(call?.shellcheckOptions).to.equal('');
    expect(call?.options).to.include.members(['--norc', '--format=json1', '--exclude=SC1090,SC1091,SC2187']);
  });

  it('is missed where it is not on PATH', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'imglint-empty-'));
    const error = await failureOf({ PATH: empty });
    rmSync(empty, { recursive: true });
    expect(error).to.be.instanceOf(UsageError).and.instanceOf(ShellCheckMissing);
    expect(error.message).to.match(/^shellcheck: there is no such program on PATH; install ShellCheck .*engine: builtin/);
  });

  const failures: readonly (readonly [mode: string, message: RegExp])[] = [
    ['fails', /^shellcheck: ended with exit code 3 and said "unrecognized option `--norc'"; .*0\.7/],
    ['rubbish', /^shellcheck: what it printed is not ShellCheck's json1; /],
    ['half', /^shellcheck: what it printed is not ShellCheck's json1; /],
    ['dies', /^shellcheck: was ended by SIGKILL; /],
  ];
  for (const [mode, message] of failures) it(`says in one line what is wrong (${mode}), and leaves nothing behind`, async () => {
    const error = await failureOf(fake.env(mode));
    expect(error).to.be.instanceOf(UsageError).and.instanceOf(ShellCheckFailure);
    expect(error.message).to.match(message).and.not.include('\n');
    expect(fake.calls().map(({ folder }) => existsSync(folder))).to.deep.equal([false]);
  });

  it('is stopped when it hangs', async () => {
    const error = await failureOf(fake.env('hangs'), 500);
    expect(error).to.be.instanceOf(ShellCheckFailure);
    expect(error.message).to.match(/^shellcheck: gave no answer within 0\.5 seconds and was stopped; /);
    expect(fake.calls().every(({ folder }) => !existsSync(folder))).to.equal(true);
  });
});
