import { foldersIn, placeIn, workdirsOf } from './folders.js';
import { isAtOrBelow, placeAndAbove, type Place } from './places.js';
import { Removals } from './removals.js';
import type { Dockerfile, Instruction } from '../dockerfile/model.js';
import { mountsOf } from '../dockerfile/mount.js';
import { producedPaths } from '../knowledge/produced-paths.js';
import type { Argument, Command, Script, Shells } from '../shell/model.js';

/** Something a command of a script makes: a file or a folder, at a place that the script names. */
export interface Made {
  readonly command: Command;
  readonly step: number;
  readonly place: Place;
  /** What to call it at the end of the script. */
  readonly path: string;
  /** It may be a folder. */
  readonly isTree: boolean;
}

/** A variable that holds the path of what `mktemp` made. */
export interface Temporary {
  readonly command: Command;
  readonly step: number;
  readonly variable: string;
  readonly isTree: boolean;
}

/** What one script makes, uses and takes away. A step is the index of a command. */
export class Trace {
  readonly outer: Instruction;
  readonly script: Script;
  readonly made: readonly Made[];
  readonly temporaries: readonly Temporary[];
  /** Where it starts and ends; null where nobody can tell. */
  readonly start: Place;
  readonly #folders: ReturnType<typeof foldersIn>;
  readonly #removals = new Removals();
  /** The last step that worked in a place or below it, or read it. */
  readonly #used = new Map<Place, number>();
  readonly #mounts: readonly Place[];
  /** How often the text sets a variable. */
  #assignments: ReadonlyMap<string, number> | null = null;
  #steps: ReadonlyMap<Command, number> | null = null;

  constructor(dockerfile: Dockerfile, outer: Instruction, script: Script, start: Place) {
    this.outer = outer;
    this.script = script;
    this.start = start;
    this.#folders = foldersIn(dockerfile.text, script, start);
    this.#mounts = mountsOf(script.instruction).flatMap(({ target }) => (target === null ? [] : placeIn(start, target) ?? []));
    this.temporaries = script.commands.flatMap((command, step) => temporaryOf(dockerfile.text, command, step));
    const temporary = new Set(this.temporaries.map(({ variable }) => variable));
    for (const [step, command] of script.commands.entries()) {
      this.#removals.add(step, command, (path) => this.placeOf(command, path), (variable) => temporary.has(variable));
      this.#use(step, command);
    }
    this.made = script.commands.flatMap((command, step) => this.#madeBy(command, step));
  }

  placeOf(command: Command, path: string | null): Place | null {
    return placeIn(this.folderOf(command), path);
  }

  stepOf(command: Command): number {
    this.#steps ??= new Map(this.script.commands.map((each, step) => [each, step]));
    return this.#steps.get(command) ?? -1;
  }

  folderOf(command: Command): Place | null {
    return this.#folders.of.get(command) ?? null;
  }

  /** What is at the place at a step is there when the script is done, and in the layer. */
  stays({ place, step }: Pick<Made, 'place' | 'step'>): boolean {
    return !this.#removals.has(place, step) && !this.#mounts.some((mount) => isAtOrBelow(place, mount));
  }

  staysInVariable({ variable, step }: Temporary): boolean {
    return !this.#removals.hasVariable(variable, step);
  }

  /** Something reads it later in the script, or works in it. */
  isUsed({ place, step }: Pick<Made, 'place' | 'step'>): boolean {
    return (this.#used.get(place) ?? -1) > step;
  }

  /** The variable is set once, by the script's own shell, and so is there at its end. */
  isSetAtEnd({ command, variable }: Temporary): boolean {
    const { statements, text } = this.script;
    this.#assignments ??= countOf([...text.matchAll(/(\w+)=/g)].map(([, name = '']) => name));
    const statement = statements[command.statement];
    return statement !== undefined && ['first', '&&', ';', 'newline'].includes(statement.link) && !statement.background && command.depth === 1
      && (statement.kind === 'assignment' || statement.commands[0]?.name === 'export') && this.#assignments.get(variable) === 1;
  }

  #use(step: number, command: Command): void {
    if (idle.has(command.name)) return;
    const read = command.redirects.flatMap(({ operator, target }) => (target !== null && operator.startsWith('<') ? target : []));
    const words = [...command.args, ...read];
    const places = [this.folderOf(command), ...words.flatMap((word) => spellings(word).map((path) => this.placeOf(command, path)))];
    for (const place of places) {
      for (const each of place === null ? [] : placeAndAbove(place)) this.#used.set(each, step);
    }
  }

  #madeBy(command: Command, step: number): readonly Made[] {
    const redirected = command.redirects.flatMap(({ operator, target }) => (operator.includes('>') && target !== null ? [target.value] : []));
    const make = (isTree: boolean) => (path: string | null): readonly Made[] => {
      const place = this.placeOf(command, path);
      const named = path === null || place === null || command.name === 'ln' ? null : this.#pathAtEnd(command, path, place);
      return place === null || named === null ? [] : [{ command, step, place, path: named, isTree }];
    };
    return [...producedPaths(command).flatMap(make(!makesFiles.has(command.name))), ...redirected.flatMap(make(false))];
  }

