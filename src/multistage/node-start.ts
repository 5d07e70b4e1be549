import { posix } from 'node:path';
import type { Build } from './model.js';
import { packageJsonIn } from './project/package-json.js';
import type { StartWord } from './start.js';

/** The commands behind a start, words apart: those of the script for `npm start`; null for one that cannot be read. */
export const lineStarted = (build: Build, folder: string, program: readonly StartWord[]): readonly (readonly string[])[] | null => {
  const words = program.map(({ text }) => text);
  if (words.some((text) => text === null)) return null;
  const said = words.flatMap((text) => text ?? []);
  const name = posix.basename(said[0] ?? '');
  if (!['npm', 'yarn', 'pnpm'].includes(name)) return [name === 'npx' ? said.slice(1) : said];
  const plain = said.slice(1).filter((word) => !word.startsWith('-'));
  const script = plain[0] === 'run' ? plain[1] : plain[0];
  const line = script === undefined ? null : packageJsonIn(build.project, folder)?.scripts(script) ?? null;
  return line === null ? null : line.split(/&&|\|\||;/).map((part) => part.trim().split(/\s+/).filter((word) => !/^[A-Z_]\w*=/.test(word)));
};

/** The programs of such lines, `cross-env` looked through. */
export const toolsOf = (lines: readonly (readonly string[])[]): readonly string[] =>
  lines.flatMap((words) => (words[0] === 'cross-env' || words[0] === 'npx' ? [words[0], words[1] ?? ''] : words.slice(0, 1)));

/** The file node is told to run. */
export const nodeFile = (lines: readonly (readonly string[])[]): string | null => {
  const words = lines.find((line) => line.includes('node')) ?? [];
  const rest = words.slice(words.indexOf('node') + 1);
  const at = rest.findIndex((word, index) => !word.startsWith('-') && !/^(?:-r|--require|--import|--loader)$/.test(rest[index - 1] ?? ''));
  return words.includes('node') ? rest[at] ?? null : null;
};
