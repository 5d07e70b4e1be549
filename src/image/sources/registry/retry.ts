import type { Surroundings } from './surroundings.js';

/** The first one included. */
export const mostTries = 6;

/** What servers answer that are busy or broken for the moment. */
export const isPassing = (status: number): boolean => status === 429 || status === 408 || status === 500 || status >= 502 && status <= 504;

const firstPause = 500;
const longestPause = 20_000;
/** Nobody waits longer for a server that asks for it. */
const longestAsked = 90_000;

/** How many milliseconds to wait before the next try, of which there were some; null where the server asks for more than anybody waits. */
export function pauseAfter(tries: number, retryAfter: string | undefined, { random, now }: Pick<Surroundings, 'random' | 'now'>): number | null {
  const asked = retryAfter === undefined ? null : milliseconds(retryAfter, now());
  if (asked !== null) return asked > longestAsked ? null : asked;
  const pause = Math.min(longestPause, firstPause * 2 ** (tries - 1));
  return Math.round(pause / 2 + random() * pause / 2);
}

/** Seconds, or a date (RFC 9110, 10.2.3). */
function milliseconds(retryAfter: string, now: number): number | null {
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
