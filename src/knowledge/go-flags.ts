import { spelled, type CommandLike } from './command.js';

/** Go takes its flags with one dash or two, their values behind a `=` or as the next word. */
export interface GoFlag {
  /** Index of the argument that holds the value, and where in its text the value begins. */
  readonly index: number;
  readonly from: number;
}

/** The last of them counts. */
export const goFlag = ({ args }: CommandLike, name: string): GoFlag | null => {
  let found: GoFlag | null = null;
  for (const [index, word] of args.entries()) {
    const [head, equals] = /^--?([a-z]+)(=?)/.exec(spelled(word))?.slice(1) ?? [];
    if (head !== name) continue;
    if (equals === '=') found = { index, from: word.text.indexOf('=') + 1 };
    else if (args[index + 1] !== undefined) found = { index: index + 1, from: 0 };
  }
  return found;
};

export const hasGoFlag = ({ args }: CommandLike, name: string): boolean =>
  args.some((word) => /^--?([a-z]+)/.exec(spelled(word))?.[1] === name);

/** The packages that `go build` or `go install` is given, behind the verb. */
export const goPackages = ({ args }: CommandLike): readonly string[] => {
  const packages: string[] = [];
  for (let at = 1; at < args.length; at++) {
    const word = args[at];
    if (word === undefined) break;
    const text = spelled(word);
    if (!text.startsWith('-')) packages.push(text);
    else if (!text.includes('=') && valueFlags.has(text.replace(/^--?/, ''))) at++;
  }
  return packages;
};

const valueFlags: ReadonlySet<string> = new Set([
  'o', 'C', 'p', 'asmflags', 'buildmode', 'buildvcs', 'compiler', 'covermode', 'coverpkg', 'gccgoflags', 'gcflags', 'installsuffix', 'ldflags', 'mod',
  'modfile', 'overlay', 'pgo', 'pkgdir', 'tags', 'toolexec',
]);
