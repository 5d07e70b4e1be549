/** What ADD takes for a repository: the address, and which of its commits is meant. */
export interface GitSource {
  readonly address: string;
  /** Null where it is whatever the main branch holds. */
  readonly ref: string | null;
  /** Nobody can change what it names. */
  readonly isFixed: boolean;
}

/** Null for what is no repository. */
export const gitSource = (source: string): GitSource | null => {
  const [address = '', fragment = ''] = source.split('#', 2);
  const isGit = /^(?:git|ssh):\/\//i.test(address) || /^[\w.-]+@[\w.-]+:/.test(address) || /^https?:\/\/[^?]*\.git(?:\?|$)/i.test(address);
  if (!isGit) return null;
  const query = new URLSearchParams(address.split('?', 2)[1] ?? '');
  const named = fragment.split(':', 1)[0] ?? '';
  const asked = ['ref', 'tag', 'branch', 'commit', 'checksum'].map((key) => query.get(key)).find((each) => each !== null);
  const ref = asked ?? (named === '' ? null : named);
  const commit = query.get('checksum') ?? query.get('commit') ?? ref ?? '';
  return { address, ref, isFixed: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(commit) };
};
