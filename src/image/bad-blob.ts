import { UsageError } from '../errors.js';
import { oneLine } from '../text/one-line.js';

/** What is wrong with the bytes of an image: which blob, and where in it. */
export const badBlob = (blob: string, offset: number, what: string): UsageError => new UsageError(`${oneLine(blob)}: at byte ${offset}: ${oneLine(what)}`);
