import { lockedBefore } from '../../src/discover/lock-copies.js';
import type { BuildContext } from '../../src/discover/context.js';
import type { Dockerfile } from '../../src/dockerfile/model.js';
import { setBefore } from '../../src/dockerfile/set-before.js';
import { defineRule, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import { hasArg } from '../../src/knowledge/command.js';
import { projectInstall } from '../../src/knowledge/installers.js';
import { unboundInstall, type Unbound } from '../../src/knowledge/lock-flags.js';
import { devStages, isDevStage } from '../../src/knowledge/stage-names.js';
import { environmentOf } from '../../src/shell/environment.js';
import type { Command } from '../../src/shell/model.js';
import { someRun } from '../../src/shell/queries.js';
import { insertAt, replaceAt, span } from '../../src/text/span.js';

export default defineRule({
  id: 'require-lockfile', presets: ['recommended', 'security'], severity: 'info',
  needs: ['dockerfile', 'shells'], uses: ['context'], fix: 'unsafe',
  about: { instructions: ['RUN'] },
  summary: 'An install that is not bound to its lock file',
  rationale: 'A lock file says what was tested. An install that may go beyond it brings whatever was published since, with every build.',
  messages: {
    flag: '{command} may go beyond the lock file; add {flag}',
    instead: '{command} goes beyond the lock file; write {instead}',
    variable: '{command} may go beyond the lock file; set {variable}=true before it',
    uncopied: '{command} does not see {lock}, which is not copied before it',
  },
  options: { devStages: { doc: 'Stages that are there to work in.', default: devStages.filter((name) => name !== 'build' && name !== 'builder') } },
  examples: [{
    before: 'FROM node:24-alpine\nCOPY package.json yarn.lock ./\nRUN yarn install', after: 'FROM node:24-alpine\nCOPY package.json yarn.lock ./\nRUN yarn install --frozen-lockfile',
  }],
}, function* ({ dockerfile, shells, context, options }) {
  if (!someRun(dockerfile, shells, (command) => unboundInstall(command) !== null || isPoetry(command))) return;
  const isLocked = lockedBefore(dockerfile, context);
  const isFrozen = setBefore(dockerfile, (run) => run.keyword === 'RUN' && shells.commands(run).some(freezesBundler));
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
    if (script === null || isDevStage(outer.stage?.name ?? null, options.devStages)) continue;
    for (const command of script.commands) {
      const install = unboundInstall(command);
      const at = span(command.nameSpan.start, command.args[install?.verb ?? -1]?.span.end ?? command.nameSpan.end);
      if (isPoetry(command) && misses(context, 'poetry.lock') && !isLocked(outer, ['poetry.lock'])) {
        yield { message: 'uncopied', data: { command: 'poetry install', lock: 'poetry.lock' }, at: command.span };
      }
      if (install === null || !isLocked(outer, install.locks) || (install.tool === 'bundler' && isFrozen(outer))) continue;
      const environment = environmentOf(dockerfile, script);
      if (install.variables.some((name) => isOn(environment(command, name)))) continue;
      const verb = command.args[install.verb]?.value ?? '';
      yield { ...adviceOn(dockerfile, command, install, `${command.name} ${verb}`.trim(), script.form !== 'exec'), at };
    }
  }
});

const isPoetry = (command: Command): boolean => projectInstall(command)?.tool === 'poetry';
const misses = (context: BuildContext | null, lock: string): boolean => context?.kind(lock) === 'file';
const freezesBundler = (command: Command): boolean => /^bundler?$/.test(command.name) && hasArg(command, 'config') && hasArg(command, 'deployment', 'frozen');
const isOn = (value: string | null | undefined): boolean => value !== undefined && value !== null && !/^(?:false|0|)$/i.test(value);

type Advice = Readonly<
  | { message: 'flag'; data: { command: string; flag: string }; fix?: UnsafeFix }
  | { message: 'instead'; data: { command: string; instead: string }; fix?: UnsafeFix }
  | { message: 'variable'; data: { command: string; variable: string } }>;

const caveat = 'the build stops where the lock file does not fit the manifest';

const adviceOn = ({ instructions }: Dockerfile, command: Command, install: Unbound, name: string, isEditable: boolean): Advice => {
  const verb = command.args[install.verb];
  if (install.instead !== null) {
    const fix = verb !== undefined && isEditable ? { fix: unsafeFix('Install what is locked', caveat, replaceAt(verb.span, install.instead)) } : {};
    return { message: 'instead', data: { command: name, instead: `${command.name} ${install.instead}` }, ...fix };
  }
  if (install.flag === null) return { message: 'variable', data: { command: name, variable: install.variables.at(-1) ?? '' } };
  const isBerry = install.tool === 'yarn' && instructions.some(({ words }) => words.some(({ text }) => /(?:^|\/)\.yarn(?:rc\.yml)?\/?$/.test(text)));
  const flag = isBerry ? '--immutable' : install.flag;
  // `yarn` alone installs, but takes flags of install only behind the word.
  const text = verb === undefined ? ` install ${flag}` : ` ${flag}`;
  const fix = isEditable ? { fix: unsafeFix('Bind it to the lock file', caveat, insertAt(verb?.span.end ?? command.nameSpan.end, text)) } : {};
  return { message: 'flag', data: { command: name, flag }, ...fix };
};
