/** Whether a program does nothing but what its arguments say: no variable that somebody made up changes it. Builds and scripts of a project may read any. */
export const ignoresEnvironment = (program: string): boolean => closed.has(program);

const closed: ReadonlySet<string> = new Set([
  'addgroup', 'adduser', 'apk', 'apt', 'apt-cache', 'apt-get', 'apt-key', 'apt-mark', 'awk', 'base64', 'basename', 'bunzip2', 'bzip2', 'cat', 'cd', 'chgrp', 'chmod', 'chown', 'chsh', 'cp',
  'curl', 'cut', 'date', 'dd', 'dirname', 'dnf', 'dpkg', 'dpkg-reconfigure', 'echo', 'egrep', 'exit', 'expr', 'false', 'fgrep', 'file', 'find', 'getent', 'gpg', 'grep', 'groupadd', 'groupmod',
  'gunzip', 'gzip', 'head', 'id', 'install', 'ldconfig', 'ln', 'locale-gen', 'ls', 'md5sum', 'microdnf', 'mkdir', 'mktemp', 'mv', 'nproc', 'passwd', 'printf', 'pwd', 'readlink', 'realpath', 'rm',
  'rmdir', 'rpm', 'sed', 'sha1sum', 'sha256sum', 'sha512sum', 'sleep', 'sort', 'stat', 'strip', 'tail', 'tar', 'tee', 'test', 'touch', 'tr', 'true', 'umask', 'uname', 'uniq', 'unxz', 'unzip',
  'update-alternatives', 'update-ca-certificates', 'useradd', 'usermod', 'wc', 'wget', 'which', 'whoami', 'xargs', 'xz', 'yum', 'zip', 'zypper',
]);
