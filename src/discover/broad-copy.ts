import type { BuildContext } from './context.js';
import { parseIgnoreFile } from './dockerignore.js';
import { readHeredocWord } from '../dockerfile/heredoc.js';
import type { Dockerfile, Instruction, Word } from '../dockerfile/model.js';
import { heavyKindOf, type HeavyKind } from '../knowledge/paths.js';

/** A COPY or ADD that takes a whole folder of the build context, whatever lies in it. */
export interface BroadCopy {
  readonly instruction: Instruction;
  readonly source: Word;
  /** Relative to the context; empty for all of it. */
  readonly folder: string;
  /** What its `--exclude` flags leave out. */
  excludes(path: string): boolean;
}

/** The paths of the context that COPY and ADD name, cleaned; `.` is empty. */
export const namedSources = (dockerfile: Dockerfile): readonly Readonly<{ instruction: Instruction; word: Word; path: string }>[] =>
  dockerfile.instructions.flatMap((outer) => {
    const instruction = outer.trigger ?? outer;
    if (!['COPY', 'ADD'].includes(instruction.keyword) || instruction.flags.some(({ name }) => name === 'from')) return [];
    return instruction.words.slice(0, -1).flatMap((word) => {
      const source = dockerfile.valueOf(word, instruction);
      return source === null || !isLocal(source, instruction) ? [] : [{ instruction, word, path: cleaned(source) }];
    });
  });

const isLocal = (source: string, { json }: Instruction): boolean =>
  source !== '' && !/^(https?|git|ssh):\/\/|^git@/.test(source) && (json !== null || readHeredocWord(source) === null);

const cleaned = (text: string): string => {
  const kept: string[] = [];
  for (const part of text.replace(/^["']|["']$/g, '').split('/')) {
    if (part === '..') kept.pop();
    else if (part !== '' && part !== '.') kept.push(part);
  }
  return kept.join('/');
};

/** With a context, also copies of folders of it; without one only those of everything. */
export const broadCopies = (dockerfile: Dockerfile, context: BuildContext | null): readonly BroadCopy[] =>
  namedSources(dockerfile).flatMap(({ instruction, word, path }) => {
    const isAll = path === '' || path === '*' || path === '**';
    if (!isAll && context?.kind(path) !== 'folder') return [];
    const patterns = instruction.flags.filter(({ name }) => name === 'exclude').map(({ value }) => value?.text ?? '');
    const excluded = parseIgnoreFile('', patterns.join('\n'));
    return [{ instruction, source: word, folder: isAll ? '' : path, excludes: (each: string) => patterns.length > 0 && excluded.matches(each) }];
  });

/** Something heavy that a copy takes along. */
export interface HeavyPath {
  readonly path: string;
  readonly kind: HeavyKind;
  readonly bytes: number;
}

const mostEntries = 50_000;

/** Visits what a copy takes: every file and folder that is not ignored, those below a folder only if the visitor wants them. */
export function visitCopied(context: BuildContext, copy: BroadCopy, visit: (path: string, kind: 'file' | 'folder') => 'enter' | 'skip'): void {
  const waiting = [copy.folder];
  // A `!` line may let something in an ignored folder back in.
  const mayReturn = context.ignoreFile?.patterns.some(({ negated }) => negated) === true;
  let seen = 0;
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const { name, kind } of context.list(folder)) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (++seen > mostEntries) return;
      if (context.isIgnored(path) || copy.excludes(path)) {
        if (kind === 'folder' && mayReturn) waiting.push(path);
      } else if (visit(path, kind) === 'enter' && kind === 'folder') waiting.push(path);
    }
  }
}

/** The heavy things a copy takes along, each once, by its top-most folder; what another COPY names is wanted. */
export function heavyIn(context: BuildContext, copy: BroadCopy, named: ReadonlySet<string>): readonly HeavyPath[] {
  const found: HeavyPath[] = [];
  visitCopied(context, copy, (path, kind) => {
    const heavy = heavyKindOf(path, kind);
    const beside = heavy?.beside ?? null;
    if (heavy === null || (beside !== null && context.kind(sibling(path, beside)) === null)) return 'enter';
    if (isNamed(path, named)) return 'skip';
    found.push({ path, kind: heavy, bytes: context.size(path) });
    return 'skip';
  });
  return found.sort((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1));
}

const sibling = (path: string, name: string): string => path.slice(0, path.lastIndexOf('/') + 1) + name;

/** A path that is named, or holds something that is. */
const isNamed = (path: string, named: ReadonlySet<string>): boolean => named.has(path) || [...named].some((one) => one.startsWith(`${path}/`));
