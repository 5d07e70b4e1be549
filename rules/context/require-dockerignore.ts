import { namedSources, wholeCopy } from '../../src/discover/broad-copy.js';
import { buildsOf } from '../../src/discover/builds.js';
import type { BuildContext } from '../../src/discover/context.js';
import { planIgnoreFile, smallestBulk, type IgnorePlan } from '../../src/discover/ignore-plan.js';
import { appendTo } from '../../src/discover/ignore-text.js';
import type { Dockerfile } from '../../src/dockerfile/model.js';
import { defineRule, type UnsafeFix } from '../../src/engine/rule.js';
import { inUnits } from '../../src/text/bytes.js';
import { oneLine } from '../../src/text/one-line.js';

export default defineRule({
  id: 'require-dockerignore', presets: ['recommended', 'size', 'security'], severity: 'warning',
  needs: ['dockerfile', 'shells', 'context'], fix: 'unsafe',
  about: { instructions: ['COPY', 'ADD'] },
  summary: 'A whole folder copied, and no .dockerignore',
  rationale: 'Without an ignore file the history, the dependencies of this machine and every .env go to the builder, and into the image with COPY . .; each of them also breaks the build cache.',
  messages: {
    missing: '{keyword} {source} takes the whole folder; write a {file} that says what stays out',
    heavy: '{keyword} {source} takes the whole folder, {found} included; write a {file} that leaves that out',
  },
  options: { minExtra: { doc: 'How many files or folders beside those that COPY names make an ignore file worth having.', default: 1 } },
  examples: [{
    before: 'FROM node:24-alpine\nWORKDIR /app\nCOPY . .\nRUN npm ci', after: 'FROM node:24-alpine\nWORKDIR /app\nCOPY . .\nRUN npm ci',
    files: { 'package.json': '{}', 'server.js': '', '.env': '', 'node_modules/a/index.js': 'module.exports = 1;\n' },
    filesAfter: { '.dockerignore': '**/.git\n**/.env\n**/node_modules\n' },
  }],
}, function* ({ dockerfile, shells, context, options }) {
  const copy = context.ignoreFile === null ? wholeCopy(dockerfile, context) : null;
  if (copy === null || extras(dockerfile, context) < options.minExtra) return;

  const plan = planIgnoreFile(context, buildsOf(dockerfile, shells, context));
  const found = worst(plan);
  const data = { keyword: copy.instruction.keyword, source: copy.source.text, file: context.ignorePath };
  const fix = repair(context.ignorePath, plan);
  const at = copy.source.span;
  if (found.length === 0) yield { message: 'missing', data, at, ...fix };
  else yield { message: 'heavy', data: { ...data, found: sentence(found) }, at, ...fix };
});

/** What lies in the context beside the Dockerfile and what COPY names. */
function extras(dockerfile: Dockerfile, context: BuildContext): number {
  const named = new Set(namedSources(dockerfile).map(({ path }) => path.split('/')[0]));
  return context.list('').filter(({ name }) => name !== context.dockerfilePath && !named.has(name)).length;
}

const worst = ({ groups, secrets }: IgnorePlan): readonly string[] => [
  ...groups.filter(({ category, bytes }) => category === 'vcs' || category === 'dependencies' || bytes >= smallestBulk)
    .flatMap(({ paths }) => paths.slice(0, 1)).slice(0, 3).map(({ path, bytes }) => `${oneLine(path)} (${inUnits(bytes)})`),
  ...secrets.slice(0, 3).map(({ path }) => oneLine(path)),
];

const sentence = (found: readonly string[]): string =>
  (found.length === 1 ? found.join('') : `${found.slice(0, -1).join(', ')} and ${found.at(-1) ?? ''}`);

function repair(path: string, { all, safe }: IgnorePlan): { fix?: UnsafeFix } {
  if (all === '') return {};
  const write = (text: string) => ({ summary: `Write ${path}`, edits: [], files: [{ path, edits: [appendTo('', text)] }] });
  const safePart = safe === '' ? {} : { safePart: { safety: 'safe', ...write(safe) } } as const;
  const caveat = 'what it names no longer reaches the build; look for files the image needs';
  return { fix: { safety: 'unsafe', ...write(all), caveat, ...safePart } };
}
