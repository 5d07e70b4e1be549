const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file or folder'],
  ['ENOTDIR', 'no such file or folder'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'operation not permitted'],
  ['EEXIST', 'a file of that name is in the way'],
  ['EISDIR', 'a folder, not a file'],
  ['ELOOP', 'symbolic links that lead in a circle'],
  ['ENAMETOOLONG', 'name too long'],
  ['EROFS', 'read-only file system'],
  ['ENOSPC', 'no space left on the disk'],
  ['EDQUOT', 'disk quota used up'],
  ['EFBIG', 'too large for this disk'],
  ['EMFILE', 'too many files are open'],
  ['EBUSY', 'in use or a mount of its own'],
  ['ERR_INVALID_ARG_VALUE', 'not a path'],
]);

/** Why the operating system refused, in words; what is no such refusal is a bug and is thrown on. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  return reasons.get(error.code) ?? error.code;
}
