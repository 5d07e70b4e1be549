import { posix } from 'node:path';
import type { Argument, Command, Script } from './model.js';
import { programSource } from './program-source.js';
import type { Dockerfile } from '../dockerfile/model.js';
import { downloadedFiles, downloadUrls, isChecksum, isDownload, isVerification } from '../knowledge/downloads.js';
import { contains } from '../text/span.js';

/** A command that runs what a download brought, straight away or (with the file as the script calls it) later on. */
export type DownloadRun = Readonly<{ command: Command; download: Command; file: string | null }>;

export function* downloadRuns({ text }: Dockerfile, { commands, statements }: Script): Iterable<DownloadRun> {
  const streams = new Map<number, Command>();
  /** By statement: `(curl … || wget …) | sh` has the download in a pipeline of its own. */
  const grouped = new Map<number, Command>();
  const files = new Map<string, Command>();
  let folder = '.';
  const within = (path: string): string => posix.join(path.startsWith('/') || path.startsWith('~') ? '' : folder, path);

  for (const [index, command] of commands.entries()) {
    if (command.name === 'cd') folder = within(command.args.find(({ text }) => !text.startsWith('-'))?.value ?? `?${String(index)}`);
    // What has been looked at may be run, and there is no telling which file a checksum list names.
    if (isVerification(command) || isChecksum(command.name)) files.clear();
    if (isDownload(command) && !isLocal(command)) {
      for (const file of filesOf(command)) files.set(within(file), command);
      if (prints(command)) {
        streams.set(command.pipeline, streams.get(command.pipeline) ?? command);
        if (statements[command.statement]?.kind === 'pipeline') grouped.set(command.statement, command);
      }
      continue;
    }
    const source = programSource(command);
    if (source === null || source.kind === 'file') {
      const file = source === null ? pathIn(text.slice(command.nameSpan.start, command.nameSpan.end)) : source.file.value;
      const download = file === null ? undefined : files.get(within(file));
      if (download !== undefined) yield { command, download, file };
    }
    const texts = source === null || source.kind === 'stdin' ? [] : source.kind === 'file' ? [source.file] : source.texts;
    const piped = streams.get(command.pipeline) ?? (command.depth === 0 ? grouped.get(command.statement) : undefined);
    const download = source?.kind === 'stdin' ? (command.stage > 0 ? piped : undefined) : substituted(commands, index, texts);
    if (download !== undefined) yield { command, download, file: null };
  }
}

/** The download whose output one of the words is: `"$(curl …)"`, `<(curl …)`. The commands in a word follow the one it belongs to. */
function substituted(commands: readonly Command[], index: number, words: readonly Argument[]): Command | undefined {
  const [outer] = words;
  const end = commands[index]?.span.end ?? 0;
  if (outer === undefined) return undefined;
  for (let at = index + 1; (commands[at]?.span.start ?? end) < end; at++) {
    const inner = commands[at];
    if (inner === undefined || !isDownload(inner) || isLocal(inner) || !prints(inner)) continue;
    if (words.some(({ text, span }) => /^["']?(?:\$\(|`|<\()/.test(text) && contains(span, inner.span))) return inner;
  }
  return undefined;
}

const redirected = ({ redirects }: Command): readonly Argument[] => redirects.flatMap(({ operator, descriptor, target }) =>
  (target !== null && (operator === '>' || operator === '>|' || operator === '&>') && (descriptor ?? 1) === 1 ? [target] : []));

const prints = (download: Command): boolean => downloadedFiles(download).length === 0 && redirected(download).length === 0;

const filesOf = (download: Command): readonly string[] =>
  [...downloadedFiles(download), ...redirected(download).map(({ value }) => value)].flatMap((file) => file ?? []);

/** A command that is called by its path. */
const pathIn = (name: string): string | null => {
  const path = name.replace(/^(["'])(.*)\1$/, '$2');
  return path.includes('/') && !/[$`"'\\]/.test(path) ? path : null;
};

const isLocal = (download: Command): boolean => {
  const urls = downloadUrls(download);
  return urls.length > 0 && urls.every((url) => /^file:|^(?:https?:\/\/)?(?:localhost|127(?:\.\d+){3}|\[::1\])(?:[:/]|$)/.test(url));
};
