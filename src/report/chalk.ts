import { Chalk } from 'chalk';

/** Colours as asked for, never as chalk would guess. */
export const paint = new Chalk({ level: 1 });
