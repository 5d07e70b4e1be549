/** The host of a URL; null where its text says none, or only in part. */
export const hostOf = (url: string): string | null =>
  /^[a-z][a-z0-9+.-]*:\/\/(?:[^\s/@]*@)?(\[[\da-f:.]+\]|[\w.-]+)(?=[/:?#]|$)/i.exec(url)?.[1]?.toLowerCase() ?? null;

/** This very machine. */
export const isLocalHost = (host: string): boolean => /^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(host);

/** Nobody outside can be reached by such a name or number. A name without a dot is one that only the own network knows. */
export const isPrivateHost = (host: string): boolean => isLocalHost(host) || !/[.:]/.test(host)
  || /\.(?:local|internal|lan|intranet|localdomain|home\.arpa|svc)$/.test(host) || /\.svc\./.test(host)
  || /^(?:10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|169\.254(?:\.\d+){2})$/.test(host);

/** Where distributions keep packages and lists that are signed, so that how they travel matters less. */
export const isSignedArchive = (host: string): boolean => /(?:^|\.)(?:debian\.org|ubuntu\.com|alpinelinux\.org)$/.test(host);
