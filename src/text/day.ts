const length = 'yyyy-mm-dd'.length;

/** The day it is: `2026-11-20`. */
export const thisDay = (): string => new Date().toISOString().slice(0, length);

/** So many days before another; the same text where that is no day. */
export const daysBefore = (day: string, days: number): string => {
  const at = days === 0 ? NaN : Date.parse(day);
  return Number.isNaN(at) ? day : new Date(at - days * 86_400_000).toISOString().slice(0, length);
};
