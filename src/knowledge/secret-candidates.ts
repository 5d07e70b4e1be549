/** Settings and scripts of a project, in which people leave secrets: not what packages and distributions bring along. */
export const mayHoldSecret = (path: string): boolean => isSettings(path) && !isOfOthers(path);

/** The same by the name alone, or by a path. */
export const isSettings = (path: string): boolean => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return (dot !== -1 && endings.has(name.slice(dot + 1))) || telling.test(name);
};

const endings: ReadonlySet<string> = new Set([
  'json', 'yaml', 'yml', 'toml', 'ini', 'cfg', 'conf', 'config', 'properties', 'xml', 'tf', 'txt', 'crt', 'sql',
  'sh', 'bash', 'zsh', 'ps1', 'py', 'rb', 'pl', 'php', 'js', 'mjs', 'cjs', 'ts', 'java', 'go', 'cs',
]);

/** What shells and their tools start with and remember; the keys of a host; and what says itself that it is one. */
const telling = /^\.(?:(?:ba|z|a|k)?sh(?:rc|_history)|(?:mysql|psql|python|node_repl|irb|rediscli)_history|(?:bash_|z)?profile|envrc|curlrc|wgetrc)$|(?:^|[._-])(?:key(?:file)?|secrets?|tokens?|passw(?:or)?d)$/;

/** The same by the folder alone (`srv/`). */
export const isOfOthers = (path: string): boolean => /^(?:usr\/(?!src\/|local\/etc\/)|lib(?:32|64|x32)?\/|var\/lib\/)/.test(path)
  || /(?:^|\/)(?:node_modules|site-packages|dist-packages|vendor|gems|testdata|\.git)\//.test(path);
