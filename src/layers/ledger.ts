import type { Cache } from './caches.js';
import type { Doings } from './doings.js';
import type { Files } from './files.js';
import { placeAndAbove, type Place } from './places.js';
import type { Target, Transfer } from './transfers.js';
import type { Instruction } from '../dockerfile/model.js';
import type { Script } from '../shell/model.js';

/** Who put something where, as far as the Dockerfile says. */
export type Origin = Readonly<{ by: Instruction; mark: Mark; transfer: Transfer | null; target: Target | null; before: Before }>;

/** What was there before a COPY or ADD: nothing that this file put there, an empty folder, or more. */
type Before = 'nothing' | 'empty' | 'something';

/** A RUN that used a cache or installed a package, and how far the stage had come by then. */
export type Use = Readonly<{ script: Script; outer: Instruction; mark: Mark }>;

/** How many RUNs there were, how many whose commands nobody can see, and how often the user changed. */
export type Mark = Readonly<{ runs: number; unseen: number; users: number }>;

/** Nobody builds that many stages one upon the other; each question goes through them all. */
const mostStages = 50;

/**
 * What the instructions of a stage have left in its layers so far; the stage below comes first. Filled in the order of the file, it
 * answers for the instruction at hand.
 */
export class Ledger {
  readonly #below: Ledger | null;
  /** By place and by every folder above it. */
  readonly #origins = new Map<Place, Origin>();
  readonly #targets = new Map<Place, Origin>();
  /** Folders that were made and nothing more. */
  readonly #empty = new Map<Place, number>();
  readonly #mkdirs = new Map<Place, Instruction>();
  /** When a RUN last worked in a folder or below it, or spoke of it. */
  readonly #busy = new Map<Place, number>();
  readonly #dirty = new Map<string, Instruction | null>();
  readonly #uses = new Map<string, Use>();
  readonly #packages = new Map<string, Use | null>();
  #mark: Mark;

  constructor(below: Ledger | null) {
    this.#below = below;
    this.#mark = below?.mark ?? { runs: 0, unseen: 0, users: 0 };
  }

  get mark(): Mark {
    return this.#mark;
  }

  transfer(transfer: Transfer): void {
    const { instruction: by, targets } = transfer;
    for (const target of targets) {
      const origin = { by, mark: this.#mark, transfer, target, before: this.#before(target.place) };
      this.#targets.set(target.place, origin);
      for (const place of placeAndAbove(target.place)) this.#origins.set(place, origin);
    }
  }

  #before(place: Place): Before {
    if (this.originOf(place, null) !== null || this.transferAbove(place) !== null || this.#isBusy(place, -1)) return 'something';
    return this.wasMade(place) ? 'empty' : 'nothing';
  }

  user(): void {
    this.#mark = { ...this.#mark, users: this.#mark.users + 1 };
  }

  folder(place: Place): void {
    if (!this.#empty.has(place)) this.#empty.set(place, this.#mark.runs);
  }

  /** A RUN nobody can read. */
  unreadable(folder: Place): void {
    this.#mark = { ...this.#mark, runs: this.#mark.runs + 1, unseen: this.#mark.unseen + 1 };
    for (const place of placeAndAbove(folder)) this.#busy.set(place, this.#mark.runs);
  }

  run(outer: Instruction, { script, made, folders, homes, busy, dirty, used, packages }: Doings, isUnseen: boolean): void {
    const mark = { ...this.#mark, runs: this.#mark.runs + 1, unseen: this.#mark.unseen + (isUnseen ? 1 : 0) };
    this.#mark = mark;
    for (const place of [...folders, ...homes]) this.folder(place);
    for (const place of folders) this.#mkdirs.set(place, outer);
    for (const place of made) {
      for (const each of placeAndAbove(place)) this.#origins.set(each, { by: outer, mark, transfer: null, target: null, before: 'something' });
    }
    for (const place of busy) {
      for (const each of placeAndAbove(place)) this.#busy.set(each, mark.runs);
    }
    for (const [id, isDirty] of dirty) this.#dirty.set(id, isDirty ? outer : null);
    for (const id of used) this.#uses.set(id, { script, outer, mark });
    for (const [name, isThere] of packages) this.#packages.set(name, isThere ? { script, outer, mark } : null);
  }

  /** Who put what lies at a place or below it; with a context also who copied a folder that holds it. */
  originOf(place: Place, context: Files | null): Origin | null {
    return this.#find((ledger) => ledger.#origins.get(place) ?? (context === null ? undefined : ledger.#copiedWith(place, context))) ?? null;
  }

  #copiedWith(place: Place, context: Files): Origin | undefined {
    for (const above of placeAndAbove(place)) {
      const origin = this.#targets.get(above);
      if (origin !== undefined && isInContext(origin, above, place, context)) return origin;
    }
    return undefined;
  }

  /** The nearest COPY or ADD that brought the place, be it with a folder above it. With a context, only what is there counts. */
  transferAbove(place: Place, context: Files | null = null): Origin | null {
    const places = placeAndAbove(place);
    return this.#find((ledger) => {
      for (const each of places) {
        const origin = ledger.#targets.get(each);
        if (origin !== undefined && (each === place || mayHold(origin, each, place, context))) return origin;
      }
      return undefined;
    }) ?? null;
  }

