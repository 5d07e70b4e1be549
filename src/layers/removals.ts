import { nameOf, placeAndAbove, type Place } from './places.js';
import { flagValue } from '../knowledge/command.js';
import { decompressed } from '../knowledge/unpacking.js';
import type { Argument, Command } from '../shell/model.js';

/** Where a path of the command leads, as far as anybody can tell. */
type PlaceOf = (path: string | null) => Place | null;

/**
 * What the commands of one script take away, and when. It errs on the side of what is gone: a pattern takes whatever might fit it, and
 * a variable that nobody can follow takes everything.
 */
export class Removals {
  /** By place, and by name where nobody knows the folder: the last step that took it. */
  readonly #places = new Map<Place, number>();
  readonly #names = new Map<string, number>();
  readonly #patterns: { readonly pattern: Place; readonly step: number }[] = [];
  /** The variables whose value a removal takes, in the words of the script. */
  readonly #variables = new Map<string, number>();
  #everything = -1;

  /** `isTemporary` says of a variable that it names a folder or file that `mktemp` made, and so nothing with a name. */
  add(step: number, command: Command, placeOf: PlaceOf, isTemporary: (variable: string) => boolean): void {
    // A trap is for the end.
    if (mayRemoveAnything(command)) this.#everything = command.name === 'trap' ? Infinity : Math.max(step, this.#everything);
    for (const arg of removedWords(command)) {
      const { value, prefix, text } = arg;
      const variables = [...text.matchAll(/\$\{?(\w+)/g)].map(([, name = '']) => name);
      for (const name of variables) this.#variables.set(name, step);
      if (value !== null) this.#take(step, value, placeOf);
      else if (prefix !== '') this.#take(step, `${prefix}*`, placeOf);
      else if (variables.length === 0 || !variables.every(isTemporary)) this.#everything = Math.max(step, this.#everything);
    }
  }

  /** Whether what was at the place at a step is there no more once the script is done. */
  has(place: Place, since: number): boolean {
    const isLater = (step: number | undefined): boolean => step !== undefined && step > since;
    return this.#everything > since || isLater(this.#names.get(nameOf(place)))
      || placeAndAbove(place).some((each) => isLater(this.#places.get(each)))
      || this.#patterns.some(({ pattern, step }) => step > since && mayMatch(pattern, place));
  }

  /** The same for what a variable names. */
  hasVariable(name: string, since: number): boolean {
    return this.#everything > since || (this.#variables.get(name) ?? -1) > since;
  }

  #take(step: number, path: string, placeOf: PlaceOf): void {
    const whole = path.replace(/\/(?:\*|\.\*|\{\*,\.\*\})?$/, '');
    const isPattern = /[*?[{]/.test(whole);
    const place = whole === '' ? '/' : placeOf(whole);
    if (place === null) this.#names.set(nameOf(whole), step);
    const isVague = place === '/' || (isPattern && (place === null || this.#patterns.length >= mostPatterns));
    if (isVague) this.#everything = Math.max(step, this.#everything);
    else if (place !== null && isPattern) this.#patterns.push({ pattern: place, step });
    else if (place !== null) this.#places.set(place, step);
  }
}

/** Each is held against every place that is asked for. */
const mostPatterns = 64;

const removers: ReadonlySet<string> = new Set(['rm', 'rmdir', 'unlink', 'shred']);

/** The words that name what goes. */
function removedWords(command: Command): readonly Argument[] {
  const operands = command.args.filter(({ prefix }) => !prefix.startsWith('-'));
  if (removers.has(command.name)) return operands;
  if (command.name === 'mv') return flagValue(command, 't', 'target-directory') === null ? operands.slice(0, -1) : operands;
  if (command.name === 'find' && finds(command)) return startsOf(command);
  const emptied = decompressed(command);
  return operands.filter((word) => emptied.includes(word));
}

/** What it looks through stands before its first test; without that it is the folder it runs in. */
const startsOf = ({ args }: Command): readonly Argument[] => {
  const test = args.findIndex(({ text }) => /^[-(!\\]/.test(text));
  return args.slice(0, test === -1 ? args.length : test);
};

const finds = ({ args }: Command): boolean => args.some(({ value }) => value === '-delete' || removers.has(value ?? '') || value === 'mv');

/** `xargs rm`, a trap, a text for another shell that nobody can read. */
const mayRemoveAnything = (command: Command): boolean => {
  const { name, args, wrappers } = command;
  if (removers.has(name)) return wrappers.includes('xargs') || args.every(({ prefix }) => prefix.startsWith('-'));
  if (name === 'find') return finds(command) && startsOf(command).length === 0;
  if (name === 'parallel') return true;
  return readers.has(name) && args.some(({ text }) => /\brm\b/.test(text));
};

const readers: ReadonlySet<string> = new Set([
  'trap', 'eval', 'sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'su', 'runuser', 'python', 'python3', 'perl',
]);

/** Part by part; of a part that is a pattern only what stands before its first and behind its last special character is compared. */
function mayMatch(pattern: Place, place: Place): boolean {
  const parts = pattern.split('/');
  const names = place.split('/');
  return parts.length <= names.length && parts.every((part, at) => {
    const name = names[at] ?? '';
    const special = at === 0 ? -1 : part.search(/[*?[\]{}]/);
    if (special === -1) return part === name;
    const end = part.length - [...part].reverse().findIndex((each) => '*?[]{}'.includes(each));
    return name.startsWith(part.slice(0, special)) && name.endsWith(part.slice(end));
  });
}
