/**
 * The words of a command that a shell would only split, before it starts the program as it is: no variables, globs, operators,
 * assignments, builtins. Null for everything that needs a shell. A leading `exec` is what the program itself becomes.
 */
export const plainWords = (script: string): readonly PlainWord[] | null => {
  const words: PlainWord[] = [];
  let end = 0;
  for (const { 0: written, index } of script.matchAll(word)) {
    const isApart = index === 0 || index > end;
    if (!isApart || script.slice(end, index).trim() !== '') return null;
    end = index + written.length;
    words.push({ text: written.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'), start: index, end });
  }
  if (script.slice(end).trim() !== '') return null;
  const argv = words[0]?.text === 'exec' ? words.slice(1) : words;
  const program = argv[0]?.text ?? '';
  return /[= ]|^-|^$/.test(program) || !isProgram(program) ? null : argv;
};

/** Not a word that only a shell knows. */
export const isProgram = (name: string): boolean => !needsShell.has(name);

export interface PlainWord {
  /** What the program gets. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const word = /(?:[A-Za-z0-9_.,:/@%+=^-]|'[^'\n]*'|"[^"$`\\!\n]*")+/g;

/** What only a shell can run. `echo`, `true` and the like are programs too. */
const needsShell: ReadonlySet<string> = new Set([
  '.', ':', 'alias', 'bg', 'break', 'builtin', 'case', 'cd', 'command', 'continue', 'declare', 'do', 'done', 'elif', 'else', 'esac', 'eval', 'exit', 'export', 'fg',
  'fi', 'for', 'function', 'getopts', 'hash', 'if', 'jobs', 'let', 'local', 'popd', 'pushd', 'read', 'readonly', 'return', 'set', 'shift', 'shopt', 'source', 'then',
  'time', 'times', 'trap', 'type', 'typeset', 'ulimit', 'umask', 'unalias', 'unset', 'until', 'wait', 'while',
]);
