import { expect } from 'chai';
import { commandsOf, onlyCommand, readLast, sayAll } from './support.js';

const through: readonly (readonly [string, string])[] = [
  ['sudo apt-get install x', 'sudo'], ['sudo -E -u root -- apt-get install x', 'sudo'], ['sudo -uroot A=$b apt-get install x', 'sudo'],
  ['sudo --user=$me --group wheel -Hn apt-get install x', 'sudo'], ['sudo -Hu root apt-get install x', 'sudo'], ['sudo -u$me apt-get install x', 'sudo'],
  ['/usr/bin/env -i -u HOME A=1 B= apt-get install x', 'env'], ['env - PATH=/bin apt-get install x', 'env'], ['env --unset=A --chdir / apt-get install x', 'env'],
  ['command -p apt-get install x', 'command'], ['builtin apt-get install x', 'builtin'], ['exec -a me -cl apt-get install x', 'exec'],
  ['busybox apt-get install x', 'busybox'], ['nice apt-get install x', 'nice'], ['nice -n 19 apt-get install x', 'nice'], ['nice -10 apt-get install x', 'nice'],
  ['nohup apt-get install x', 'nohup'], ['time -p apt-get install x', 'time'], ['/usr/bin/time -f %e -o f apt-get install x', 'time'],
  ['timeout 5m apt-get install x', 'timeout'], ['timeout -k 5 --signal KILL --foreground $t apt-get install x', 'timeout'],
  ['ionice -c 3 -n7 apt-get install x', 'ionice'], ['xargs -0 -n 1 -I{} apt-get install x', 'xargs'], ['xargs -r -P4 --max-args 3 apt-get install x', 'xargs'],
  ['doas -u root apt-get install x', 'doas'], ['gosu app:app apt-get install x', 'gosu'], ['su-exec $user apt-get install x', 'su-exec'],
  ['setpriv --reuid=1000 --regid 1000 --clear-groups apt-get install x', 'setpriv'], ['eatmydata apt-get install x', 'eatmydata'],
  ['sh -c "apt-get install x"', 'sh'], ['/bin/bash -euxo pipefail -c \'apt-get install x\' name arg', 'bash'], ['dash -c -e "apt-get install x"', 'dash'],
  ['bash --login --rcfile f -O extglob +x -lc "apt-get install x"', 'bash'], ['zsh -c -- "apt-get install x"', 'zsh'], ['ash -c apt-get\\ install\\ x', 'ash'],
  ['su -c "apt-get install x"', 'su'], ['su - app -s /bin/sh -c "apt-get install x"', 'su'], ['su app -lc "apt-get install x"', 'su'],
  ['su --command "apt-get install x" app', 'su'], ['su -s -c -g -c app -c "apt-get install x"', 'su'],
  ['sudo -E env A=1 nice timeout 5 sh -c "exec apt-get install x"', 'sudo env nice timeout sh exec'], ['busybox sh -c "apt-get install x"', 'busybox sh'],
  ['time sudo apt-get install x', 'time sudo'],
];

const opaque = [
  'sudo', 'sudo -u root', 'sudo -l ls', 'sudo --edit f', 'sudo $x', 'sudo -u $me $cmd', 'env', 'env A=1', 'env -S "a b"', 'command -v curl', 'command -V curl',
  'exec', 'exec "$@"', 'busybox --install -s', 'nohup', 'timeout 5', 'timeout', 'ionice -p 12', 'xargs', 'gosu app', 'gosu --version', 'setpriv --dump',
  'sh', 'sh script.sh', 'sh -c "$x"', 'sh -c "ls $x"', 'sh $x -c ls', 'bash -c', 'bash -s a', 'bash $opts', 'su', 'su app', 'su - app -c', 'su app -c "$x"', 'sh -c ls*[a]$\'x\'',
];

describe('wrappers', () => {
  for (const [run, names] of through) it(`are looked through: ${run}`, () => {
    const command = onlyCommand(run);
    expect([command.name, ...command.args.map(({ value }) => value)]).to.deep.equal(['apt-get', 'install', 'x']);
    expect(command.wrappers).to.deep.equal(names.split(' '));
  });

  for (const run of opaque) it(`stay what they are: ${run}`, () => {
    const { name, wrappers, args } = onlyCommand(run);
    expect([name, ...args.map(({ text }) => text)].join(' ')).to.equal(run);
    expect(wrappers).to.deep.equal([]);
  });

  it('give their assignments to the command', () => {
    expect(onlyCommand('A=0 sudo B=1 env C=$x D= make').assigns.map(({ name, value }) => [name, value])).to.deep.equal([['A', '0'], ['B', '1'], ['C', null], ['D', '']]);
  });

  it('belong to what is cut with the command, not to the command', () => {
    const { script, cut } = readLast('FROM x\nRUN A=1 sudo -u b make all > f\n');
    const [command] = script?.commands ?? [];
    expect(cut(command?.span ?? null)).to.equal('make all > f');
    expect(cut(command?.wholeSpan ?? null)).to.equal('A=1 sudo -u b make all > f');
  });

  it('time every command of a pipeline', () => {
    expect(commandsOf('time a | b; c').map(({ wrappers }) => wrappers.join())).to.deep.equal(['time', 'time', '']);
  });

  it('do not hide the commands in their other words', () => {
    expect(sayAll('sh -c "a" "$(b)"; sudo -u $(c) d')).to.deep.equal(['a', 'b', 'd', 'c']);
  });

  it('are read a few levels deep', () => {
    const nested = (levels: number) => `RUN <<E0\n${Array.from({ length: levels }, (_, i) => `bash <<'X${i}'\n`).join('')}ls\n${Array.from({ length: levels }, (_, i) => `X${levels - 1 - i}\n`).join('')}E0\n`;
    expect(readLast(nested(4)).script?.commands.map(({ name }) => name)).to.deep.equal(['ls']);
    expect(readLast(nested(40)).script?.commands.map(({ name }) => name)).to.deep.equal(['bash']);
  });
});
