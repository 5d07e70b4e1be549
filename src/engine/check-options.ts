import { separated, type Name } from './name-list.js';

/** What stands after `check=`, in the directive as in a comment above an instruction. */
export interface CheckOptions {
  readonly skip: readonly Name[];
  /** Checks that run only where they are named. */
  readonly experimental: readonly Name[];
  /** Any check that is reported fails the build. */
  readonly error: boolean;
}

/**
 * As BuildKit reads it: up to the first space, split at the first two `;`, a repeated key's last value wins.
 * Null where BuildKit refuses the text.
 */
export const checkOptions = (text: string, offset: number, end = text.search(/[ \r\n]/)): CheckOptions | null => {
  let skip: readonly Name[] = [];
  let experimental: readonly Name[] = [];
  let error = false;
  for (const part of parts(end === -1 ? text : text.slice(0, end))) {
    const equals = part.text.indexOf('=');
    if (equals === -1) return null;
    const key = part.text.slice(0, equals).trim();
    const value = part.text.slice(equals + 1);
    const names = (): readonly Name[] => separated(value, offset + part.start + equals + 1).filter(({ name }) => name !== '');
    if (key === 'skip') skip = names();
    else if (key === 'experimental') experimental = names();
    else if (key === 'error') {
      const flag = booleans.get(value.trim());
      if (flag === undefined) return null;
      error = flag;
    } else return null;
  }
  return { skip, experimental, error };
};

/** Cut at the first two semicolons; a third one is part of the last value. */
const parts = (value: string): { text: string; start: number }[] => {
  const first = value.indexOf(';');
  const second = first === -1 ? -1 : value.indexOf(';', first + 1);
  const cuts = [first, second].filter((cut) => cut !== -1);
  return [-1, ...cuts].map((cut, i) => ({ start: cut + 1, text: value.slice(cut + 1, cuts[i] ?? value.length) }));
};

/** The spellings Go's ParseBool takes. */
const booleans: ReadonlyMap<string, boolean> = new Map([
  ...['1', 't', 'T', 'TRUE', 'true', 'True'].map((word) => [word, true] as const),
  ...['0', 'f', 'F', 'FALSE', 'false', 'False'].map((word) => [word, false] as const),
]);
