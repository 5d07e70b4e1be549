import type { ImageConfig } from './config.js';

/** What a container starts, and which key of the configuration says so. */
export interface Started {
  readonly key: 'Entrypoint' | 'Cmd';
  /** Never empty. */
  readonly words: readonly [string, ...string[]];
}

/** Null where nothing is set. */
export function startedWords({ entrypoint, cmd }: Pick<ImageConfig, 'entrypoint' | 'cmd'>): Started | null {
  const [program, ...rest] = entrypoint;
  if (program !== undefined) return { key: 'Entrypoint', words: [program, ...rest, ...cmd] };
  const [first, ...others] = cmd;
  return first === undefined ? null : { key: 'Cmd', words: [first, ...others] };
}

/** The script in `["/bin/sh", "-c", "script"]`, and the shell; null where no shell stands in front. */
export function scriptIn(words: readonly string[]): Readonly<{ shell: string; script: string }> | null {
  const [shell = '', ...rest] = words;
  if (!/^(?:\/(?:[\w.-]+\/)*)?(?:sh|bash|ash|dash|zsh|ksh)$/.test(shell)) return null;
  const flag = rest.findIndex((word) => /^-\w*c$/.test(word));
  const script = rest[flag + 1];
  const areFlags = rest.slice(0, flag).every((word, index) => word.startsWith('-') || rest[index - 1] === '-o');
  return flag === -1 || script === undefined || !areFlags ? null : { shell, script };
}
