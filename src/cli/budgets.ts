import type { SaidEntry } from '../config/index.js';
import { UsageError } from '../errors.js';
import { sizeIn } from '../text/size.js';

/** What an image may be at most, as the command line says it. */
export interface BudgetFlags {
  readonly maxSize: string | undefined;
  readonly maxLayer: string | undefined;
  readonly maxWasted: string | undefined;
  readonly minScore: string | undefined;
}

/** Budgets are options of the rule that watches over them; whoever sets one wants it on. */
export function budgetsFrom({ maxSize, maxLayer, maxWasted, minScore }: BudgetFlags): readonly SaidEntry[] {
  const entry = (flag: string, option: string, value: number): SaidEntry =>
    ({ name: 'image-budget', severity: null, options: { [option]: value }, source: { kind: 'flag', name: flag } });
  const size = (flag: string, option: string, text: string | undefined): readonly SaidEntry[] => {
    if (text === undefined) return [];
    const bytes = sizeIn(text);
    if (bytes === null) throw new UsageError(`${flag} takes a size such as 500MB or 1.5GiB, not ${text}`);
    return [entry(flag, option, bytes / 1e6)];
  };
  const score = minScore === undefined ? null : Number(minScore);
  if (score !== null && !(score >= 0 && score <= 1 && minScore !== '')) throw new UsageError(`--min-score takes a number from 0 to 1, not ${minScore ?? ''}`);
  return [
    ...size('--max-size', 'maxMB', maxSize), ...size('--max-layer', 'maxLayerMB', maxLayer), ...size('--max-wasted', 'maxWastedMB', maxWasted),
    ...score === null ? [] : [entry('--min-score', 'minScore', score)],
  ];
}
