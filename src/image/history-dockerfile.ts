import type { HistoryItem } from './config.js';
import { historyCommand, type HistoryCommand } from './history-command.js';

/** A history written as the Dockerfile that might have made it, for whoever can read only those. */
export interface HistoryDockerfile {
  readonly text: string;
  /** Which item of the history each instruction is, by its index; none for the FROM. */
  readonly items: readonly (number | undefined)[];
}

/** The first ADD is the root file system that all else stands on, and no image is made without one. What cannot be told is left out. */
export function dockerfileOfHistory(history: readonly HistoryItem[]): HistoryDockerfile {
  const lines = ['FROM base'];
  const items: (number | undefined)[] = [undefined];
  let isFirstAdd = true;
  for (const [index, { createdBy }] of history.entries()) {
    const command = historyCommand(createdBy);
    const isRoot = command.keyword === 'ADD' && isFirstAdd;
    if (command.keyword === 'ADD') isFirstAdd = false;
    const line = isRoot ? null : instructionOf(command);
    if (line === null) continue;
    lines.push(line);
    items.push(index);
  }
  return { text: `${lines.join('\n')}\n`, items };
}

function instructionOf({ keyword, text }: HistoryCommand): string | null {
  if (text === '') return null;
  if (keyword === 'RUN') return runOf(text);
  // A control character in any other would be another line, or none that anybody wrote.
  if (/\p{Cc}|\\$/u.test(text)) return null;
  switch (keyword) {
    case 'ADD': return `ADD ${transferOf(text)}`;
    case 'ENV': return envOf(text);
    case 'USER': case 'WORKDIR': return `${keyword} ${text}`;
    default: return null;
  }
}

/** What a Dockerfile would read in another way than the shell that ran it stands in a heredoc. */
function runOf(script: string): string {
  const isPlain = !/\p{Cc}|\\$|<</u.test(script) && !/^(?:-|\[)/.test(script);
  if (isPlain) return `RUN ${script}`;
  let end = 'END';
  while (script.includes(end)) end += 'D';
  return `RUN <<'${end}'\n${script.replaceAll('\0', '')}\n${end}`;
}

/** The classic builder and buildah name checksums: `file:4f… in /b`. */
const transferOf = (text: string): string => {
  const [, kind, destination] = /^(file|dir|multi):[0-9a-f]+ in (\S.*)$/.exec(text) ?? [];
  return kind === undefined ? text : `${kind} ${destination ?? '/'}`;
};

/** Values stand there without quotes: `ENV A=b c D=e`. */
const envOf = (text: string): string | null => {
  const starts = [...text.matchAll(/(?<=^| )[A-Za-z_]\w*=/g)];
  if (starts.length === 0) return null;
  const pairs = starts.map((start, index) => {
    const value = text.slice(start.index + start[0].length, starts[index + 1]?.index ?? text.length).trim();
    return `${start[0]}"${value.replace(/["\\$]/g, '\\$&')}"`;
  });
  return `ENV ${pairs.join(' ')}`;
};
