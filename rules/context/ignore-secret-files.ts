import { buildsOf } from '../../src/discover/builds.js';
import type { BuildContext } from '../../src/discover/context.js';
import { lacksIgnoreFile } from '../../src/discover/ignore-plan.js';
import { appendTo } from '../../src/discover/ignore-text.js';
import { secretLine, secretsIn } from '../../src/discover/secret-paths.js';
import { defineRule, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import { oneLine } from '../../src/text/one-line.js';

export default defineRule({
  id: 'ignore-secret-files', presets: ['recommended', 'security'], severity: 'error',
  needs: ['dockerfile', 'shells', 'context'], fix: 'unsafe',
  about: { instructions: ['COPY', 'ADD'] },
  summary: 'A secret that COPY takes along',
  rationale: 'Whoever has the image has every file in its layers, also those that a later line deletes.',
  messages: {
    secret: '{keyword} {source} takes {path} along, {what}; leave it out in {file}: {line}',
    wanted: '{keyword} {source} takes {path} along, {what} that the build asks for by name; copy here only what the image needs',
  },
  examples: [{
    before: 'FROM node:24-alpine\nCOPY . /app', after: 'FROM node:24-alpine\nCOPY . /app',
    files: { '.dockerignore': '**/.git\n', 'server.js': '', '.env': '' }, filesAfter: { '.dockerignore': '**/.git\n**/.env\n' },
  }],
}, function* ({ dockerfile, shells, context }) {
  const builds = buildsOf(dockerfile, shells, context);
  if (builds.copies.length === 0) return;
  const isWholeFileMissing = lacksIgnoreFile(context, builds);
  for (const { path, what, copy, isWanted } of secretsIn(context, builds)) {
    const data = { keyword: copy.instruction.keyword, source: copy.source.text, path: oneLine(path), what };
    const at = copy.source.span;
    const line = secretLine(path);
    // Where there is no file yet, require-dockerignore writes all of it.
    const fix = isWholeFileMissing ? {} : { fix: repair(line, context) };
    if (isWanted) yield { message: 'wanted', data, at };
    else yield { message: 'secret', data: { ...data, file: context.ignorePath, line }, at, ...fix };
  }
});

const repair = (line: string, { ignoreFile, ignorePath }: BuildContext): UnsafeFix => ({
  ...unsafeFix(
    `Add ${line} to ${ignorePath}`, 'what reads it in the build or in the image needs another way to get it, such as RUN --mount=type=secret',
  ),
  files: [{ path: ignorePath, edits: [appendTo(ignoreFile?.text ?? '', `${line}\n`)] }],
});
