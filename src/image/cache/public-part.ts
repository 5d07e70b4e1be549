import { secretKindOf } from '../../knowledge/secret-files.js';
import type { Kept } from '../layers/kept.js';

/**
 * What a cache needs of a content in which no secret was found. Nobody knows all of them: of scripts, which are full of what looks like
 * none and is one, rules need to know no more than what runs them.
 */
export function publicPart(path: string, mode: number, kept: Kept): Kept {
  const { head, tail, isWhole } = kept;
  // Its text says that it is public, and nothing but all of it does.
  if (secretKindOf(path) !== null) return kept;
  const isScript = head.toString('latin1', 0, 2) === '#!';
  if (head.includes(0) || !(isScript || ((mode & 0o111) !== 0 && !isReadWhole.test(path)))) return kept;
  const start = head.subarray(0, isScript ? endOfLine(head) : 4);
  return { head: start, tail: isWhole ? start : tail.subarray(0, 0), isWhole };
}

/** The kernel reads so much of it. */
const endOfLine = (head: Buffer): number => Math.min(head.indexOf('\n') + 1 || head.length, 256);

/** Accounts, systems, packages and what projects depend on, whatever mode somebody gave them. */
const isReadWhole = /(?:^|\/)(?:etc\/[^/]+|os-release[^/]*|package\.json|\.package-lock\.json)$|^var\/lib\/(?:dpkg|rpm)\/|^(?:usr\/)?lib\/(?:apk|sysimage)\/|\.dist-info\/[^/]+$/;
