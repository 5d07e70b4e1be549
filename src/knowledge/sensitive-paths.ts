/** What dockle asks about. */
export const sensitiveToDockle: ReadonlySet<string> = new Set(['/dev', '/proc', '/sys']);

/** Folders and sockets that belong to the system, and in no volume. */
export const sensitivePaths: ReadonlySet<string> = new Set([
  ...sensitiveToDockle, '/', '/etc', '/boot', '/usr', '/lib', '/bin', '/sbin', '/run/docker.sock', '/var/run/docker.sock',
]);
