/** Whether a USER value names root, by name or number, with any group. */
export const isRootUser = (user: string): boolean => /^(?:root|0)(?::|$)/.test(user);

/** Whether a start command gives root up by itself: `gosu app server`, or an entrypoint called by one of these tools. */
export const dropsPrivileges = (argv: readonly string[]): boolean => argv.some((word) =>
  word === '/init' || word.split(/[^\w-]+/).some((part) => droppers.has(part)));

const droppers: ReadonlySet<string> = new Set(['gosu', 'su-exec', 'setpriv', 'runuser', 's6-overlay']);
