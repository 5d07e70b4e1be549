import type { CommandModule } from 'yargs';
import type { Io } from './io.js';

/** A sub-command: how it is called, and what it does in a world. It says its exit code instead of exiting. */
export type Command = (io: Io, done: (code: number) => void) => CommandModule;

/** A list flag: given several times, or with commas in it. */
export const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])
  .flatMap((one: unknown) => String(one).split(',')).map((one) => one.trim()).filter((one) => one !== '');

/** A flag whose value may hold commas. */
export const repeated = (value: unknown): readonly string[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);

export const one = (value: unknown): string | undefined => (Array.isArray(value) ? String(value.at(-1)) : value === undefined ? undefined : String(value));
