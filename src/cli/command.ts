import type { CommandModule } from 'yargs';
import type { Io } from './io.js';

/** A sub-command: how it is called, and what it does in a world. It says its exit code instead of exiting. */
export type Command = (io: Io, done: (code: number) => void) => CommandModule;

/** yargs drops a lone `-` from positionals, so it travels under another name. */
const dash = '\u0000-';
export const hideDashes = (argv: readonly string[]): string[] => argv.map((word) => (word === '-' ? dash : word));
const plain = (value: unknown): string => (value === dash ? '-' : String(value));
const many = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/** A flag whose value may hold commas. */
export const repeated = (value: unknown): readonly string[] => many(value).map(plain);

/** A list flag: given several times, or with commas in it. */
export const list = (value: unknown): readonly string[] => repeated(value).flatMap((said) => said.split(',')).map((said) => said.trim()).filter((said) => said !== '');

export const one = (value: unknown): string | undefined => repeated(value).at(-1);

/** The words of these positionals, and what follows a `--`, which is in none. */
export const words = (argv: Readonly<Record<string, unknown>>, ...positionals: readonly string[]): readonly string[] =>
  [...positionals.flatMap((name) => repeated(argv[name])), ...repeated(argv['_']).slice(1)];
