import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { usedAfter } from '../../src/dockerfile/used-after.js';
import { defineRule, safeFix, type SafeFix } from '../../src/engine/rule.js';
import { goFlag, goPackages, hasGoFlag } from '../../src/knowledge/go-flags.js';
import { devStages, isDevStage } from '../../src/knowledge/stage-names.js';
import { insertFlag } from '../../src/shell/edits.js';
import { environmentOf } from '../../src/shell/environment.js';
import type { Argument, Command, Script } from '../../src/shell/model.js';
import { someRun } from '../../src/shell/queries.js';
import { upTo } from '../../src/shell/word-edits.js';
import { isShell } from '../../src/shell/wrappers.js';
import { insertAt } from '../../src/text/span.js';

export default defineRule({
  id: 'strip-go-binary', presets: ['size'], severity: 'info',
  needs: ['dockerfile', 'shells'], fix: 'safe',
  about: { commands: ['go'] },
  summary: 'A Go program built with its symbol table',
  rationale: 'A quarter to a third of a Go program is tables for debuggers. Panics and profiles do without them.',
  messages: { symbols: '{command} keeps the tables for debuggers in the program; add {flags} to -ldflags' },
  options: { devStages: { doc: 'Stages that are there to work in.', default: devStages.filter((name) => !name.startsWith('build')) } },
  examples: [{
    before: 'FROM golang:1.26\nRUN go build -o a .', after: 'FROM golang:1.26\nRUN go build -ldflags="-s -w" -o a .',
  }],
}, function* ({ dockerfile, shells, options }) {
  if (!someRun(dockerfile, shells, isBuild)) return;
  const isStrippedLater = usedAfter(dockerfile, (run: Instruction) =>
    (run.keyword === 'RUN' && shells.commands(run).some(isStripper) ? ['strip'] : []));
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
    if (script === null || !script.commands.some(isBuild) || script.commands.some(isStripper)) continue;
    if (isDevStage(outer.stage?.name ?? null, options.devStages) || isStrippedLater(outer, 'strip')) continue;
    const variable = environmentOf(dockerfile, script);
    for (const command of script.commands) {
      if (!isBuild(command) || !makesProgram(command, dockerfile.ships(outer)) || isForDebugging(command)) continue;
      const environment = variable(command, 'GOFLAGS');
      const given = goFlag(command, 'ldflags');
      const word = given === null ? null : command.args[given.index] ?? null;
      if (environment === null || (word !== null && isOpen(word.text.slice(given?.from)))) continue;
      const said = word?.text.slice(given?.from) ?? environment ?? '';
      if (strips.test(said)) continue;

      const flags = /(?:^|[\s"'=])-w(?=$|[\s"'])/.test(said) ? '-s' : '-s -w';
      const fix = environment?.includes('ldflags') === true ? null : withFlags(dockerfile, script, command, flags, word, given?.from ?? 0);
      const verb = command.args[0];
      yield {
        message: 'symbols', data: { command: `go ${verb?.value ?? ''}`, flags }, at: upTo(command, verb),
        ...(fix === null ? {} : { fix }),
      };
    }
  }
});

const isBuild = ({ name, args }: Command): boolean => name === 'go' && (args[0]?.value === 'build' || args[0]?.value === 'install');
const isStripper = ({ name }: Command): boolean => name === 'strip' || name === 'upx' || name.endsWith('-strip');

/** `-s` as a word of its own, or behind a pattern of packages. */
const strips = /(?:^|[\s"'=])--?s(?=$|[\s"'])/;

/** A variable stands for whole words of it. */
const isOpen = (text: string): boolean => /(?:^|[\s"'])(?:\$|`)/.test(text);

/** Not a library, not a mere check that all compiles, and of what is fetched from elsewhere only what ships. */
function makesProgram(command: Command, ships: boolean): boolean {
  const packages = goPackages(command);
  const isBuild = command.args[0]?.value === 'build';
  if (packages.length > 0 && packages.every((name) => name === 'std' || name === 'cmd')) return false;
  if (isBuild && !hasGoFlag(command, 'o') && packages.some((name) => name.endsWith('...'))) return false;
  const mode = goFlag(command, 'buildmode');
  const kind = mode === null ? '' : command.args[mode.index]?.text.slice(mode.from) ?? '';
  const output = goFlag(command, 'o');
  const isDiscarded = output !== null && command.args[output.index]?.text.slice(output.from) === '/dev/null';
  return !isDiscarded && !/archive|shared|plugin/.test(kind) && (isBuild || ships || !packages.some((name) => name.includes('@')));
}

const isForDebugging = (command: Command): boolean => {
  const flags = goFlag(command, 'gcflags');
  const text = flags === null ? '' : command.args[flags.index]?.text.slice(flags.from) ?? '';
  return hasGoFlag(command, 'race') || /(?:^|[\s"'=])-N(?=$|[\s"'])/.test(text);
};

/** Into the quotes of what is there, else as a flag of its own. Inside the quotes of `sh -c` there is no room for more quotes. */
function withFlags(
  { text }: Dockerfile, { form }: Script, { args, wrappers }: Command, flags: string, word: Argument | null, from: number,
): SafeFix | null {
  const [verb] = args;
  if (form === 'exec' || verb === undefined || wrappers.some(isShell)) return null;
  if (word === null) return safeFix('Leave the tables out', insertFlag(verb, `-ldflags="${flags}"`));
  const quote = word.text[from];
  const isAsWritten = text.slice(word.span.start, word.span.end) === word.text && (quote === '"' || quote === "'");
  const inserted = word.text[from + 1] === quote ? flags : `${flags} `;
  return isAsWritten ? safeFix('Leave the tables out', insertAt(word.span.start + from + 1, inserted)) : null;
}
