import type { Mount } from './mount.js';
import { span, type Span } from '../text/span.js';

/** Where the value of one of a mount's fields stands in the file: what follows `from=`. Null if the mount has no such field. */
export function mountFieldAt({ value }: Mount, key: string): Span | null {
  const field = /"(?:[^"]|"")*"|[^",]+/g;
  let found: Span | null = null;
  for (const { 0: written, index } of value.text.matchAll(field)) {
    const quote = written.startsWith('"') ? 1 : 0;
    const equals = written.indexOf('=');
    const start = index + equals + 1;
    const end = index + written.length - quote;
    // Of two fields with one name the last one counts.
    if (equals !== -1 && start < end && written.slice(quote, equals).toLowerCase() === key) found = span(value.offsets(start), value.offsets(end - 1) + 1);
  }
  return found;
}
