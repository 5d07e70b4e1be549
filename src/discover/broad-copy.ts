import type { BuildContext } from './context.js';
import { parseIgnoreFile } from './dockerignore.js';
import { transfersOf } from '../dockerfile/by-keyword.js';
import { readHeredocWord } from '../dockerfile/heredoc.js';
import type { Dockerfile, Instruction, Word } from '../dockerfile/model.js';

/** A COPY or ADD that takes a whole folder of the build context, whatever lies in it. */
export interface BroadCopy {
  readonly instruction: Instruction;
  readonly source: Word;
  /** Relative to the context; empty for all of it. */
  readonly folder: string;
  /** Written as `*`: what lies in a folder that matches arrives without the folder. */
  readonly isGlob: boolean;
  /** What its `--exclude` flags leave out. */
  excludes(path: string): boolean;
}

/** A source of COPY or ADD in the build context; `path` is cleaned, and empty for `.`. */
export interface NamedSource {
  readonly instruction: Instruction;
  readonly word: Word;
  readonly path: string;
}

/** The paths of the context that COPY and ADD name, triggers included; those only the build knows are left out. */
export const namedSources = (dockerfile: Dockerfile): readonly NamedSource[] =>
  localSources(dockerfile).flatMap(({ instruction, word }) => {
    const text = word.text.includes('$') ? dockerfile.valueOf(word, instruction) : word.text;
    return text === null || !isLocal(text) ? [] : [{ instruction, word, path: cleaned(text) }];
  });

/** The words of COPY and ADD that are, or may turn out to be, paths of the context. */
export const localSources = (dockerfile: Dockerfile): readonly Omit<NamedSource, 'path'>[] => transfersOf(dockerfile).flatMap((instruction) => {
  if (instruction.flags.some(({ name }) => name === 'from')) return [];
  return instruction.words.slice(0, -1)
    .filter(({ text }) => isLocal(text) && (instruction.json !== null || readHeredocWord(text) === null))
    .map((word) => ({ instruction, word }));
});

const isLocal = (text: string): boolean => !/^["']?(?:(?:https?|git|ssh):\/\/|git@)/.test(text);

/** As COPY reads a source: relative to the context, whatever dots and slashes say. */
export const cleaned = (text: string): string => {
  const kept: string[] = [];
  for (const part of text.replace(/^["']|["']$/g, '').split('/')) {
    if (part === '..') kept.pop();
    else if (part !== '' && part !== '.') kept.push(part);
  }
  return kept.join('/');
};

/** Whether a cleaned source is all there is. */
export const isEverything = (path: string): boolean => path === '' || path === '*' || path === '**';

/** With a context, also copies of folders of it; without one only those of everything. A trigger copies from somebody else's. */
export const broadCopies = (dockerfile: Dockerfile, context: BuildContext | null): readonly BroadCopy[] =>
  namedSources(dockerfile).flatMap(({ instruction, word, path }) => {
    const isTrigger = dockerfile.instructions[instruction.index] !== instruction;
    if (isTrigger || (!isEverything(path) && context?.kind(path) !== 'folder')) return [];
    const folder = isEverything(path) ? '' : path;
    return [{ instruction, source: word, folder, isGlob: path.includes('*'), excludes: excludedBy(instruction, folder) }];
  });

/** What the `--exclude` flags leave out of a folder; their patterns count from the source. */
export const excludedBy = ({ flags }: Instruction, folder: string): BroadCopy['excludes'] => {
  const patterns = flags.filter(({ name }) => name === 'exclude').map(({ value }) => value?.text ?? '');
  if (patterns.length === 0) return () => false;
  const excluded = parseIgnoreFile('', patterns.join('\n'));
  return (path) => excluded.matches(folder === '' ? path : path.slice(folder.length + 1));
};

/** The copy of the whole context, which only an ignore file can restrain. */
export const wholeCopy = (dockerfile: Dockerfile, context: BuildContext | null): BroadCopy | null =>
  broadCopies(dockerfile, context).find(({ folder }) => folder === '') ?? null;
