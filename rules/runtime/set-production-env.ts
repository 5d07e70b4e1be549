import { nameOf } from '../../src/layers/places.js';
import { blockStart } from '../../src/dockerfile/block.js';
import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { developmentServer } from '../../src/knowledge/dev-servers.js';
import { devStages, isDevStage, isForDevelopment } from '../../src/knowledge/stage-names.js';
import { startOf, type Start } from '../../src/multistage/start.js';
import { inCaseOf } from '../../src/text/letter-case.js';
import { newlineOf } from '../../src/text/lines.js';
import { insertAt, span } from '../../src/text/span.js';

export default defineRule({
  id: 'set-production-env', presets: ['recommended', 'size'], severity: 'info',
  needs: ['dockerfile', 'shells'], uses: ['context'], fix: 'unsafe',
  summary: 'An application that is not told that it runs in production',
  rationale: 'Most frameworks take silence for development: they keep templates out of the cache, show stack traces and load what only development needs.',
  messages: { unset: 'nothing tells {framework} that this is production; set {variable} before it starts' },
  options: { devStages: { doc: 'Stages that are there to work in.', default: devStages } },
  examples: [{
    before: 'FROM node:24-alpine\nCOPY srv.js .\nCMD ["node", "srv.js"]', after: 'FROM node:24-alpine\nCOPY srv.js .\nENV NODE_ENV=production\nCMD ["node", "srv.js"]',
  }],
}, function* ({ dockerfile, shells, context, options }) {
  const { target } = dockerfile;
  if (target === null || isDevStage(target.name, options.devStages) || isForDevelopment(context?.dockerfilePath ?? null)) return;
  const start = startOf(dockerfile, shells, target);
  const framework = frameworkOf(start);
  const chain = dockerfile.chain(target);
  if (framework === null || chain.some(({ instructions }) => instructions.some((instruction) => saysSo(instruction, framework.names, dockerfile.text)))) return;
  const at = start.cmd ?? start.entrypoint;
  if (at === null || start.programs.some((program) => developmentServer(namesIn(program)) !== null)) return;
  const last = target.instructions.findLast(({ keyword }) => keyword === 'RUN' || keyword === 'ENV' || keyword === 'WORKDIR');
  const later = target.instructions.find(({ index, keyword }) => index > (last?.index ?? -1) && (keyword === 'ENTRYPOINT' || keyword === 'CMD'));
  yield {
    message: 'unset', data: { framework: framework.framework, variable: framework.setting }, at: span(at.span.start, at.span.end),
    ...(later === undefined ? {} : { fix: repair(dockerfile, later, framework.setting) }),
  };
});

type Framework = Readonly<{ framework: string; names: readonly string[]; setting: string }>;

const frameworkOf = ({ programs }: Start): Framework | null => {
  for (const program of programs) {
    const words = namesIn(program);
    const [name = ''] = words;
    if (words.some((word) => word === 'artisan' || word.endsWith('/artisan'))) return { framework: 'Laravel', names: ['APP_ENV'], setting: 'APP_ENV=production' };
    if (name === 'rails' || (name === 'bundle' && words.includes('rails'))) {
      return { framework: 'Rails', names: ['RAILS_ENV', 'RACK_ENV'], setting: 'RAILS_ENV=production RACK_ENV=production' };
    }
    // A package manager that is told nothing is what the image is for.
    const isNode = ['node', 'npm', 'pnpm'].includes(name) ? words.length > 1 : ['yarn', 'next', 'nest', 'pm2-runtime'].includes(name);
    if (isNode) return { framework: 'Node.js', names: ['NODE_ENV'], setting: 'NODE_ENV=production' };
  }
  return null;
};

const namesIn = (program: Start['programs'][number]): readonly string[] =>
  program.map(({ text }, index) => (index === 0 ? nameOf(text ?? '') : text ?? ''));

/** It is set, or at least thought of. */
const saysSo = ({ keyword, pairs, argumentSpan }: Instruction, names: readonly string[], text: string): boolean => {
  if (keyword === 'ENV' || keyword === 'ARG') return pairs.some(({ key }) => names.includes(key.text));
  const said = keyword === 'CMD' || keyword === 'ENTRYPOINT' ? text.slice(argumentSpan.start, argumentSpan.end) : '';
  return names.some((name) => said.includes(name)) || /--env-file|\.env\b/.test(said);
};

/** Behind all that is installed and built, which may need what production leaves out. */
const repair = (dockerfile: Dockerfile, before: Instruction, setting: string) => unsafeFix(
  `Set ${setting}`, 'the application behaves as in production: other settings, other log output, no development helpers',
  insertAt(blockStart(dockerfile, before), `${inCaseOf(dockerfile.text.slice(before.keywordSpan.start, before.keywordSpan.end), 'ENV')} ${setting}${newlineOf(dockerfile.text)}`),
);
