import { broadCopies } from '../../src/discover/broad-copy.js';
import type { BuildContext } from '../../src/discover/context.js';
import { secretsIn } from '../../src/discover/secret-paths.js';
import { defineRule, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import { insertAt } from '../../src/text/span.js';

export default defineRule({
  id: 'ignore-secret-files', presets: ['recommended', 'security'], severity: 'error',
  needs: ['dockerfile', 'context'], fix: 'unsafe',
  summary: 'A secret that COPY takes along',
  rationale: 'Whoever has the image has every file in its layers, also those that a later line deletes.',
  messages: { secret: '{keyword} {source} takes {path} along, {what}; leave it out in {file}' },
  examples: [{
    before: 'FROM node:24-alpine\nCOPY . /app', after: 'FROM node:24-alpine\nCOPY server.js /app/',
    files: { '.dockerignore': '.git\n', 'server.js': '', '.env': 'TOKEN=1\n' },
  }],
}, function* ({ dockerfile, context }) {
  const told = new Set<string>();
  for (const copy of broadCopies(dockerfile, context)) {
    for (const { path, what } of secretsIn(context, copy, dockerfile)) {
      if (told.has(path)) continue;
      told.add(path);
      const fix = repair(path, context);
      yield {
        message: 'secret', at: copy.source.span, ...(fix === null ? {} : { fix }),
        data: { keyword: copy.instruction.keyword, source: copy.source.text, path, what, file: context.ignorePath },
      };
    }
  }
});

function repair(path: string, { ignoreFile }: BuildContext): UnsafeFix | null {
  if (ignoreFile === null) return null;
  const { text } = ignoreFile;
  const line = `**/${path.slice(path.lastIndexOf('/') + 1)}`;
  const edit = insertAt(text.length, `${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`);
  return { ...unsafeFix(`Add ${line} to ${ignoreFile.path}`, 'a program that reads it from the image needs another way to get it'),
    files: [{ path: ignoreFile.path, edits: [edit] }] };
}
