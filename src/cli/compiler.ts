import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 run our code for longer before it makes it faster: over thousands of small files, hundreds of rules each, what it makes is
 * thrown away again as often as not (docs/decisions/0010-many-files.md). For every thread of the process, those to come included.
 */
export function compileLater(): void {
  const flag = flagFor(process.versions.v8);
  if (flag !== null) setFlagsFromString(flag);
}

/** V8 complains about flags it does not know, so a version that we have not tried stays as it is. */
export const flagFor = (v8: string | undefined): string | null => {
  const major = Number.parseInt(v8 ?? '', 10);
  if (major === 11) return '--interrupt-budget=4000000';
  return major === 12 || major === 13 ? '--invocation-count-for-turbofan=100000' : null;
};
