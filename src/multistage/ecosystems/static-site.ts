import { posix } from 'node:path';
import { runtimeImage } from '../../knowledge/runtime-images.js';
import { folderOfStep } from '../artefact.js';
import type { Build, Plan } from '../model.js';
import { nodeOutput } from '../node-project.js';
import { lineStarted, toolsOf } from '../node-start.js';
import { packageJsonIn } from '../project/package-json.js';
import { refuse } from '../refusal.js';
import { isWithin, within } from '../workdir.js';

/** All the container does is hand out files. */
export const servesFiles = (build: Build): boolean => {
  const folder = build.workdirs(null);
  if (folder === null) return false;
  const { programs, entrypoint, cmd } = build.start;
  const lines = programs.map((program) => lineStarted(build, folder, program));
  if (lines.length === 1 && lines[0]?.length === 1) {
    const [words = []] = lines[0];
    return servers.has(words[0] ?? '') || (words[0] === 'vite' && words[1] === 'preview');
  }
  const manifest = packageJsonIn(build.project, folder);
  const { inherited, build: building, run } = build.phases;
  const onPort80 = [...inherited, ...building, ...run].some(({ keyword, words }) => keyword === 'EXPOSE' && words.some(({ text }) => /^80(?:\/tcp)?$/.test(text)));
  return entrypoint === null && cmd === null && onPort80 && manifest !== null && !manifest.dependencies.some((name) => serverPackages.has(name));
};

const servers: ReadonlySet<string> = new Set(['serve', 'http-server', 'nginx']);
const serverPackages: ReadonlySet<string> = new Set([
  'express', 'koa', 'fastify', 'hapi', '@hapi/hapi', '@nestjs/core', 'next', 'nuxt', 'restify', 'polka', 'hono', '@remix-run/node', '@sveltejs/kit',
]);

export const planStaticSite = (build: Build): Plan => {
  const folder = build.workdirs(null) ?? refuse('the working directory is not known');
  if (build.start.healthcheck !== null) refuse('HEALTHCHECK asks the server that nginx would replace');
  const port = build.phases.run.findLast(({ keyword }) => keyword === 'EXPOSE');
  const output = served(build, folder) ?? built(build) ?? refuse('the folder that is served is not known');
  return {
    copies: [{ from: output, to: '/usr/share/nginx/html' }], noWorkdir: true,
    runtime: () => runtimeImage('node', build.root, { shell: true, isStatic: false, staticSite: true }),
    leaves: (instruction) => instruction !== port && (ofNode.has(instruction.keyword) || installsServer(build, instruction)),
    ...port === undefined ? { closing: ['EXPOSE 80'] } : { replaced: new Map([[port, '80']]) },
    caveat: 'nginx now serves the site, on port 80, and answers a path it has no file for with 404',
  };
};

const ofNode: ReadonlySet<string> = new Set(['ENV', 'ARG', 'USER', 'CMD', 'ENTRYPOINT', 'EXPOSE', 'WORKDIR', 'STOPSIGNAL', 'SHELL']);

const installsServer = ({ shells }: Build, instruction: Parameters<NonNullable<Plan['leaves']>>[0]): boolean => {
  const commands = instruction.keyword === 'RUN' ? shells.commands(instruction) : [];
  return commands.length > 0 && commands.every(({ name, args }) => (name === 'npm' || name === 'yarn' || name === 'pnpm')
    && args.some(({ value }) => value === '-g' || value === '--global' || value === 'global')
    && args.some(({ value }) => servers.has((value ?? '').replace(/(.)@.*$/, '$1'))));
};

/** The folder the server is told to serve. */
const served = (build: Build, folder: string): string | null => {
  const [line] = build.start.programs.map((program) => lineStarted(build, folder, program));
  const [words = []] = line ?? [];
  if (!toolsOf([words]).some((tool) => tool === 'serve' || tool === 'http-server')) return null;
  const rest = words.slice(1);
  const named = rest.find((word, at) => !word.startsWith('-') && !/^-[lpac]$|^--(?:listen|port|address|config)$/.test(rest[at - 1] ?? ''));
  const path = named === undefined ? null : within(folder, named);
  return path === folder ? null : path;
};

const built = (build: Build): string | null => {
  const [step] = build.steps;
  if (step === undefined) return null;
  const folder = folderOfStep(build, step);
  const [only, ...more] = nodeOutput(build, folder) ?? [];
  const path = only === undefined || more.length > 0 ? null : posix.join(folder, only);
  return path !== null && isWithin(folder, path) && only !== '.next' ? path : null;
};
