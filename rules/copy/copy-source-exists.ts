import type { NamedSource } from '../../src/discover/broad-copy.js';
import type { BuildContext } from '../../src/discover/context.js';
import { isHostPath, isPattern, leavesContext, ownSources, pathsFor } from '../../src/discover/context-sources.js';
import { parseIgnoreFile } from '../../src/discover/dockerignore.js';
import { gitIgnored } from '../../src/discover/git-ignored.js';
import { defineRule } from '../../src/engine/rule.js';
import { heavyKindOf } from '../../src/knowledge/heavy-paths.js';
import { nameOf } from '../../src/layers/places.js';
import { nearest } from '../../src/text/nearest.js';
import { oneLine } from '../../src/text/one-line.js';

export default defineRule({
  id: 'copy-source-exists', presets: ['recommended'], severity: 'error',
  needs: ['dockerfile', 'context'],
  about: { instructions: ['COPY', 'ADD'] },
  summary: 'A source that the build context does not hold',
  rationale: 'The build stops at it, after all that stands above has been built.',
  messages: {
    near: 'there is no {path} in the build context; {near} is there',
    missing: 'there is no {path} in the build context; name a file that is there, or make it before the build',
    nothing: '{path} matches nothing in the build context; name what is there',
    ignored: '{path} is there, but {file} keeps it out of the build; let it in with !{path}',
  },
  options: { generated: { doc: 'What is only made before the build, in CI perhaps; as in an ignore file.', default: [] } },
  examples: [{
    before: 'FROM alpine:3.23\nCOPY conf/prd.ini /etc/', after: 'FROM alpine:3.23\nCOPY conf/prod.ini /etc/', files: { 'conf/prod.ini': '' },
  }],
}, function* ({ dockerfile, context, options: { generated } }) {
  const made = parseIgnoreFile('', generated.join('\n'));
  const isGitIgnored = gitIgnored(context);
  const sources = ownSources(dockerfile).filter(({ word, path }) => path !== '' && !leavesContext(bare(word.text)) && !isHostPath(bare(word.text)));
  const missing = sources.filter(({ path }) => pathsFor(context, path).length === 0);
  for (const { word, path } of hidden(context, sources)) {
    yield { message: 'ignored', data: { path, file: context.ignorePath }, at: word.span };
  }
  if (missing.some(({ path }) => isNamedFromAbove(context, path))) return;
  const isHome = missing.length < sources.length;
  for (const { instruction, word, path } of missing) {
    if (made.matches(path) || isMade(path) || isGitIgnored(path, false) || context.isIgnored(path)) continue;
    const [at, data] = [word.span, { path: oneLine(path) }];
    if (isPattern(path)) {
      const isAlone = instruction.words.length === 2 && !isOptional(path);
      if (isHome && isAlone) yield { message: 'nothing', data, at, atMost: 'warning' };
      continue;
    }
    const near = nearPath(context, path, isHome);
    if (near !== null) yield { message: 'near', data: { ...data, near: oneLine(near) }, at };
    else if (isHome && !isProgram(path)) yield { message: 'missing', data, at };
  }
});

const bare = (text: string): string => text.replace(/^["']|["']$/g, '');

/** Files that are there and ignored, where a `!` keeps no-ignored-copy-source from speaking. */
const hidden = (context: BuildContext, sources: readonly NamedSource[]): readonly NamedSource[] =>
  (context.ignoreFile?.patterns.some(({ negated }) => negated) === true
    ? sources.filter(({ path }) => context.kind(path) === 'file' && context.isIgnored(path)) : []);

/** The path begins with a folder above the one that is linted: the build is given a folder further up. */
const isNamedFromAbove = ({ label }: BuildContext, path: string): boolean => {
  const [first = ''] = path.split('/');
  return first !== '..' && label.split('/').includes(first);
};

/** What comes out of a build, and is not there before. */
const isMade = (path: string): boolean => /\.(?:jar|war|ear|whl|gz|tgz|zip|deb|rpm|apk|exe|dll|so|bin|pem|crt|key)$/.test(path)
  || path.split('/').some((_, index, parts) => ['output', 'dependencies', 'cache', 'report', 'vcs'].includes(heavyKindOf(parts.slice(0, index + 1).join('/'))?.category ?? ''));

/** A name without an ending may well be the program itself, built outside. */
const isProgram = (path: string): boolean => !nameOf(path).includes('.');

/** `yarn.lock*` and `package-lock.jso[n]` are ways to say: if it is there. */
const isOptional = (path: string): boolean => /[^/*?[]{3}(?:\*|\[.\]|\?)$/.test(path);

/** How many names are looked at. */
const mostNames = 1000;

/** Something of nearly that name in the folder where it would lie. A short one is near to many. */
function nearPath(context: BuildContext, path: string, isHome: boolean): string | null {
  const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
  const name = nameOf(path);
  if (name.length < 5 && !isHome) return null;
  const near = nearest(name, context.list(folder).slice(0, mostNames).map((entry) => entry.name), name.length < 6 ? 1 : 2);
  return near === null ? null : folder === '' ? near : `${folder}/${near}`;
}
