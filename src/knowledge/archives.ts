/** What ADD does more than COPY with (RULES, prefer-copy-over-add). Texts are unquoted. */
export const isArchive = (source: string): boolean => archiveEndings.some((ending) => source.endsWith(ending));
export const isRemote = (source: string): boolean => source.startsWith('http://') || source.startsWith('https://');
export const isGitSource = (source: string): boolean =>
  /^(?:git@|git:\/\/|ssh:\/\/)/.test(source) || source.split('#', 1)[0]?.endsWith('.git') === true;

/** hadolint does not know zstd. */
export const archiveEndings: readonly string[] = [
  '.tar', '.Z', '.bz2', '.gz', '.lz', '.lzma', '.tZ', '.tb2', '.tbz', '.tbz2', '.tgz', '.tlz', '.tpz', '.txz', '.xz', '.zst', '.tzst',
];
