import { cleanedBy, usedBy } from './caches.js';
import { deletedPaths } from './deleted-paths.js';
import { commandFolders, placeIn } from './folders.js';
import { installedNames, removedNames } from './package-names.js';
import { isAtOrBelow, placeAndAbove, placeAt, type Place } from './places.js';
import { managerOf } from '../knowledge/package-managers.js';
import { removedPackages } from '../knowledge/package-removals.js';
import { producedPaths } from '../knowledge/produced-paths.js';
import type { Command, Script } from '../shell/model.js';

/** What one script does before a command of it, or, once all are through, what it leaves. */
export class Doings {
  readonly script: Script;
  readonly #folders: ReadonlyMap<Command, Place | null>;
  /** Everything it has made, by place and by every folder above. */
  readonly #own = new Set<Place>();
  readonly #ownExactly = new Set<Place>();
  /** What leaves bytes in its layer, and what was taken away, each with when. */
  readonly #made = new Map<Place, number>();
  readonly #removed = new Map<Place, number>();
  /** Folders it made; those of `mkdir` apart from the homes of users. */
  readonly folders = new Set<Place>();
  readonly homes = new Set<Place>();
  /** Folders it worked in or spoke of, with commands that may leave something there. */
  readonly busy = new Set<Place>();
  readonly dirty = new Map<string, boolean>();
  readonly used = new Set<string>();
  readonly packages = new Map<string, boolean>();
  #step = 0;

  constructor(file: string, script: Script, start: Place) {
    this.script = script;
    this.#folders = commandFolders(file, script, start);
  }

  /** What is still there of what it made. */
  get made(): readonly Place[] {
    return [...this.#made].filter(([place, step]) => !placeAndAbove(place).some((each) => (this.#removed.get(each) ?? -1) > step)).map(([place]) => place);
  }

  /** A path of a command as a place; null where nobody can tell. */
  placeOf(command: Command, path: string | null): Place | null {
    return placeIn(this.#folders.get(command) ?? null, path);
  }

  /** The script itself has made the place, what holds it, or something in it. */
  hasMade(place: Place): boolean {
    return this.#own.has(place) || placeAndAbove(place).some((each) => this.#ownExactly.has(each));
  }

  add(command: Command, mounts: readonly string[]): void {
    this.#step++;
    for (const path of writtenPaths(command)) {
      const place = this.placeOf(command, path);
      if (place === null) continue;
      this.#ownExactly.add(place);
      for (const each of placeAndAbove(place)) this.#own.add(each);
      if (mounts.some((mount) => isAtOrBelow(place, mount))) continue;
      if (command.name === 'mkdir') this.folders.add(place);
      else if (command.name === 'useradd' || command.name === 'adduser') this.homes.add(place);
      else if (leavesBytes.has(command.name)) this.#made.set(place, this.#step);
    }
    this.#work(command);
    for (const path of deletedPaths(command) ?? []) {
      const place = this.placeOf(command, path.folder);
      if (place === null) continue;
      this.#removed.set(place, this.#step);
      this.folders.delete(place);
    }
    for (const cache of cleanedBy(command)) this.dirty.set(cache.id, false);
    if (cleanedBy(command).length === 0 && removedPackages(command) === null) {
      for (const cache of usedBy(command)) {
        this.used.add(cache.id);
        if (cache.fills(command) && !cache.isMounted(mounts)) this.dirty.set(cache.id, true);
      }
    }
    for (const name of removedNames(command)) this.packages.set(name, false);
    for (const name of installedNames(command)) this.packages.set(name, true);
  }

  #work(command: Command): void {
    if (isIdle(command)) return;
    const folder = this.#folders.get(command) ?? null;
    if (folder !== null) this.busy.add(folder);
    for (const { prefix } of command.args) {
      const place = prefix.startsWith('/') ? placeAt('/', prefix) : null;
      if (place !== null) this.busy.add(place);
    }
  }
}

const writtenPaths = (command: Command): readonly (string | null)[] => [
  ...producedPaths(command),
  ...command.redirects.flatMap(({ operator, target }) => (operator.includes('>') && target !== null ? [target.value] : [])),
];

/** RULES, no-late-cleanup (c). */
const leavesBytes: ReadonlySet<string> = new Set(['curl', 'wget', 'aria2c', 'git', 'tar', 'bsdtar', 'unzip', 'make']);

/** Leaves nothing in the folder it runs in, nor in one it speaks of. */
const isIdle = (command: Command): boolean => idle.has(command.name) || ['apt', 'apk', 'yum', 'dnf', 'zypper', 'pacman'].includes(managerOf(command) ?? '');
const idle: ReadonlySet<string> = new Set([
  'mkdir', 'useradd', 'adduser', 'groupadd', 'addgroup', 'usermod', 'groupmod', 'chown', 'chmod', 'chgrp', 'setfacl', 'rm', 'echo', 'printf',
  'true', 'set', 'export', 'cd', 'test', 'id', 'which', 'ls', 'locale-gen', 'ldconfig', 'update-ca-certificates', 'passwd', 'chpasswd',
]);
