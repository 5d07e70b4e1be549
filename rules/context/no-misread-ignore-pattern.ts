import { buildsOf, type Builds } from '../../src/discover/builds.js';
import type { BuildContext } from '../../src/discover/context.js';
import type { IgnoreFile, IgnorePattern } from '../../src/discover/dockerignore.js';
import { heavyPaths } from '../../src/discover/heavy-paths.js';
import { secretsIn } from '../../src/discover/secret-paths.js';
import { budgetFor, visitCopied } from '../../src/discover/visit-copied.js';
import { defineRule, type UnsafeFix } from '../../src/engine/rule.js';
import { Lines, newlineOf } from '../../src/text/lines.js';
import { oneLine } from '../../src/text/one-line.js';
import { deleteAt, insertAt, span, type TextEdit } from '../../src/text/span.js';

export default defineRule({
  id: 'no-misread-ignore-pattern', presets: ['recommended'], severity: 'warning',
  needs: ['dockerfile', 'shells', 'context'], fix: 'unsafe',
  summary: 'A line of the ignore file that does not say what it seems to',
  rationale: 'A .dockerignore looks like a .gitignore and is read in another way: names count at the top of the context alone, a # only at the start of a line, and the last line that matches wins.',
  messages: {
    root: '{pattern} means the one at the top alone, and {path} is taken along; write **/{pattern}',
    comment: 'a # within a line begins no comment, so {pattern} names nothing; put the comment on a line of its own',
    outside: '{pattern} points out of the build context, where nothing is to be ignored; write paths as they are below it',
    backslash: 'a \\ takes the next character literally, so {pattern} is one name; write / between folders',
    undone: '{later} below leaves out again what {pattern} lets in; move this line below that one',
    slash: '{pattern} is a file, and the / at its end changes nothing: the file is left out; delete the / if that is meant',
  },
  examples: [{
    before: 'FROM node:24-alpine\nWORKDIR /app\nCOPY . .\nRUN npm ci', after: 'FROM node:24-alpine\nWORKDIR /app\nCOPY . .\nRUN npm ci',
    files: { '.dockerignore': 'node_modules\n', 'package.json': '{}', 'packages/a/node_modules/b/index.js': '', 'packages/a/package.json': '{}' },
    filesAfter: { '.dockerignore': '**/node_modules\n' },
  }],
}, function* ({ dockerfile, shells, context }) {
  const { ignoreFile } = context;
  if (ignoreFile === null) return;
  const { path: file, patterns, text } = ignoreFile;
  const place = (each: IgnorePattern) => ({ file, span: each.span });
  const said = (each: IgnorePattern): string => text.slice(each.span.start, each.span.end);
  const unread: IgnorePattern[] = [];
  for (const each of patterns) {
    const written = said(each);
    const pattern = oneLine(written);
    const isThere = context.kind(each.pattern);
    const comment = isThere === null ? written.search(/[ \t]+#/) : -1;
    if (comment > 0) yield { message: 'comment', data: { pattern }, at: place(each), fix: cutComment(ignoreFile, each, comment) };
    else if (/^!?\/?\.\.\//.test(written)) yield { message: 'outside', data: { pattern }, at: place(each) };
    else if (/\\[A-Za-z0-9_]/.test(written) && isThere === null) yield { message: 'backslash', data: { pattern }, at: place(each) };
    else if (!each.negated && written.endsWith('/') && isThere === 'file') yield { message: 'slash', data: { pattern }, at: place(each) };
    else unread.push(each);
  }

  for (const each of unread) {
    const later = each.negated ? undoing(context, patterns, each) : null;
    if (later !== null) {
      yield { message: 'undone', data: { pattern: oneLine(said(each)), later: oneLine(said(later)) }, at: place(each), fix: moveBelow(ignoreFile, each, later) };
    }
  }

  const atTop = unread.filter((each) => !each.negated && !each.malformed && !/^[!./]*\//.test(said(each)) && !each.pattern.includes('/') && !/^\**$/.test(each.pattern));
  if (atTop.length === 0) return;
  const builds = buildsOf(dockerfile, shells, context);
  for (const [each, path] of deeperOnes(context, { ...builds, copies: builds.copies.slice(0, mostCopies) }, atTop)) {
    const fix = editing(ignoreFile, `Write **/${each.pattern}`, [insertAt(each.span.start, '**/')]);
    yield { message: 'root', data: { pattern: each.pattern, path: oneLine(path) }, at: place(each), fix };
  }
});

/** Each copy is a walk through the context, and nobody makes more that differ. */
const mostCopies = 20;

const editing = ({ path }: IgnoreFile, summary: string, edits: readonly TextEdit[]): UnsafeFix =>
  ({ safety: 'unsafe', summary, caveat: 'other files reach the build then; look whether the image needs them', edits: [], files: [{ path, edits }] });

const cutComment = (file: IgnoreFile, { span: { start, end } }: IgnorePattern, comment: number): UnsafeFix =>
  editing(file, 'Cut the comment', [deleteAt(span(start + comment, end))]);

/** The line behind it whose match wins for all that it lets in; null where it lets something in, or nobody can tell. */
const undoing = (context: BuildContext, patterns: readonly IgnorePattern[], { pattern, malformed, matches }: IgnorePattern): IgnorePattern | null => {
  if (malformed || /[*?[\\]/.test(pattern) || context.kind(pattern) === null) return null;
  const last = patterns.findLast((each) => each.matches(pattern));
  return last === undefined || last.negated || last.matches === matches ? null : last;
};

/** To the end of the line it is undone by, and what follows it there stays behind it. */
const moveBelow = (file: IgnoreFile, each: IgnorePattern, later: IgnorePattern): UnsafeFix => {
  const lines = new Lines(file.text);
  const whole = lines.whole(lines.lineAt(each.span.start));
  const behind = lines.whole(lines.lineAt(later.span.start)).end;
  const line = file.text.slice(whole.start, whole.end);
  const isUnfinished = behind === file.text.length && !file.text.endsWith('\n');
  const added = isUnfinished ? newlineOf(file.text) + line.replace(/\r?\n$/, '') : line;
  return editing(file, 'Move the line below', [deleteAt(whole), insertAt(behind, added)]);
};

/**
 * For each pattern something of that name further down that a copy takes along, and that nobody can have meant to be: heavy or secret by
 * its name, hidden, or one of those that an ending stands for. A folder called `docs` down there may be another matter.
 */
function deeperOnes(context: BuildContext, builds: Builds, patterns: readonly IgnorePattern[]): ReadonlyMap<IgnorePattern, string> {
  const unwanted = new Set([...heavyPaths(context, builds, 0), ...secretsIn(context, builds)].map(({ path }) => path));
  const found = new Map<IgnorePattern, string>();
  const budget = budgetFor(context);
  for (const copy of builds.copies) {
    visitCopied(context, copy, budget, (path) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const each = path === name ? undefined : patterns.find(({ pattern, matches }) => (/^(?:\*?\.)/.test(pattern) || unwanted.has(path)) && matches(name));
      if (each !== undefined && !found.has(each) && !builds.isWanted(path) && !isLetIn(context, path)) found.set(each, path);
      return each !== undefined || unwanted.has(path) ? 'skip' : 'enter';
    });
  }
  return found;
}

/** A `!` line asks for it. */
const isLetIn = ({ ignoreFile }: BuildContext, path: string): boolean => ignoreFile?.patterns.findLast(({ matches }) => matches(path))?.negated === true;