  #pathAtEnd(command: Command, path: string, place: Place): string | null {
    const isSame = path.startsWith('/') || (this.#folders.end !== null && this.#folders.end === this.folderOf(command));
    const written = isSame ? path : place;
    const whole = written.replace(/\/+$/, '');
    return whole === '' || whole.startsWith('?') ? null : whole;
  }
}

const countOf = (words: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** A trace of every RUN that ships, and with `shipsOnly` off of all others too. */
export function* traces(dockerfile: Dockerfile, shells: Shells, shipsOnly: boolean): Iterable<Trace> {
  const workdirs = workdirsOf(dockerfile);
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const script = instruction.keyword === 'RUN' && (!shipsOnly || dockerfile.ships(outer)) ? shells.script(instruction) : null;
    if (script !== null && script.commands.length > 0) yield traceOf(dockerfile, outer, script, workdirs[outer.index] ?? '/');
  }
}

/** Each is made once, whoever asks for traces. */
const traceOf = (dockerfile: Dockerfile, outer: Instruction, script: Script, start: Place): Trace => {
  let trace = known.get(script);
  if (trace === undefined) known.set(script, trace = new Trace(dockerfile, outer, script, start));
  return trace;
};

const known = new WeakMap<Script, Trace>();

/** Neither reads what it is told nor does anything with it that lasts. */
const idle: ReadonlySet<string> = new Set([
  'mkdir', 'chown', 'chmod', 'chgrp', 'setfacl', 'touch', 'rm', 'rmdir', 'echo', 'printf', 'cd', 'pushd', 'popd', 'test', 'ls', 'mktemp', 'export', 'set',
  'true', 'useradd', 'adduser', 'usermod',
]);
const makesFiles: ReadonlySet<string> = new Set(['curl', 'wget', 'aria2c', 'touch']);

/** As it is, and behind the `=` or `@` of a flag that takes it: `--prefix=/tmp/x`, `-d@/tmp/x`. */
const spellings = ({ prefix }: Argument): readonly string[] => {
  if (prefix.includes('://')) return [];
  const inner = /^[^/]*[=@:](?=[/.\w])/.exec(prefix)?.[0].length ?? 0;
  return inner === 0 ? (prefix === '' || prefix.startsWith('-') ? [] : [prefix]) : [prefix, prefix.slice(inner)];
};

/** `D=$(mktemp -d)`, with an `export` before it or not. */
function temporaryOf(file: string, command: Command, step: number): readonly Temporary[] {
  if (command.name !== 'mktemp') return [];
  const before = file.slice(Math.max(0, command.nameSpan.start - 120), command.wholeSpan.start);
  const variable = /(\w+)=["']?(?:\$\(|`)[\s\\]*$/.exec(before)?.[1];
  return variable === undefined ? [] : [{ command, step, variable, isTree: command.flags.includes('d') || command.flags.includes('directory') }];
}
