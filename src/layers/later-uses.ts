import { deletedPaths } from './deleted-paths.js';
import { nameOf, placeAndAbove, placeAt, type Place } from './places.js';
import { contextPath } from './transfers.js';
import { makesLayer } from '../dockerfile/makes-layer.js';
import type { Dockerfile, Instruction, Stage } from '../dockerfile/model.js';
import { mountsOf } from '../dockerfile/mount.js';
import { usedAfter } from '../dockerfile/used-after.js';
import { downloadedFiles } from '../knowledge/downloads.js';
import type { Shells } from '../shell/model.js';

/** What becomes of a file or folder once the RUN that made it is done. */
export type Fate =
  /** Nobody speaks of it again. */
  | 'forgotten'
  /** A later RUN or a copy to another stage needs it. */
  | 'needed'
  /** A later RUN deletes it, too late. */
  | 'deleted'
  /** The image starts in it, runs it, or knows it by a variable. */
  | 'kept';

/** Tells by the name of what was made: whoever says the name may mean it. */
export class LaterUses {
  readonly #dockerfile: Dockerfile;
  readonly #shells: Shells;
  #isUsedAfter: ((instruction: Instruction, key: string) => boolean) | null = null;
  #kept: ReadonlySet<string> | null = null;
  #copied: ReadonlyMap<Stage, ReadonlySet<Place>> | null = null;

  constructor(dockerfile: Dockerfile, shells: Shells) {
    this.#dockerfile = dockerfile;
    this.#shells = shells;
  }

  of(outer: Instruction, place: Place): Fate {
    const name = nameOf(place);
    this.#kept ??= keptNames(this.#dockerfile);
    if (this.#kept.has(name)) return 'kept';
    this.#isUsedAfter ??= usedAfter(this.#dockerfile, (instruction) => this.#keysOf(instruction));
    const isDeleted = (what: string): boolean => this.#isUsedAfter?.(outer, `delete ${what}`) === true;
    if (isDeleted(name) || placeAndAbove(place).some(isDeleted)) return 'deleted';
    this.#copied ??= copiedPlaces(this.#dockerfile);
    const copied = outer.stage === null ? undefined : this.#copied.get(outer.stage);
    const isCopied = copied !== undefined && ['/', name, ...placeAndAbove(place)].some((each) => copied.has(each));
    return isCopied || this.#isUsedAfter(outer, `use ${name}`) ? 'needed' : 'forgotten';
  }

  *#keysOf(instruction: Instruction): Iterable<string> {
    if (!makesLayer(instruction)) return;
    const first = firstMentions(this.#dockerfile, instruction);
    const commands = instruction.keyword === 'RUN' ? this.#shells.commands(instruction) : [];
    const anew = new Set<string>();
    for (const command of commands) {
      // Who fetches it again before anything else needs no other.
      for (const file of downloadedFiles(command)) {
        const at = file === null ? undefined : first.get(nameOf(file));
        if (file !== null && at !== undefined && at >= command.span.start && at < command.span.end) anew.add(nameOf(file));
      }
    }
    for (const command of commands) {
      for (const { text: path, folder } of deletedPaths(command) ?? []) {
        if (anew.has(nameOf(path))) continue;
        yield `delete ${nameOf(path)}`;
        yield `delete ${folder}`;
      }
    }
    for (const name of first.keys()) if (!anew.has(name)) yield `use ${name}`;
  }
}

const word = /[\w.+@-]+/g;

/** The names an instruction says, heredocs included, and where it first does so. */
const firstMentions = ({ text }: Dockerfile, { span, wholeSpan }: Instruction): ReadonlyMap<string, number> => {
  const first = new Map<string, number>();
  for (const { 0: name, index } of text.slice(span.start, wholeSpan.end).matchAll(word)) {
    if (!first.has(name)) first.set(name, span.start + index);
  }
  return first;
};

const namesIn = (text: string): ReadonlySet<string> => new Set(text.match(word));

/** What settings and start commands speak of, wherever they stand. */
function keptNames({ text, instructions }: Dockerfile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const outer of instructions) {
    const { keyword, span } = outer.trigger ?? outer;
    if (!keeping.has(keyword)) continue;
    for (const name of namesIn(text.slice(span.start, span.end))) names.add(name);
  }
  return names;
}

const keeping: ReadonlySet<string> = new Set(['CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'ENV', 'WORKDIR', 'VOLUME', 'SHELL']);

/** What later stages take from a stage, or from one built on it: the places, and the names in case nobody can tell the place. */
function copiedPlaces(dockerfile: Dockerfile): ReadonlyMap<Stage, ReadonlySet<Place>> {
  const copied = new Map<Stage, Set<Place>>();
  const add = (from: string, paths: readonly string[], reader: Instruction): void => {
    const source = dockerfile.stageFor(from, reader);
    for (let stage = source, depth = 0; stage !== null && depth < mostStages; stage = stage.parent, depth++) {
      const places = copied.get(stage) ?? new Set();
      copied.set(stage, places);
      for (const path of paths) places.add(placeAt('/', path) ?? '/').add(nameOf(contextPath(path)) || '/');
    }
  };
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const { keyword, flags, words } = instruction;
    const from = keyword === 'COPY' ? flags.find(({ name }) => name === 'from')?.value?.text : undefined;
    if (from !== undefined) add(from, words.slice(0, -1).map(({ text }) => text), instruction);
    for (const mount of mountsOf(instruction)) if (mount.from !== null) add(mount.from, [mount.source ?? '/'], instruction);
  }
  return copied;
}

/** Nobody builds that many stages one upon the other. */
const mostStages = 50;
