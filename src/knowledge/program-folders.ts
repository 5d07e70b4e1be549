/** Where the PATH of nearly every image looks for programs. */
export const programFolders: readonly string[] = ['bin', 'sbin', 'usr/bin', 'usr/sbin', 'usr/local/bin', 'usr/local/sbin'];