  /** The COPY or ADD that brought something to a place or below it last. */
  transferBelow(place: Place): Origin | null {
    const origin = this.originOf(place, null);
    return origin?.transfer == null ? null : origin;
  }

  /** The COPY or ADD that has exactly this place for a target. */
  transferAt(place: Place): Origin | null {
    return this.#find((ledger) => ledger.#targets.get(place)) ?? null;
  }

  /** A folder somebody made, into which nothing is known to have come. */
  isEmpty(place: Place): boolean {
    const since = this.#find((ledger) => ledger.#empty.get(place));
    return since !== undefined && this.originOf(place, null) === null && !this.#isBusy(place, since);
  }

  /** A WORKDIR or a mkdir made exactly this folder. */
  wasMade(place: Place): boolean {
    return this.#find((ledger) => ledger.#empty.get(place)) !== undefined;
  }

  #isBusy(place: Place, since: number): boolean {
    return (this.#find((ledger) => ledger.#busy.get(place)) ?? -1) > since;
  }

  /** The RUN whose `mkdir` made exactly this folder. */
  folderMadeBy(place: Place): Instruction | null {
    return this.#find((ledger) => ledger.#mkdirs.get(place)) ?? null;
  }

  dirtiedBy(cache: Cache): Instruction | null {
    return this.#find((ledger) => ledger.#dirty.get(cache.id)) ?? null;
  }

  lastUseOf(cache: Cache): Use | null {
    return this.#find((ledger) => ledger.#uses.get(cache.id)) ?? null;
  }

  installerOf(name: string): Use | null {
    return this.#find((ledger) => ledger.#packages.get(name)) ?? null;
  }

  /** What the nearest stage knows; null is knowledge too. */
  #find<T>(look: (ledger: Ledger) => T | undefined): T | undefined {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the first of the stages to be asked
    let ledger: Ledger | null = this;
    for (let depth = 0; ledger !== null && depth < mostStages; depth++) {
      const found = look(ledger);
      if (found !== undefined) return found;
      ledger = ledger.#below;
    }
    return undefined;
  }
}

/** A folder was copied that holds the place; without a context, or from elsewhere, nobody can say it does not. */
const mayHold = (origin: Origin, above: Place, place: Place, context: Files | null): boolean => origin.target?.kind !== 'file'
  && (context === null || origin.target?.source == null || isInContext(origin, above, place, context));

/** The context holds what lies at a place below a copied folder. */
function isInContext({ target }: Origin, above: Place, place: Place, context: Files): boolean {
  if (target?.source == null || target.kind === 'file') return false;
  const path = [target.source, place.slice(above.length + 1)].filter((part) => part !== '').join('/');
  return context.kind(path) !== null && !context.isIgnored(path);
}
