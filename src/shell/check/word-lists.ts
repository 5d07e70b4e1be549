import type { CheckedScript } from './script.js';

/** Whether a variable holds several words on purpose, as far as its script or its name tell: quotes might break what they do. */
export const holdsWords = (script: CheckedScript, name: string): boolean => script.derived(wordLists).has(name) || namesList.test(name);

/** The variables that the script itself gives several words, or what a command prints. */
const wordLists = (script: CheckedScript): ReadonlySet<string> => new Set(['*', ...script.all('Assignment')
  .filter(({ node: { value } }) => value.type === 'ArrayValue' || /[\s*?[]|`/.test(value.value)).map(({ node }) => node.name)]);

/** By its name it holds several words. */
const namesList = /(?:args|deps|dependencies|extensions|files|flags|list|modules|opts|options|packages|params|pkgs|plugins)$/i;
