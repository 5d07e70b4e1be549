import { nameOf } from '../../src/layers/places.js';
import { projectFiles } from '../../src/dependencies/project-files.js';
import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { scriptIn } from '../../src/knowledge/dev-dependencies.js';
import { startedScript } from '../../src/knowledge/node-runs.js';
import { devStages, isDevStage, isForDevelopment } from '../../src/knowledge/stage-names.js';
import { isInit, startOf, type StartWord } from '../../src/multistage/start.js';
import { replaceAt, span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-package-manager-entrypoint', presets: ['recommended'], severity: 'info',
  needs: ['dockerfile', 'shells'], uses: ['context'], fix: 'unsafe',
  summary: 'A container that is started through a package manager or build tool',
  rationale: 'The tool stays in memory beside the program, is what receives the signal to stop, and often does not pass it on: the program is killed instead of stopped.',
  messages: {
    parent: '{tool} stands between the engine and your program and is what gets its signals; start the program itself',
    tool: '{tool} is a tool for working on the program; start the program from the environment it made',
  },
  options: { devStages: { doc: 'Stages that are there to work in.', default: devStages } },
  examples: [{
    before: 'FROM node:24-alpine\nCMD ["npm", "start"]', after: 'FROM node:24-alpine\nCMD ["node", "srv.js"]',
    files: { 'package.json': '{ "scripts": { "start": "node srv.js" } }' },
  }],
}, function* ({ dockerfile, shells, context, options }) {
  const { target } = dockerfile;
  if (target === null || isDevStage(target.name, options.devStages) || isForDevelopment(context?.dockerfilePath ?? null)) return;
  const start = startOf(dockerfile, shells, target);
  // It passes signals on, and to all that the manager started.
  if (start.programs.some(isInit)) return;
  const program = start.programs.at(-1) ?? [];
  const argv = program.map(({ text }, index) => (index === 0 ? nameOf(text ?? '') : text ?? ''));
  const kind = kindOf(argv);
  const [first] = program;
  const last = program.findLast(({ instruction }) => instruction === first?.instruction);
  if (kind === null || first === undefined || last === undefined) return;
  const script = startedScript(argv);
  const line = script === null ? null : scriptIn(projectFiles(dockerfile, shells, context)(first.instruction, null, 'package.json') ?? '', script);
  const isWhole = start.entrypoint === null || start.cmd === null;
  const words = line === null || !isWhole || !program.every(({ json }) => json) ? null : simpleWords(line);
  const fix = words === null ? {} : {
    fix: unsafeFix('Start the script\'s own command', 'npm sets variables and a PATH that the script may count on', replaceWords(program, words)),
  };
  yield { message: kind, data: { tool: argv.slice(0, 2).join(' ').trim() }, at: span(first.span.start, last.span.end), ...fix };
});

/** `parent`: it waits for what it starts; `tool`: it gives way to it. */
const kindOf = ([name = '', ...rest]: readonly string[]): 'parent' | 'tool' | null => {
  const verb = rest.find((word) => !word.startsWith('-')) ?? '';
  switch (name) {
    case 'npm': return ['run', 'run-script', 'start', 'restart', 'exec'].includes(verb) ? 'parent' : null;
    case 'yarn': case 'pnpm': case 'bun': return verb !== '' && !/\.[cm]?[jt]sx?$/.test(verb) && !verb.includes('/') ? 'parent' : null;
    case 'npx': return verb === '' ? null : 'parent';
    case 'mvn': case 'mvnw': case 'gradle': case 'gradlew': return 'parent';
    case 'cargo': case 'go': case 'dotnet': return verb === 'run' ? 'parent' : null;
    case 'uv': return verb === 'run' ? 'parent' : null;
    case 'pipenv': case 'poetry': return verb === 'run' ? 'tool' : null;
    default: return null;
  }
};

/** A program with plain words: nothing of it needs a shell. */
const simpleWords = (line: string): readonly string[] | null =>
  (/^[\w./:=@,+-]+(?: [\w./:=@,+-]+)*$/.test(line) && /^(?:node|bun|deno)(?: |$)/.test(line) ? line.split(' ') : null);

const replaceWords = (program: readonly StartWord[], words: readonly string[]) =>
  replaceAt(span(program[0]?.span.start ?? 0, program.at(-1)?.span.end ?? 0), words.map((word) => JSON.stringify(word)).join(', '));
