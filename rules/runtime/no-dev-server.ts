import { nameOf } from '../../src/layers/places.js';
import { projectFiles } from '../../src/dependencies/project-files.js';
import { defineRule } from '../../src/engine/rule.js';
import { developmentServer } from '../../src/knowledge/dev-servers.js';
import { scriptIn } from '../../src/knowledge/dev-dependencies.js';
import { startedScript } from '../../src/knowledge/node-runs.js';
import { devStages, isDevStage, isForDevelopment } from '../../src/knowledge/stage-names.js';
import { startOf } from '../../src/multistage/start.js';
import { span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-dev-server', presets: ['recommended', 'security'], severity: 'warning',
  needs: ['dockerfile', 'shells'], uses: ['context'],
  summary: 'An image that starts a development server',
  rationale: 'Development servers reload, show stack traces and sometimes run code that a visitor sends; they serve one request at a time and are built to be stopped.',
  messages: { server: '{server} is for development; start {instead}' },
  options: { devStages: { doc: 'Stages that are there to work in.', default: devStages } },
  examples: [{ before: 'FROM python:3.14-slim\nCMD flask run', after: 'FROM python:3.14-slim\nCMD ["gunicorn", "app:app"]' }],
}, function* ({ dockerfile, shells, context, options }) {
  const { target } = dockerfile;
  if (target === null || isDevStage(target.name, options.devStages) || isForDevelopment(context?.dockerfilePath ?? null)) return;
  const start = startOf(dockerfile, shells, target);
  const from = start.cmd ?? start.entrypoint;
  for (const program of start.programs) {
    const [first, last] = [program[0], program.at(-1)];
    if (first === undefined || last === undefined || from === null) continue;
    const argv = program.map(({ text }, index) => (index === 0 ? nameOf(text ?? '') : text ?? ''));
    const script = startedScript(argv);
    const line = script === null ? null : scriptIn(projectFiles(dockerfile, shells, context)(from, null, 'package.json') ?? '', script);
    const found = developmentServer(argv) ?? (line === null ? null : developmentServer(line.trim().split(/\s+/)));
    if (found !== null) yield { message: 'server', data: found, at: last.instruction === first.instruction ? span(first.span.start, last.span.end) : first.span };
  }
});
