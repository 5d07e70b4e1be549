import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { generatedScripts } from './generated.js';
import { codes, ours, theirs, unreadable, versionOf, type Verdict } from './programs.js';

/** Scripts of our own, one file a code and some more, divided by lines of dashes. */
const folder = 'test/shell-agreement/scripts/';
const written = readdirSync(folder).sort().flatMap((file) => readFileSync(folder + file, 'utf8').split(/^----\n/m));
/** How many of the findings of either side the other one has too. */
const enough = 0.99;

interface Tally { both: number; missed: number; extra: number; readonly examples: string[] }

/** Our own shell checks beside the ShellCheck program: an independent one, of whichever version is installed. */
describe('agreement with ShellCheck', function () {
  this.timeout(600_000);
  const version = versionOf();

  if (version === null) {
    it('needs the program', () => {
      process.stderr.write('\nNOT COMPARED: there is no shellcheck on PATH, so nothing shows that the shell checks agree with it. Install Debian\'s package.\n');
      expect(process.env['CI'], 'a run in CI has to install shellcheck').to.not.equal('true');
    });
    return;
  }

  it('is near complete for the scripts we wrote', () => {
    const tallies = compare(written, ['sh', 'bash']);
    print(`ShellCheck ${version}, ${String(written.length)} scripts of our own`, tallies);
    const shown = (code: string): number => (tallies.get(code)?.both ?? 0) + (tallies.get(code)?.extra ?? 0);
    expect(codes.filter((code) => shown(code) === 0), 'codes that no script shows').to.deep.equal([]);
    expect([...tallies].filter(([code, tally]) => shareOf(tally) < enough && !isLater(code, version)).map(([code, { examples }]) => [code, ...examples])).to.deep.equal([]);
  });

  it('is near complete for scripts made by chance', () => {
    const scripts = generatedScripts(Number(process.env['SCRIPTS'] ?? 500), Number(process.env['SEED'] ?? 20_261_120));
    const tallies = compare(scripts, ['sh', 'bash', 'dash']);
    print(`ShellCheck ${version}, ${String(scripts.length)} scripts made by chance`, tallies);
    expect([...tallies].filter(([code, tally]) => shareOf(tally) < enough && !isLater(code, version)).map(([code, { examples }]) => [code, ...examples])).to.deep.equal([]);
  });
});

function compare(scripts: readonly string[], dialects: readonly string[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const dialect of dialects) {
    const [we, they] = [ours(scripts, dialect), theirs(scripts, dialect)];
    scripts.forEach((text, index) => {
      const [our, their] = [we[index], they[index]];
      if (our !== undefined && their !== undefined) tally(tallies, `${dialect}: ${text}`, our, their);
    });
  }
  return tallies;
}

function tally(tallies: Map<string, Tally>, script: string, our: Verdict, their: Verdict): void {
  const keys = new Set([...our.said.keys(), ...their.said.keys()]);
  for (const key of keys) {
    const code = key.split(' ')[1] ?? '';
    if (!codes.includes(code)) continue;
    // Of a script that one of the two cannot read it says no more than that, or only what came before.
    if ((our.broken || their.broken) && !unreadable.has(code)) continue;
    const [a, b] = [our.said.get(key) ?? 0, their.said.get(key) ?? 0];
    const entry = tallies.get(code) ?? { both: 0, missed: 0, extra: 0, examples: [] };
    tallies.set(code, entry);
    entry.both += Math.min(a, b);
    entry.missed += Math.max(b - a, 0);
    entry.extra += Math.max(a - b, 0);
    if (a !== b && entry.examples.length < 5) entry.examples.push(`${a < b ? 'missed' : 'extra'} on line ${key} of ${script}`);
  }
}

/** Codes that the program gave another number, or not yet, before a version `0.n`. */
const sinceMinor: ReadonlyMap<string, number> = new Map([['SC3014', 10]]);
const isLater = (code: string, version: string): boolean => Number(version.split('.')[1]) < (sinceMinor.get(code) ?? 0);

const shareOf = ({ both, missed, extra }: Tally): number => both / (both + Math.max(missed, extra));

function print(title: string, tallies: ReadonlyMap<string, Tally>): void {
  const rows = [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, each]) =>
    `  ${code}  both ${String(each.both).padStart(5)}  missed ${String(each.missed).padStart(3)}  extra ${String(each.extra).padStart(3)}  ${(shareOf(each) * 100).toFixed(1)} %`);
  process.stdout.write(`\n${title}\n${rows.join('\n')}\n`);
}
