import { projectFiles } from '../../src/dependencies/project-files.js';
import { setBefore } from '../../src/dockerfile/set-before.js';
import { defineRule } from '../../src/engine/rule.js';
import { hasArg } from '../../src/knowledge/command.js';
import { unpinned, unpinnedInstalls } from '../../src/shell/unpinned.js';
import type { Command } from '../../src/shell/model.js';
import { someRun } from '../../src/shell/queries.js';

export default defineRule({
  id: 'pin-go-versions', aliases: ['DL3062'], presets: ['recommended', 'hadolint'], severity: 'warning', asHadolint: { onbuild: true },
  needs: ['dockerfile', 'shells'], uses: ['context'],
  about: { commands: ['go'] },
  summary: 'Go package without a version',
  rationale: 'Outside of a module go takes the newest release, so two builds of one Dockerfile may hold different programs.',
  messages: { unpinned },
  examples: [{
    before: 'FROM golang:1.25\nRUN go install golang.org/x/tools/cmd/stringer@latest',
    after: 'FROM golang:1.25\nRUN go install golang.org/x/tools/cmd/stringer@v0.39.0',
  }],
}, function* (context) {
  const { dockerfile, shells, as } = context;
  if (!someRun(dockerfile, shells, isGo)) return;
  if (as === 'hadolint') {
    yield* unpinnedInstalls(context, 'go', { commands: runsFirst });
    return;
  }
  const files = projectFiles(dockerfile, shells, context.context);
  // Without a version go reads that of the module it stands in, and refuses where there is none.
  const hasSources = setBefore(dockerfile, ({ keyword }) => keyword === 'COPY' || keyword === 'ADD');
  yield* unpinnedInstalls(context, 'go', {
    isPinnedElsewhere: (word, command, instruction) => {
      if (word.includes('@')) return false;
      const manifest = files(instruction, command, 'go.mod');
      return manifest === null ? command.args[0]?.value !== 'get' && hasSources(instruction) : modulesOf(manifest).some((path) => `${word}/`.startsWith(`${path}/`));
    },
  });
});

const isGo = ({ name }: Command): boolean => name === 'go';

/** hadolint looks at nothing else where a package is run. */
const runsFirst = (all: readonly Command[]): readonly Command[] => {
  const runs = all.filter((command) => isGo(command) && hasArg(command, 'run') && namesPackage(command));
  return runs.length === 0 ? all : runs;
};

const namesPackage = ({ args }: Command): boolean => args.filter(({ text }) => !/^-./.test(text)).slice(0, 2).some(({ text }) => text !== 'run');

/** The module itself, and those whose versions its go.mod says. */
const modulesOf = (manifest: string): readonly string[] => manifest.split('\n')
  .map((line) => line.trim().replace(/^(?:module|require)[ \t]+/, '').split(/[ \t]/, 1)[0] ?? '')
  .filter((path) => path.includes('.'));
