/** Settings and scripts of a project, in which people leave secrets: not what packages and distributions bring along. */
export const mayHoldSecret = (path: string): boolean => isSettings(path) && !isOthers(path);

/** The same by the name alone. */
export const isSettings = (name: string): boolean => {
  const dot = name.lastIndexOf('.');
  return dot !== -1 && endings.has(name.slice(dot + 1));
};

const endings: ReadonlySet<string> = new Set(['json', 'yaml', 'yml', 'toml', 'ini', 'cfg', 'conf', 'config', 'properties', 'sh', 'py', 'rb']);

const isOthers = (path: string): boolean => /^(?:usr\/(?!src\/|local\/etc\/)|lib(?:32|64|x32)?\/|var\/lib\/)/.test(path)
  || /(?:^|\/)(?:node_modules|site-packages|dist-packages|vendor|gems|testdata|\.git)\//.test(path);
