import type { Instruction, Shell } from './model.js';

export const defaultShell: Shell = { words: ['/bin/sh', '-c'], posix: true, by: null };
export const windowsShell: Shell = { words: ['cmd', '/S', '/C'], posix: false, by: null };

/** Anything that mentions PowerShell or cmd reads a language of its own. */
const isPosix = (words: readonly string[]): boolean => !/pwsh|powershell|cmd/i.test(words.join(' '));

export const readShell = (instruction: Instruction): Shell => {
  const words = (instruction.json ?? []).map(({ text }) => text);
  return { words, posix: isPosix(words), by: instruction };
};

/** The shell that `# hadolint shell=NAME` names; null for other comments. */
export function shellPragma(comment: string): Shell | null {
  const name = /^hadolint[ \t]+shell[ \t]*=[ \t]*([^\s#]+)/.exec(comment)?.[1];
  return name === undefined ? null : { words: [name, '-c'], posix: isPosix([name]), by: null };
}
