import { devUseAfter, startsDevelopment } from '../../src/dependencies/dev-use.js';
import { projectFiles, type ProjectFiles } from '../../src/dependencies/project-files.js';
import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { setBefore } from '../../src/dockerfile/set-before.js';
import { defineRule, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import { hasArg, hasFlag, hasRun, spelled } from '../../src/knowledge/command.js';
import { hasDevDependencies, leavesOutDev, manifestOf, productionVariables } from '../../src/knowledge/dev-dependencies.js';
import { officialName } from '../../src/knowledge/image-reference.js';
import { bringsDevDependencies, type DevInstall, type Tool } from '../../src/knowledge/installers.js';
import { isPrune } from '../../src/knowledge/package-removals.js';
import { devStages, isDevStage, isForDevelopment } from '../../src/knowledge/stage-names.js';
import { insertFlag } from '../../src/shell/edits.js';
import { environmentOf, type Environment } from '../../src/shell/environment.js';
import type { Command } from '../../src/shell/model.js';
import { rootOf } from '../../src/dockerfile/roots.js';
import { someRun } from '../../src/shell/queries.js';
import { span } from '../../src/text/span.js';

export default defineRule({
  id: 'omit-dev-dependencies', presets: ['recommended', 'size'], severity: 'warning',
  needs: ['dockerfile', 'shells'], uses: ['context'], fix: 'unsafe',
  about: { instructions: ['RUN'] },
  summary: 'An install that brings development dependencies along',
  rationale: 'Test runners, compilers and linters are often most of node_modules or vendor, and what nobody runs still has to be pulled, scanned and patched.',
  messages: {
    flag: '{command} also installs what only development needs; add {flag}',
    focus: '{command} also installs what only development needs; use yarn workspaces focus --all --production',
    groups: '{command} also installs the groups development and test; set BUNDLE_WITHOUT=development:test before it',
    named: '{command} installs what only development needs; leave {word} to a stage that does not ship',
  },
  options: {
    devStages: { doc: 'Stages that are there to work in.', default: devStages },
  },
  examples: [{
    before: 'FROM node:24-alpine\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\nCMD ["node", "srv.js"]',
    after: 'FROM node:24-alpine\nCOPY package*.json ./\nRUN npm ci --omit=dev\nCOPY . .\nCMD ["node", "srv.js"]',
  }],
}, function* ({ dockerfile, shells, context, options }) {
  if (!someRun(dockerfile, shells, (command) => bringsDevDependencies(command) !== null)) return;
  const files = projectFiles(dockerfile, shells, context);
  const isUsedAfter = devUseAfter(dockerfile, shells);
  const isConfigured = setBefore(dockerfile, (run) => run.keyword === 'RUN' && shells.commands(run).some(leavesOutForGood));
  const bringsYarn = dockerfile.instructions.some(({ words }) => words.some(({ text }) => /(?:^|\/)\.yarn(?:rc\.yml$|\/|$)/.test(text)));
  if (isForDevelopment(context?.dockerfilePath ?? null) || startsDevelopment(dockerfile, shells, files)) return;

  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
    if (script === null || !dockerfile.ships(outer) || isDevStage(outer.stage?.name ?? null, options.devStages) || isConfigured(outer)) continue;
    const environment = environmentOf(dockerfile, script);
    const pruned = script.commands.findLastIndex((command) => isPrune(command) || isFocus(command));
    for (const [index, command] of script.commands.entries()) {
      const install = bringsDevDependencies(command);
      if (install === null || index < pruned || isUsedAfter(instruction, command) || hasNone(files, instruction, command, install.tool)) continue;
      if (!wantsThem(command) && isTurnedOff(environment, command, install.tool)) continue;
      const isBerry = install.tool === 'yarn' && (isNewYarn(files, instruction, command) ?? bringsYarn);
      const advice = adviceFor(dockerfile, instruction, command, { ...install, isBerry });
      const verb = command.args[install.verb];
      yield {
        ...advice, at: span(command.nameSpan.start, verb?.span.end ?? command.nameSpan.end),
        ...(advice.message === 'flag' && script.form !== 'exec' && !wantsThem(command) ? { fix: repair(command, install, advice.data.flag) } : {}),
      };
    }
  }
});

type Advice = Readonly<
  | { message: 'flag'; data: { command: string; flag: string } }
  | { message: 'focus' | 'groups'; data: { command: string } }
  | { message: 'named'; data: { command: string; word: string } }>;

