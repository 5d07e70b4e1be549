import { posix } from 'node:path';
import type { Dockerfile, Instruction, Stage } from '../dockerfile/model.js';
import { isWithin, within, type Workdirs } from './workdir.js';

/** As much of a build context as is looked at. */
export interface Files {
  kind(path: string): 'file' | 'folder' | null;
  read(path: string): string | null;
  list(folder: string): readonly Readonly<{ name: string; kind: 'file' | 'folder' }>[];
  isIgnored(path: string): boolean;
}

/** The files of the context by the paths they have in the image. */
export interface Project {
  kind(path: string): 'file' | 'folder' | null;
  read(path: string): string | null;
  list(folder: string): readonly Readonly<{ name: string; kind: 'file' | 'folder' }>[];
}

/** A COPY or ADD from the context. */
export interface SourceCopy {
  readonly instruction: Instruction;
  /** As the context has them: no slash in front or behind; empty for all of it. */
  readonly sources: readonly string[];
  /** Absolute; null where nobody knows. */
  readonly destination: string | null;
  /** The destination is a folder, whatever the sources are. */
  readonly intoFolder: boolean;
}

export const sourceCopies = (dockerfile: Dockerfile, stage: Stage, workdirs: Workdirs): readonly SourceCopy[] =>
  [...dockerfile.chain(stage)].reverse().flatMap(({ instructions }) => instructions).flatMap((instruction) => {
    const { keyword, words, flags, heredocs } = instruction;
    const [last] = words.slice(-1);
    const isCopy = (keyword === 'COPY' || keyword === 'ADD') && !flags.some(({ name }) => name === 'from');
    if (!isCopy || words.length < 2 || last === undefined || heredocs.length > 0) return [];
    const destination = dockerfile.valueOf(last, instruction);
    return [{
      instruction,
      sources: words.slice(0, -1).flatMap((word) => dockerfile.valueOf(word, instruction) ?? []).map(inContext),
      destination: destination === null ? null : within(workdirs(instruction), destination),
      intoFolder: words.length > 2 || destination === null || /(?:^|\/)\.?$/.test(destination),
    }];
  });

const inContext = (source: string): string => posix.join('/', source).slice(1).replace(/\/$/, '');

/** Whether a path may come from a copy: the file itself, or something in a folder that is copied. */
export const mayBring = ({ destination, intoFolder, sources }: SourceCopy, path: string): boolean => {
  if (destination === null) return false;
  return sources.some((source) => {
    if (intoFolder && posix.join(destination, posix.basename(source)) === path) return true;
    const isFile = /\.[\w-]+$/.test(posix.basename(source));
    return destination === path || (!isFile && destination !== '/' && isWithin(destination, path));
  });
};

/** The context as the copies lay it out; a later copy hides an earlier one. */
export const projectOf = (files: Files, copies: readonly SourceCopy[]): Project => {
  const latest = [...copies].reverse();
  const found = (path: string): string | null => {
    for (const copy of latest) for (const source of copy.sources) {
      const at = sourceOf(files, copy, source, path);
      if (at !== null && files.kind(at) !== null && !files.isIgnored(at)) return at;
    }
    return null;
  };
  return {
    kind: (path) => {
      const at = found(path);
      return at === null ? null : files.kind(at);
    },
    read: (path) => {
      const at = found(path);
      return at === null ? null : files.read(at);
    },
    list: (folder) => {
      const at = found(folder);
      if (at !== null) return files.list(at).filter(({ name }) => !files.isIgnored(posix.join(at, name)));
      // A folder that single files were copied into.
      return latest.flatMap((copy) => (copy.destination === folder ? copy.sources : []))
        .map((source) => ({ name: posix.basename(source), kind: files.kind(source) ?? 'folder' }))
        .filter(({ kind }) => kind === 'file');
    },
  };
};

/** The path in the context of what a copy put at a path of the image. */
const sourceOf = (files: Files, { destination, intoFolder }: SourceCopy, source: string, path: string): string | null => {
  if (destination === null || !isWithin(destination, path)) return null;
  const rest = posix.relative(destination, path);
  if (/[*?[]/.test(source)) return rest !== '' && !rest.includes('/') && matches(source, rest) ? posix.join(posix.dirname(source), rest) : null;
  if (files.kind(source) === 'folder') return posix.join(source, rest);
  return (intoFolder || rest !== '' ? rest === posix.basename(source) : true) ? source : null;
};

/** `package*.json` takes `package.json`; only stars are read, and they at most once. */
const matches = (pattern: string, name: string): boolean => {
  const [before = '', after] = posix.basename(pattern).split('*', 2);
  return after !== undefined && name.startsWith(before) && name.endsWith(after) && name.length >= before.length + after.length;
};
