import type { BuildContext } from '../../src/discover/context.js';
import { isDockerfileName } from '../../src/discover/dockerfile-name.js';
import { parseIgnoreFile } from '../../src/discover/dockerignore.js';
import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'no-shadowed-dockerignore', presets: ['recommended'], severity: 'info',
  needs: ['dockerfile', 'context'],
  summary: 'A .dockerignore that nothing reads',
  rationale: 'An ignore file named after the Dockerfile stands in for .dockerignore and is not added to it, so what the other one leaves out goes into the build.',
  messages: { shadowed: '{other} is not read, for {file} stands beside the Dockerfile; write its lines there too, or delete it' },
  examples: [{
    before: 'FROM node:24-alpine\nCOPY . /app', after: 'FROM node:24-alpine\nCOPY . /app',
    files: { 'Dockerfile.dockerignore': '**/.git\n', '.dockerignore': '**/.env\n' }, filesAfter: { 'Dockerfile.dockerignore': '**/.git\n**/.env\n', '.dockerignore': '' },
  }],
}, function* ({ context }) {
  const { ignoreFile, ignorePath } = context;
  if (ignoreFile === null || ignorePath === rootFile) return;
  const text = context.read(rootFile) ?? '';
  const [first] = parseIgnoreFile(rootFile, text).patterns;
  if (first === undefined || text === ignoreFile.text || servesAnother(context)) return;
  yield { message: 'shadowed', data: { other: rootFile, file: ignorePath }, at: { file: rootFile, span: first.span } };
});

const rootFile = '.dockerignore';

/** Another Dockerfile has no ignore file of its own. */
const servesAnother = (context: BuildContext): boolean => context.list('').some(({ name, kind }) =>
  kind === 'file' && isDockerfileName(name) && name !== context.dockerfilePath && context.kind(`${name}.dockerignore`) !== 'file');