function adviceFor(dockerfile: Dockerfile, instruction: Instruction, command: Command, install: DevInstall & { isBerry: boolean }): Advice {
  const { tool, verb, isBerry } = install;
  const said = [command.name, verb === -1 ? '' : command.name.startsWith('python') ? '-m pip install' : command.args[verb]?.value ?? ''].join(' ').trim();
  if (isBerry) return { message: 'focus', data: { command: said } };
  if (tool === 'bundler') return { message: 'groups', data: { command: said } };
  if (install.flag !== null) return { message: 'flag', data: { command: said, flag: flagFor(dockerfile, instruction, install) } };
  const word = command.args.map(spelled).findLast((text) => (tool === 'pip' ? /dev|(?<!la)test/.test(text) : /^(?:--dev|-d)$/.test(text)));
  return { message: 'named', data: { command: said, word: word ?? '--dev' } };
}

/** Old tools do not know the flag of today: npm before 7, poetry before 1.2. */
function flagFor(dockerfile: Dockerfile, instruction: Instruction, { tool, flag }: DevInstall): string {
  const root = instruction.stage === null ? null : rootOf(dockerfile, instruction.stage).image.reference;
  const major = root !== null && officialName(root) === 'node' ? Number(/^\d+/.exec(root.tag ?? '')?.[0] ?? NaN) : NaN;
  if (tool === 'npm' && major < 15) return '--only=production';
  const poetry = dockerfile.lookup('POETRY_VERSION', instruction)?.value ?? null;
  return tool === 'poetry' && poetry !== null && /^(?:0|1\.[01])(?:\.|$)/.test(poetry) ? '--no-dev' : flag ?? '';
}

function repair(command: Command, { verb }: DevInstall, flag: string): UnsafeFix {
  return unsafeFix('Leave development dependencies out', 'what the program needs at run time must stand among its ordinary dependencies; start the image and see',
    insertFlag(command.args[verb] ?? { span: command.nameSpan }, flag));
}

/** Somebody asked for them in so many words. */
const wantsThem = (command: Command): boolean =>
  hasFlag(command, 'with', 'dev', 'only-dev', 'include', 'also', 'all-groups') || command.args.some((word) => spelled(word).startsWith('--production='));

/** Yarn 2 and later refuses `--production`. Null where nothing says which one it is. */
function isNewYarn(files: ProjectFiles, instruction: Instruction, command: Command): boolean | null {
  const version = /"packageManager"\s*:\s*"yarn@(\d+)/.exec(files(instruction, command, 'package.json') ?? '')?.[1];
  if (version !== undefined) return Number(version) >= 2;
  return hasFlag(command, 'immutable', 'immutable-cache') || files(instruction, command, '.yarnrc.yml') !== null ? true : null;
}

const isFocus = (command: Command): boolean => command.name === 'yarn' && hasRun(command, 'workspaces', 'focus') && hasFlag(command, 'production');

/** The tool is told once and for all. */
const leavesOutForGood = (command: Command): boolean => {
  const text = command.args.map(spelled).join(' ');
  if (/^(?:npm|pnpm|yarn)$/.test(command.name)) return hasArg(command, 'set') && /\b(?:omit[ =]"?dev|only[ =]prod|production[ =](?:true|1))/.test(text);
  return /^bundler?$/.test(command.name) && hasArg(command, 'config') && /\bwithout\b/.test(text);
};

function isTurnedOff(environment: Environment, command: Command, tool: Tool): boolean {
  // Whoever says that it is for development means what is installed.
  if (['NODE_ENV', 'RAILS_ENV', 'RACK_ENV', 'APP_ENV'].some((name) => /^(?:dev|test)/.test(environment(command, name) ?? ''))) return true;
  return productionVariables(tool).some((name) => {
    const value = environment(command, name);
    return value === null || (value !== undefined && leavesOutDev(tool, name, value));
  });
}

/** The context says that there are none, or that they are left out. */
function hasNone(files: ProjectFiles, instruction: Instruction, command: Command, tool: Tool): boolean {
  const manifest = manifestOf(tool);
  const text = manifest === null ? null : files(instruction, command, manifest);
  if (manifest !== null && text !== null && hasDevDependencies(tool, text) === false) return true;
  const settings = manifest === 'package.json' ? files(instruction, command, '.npmrc') : tool === 'bundler' ? files(instruction, command, '.bundle/config') : null;
  return settings !== null && /^[ \t]*(?:omit\s*=\s*dev|only\s*=\s*prod|production\s*=\s*true|BUNDLE_WITHOUT)/m.test(settings);
}
