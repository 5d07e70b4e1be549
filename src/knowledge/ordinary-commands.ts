/** Commands that put files and packages in place, and that no compiler or interpreter stands behind. */
export const isOrdinary = (name: string): boolean => ordinary.has(name);

const ordinary: ReadonlySet<string> = new Set([
  ':', '.', '[', 'addgroup', 'adduser', 'apk', 'apt', 'apt-cache', 'apt-get', 'apt-key', 'apt-mark', 'aptitude', 'awk', 'basename', 'break', 'cat', 'cd', 'chgrp',
  'chmod', 'chown', 'chpasswd', 'command', 'continue', 'cp', 'curl', 'cut', 'date', 'deluser', 'dirname', 'dnf', 'dpkg', 'dpkg-architecture',
  'dpkg-reconfigure', 'echo', 'env', 'eval', 'exit', 'export', 'false', 'find', 'gawk', 'gpg', 'gpgconf', 'grep', 'groupadd', 'groupmod', 'gunzip', 'gzip',
  'head', 'hostname', 'id', 'install', 'java', 'keytool', 'ldconfig', 'ln', 'local', 'locale-gen', 'localedef', 'ls', 'md5sum', 'microdnf', 'mkdir', 'mktemp',
  'mv', 'passwd', 'printf', 'pwd', 'read', 'readlink', 'realpath', 'return', 'rm', 'rmdir', 'rpm', 'sed', 'set', 'setcap', 'sha1sum', 'sha256sum', 'sha512sum',
  'shopt', 'sleep', 'sort', 'stat', 'tail', 'tar', 'tdnf', 'tee', 'test', 'touch', 'tr', 'true', 'umask', 'uname', 'uniq', 'unset', 'unzip', 'update-alternatives',
  'update-ca-certificates', 'update-locale', 'useradd', 'usermod', 'wc', 'wget', 'which', 'xargs', 'xz', 'yum', 'yum-config-manager', 'zypper',
]);
