import type { Files } from './files.js';
import { nameOf, placeAt, type Place } from './places.js';
import { readHeredocWord } from '../dockerfile/heredoc.js';
import type { Dockerfile, Instruction } from '../dockerfile/model.js';
import { isArchive, isGitSource, isRemote } from '../knowledge/archives.js';

/** What a COPY or ADD puts where. */
export interface Transfer {
  readonly instruction: Instruction;
  /** Its files come from the build context, not from a stage, an image, a URL or the Dockerfile. */
  readonly isFromContext: boolean;
  /** As written, without the variables. */
  readonly sources: readonly string[];
  readonly destination: Place;
  readonly targets: readonly Target[];
}

/** A place where one source ends up. */
export interface Target {
  readonly place: Place;
  /** `folder`: its contents lie below the place. `unknown`: it is a file at the place, or a folder's contents beside it. */
  readonly kind: 'file' | 'folder' | 'unknown';
  /** The source's path below the context, if it comes from there; empty for the whole of it. */
  readonly source: string | null;
}

/** Null for every other instruction, and where variables or `--parents` keep it unknown. */
export function transferOf(dockerfile: Dockerfile, instruction: Instruction, folder: Place, context: Files | null): Transfer | null {
  const { keyword, flags, json } = instruction;
  if ((keyword !== 'COPY' && keyword !== 'ADD') || flags.some(({ name }) => name === 'parents')) return null;
  const words = instruction.words.map((word) => (json === null && readHeredocWord(word.text) !== null ? word.text : dockerfile.valueOf(word, instruction)));
  const last = words.at(-1);
  const sources = words.slice(0, -1);
  if (last === undefined || last === null || sources.length === 0 || !sources.every((source) => source !== null)) return null;
  const destination = placeAt(folder, last);
  if (destination === null) return null;

  const isFrom = flags.some(({ name }) => name === 'from');
  const intoFolder = sources.length > 1 || last.endsWith('/') || last.endsWith('/.') || last === '.';
  const read = sources.map((source): Source => (isFrom ? { kind: kindByName(source), path: null, name: nameOf(trimmed(source)) }
    : sourceOf(source, instruction, context)));
  return {
    instruction, sources, destination,
    isFromContext: !isFrom && read.every(({ path }) => path !== null),
    targets: read.map(({ kind, path, name }) => ({
      kind, source: path,
      place: kind === 'folder' || !intoFolder ? destination : placeAt(destination, name) ?? destination,
    })),
  };
}

interface Source {
  readonly kind: Target['kind'];
  readonly path: string | null;
  readonly name: string;
}

function sourceOf(source: string, { keyword, json, heredocs }: Instruction, context: Files | null): Source {
  const heredoc = json === null && heredocs.length > 0 ? readHeredocWord(source) : null;
  if (heredoc !== null) return { kind: 'file', path: null, name: heredoc.name };
  if (keyword === 'ADD' && isGitSource(source)) return { kind: 'folder', path: null, name: '' };
  if (keyword === 'ADD' && isRemote(source)) return { kind: 'file', path: null, name: nameOf(source.split(/[?#]/, 1)[0] ?? '') };
  const path = contextPath(source);
  // A local archive is unpacked.
  if (keyword === 'ADD' && isArchive(source)) return { kind: 'folder', path: null, name: '' };
  const known = context?.kind(path) ?? null;
  return { kind: path === '' ? 'folder' : known ?? kindByName(source), path, name: nameOf(path) };
}

/** A path below the context: `/src/`, `./src` and `src` are one. */
export const contextPath = (source: string): string => (placeAt('/', source) ?? '/').slice(1);

const kindByName = (source: string): Target['kind'] =>
  (/(?:^|\/)\.{0,2}$/.test(source) ? 'folder' : /^[^*?[]+\.[A-Za-z0-9]{1,5}$/.test(nameOf(source)) && !source.endsWith('.d') ? 'file' : 'unknown');

const trimmed = (source: string): string => (source.endsWith('/') ? source.slice(0, -1) : source);
