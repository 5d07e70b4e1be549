import { broadCopies, heavyIn, namedSources, type BroadCopy } from '../../src/discover/broad-copy.js';
import type { BuildContext } from '../../src/discover/context.js';
import { habitsOf, ignorable, regenerated, type BuildHabits } from '../../src/discover/ignorable.js';
import { ignoreText, type IgnoreLine } from '../../src/discover/ignore-text.js';
import { secretsIn } from '../../src/discover/secret-paths.js';
import type { Dockerfile } from '../../src/dockerfile/model.js';
import { defineRule, type UnsafeFix } from '../../src/engine/rule.js';
import { inUnits } from '../../src/text/bytes.js';
import { insertAt } from '../../src/text/span.js';

export default defineRule({
  id: 'require-dockerignore', presets: ['recommended', 'size', 'security'], severity: 'warning',
  needs: ['dockerfile', 'shells', 'context'], fix: 'unsafe',
  summary: 'A whole folder copied, and no .dockerignore',
  rationale: 'Without an ignore file the history, the dependencies of this machine and every .env go to the builder, and into the image with COPY . .; each of them also breaks the build cache.',
  messages: {
    missing: '{keyword} {source} takes the whole folder, and there is no {file} to leave anything out',
    heavy: '{keyword} {source} takes the whole folder, {found} included; a {file} leaves that out',
  },
  options: { minExtra: { doc: 'How many files or folders beside those that COPY names make an ignore file worth having.', default: 1 } },
  examples: [{
    before: 'FROM node:24-alpine\nWORKDIR /app\nCOPY . .\nRUN npm ci',
    after: 'FROM node:24-alpine\nWORKDIR /app\nCOPY package.json server.js ./\nRUN npm ci',
    files: { 'package.json': '{}', 'server.js': '', 'node_modules/a/index.js': '' },
  }],
}, function* ({ dockerfile, shells, context, options }) {
  if (context.ignoreFile !== null) return;
  const copy = broadCopies(dockerfile, context).find(({ folder }) => folder === '');
  if (copy === undefined || extras(dockerfile, context) < options.minExtra) return;

  const habits = habitsOf(dockerfile, shells, context);
  const { lines, found } = survey(dockerfile, context, copy, habits);
  const data = { keyword: copy.instruction.keyword, source: copy.source.text, file: context.ignorePath };
  const fix = repair(context.ignorePath, regenerated(habits), lines);
  yield found.length === 0 ? { message: 'missing', data, at: copy.source.span, fix }
    : { message: 'heavy', data: { ...data, found: sentence(found) }, at: copy.source.span, fix };
});

/** What lies in the context beside the Dockerfile and what COPY names. */
function extras(dockerfile: Dockerfile, context: BuildContext): number {
  const named = new Set(namedSources(dockerfile).map(({ path }) => path.split('/')[0]));
  return context.list('').filter(({ name }) => name !== context.dockerfilePath && !named.has(name)).length;
}

/** What is there today and is better left out, and how to say so. */
function survey(dockerfile: Dockerfile, context: BuildContext, copy: BroadCopy, habits: BuildHabits): { lines: IgnoreLine[]; found: string[] } {
  const named = new Set(namedSources(dockerfile).map(({ path }) => path).filter((path) => path !== ''));
  const heavy = heavyIn(context, copy, named);
  const secrets = secretsIn(context, copy, dockerfile);
  const worthSaying = heavy.filter(({ bytes, kind }) => kind.category === 'vcs' || kind.category === 'dependencies' || bytes >= 256 * 1024);
  return {
    lines: [
      ...heavy.map((path) => ({ ...ignorable(path, habits), category: path.kind.category })),
      ...secrets.map(({ path }) => ({ line: `**/${path.slice(path.lastIndexOf('/') + 1)}`, category: 'secret', isSafe: false })),
    ],
    found: [...worthSaying.slice(0, 3).map(({ path, bytes }) => `${path} (${inUnits(bytes)})`), ...secrets.slice(0, 3).map(({ path }) => path)],
  };
}

const sentence = (found: readonly string[]): string => (found.length === 1 ? found.join() : `${found.slice(0, -1).join(', ')} and ${found.at(-1) ?? ''}`);

function repair(path: string, generic: readonly Omit<IgnoreLine, 'isSafe'>[], lines: readonly IgnoreLine[]): UnsafeFix {
  const safe = [...generic.map((line) => ({ ...line, isSafe: true })), ...lines.filter(({ isSafe }) => isSafe)];
  const write = (which: readonly IgnoreLine[]) => [{ path, edits: [insertAt(0, ignoreText(which))] }];
  return {
    safety: 'unsafe', summary: `Write ${path}`, edits: [], files: write([...safe, ...lines]),
    caveat: 'what it names no longer reaches the build; look for files the image needs',
    safePart: { safety: 'safe', summary: `Write ${path}`, edits: [], files: write(safe) },
  };
}
