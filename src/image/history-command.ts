/** What an item of the history did, taken apart; its text as it stands there, blanks and line ends included. */
export interface HistoryCommand {
  /** Upper case; RUN where only a command is told. */
  readonly keyword: string;
  /** Of a RUN the script without the shell before it; else what follows the keyword. */
  readonly text: string;
  /** The build arguments that a RUN saw. */
  readonly args: readonly Readonly<{ name: string; value: string }>[];
}

const keywords: ReadonlySet<string> = new Set([
  'ADD', 'ARG', 'CMD', 'COPY', 'ENTRYPOINT', 'ENV', 'EXPOSE', 'FROM', 'HEALTHCHECK', 'LABEL', 'MAINTAINER', 'ONBUILD', 'RUN', 'SHELL', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR',
]);

/** Longer ones are no commands of people. */
const longest = 1 << 16;

/**
 * BuildKit: `RUN |1 A=b /bin/sh -c make # buildkit`, `ENV A=b`. The classic builder and buildah: `|1 A=b /bin/sh -c make`,
 * `/bin/sh -c #(nop)  ENV A=b`. Kaniko: `RUN make`.
 */
export function historyCommand(createdBy: string): HistoryCommand {
  const said = createdBy.slice(0, longest).replace(/ # buildkit$/, '').trim();
  const mark = said.indexOf('#(nop)');
  const told = mark === -1 ? said : said.slice(mark + '#(nop)'.length).trim();
  const word = /^[A-Z]+(?=\s|$)/.exec(told)?.[0] ?? '';
  const keyword = keywords.has(word) ? word : 'RUN';
  const rest = keywords.has(word) ? told.slice(word.length).trim() : told;
  if (keyword !== 'RUN') return { keyword, text: rest, args: [] };
  const { args, after } = splitArgs(rest);
  return { keyword, text: withoutShell(after), args };
}

const shell = String.raw`(?:/[\w./-]*/)?(?:sh|bash|ash|dash|zsh|ksh)(?: (?:-\w+|-o \w+|pipefail))*? -\w*c `;
const startsWithShell = new RegExp(`^${shell}`);
const shellInside = new RegExp(`(?<=^|\\s)${shell}`);

const withoutShell = (text: string): string => text.replace(startsWithShell, '').trim();

/** `|2 A=b C=d e /bin/sh -c make`: how many there are, each with a value that may hold blanks, and then the shell. */
function splitArgs(text: string): Readonly<{ args: HistoryCommand['args']; after: string }> {
  const count = /^\|(\d{1,4}) /.exec(text);
  if (count === null) return { args: [], after: text };
  const start = shellInside.exec(text)?.index ?? text.length;
  const args: { name: string; value: string }[] = [];
  for (const word of text.slice(count[0].length, start).trim().split(' ')) {
    const [, name, value = ''] = /^([A-Za-z_]\w*)=(.*)$/s.exec(word) ?? [];
    const last = args.at(-1);
    if (name !== undefined && args.length < Number(count[1])) args.push({ name, value });
    else if (last !== undefined) last.value += ` ${word}`;
  }
  return { args, after: text.slice(start) };
}
