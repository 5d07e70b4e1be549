import { type Matcher, automaton } from './automaton.js';
import { globSteps } from './glob-steps.js';

/** The patterns of one `.gitignore` (gitignore(5)); unlike Docker's they match at any depth unless they hold a slash. */
export interface GitIgnore {
  /** What the last pattern that matches says; null if none does. The path is relative to the folder the patterns are for. */
  verdict(path: string, isFolder: boolean): 'ignored' | 'kept' | null;
}

export function parseGitIgnore(text: string): GitIgnore {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const lastFirst = lines.flatMap((line) => patternOf(line.endsWith('\r') ? line.slice(0, -1) : line)).reverse();
  return {
    verdict(path, isFolder) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const decisive = lastFirst.find((pattern) => (isFolder || !pattern.foldersOnly) && pattern.matches(pattern.anchored ? path : name));
      if (decisive === undefined) return null;
      return decisive.negated ? 'kept' : 'ignored';
    },
  };
}

interface Pattern {
  readonly negated: boolean;
  readonly foldersOnly: boolean;
  /** Compared with the whole path, not with the last name. */
  readonly anchored: boolean;
  readonly matches: Matcher['matches'];
}

function patternOf(line: string): readonly Pattern[] {
  if (line.startsWith('#')) return [];
  const negated = line.startsWith('!');
  const written = withoutFinalBlanks(negated ? line.slice(1) : line);
  const foldersOnly = written.endsWith('/');
  const body = foldersOnly ? written.slice(0, -1) : written;
  const anchored = body.includes('/');
  const steps = body === '' ? null : globSteps(body.startsWith('/') ? body.slice(1) : body);
  return steps === null ? [] : [{ negated, foldersOnly, anchored, matches: automaton(steps).matches }];
}

/** Blanks at the end do not count unless a backslash stands before them. */
function withoutFinalBlanks(line: string): string {
  let end = 0;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\\') at++;
    if (line[at] !== ' ' || line[at - 1] === '\\') end = at + 1;
  }
  return line.slice(0, end);
}
