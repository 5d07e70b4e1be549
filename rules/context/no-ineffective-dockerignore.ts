import { broadCopies } from '../../src/discover/broad-copy.js';
import type { BuildContext } from '../../src/discover/context.js';
import type { IgnoreFile, IgnorePattern } from '../../src/discover/dockerignore.js';
import { habitsOf, regenerated } from '../../src/discover/ignorable.js';
import { ignoreText } from '../../src/discover/ignore-text.js';
import { defineRule, type SafeFix } from '../../src/engine/rule.js';
import { insertAt, span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-ineffective-dockerignore', presets: ['recommended', 'size'], severity: 'warning',
  needs: ['dockerfile', 'shells', 'context'], fix: 'safe',
  summary: 'A .dockerignore that leaves nothing out',
  rationale: 'The file is there, so everybody believes that it works, and the whole folder goes to the builder all the same.',
  messages: {
    empty: '{file} has no pattern, so {keyword} {source} takes everything',
    nothing: '{pattern} matches nothing here, and no other line of {file} does',
    undone: 'every path that a line of {file} leaves out is let in again by {pattern}',
  },
  options: { expected: { doc: 'Patterns for files that only exist elsewhere, such as in CI.', default: [] } },
  examples: [{
    before: 'FROM node:24-alpine\nCOPY . /app\nRUN npm ci', after: 'FROM node:24-alpine\nCOPY server.js /app/\nRUN npm ci',
    files: { '.dockerignore': '# nothing yet\n', 'server.js': '' },
  }],
}, function* ({ dockerfile, shells, context, options }) {
  const { ignoreFile } = context;
  const copy = broadCopies(dockerfile, context).find(({ folder }) => folder === '');
  if (ignoreFile === null || copy === undefined) return;
  const { patterns, path: file } = ignoreFile;
  const at = (where: { start: number; end: number }) => ({ file, span: where });

  if (patterns.length === 0) {
    const fix: SafeFix = {
      safety: 'safe', summary: `Fill ${file}`, edits: [],
      files: [{ path: file, edits: [filling(ignoreFile, ignoreText(regenerated(habitsOf(dockerfile, shells, context)).map((line) => ({ ...line, isSafe: true }))))] }],
    };
    yield { message: 'empty', data: { file, keyword: copy.instruction.keyword, source: copy.source.text }, at: at(firstLine(ignoreFile)), fix };
    return;
  }
  const judged = patterns.filter(({ pattern }) => !options.expected.includes(pattern));
  const { matched, ignoresSomething } = effects(context, judged);
  if (ignoresSomething || judged.length < patterns.length) return;
  if (matched.size === 0) {
    for (const { pattern, span: where } of judged) yield { message: 'nothing', data: { pattern, file }, at: at(where) };
    return;
  }
  const undoing = judged.findLast(({ negated }) => negated);
  if (undoing !== undefined) yield { message: 'undone', data: { file, pattern: `!${undoing.pattern}` }, at: at(undoing.span) };
});

const mostEntries = 20_000;

/** Which patterns match anything in the context, and whether anything is left out in the end. */
function effects(context: BuildContext, patterns: readonly IgnorePattern[]): Readonly<{ matched: ReadonlySet<IgnorePattern>; ignoresSomething: boolean }> {
  const matched = new Set<IgnorePattern>();
  const waiting = [''];
  let seen = 0;
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const { name, kind } of context.list(folder)) {
      const path = folder === '' ? name : `${folder}/${name}`;
      // Who has so many files gets the benefit of the doubt.
      if (++seen > mostEntries || context.isIgnored(path)) return { matched, ignoresSomething: true };
      for (const pattern of patterns) if (!matched.has(pattern) && pattern.matches(path)) matched.add(pattern);
      if (kind === 'folder') waiting.push(path);
    }
  }
  return { matched, ignoresSomething: false };
}

const firstLine = ({ text }: IgnoreFile): { start: number; end: number } => {
  const end = text.search(/\r?\n|$/);
  return span(0, end);
};

const filling = ({ text }: IgnoreFile, added: string): ReturnType<typeof insertAt> =>
  insertAt(text.length, `${text === '' || text.endsWith('\n') ? '' : '\n'}${text.trim() === '' ? '' : '\n'}${added}`);
