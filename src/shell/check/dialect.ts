/** The language a script is judged as. `ash` counts as dash, what nobody knows as bash; null: no language of ours (zsh, python …). */
export type Dialect = 'sh' | 'dash' | 'busybox' | 'bash' | 'ksh';

/** The dialect that a SHELL or the `#!` line of a heredoc names. */
export function dialectOf(words: readonly string[]): Dialect | null {
  const [first = '', ...rest] = words.flatMap((word) => word.split(/[ \t]+/));
  const name = baseOf(first);
  if (name === 'env') return dialectOf(rest.filter((word) => !word.startsWith('-') && !word.includes('=')));
  if (name === 'sh') return 'sh';
  if (name === 'dash' || name === 'ash') return 'dash';
  if (name === 'busybox') return 'busybox';
  if (/^(?:ksh|oksh|mksh|pdksh)/.test(name)) return 'ksh';
  return /^(?:zsh|t?csh|fish|python|perl|ruby|awk|expect|tclsh)/.test(name) ? null : 'bash';
}

const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
