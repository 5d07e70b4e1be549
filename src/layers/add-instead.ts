import { Mentions } from './bind-instead.js';
import { workdirsOf } from './folders.js';
import type { Dockerfile, Instruction, Stage } from '../dockerfile/model.js';
import { hasFlag } from '../knowledge/command.js';
import { tarExtraction } from '../knowledge/tar.js';
import { deleteInstruction } from '../shell/edits.js';
import type { Command, Shells } from '../shell/model.js';
import { plainArgs } from '../shell/queries.js';
import { inCaseOf } from '../text/letter-case.js';
import { replaceAt, type TextEdit } from '../text/span.js';

/** An ADD that unpacks, in place of a COPY and of the RUN that does it now. */
export type AddInstead = (copy: Instruction, run: Instruction, archive: string) => Readonly<{ folder: string; edits: readonly TextEdit[] }> | null;

/** Where a COPY brings the one archive, and the next thing that is run does nothing but unpack it (and delete it). */
export function addsInstead(dockerfile: Dockerfile, shells: Shells): AddInstead {
  const known = once(() => factsOf(dockerfile));
  return (copy, run, archive) => {
    const [, destination] = copy.words;
    const script = shells.script(run);
    if (script?.form !== 'shell' || destination === undefined || copy.words.length > 2 || copy.json !== null) return null;
    if (copy.flags.length > 0 || run.flags.length > 0 || !isNext(dockerfile, copy, run)) return null;
    const { commented, users, workdirs, mentions } = known();
    if (commented.has(copy) || commented.has(run) || (users.get(copy.stage) ?? Infinity) < run.index) return null;

    const steps = script.statements.flatMap(({ kind, link, background, commands }) =>
      (kind === 'simple' && commands.length === 1 && !background && link !== '||' ? commands : []));
    const extractions = steps.flatMap((step) => tarExtraction(step) ?? []);
    const [extraction] = extractions;
    if (extraction === undefined || extractions.length > 1 || !extraction.isWhole || extraction.manner.length > 0) return null;
    if (steps.length < script.statements.length || !steps.every((step) => isTidy(step, archive, extraction.folder?.value ?? null))) return null;
    const named = mentions.of(archive);
    const isNamedElsewhere = named.size > 2 || [...named].some((index) => index !== copy.index && index !== run.index);

    const folder = extraction.folder === null ? '.' : extraction.folder.value;
    const isPlaced = folder?.startsWith('/') === true || workdirs[run.index]?.startsWith('/') === true;
    if (isNamedElsewhere || folder === null || !/^[\w./-]+$/.test(folder) || !isPlaced) return null;
    const keyword = dockerfile.text.slice(copy.keywordSpan.start, copy.keywordSpan.end);
    return {
      folder,
      edits: [
        replaceAt(copy.keywordSpan, inCaseOf(keyword, 'ADD')), replaceAt(destination.span, folder.endsWith('/') ? folder : `${folder}/`),
        deleteInstruction(dockerfile, run),
      ],
    };
  };
}

/** The last part of a path, whichever slashes it has, without quotes. */
export const baseName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(/["']/g, '');

interface Facts {
  readonly commented: ReadonlySet<Instruction | null>;
  /** Where a stage first names a user. */
  readonly users: ReadonlyMap<Stage | null, number>;
  readonly workdirs: readonly string[];
  readonly mentions: Mentions;
}

function factsOf(dockerfile: Dockerfile): Facts {
  const users = new Map<Stage | null, number>();
  for (const { keyword, stage, index } of dockerfile.instructions) {
    if (keyword === 'FROM' && stage?.parent != null && users.has(stage.parent)) users.set(stage, index);
    if (keyword === 'USER' && !users.has(stage)) users.set(stage, index);
  }
  const commented = new Set(dockerfile.comments.map(({ inside }) => inside));
  return { commented, users, workdirs: workdirsOf(dockerfile), mentions: new Mentions(dockerfile) };
}

/** Nothing between the two changes a file, a folder or a user. */
function isNext({ instructions }: Dockerfile, copy: Instruction, run: Instruction): boolean {
  for (let at = copy.index + 1; at < run.index; at++) if (!idle.has(instructions[at]?.keyword ?? '')) return false;
  return true;
}

const idle: ReadonlySet<string> = new Set(['ARG', 'ENV', 'LABEL', 'EXPOSE', 'STOPSIGNAL', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK']);

/** The unpacking, or something that is not needed when ADD does it: making the folder, deleting the archive. */
export const isTidy = (command: Command, archive: string, folder: string | null): boolean => {
  const { name, args, redirects, assigns, wrappers } = command;
  if (redirects.length > 0 || assigns.length > 0 || wrappers.length > 0) return false;
  const paths = plainArgs(command).map(({ value }) => value);
  if (name === 'mkdir') return paths.length === 1 && paths[0] === folder && args.length - paths.length <= 1 && !hasFlag(command, 'm', 'mode');
  if (name === 'rm') return paths.length === 1 && baseName(paths[0] ?? '') === archive;
  return name === 'tar';
};

const once = <T>(make: () => T): (() => T) => {
  let made: Readonly<{ value: T }> | undefined;
  return () => (made ??= { value: make() }).value;
};
