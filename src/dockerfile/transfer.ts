import { readHeredocWord } from './heredoc.js';
import type { Reading } from './instruction.js';
import { lex } from './lex.js';
import type { ParseError, Word } from './model.js';

type Escape = '\\' | '`';

/** What BuildKit refuses about a COPY or ADD with at least a source and a destination. */
export function transferRefusal({ keyword, words, flags }: Reading, escape: Escape): ParseError | null {
  const flag = (name: string): Word | null => flags.find((each) => each.name === name)?.value ?? null;
  const destination = words.at(-1);
  if (destination !== undefined && readHeredocWord(destination.text) !== null) {
    return { message: `a heredoc cannot be ${keyword}'s destination`, span: destination.span };
  }
  const from = flag('from');
  if (from !== null && lex(from.text, { escape }).value !== from.text) {
    return { message: 'COPY --from takes no variable; give the stage a name in its FROM', span: from.span };
  }
  const sources = words.slice(0, -1).filter(({ text }) => readHeredocWord(text) === null);
  const remote = keyword === 'COPY' ? sources.find((source) => isRemote(known(source, escape) ?? '')) : undefined;
  if (remote !== undefined) return { message: 'COPY cannot fetch a URL; ADD can', span: remote.span };
  return checksumRefusal(flag('checksum'), sources, escape) ?? modeRefusal(flag('chmod'), escape);
}

/** A text as it is at build time; null where variables decide. */
const known = ({ text }: Word, escape: Escape): string | null => lex(text, { escape }, () => null).value;

function checksumRefusal(checksum: Word | null, sources: readonly Word[], escape: Escape): ParseError | null {
  const value = checksum === null ? null : known(checksum, escape);
  if (checksum === null || value === null || value === '') return null;
  const because = (message: string): ParseError => ({ message, span: checksum.span });
  const source = sources.length === 1 && sources[0] !== undefined ? known(sources[0], escape) : '';
  if (sources.length !== 1) return because('ADD --checksum takes one source');
  if (source === null || isGit(source) || source.startsWith('github.com/')) return null;
  if (!isHttp(source)) return because('ADD --checksum is for a URL or a git repository');
  return /^sha(256:[0-9a-f]{64}|384:[0-9a-f]{96}|512:[0-9a-f]{128})$/.test(value) ? null : because('--checksum takes sha256: and 64 digits 0-9 a-f');
}

function modeRefusal(mode: Word | null, escape: Escape): ParseError | null {
  const value = mode === null ? null : known(mode, escape);
  if (mode === null || value === null || value === '') return null;
  const octal = /^[0-7]+$/.test(value) && Number.parseInt(value, 8) <= 0o7777;
  const symbolic = /^[ugoa]*[-+=][-+=rwxXstugo]*(,[ugoa]*[-+=][-+=rwxXstugo]*)*$/.test(value);
  return octal || symbolic ? null : { message: `--chmod takes an octal mode up to 7777 or one like u=rw,go=r, not ${value.slice(0, 20)}`, span: mode.span };
}

const isHttp = (source: string): boolean => /^https?:\/\//.test(source);

/** A git URL, a URL whose path ends in `.git`, or `user@host:path`. */
const isGit = (source: string): boolean => /^(git|ssh):\/\//i.test(source) || /^https?:\/\/[^?#]*\.git([?#]|$)/i.test(source)
  || /^[\w-]+@[a-zA-Z0-9.-]+:/.test(source);

const isRemote = (source: string): boolean => isHttp(source) || isGit(source);
