import type { Word } from './command.js';

/** What a `tar` takes out of an archive. */
export interface Extraction<W extends Word = Word> {
  /** Null where it reads from a pipe. */
  readonly archive: W | null;
  /** Null for the folder it runs in. */
  readonly folder: W | null;
  /** All of it, as it is: no members, nothing renamed or left out. */
  readonly isWhole: boolean;
  /** Flags about owners, modes and names, as written. */
  readonly manner: readonly string[];
  /** Nothing else is said. */
  readonly isPlain: boolean;
}

/** Null for a tar that extracts nothing, and for every other command. */
export function tarExtraction<W extends Word>({ name, args }: Readonly<{ name: string; args: readonly W[] }>): Extraction<W> | null {
  if (name !== 'tar' && name !== 'bsdtar') return null;
  let archive: W | null = null;
  let folder: W | null = null;
  let [extracts, isWhole, isPlain] = [false, true, true];
  const manner: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const word = args[at];
    if (word === undefined) break;
    const text = word.value ?? word.text;
    const letters = at === 0 || text.startsWith('-') ? /^-?([A-Za-z]+)$/.exec(text)?.[1] : undefined;
    // A bundle's values follow it in the order of its letters.
    for (const letter of letters ?? '') {
      if (letter === 'x') extracts = true;
      else if (letter === 'f') archive = args[++at] ?? null;
      else if (letter === 'C') folder = args[++at] ?? null;
      else if (letter === 'p' || letter === 'o') manner.push(`-${letter}`);
      else if (!aboutReading.has(letter)) isPlain = false;
    }
    if (letters !== undefined) continue;
    const [, long = '', glued] = /^--([a-z0-9-]+)(?:=([^]*))?$/.exec(text) ?? [];
    const value = (): W | null => (glued === undefined ? args[++at] ?? null : { ...word, value: word.value === null ? null : glued, text: glued });
    if (long === 'extract' || long === 'get') extracts = true;
    else if (long === 'file') archive = value();
    else if (long === 'directory') folder = value();
    else if (aboutOwners.has(long)) manner.push(word.text);
    else if (aboutNames.has(long) && glued !== undefined) {
      isWhole = false;
      manner.push(word.text);
    } else if (!aboutReading.has(long)) isPlain = false;
  }
  return extracts ? { archive, folder, isWhole: isWhole && isPlain, isPlain, manner } : null;
}

const aboutReading: ReadonlySet<string> = new Set(['z', 'j', 'J', 'v', 'gzip', 'bzip2', 'xz', 'zstd', 'verbose']);
const aboutOwners: ReadonlySet<string> = new Set(['same-owner', 'no-same-owner', 'preserve-permissions', 'same-permissions', 'no-same-permissions']);
const aboutNames: ReadonlySet<string> = new Set(['strip-components', 'strip', 'exclude', 'transform', 'xform']);

/** An archive by its name that ADD unpacks: tar in one of the compressions it knows, and no lone compressed file. */
export const isUnpackedByAdd = (name: string): boolean => /\.(?:tar(?:\.(?:gz|bz2|xz|zst))?|tgz|tbz2?|tb2|txz|tzst)$/.test(name);

/** The flag with which tar reads such an archive out of a pipe, where it cannot look what it is. */
export const compressionFlag = (name: string): string =>
  (/gz$/.test(name) ? 'z' : /\.(?:tar\.bz2|tbz2?|tb2)$/.test(name) ? 'j' : /xz$/.test(name) ? 'J' : '');
