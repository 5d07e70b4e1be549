import type { BuildContext } from '../../src/discover/context.js';
import { isPattern, ownSources, pathsFor } from '../../src/discover/context-sources.js';
import type { IgnoreFile } from '../../src/discover/dockerignore.js';
import { cleanPath } from '../../src/discover/go-text.js';
import { defineRule } from '../../src/engine/rule.js';
import { oneLine } from '../../src/text/one-line.js';

export default defineRule({
  id: 'no-ignored-copy-source', aliases: ['CopyIgnoredFile'], presets: ['recommended', 'buildkit'], severity: 'warning',
  needs: ['dockerfile', 'context'],
  about: { instructions: ['COPY', 'ADD'] },
  summary: 'A source that the ignore file keeps out of the build',
  rationale: 'What is ignored never reaches the build, and COPY stops it with a message that the file is not there, while everybody can see it.',
  messages: { ignored: '{keyword} takes {source}, which the line {pattern} of {file} keeps out of the build; take one of the two out' },
  examples: [{
    before: 'FROM alpine:3.23\nCOPY app.log /', after: 'FROM alpine:3.23\nCOPY app.txt /', files: { '.dockerignore': '*.log\n', 'app.log': '', 'app.txt': '' },
  }],
}, function* ({ dockerfile, context, as }) {
  const { ignoreFile } = context;
  // Of what a `!` lets back in nobody can be sure here.
  if (ignoreFile === null || ignoreFile.patterns.length === 0 || ignoreFile.patterns.some(({ negated }) => negated)) return;
  const isIgnored = as === 'buildkit' ? asBuildkit(ignoreFile) : asBuilt(ignoreFile, context);
  for (const { instruction, word } of ownSources(dockerfile)) {
    const text = (dockerfile.valueOf(word, instruction) ?? word.text).replace(/^["']|["']$/g, '');
    const path = isIgnored(text);
    if (path === null) continue;
    const pattern = ignoreFile.patterns.findLast(({ matches }) => matches(path))?.pattern ?? '*';
    const data = { keyword: instruction.keyword, source: text, file: ignoreFile.path, pattern: oneLine(pattern) };
    yield { message: 'ignored', data, at: word.span };
  }
});

/** The path that is ignored, for a source as it is written; else null. */
type Ignored = (source: string) => string | null;

const isAll = (path: string): boolean => path === '' || path === '.' || path === '/';
const coversAll = ({ patterns }: IgnoreFile): boolean => patterns.some(({ pattern }) => ['*', '**', '**/*'].includes(pattern));

function asBuilt(ignoreFile: IgnoreFile, context: BuildContext): Ignored {
  return (source) => {
    const path = cleanPath(`/${source}`).slice(1);
    if (isAll(path)) return coversAll(ignoreFile) ? '*' : null;
    if (!isPattern(path)) return ignoreFile.matches(path) ? path : null;
    const paths = pathsFor(context, path);
    return paths.length > 0 && paths.every((each) => ignoreFile.matches(each)) ? paths[0] ?? null : null;
  };
}

/** BuildKit takes every source for a plain path and leaves the slash in front of it, which few patterns then match. */
function asBuildkit(ignoreFile: IgnoreFile): Ignored {
  if (ignoreFile.patterns.some(({ malformed }) => malformed)) return () => null;
  return (source) => {
    const path = cleanPath(source);
    if (isAll(path)) return coversAll(ignoreFile) ? '*' : null;
    return ignoreFile.patterns.some(({ matches }) => matches(path)) ? path : null;
  };
}
