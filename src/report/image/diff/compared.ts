import type { SafeRead } from '../without-secrets.js';
import type { ReportedFinding } from '../../../engine/result.js';
import type { ImageDiff } from '../../../image/diff/diff.js';

/** Two images, what became of the one, and what rules say of each. */
export interface Compared {
  readonly old: SafeRead;
  readonly new: SafeRead;
  readonly diff: ImageDiff;
  /** Findings that only one of them has. */
  readonly came: readonly ReportedFinding[];
  readonly went: readonly ReportedFinding[];
  /** Why it is too much; null where it is not, or where nobody said what is. */
  readonly tooMuch: string | null;
}
