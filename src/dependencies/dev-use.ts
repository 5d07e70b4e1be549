import { posix } from 'node:path';
import type { ProjectFiles } from './project-files.js';
import type { Dockerfile, Instruction } from '../dockerfile/model.js';
import { isDevProgram, isDevScript, scriptIn } from '../knowledge/dev-dependencies.js';
import { mayUseDevDependencies, startedScript } from '../knowledge/node-runs.js';
import { startOf } from '../multistage/start.js';
import type { Command, Shells } from '../shell/model.js';

/** Whether a later command of the image that is made may need what only development needs: it builds, tests, or nobody can tell. */
export const devUseAfter = (dockerfile: Dockerfile, shells: Shells): (run: Instruction, command: Command) => boolean => {
  const chain = new Set(dockerfile.target === null ? [] : dockerfile.chain(dockerfile.target));
  const uses = dockerfile.instructions.filter(({ keyword, stage }) => keyword === 'RUN' && (stage === null || chain.has(stage)))
    .flatMap((run) => shells.commands(run).filter(mayUse).map((command) => ({ run, command })));
  const last = uses.at(-1);
  return (run, command) => last !== undefined && (last.run.index > run.index
    || (last.run === run && last.command.span.start > command.span.start));
};

const mayUse = (command: Command): boolean => mayUseDevDependencies(command) || /\.sh$/.test(command.name) || command.name === 'make'
  || (/^(?:sh|bash|dash|ash|zsh)$/.test(command.name) && command.args.some(({ prefix }) => !prefix.startsWith('-')));

/** The image starts something that only development has: it is there to work in. */
export const startsDevelopment = (dockerfile: Dockerfile, shells: Shells, files: ProjectFiles): boolean => {
  const { target } = dockerfile;
  if (target === null) return false;
  const { programs, cmd, entrypoint } = startOf(dockerfile, shells, target);
  const at = cmd ?? entrypoint;
  return programs.some((program) => {
    const argv = program.map(({ text }) => posix.basename(text ?? ''));
    const script = startedScript(argv);
    const line = script === null || at === null ? null : scriptIn(files(at, null, 'package.json') ?? '', script);
    return argv.some(isDevProgram) || (script !== null && isDevScript(script)) || (line?.split(/[\s;&|]+/).some(isDevProgram) ?? false);
  });
};
