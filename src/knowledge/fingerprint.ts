import { createHash } from 'node:crypto';

/** The start of a digest (SHA-256): a mark by which two sightings of one secret are known, and from which nobody gets it back. */
export const fingerprintOf = (secret: string | Buffer): string => createHash('sha256').update(secret).digest('hex').slice(0, 8);
