import { readJsonAsHadolint } from './json.js';
import type { Habits } from '../instruction.js';

const runFlags = new Set(['mount', 'network', 'security']);

/** How hadolint takes an instruction apart where BuildKit does it otherwise. */
export const hadolintHabits: Habits = {
  readJson: readJsonAsHadolint,
  // What it does not know is the first word of the script.
  isFlag: (keyword, text) => keyword !== 'RUN' || runFlags.has(text.slice(2, text.indexOf('='))),
  quotesInFlags: (keyword) => keyword !== 'RUN',
  declaresOneName: true,
  keepsBlanks: new Set(['USER']),
};
