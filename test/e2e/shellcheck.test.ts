import { existsSync } from 'node:fs';
import { expect } from 'chai';
import { fakeOnPath } from '../shell/shellcheck/fake-on-path.js';
import { imglint, scratch } from './program.js';

const engine = { '.imglintrc.yaml': 'shell: { engine: shellcheck }\n' };
const dockerfile = 'FROM alpine:3.23\nRUN printf "$HOME"\n';

describe('imglint check with the program ShellCheck', () => {
  const folder = scratch();
  const fake = fakeOnPath();
  const env = (mode?: string): Record<string, string> =>
    Object.fromEntries(Object.entries(fake.env(mode)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

  it('asks from every thread about many files at once', () => {
    const paths = Array.from({ length: 120 }, (_, index) => `${String(index).padStart(3, '0')}/Dockerfile`);
    const files = Object.fromEntries(paths.map((path) => [path, `FROM alpine:3.23\nRUN printf "${path}"\n`]));
    const { code, stdout, stderr } = imglint({ cwd: folder({ ...engine, ...files }), env: env() }, 'check', '-f', 'compact', '--only', 'SC2059', '--jobs', '2');
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    expect(stdout).to.equal(paths.map((path) => `${path}:2:12: info SC2059 as a format\n`).join(''));
    expect(fake.calls().map(({ texts }) => texts.length).sort((a, b) => a - b)).to.deep.equal([20, 50, 50]);
    expect(fake.calls().filter((call) => existsSync(call.folder))).to.deep.equal([]);
  });

  it('says once that there is no such program, whatever thread misses it', () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${String(index)}/Dockerfile`, dockerfile]));
    const cwd = folder({ ...engine, ...files });
    const { code, stdout, stderr } = imglint({ cwd, env: { ...env(), PATH: cwd } }, 'check', '--jobs', '2');
    expect({ code, stdout }).to.deep.equal({ code: 2, stdout: '' });
    expect(stderr).to.match(/^imglint: shellcheck: there is no such program on PATH; [^\n]*\n$/);
  });

  it('leaves nothing behind when it is ended while it waits', () => {
    const { code } = imglint({ cwd: folder({ ...engine, Dockerfile: dockerfile }), env: env('ends its parent') }, 'check');
    expect(code).to.equal(null);
    expect(fake.calls().map((call) => existsSync(call.folder))).to.deep.equal([false]);
  });
});
