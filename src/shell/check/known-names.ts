import type { Dockerfile, Instruction } from '../../dockerfile/model.js';

/** What every RUN may use without declaring it. */
const proxies: ReadonlySet<string> = new Set(['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'FTP_PROXY', 'ftp_proxy', 'NO_PROXY', 'no_proxy']);

/** Whether a variable comes to the script from outside: from an ENV or ARG of the stage or its parents, or as a proxy. */
export const isKnownName = ({ lookup }: Dockerfile, before: Instruction) => {
  const known = new Map<string, boolean>();
  return (name: string): boolean => {
    if (proxies.has(name)) return true;
    const told = known.get(name);
    if (told !== undefined) return told;
    const found = lookup(name, before) !== undefined;
    known.set(name, found);
    return found;
  };
};

const declared = new WeakMap<Dockerfile, readonly string[]>();

/** Every name that an ENV or ARG of the file gives, and the proxies: what may be known in one place or another. */
export const namesOf = (dockerfile: Dockerfile): readonly string[] => {
  const known = declared.get(dockerfile);
  if (known !== undefined) return known;
  const names = new Set(proxies);
  for (const { keyword, pairs } of dockerfile.instructions) {
    if (keyword === 'ENV' || keyword === 'ARG') for (const { key } of pairs) names.add(key.text);
  }
  const list = [...names];
  declared.set(dockerfile, list);
  return list;
};
