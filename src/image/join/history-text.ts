import { historyCommand } from '../history-command.js';

/** What an item of the history says was done, in the words of whichever builder wrote it. */
export interface Made {
  /** Upper case; RUN where only a command is told. */
  readonly keyword: string;
  /** What follows the keyword, each run of blanks made one. */
  readonly text: string;
  /** COPY and ADD of the classic builder and of buildah tell checksums instead of sources, and the place they went to. */
  readonly destination: string | null;
  /** Of a RUN: without the shell and the build arguments before it. */
  readonly script: string;
}

const keywords: ReadonlySet<string> = new Set([
  'ADD', 'ARG', 'CMD', 'COPY', 'ENTRYPOINT', 'ENV', 'EXPOSE', 'HEALTHCHECK', 'LABEL', 'MAINTAINER', 'ONBUILD', 'RUN', 'SHELL', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR',
]);

/** Longer ones say nothing more. */
const longest = 1 << 16;

/**
 * BuildKit: `RUN |1 A=b /bin/sh -c make # buildkit`, `COPY a /b # buildkit`. The classic builder and buildah: `/bin/sh -c make`,
 * `|1 A=b /bin/sh -c make`, `/bin/sh -c #(nop) COPY file:4f… in /b` (the classic one `COPY --chown=1:1file:4f… in /b`). Kaniko: `RUN make`.
 */
export function readHistory(createdBy: string): Made {
  const said = collapse(createdBy.slice(0, longest)).replace(/ # buildkit$/, '');
  const mark = said.indexOf('#(nop)');
  const told = mark === -1 ? said : said.slice(mark + '#(nop)'.length).trim();
  const blank = told.indexOf(' ');
  const word = blank === -1 ? told : told.slice(0, blank);
  if (!keywords.has(word)) return { keyword: 'RUN', text: told, destination: null, script: scriptOf(told) };
  const text = blank === -1 ? '' : told.slice(blank + 1);
  const isTransfer = word === 'COPY' || word === 'ADD';
  const summed = isTransfer ? /^(?:--chown=\S*? ?)?(?:file|dir|multi):[0-9a-f]+ in (.*)$/.exec(text) : null;
  return { keyword: word, text, destination: summed?.[1] ?? null, script: word === 'RUN' ? scriptOf(text) : '' };
}

const scriptOf = (told: string): string => historyCommand(`RUN ${told}`).text;

export const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();
