import { UsageError } from '../errors.js';
import { inUnits } from '../text/bytes.js';
import { sizeIn } from '../text/size.js';

/** How much an image may grow: bytes, or a share of what it was. */
export type GrowthLimit = Readonly<{ bytes: number } | { share: number; said: string }>;

export function growthLimitFrom(text: string | undefined): GrowthLimit | null {
  if (text === undefined) return null;
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(text.trim())?.[1];
  if (percent !== undefined) return { share: Number(percent) / 100, said: text.trim() };
  const bytes = sizeIn(text);
  if (bytes === null) throw new UsageError(`--max-growth takes a size or a share such as 20MB or 5%, not ${text}`);
  return { bytes };
}

/** In words how far it goes beyond the limit; null where it does not. */
export function tooMuchGrowth(limit: GrowthLimit, before: number, after: number): string | null {
  const growth = after - before;
  const most = 'bytes' in limit ? limit.bytes : before * limit.share;
  return growth <= most ? null : `it grew by ${inUnits(growth)}, more than ${'bytes' in limit ? inUnits(limit.bytes) : limit.said}`;
}
