import { broadCopies, heavyIn, namedSources, type HeavyPath } from '../../src/discover/broad-copy.js';
import type { BuildContext } from '../../src/discover/context.js';
import { habitsOf, ignorable, type BuildHabits } from '../../src/discover/ignorable.js';
import { defineRule, type Fix } from '../../src/engine/rule.js';
import { inUnits } from '../../src/text/bytes.js';
import { insertAt } from '../../src/text/span.js';

export default defineRule({
  id: 'ignore-heavy-paths', presets: ['recommended', 'size'], severity: 'warning',
  needs: ['dockerfile', 'shells', 'context'], fix: 'unsafe',
  summary: 'Something heavy that COPY takes along',
  rationale: 'History, dependencies of this machine, build output and dumps make the context slow to send and the image heavy, and every change in them spoils the build cache.',
  messages: { heavy: '{keyword} {source} takes {path} along ({size}); leave it out in {file}: {line}' },
  options: { minKB: { doc: 'Build output, caches and bulk below this size are not worth a line.', default: 256 } },
  examples: [{
    before: 'FROM node:24-alpine\nCOPY . /app\nRUN npm ci', after: 'FROM node:24-alpine\nCOPY server.js /app/\nRUN npm ci',
    files: { '.dockerignore': '.git\n', 'server.js': '', 'node_modules/a/index.js': 'x' },
  }],
}, function* ({ dockerfile, shells, context, options }) {
  const copies = broadCopies(dockerfile, context);
  if (copies.length === 0) return;
  const habits = habitsOf(dockerfile, shells, context);
  const named = new Set(namedSources(dockerfile).map(({ path }) => path).filter((path) => path !== ''));
  const told = new Set<string>();
  for (const copy of copies) {
    for (const heavy of heavyIn(context, copy, named)) {
      const always = heavy.kind.category === 'vcs' || heavy.kind.category === 'dependencies';
      if (told.has(heavy.path) || (!always && heavy.bytes < options.minKB * 1024)) continue;
      told.add(heavy.path);
      const { line } = ignorable(heavy, habits);
      yield {
        message: 'heavy', at: copy.source.span,
        data: { keyword: copy.instruction.keyword, source: copy.source.text, path: heavy.path, size: inUnits(heavy.bytes), file: context.ignorePath, line },
        ...repair(heavy, context, habits),
      };
    }
  }
});

/** A line at the end, where it wins over every `!` before it. A file that does not exist is for require-dockerignore to write. */
function repair(heavy: HeavyPath, { ignoreFile }: BuildContext, habits: BuildHabits): { fix?: Fix } {
  if (ignoreFile === null) return {};
  const { path, text } = ignoreFile;
  const { line, isSafe } = ignorable(heavy, habits);
  const files = [{ path, edits: [insertAt(text.length, `${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`)] }];
  const summary = `Add ${line} to ${path}`;
  return { fix: isSafe ? { safety: 'safe', summary, edits: [], files }
    : { safety: 'unsafe', summary, caveat: `${heavy.path} no longer reaches the build; look whether the image needs it`, edits: [], files } };
}
