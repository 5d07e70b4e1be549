/** An archive or a package as it is fetched; not what Java runs as it is. */
export const isPackedUp = (name: string): boolean => /\.(?:tar(?:\.[a-z0-9]{1,4})?|tgz|txz|tbz2?|zip|deb|rpm|apk|whl)$/i.test(name);

/** What programs, shells and editors leave behind (RULES 14, image-no-temp-files). */
export const isLeftover = (name: string): boolean => /\.(?:log|swp|orig)$|~$|^(?:nohup\.out|wget-log(?:\.\d+)?)$/.test(name);

/** What package managers log of themselves, below var/log: every package that is installed adds a few lines. */
export const isManagerLog = (path: string): boolean =>
  /^(?:(?:apt|zypp)\/.+|(?:dpkg|alternatives|bootstrap|fontconfig|yum|dnf(?:\.\w+)?|hawkey|zypper|pacman|apk)\.log)$/.test(path);
