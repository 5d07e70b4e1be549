import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 run our code for longer before it makes it faster: over thousands of small files, hundreds of rules each, what it makes is
 * thrown away again as often as not (docs/decisions/0010-many-files.md). For every thread of the process. V8 takes compiled code only
 * where the flags are those it was compiled under, so this comes after the program is loaded, and is undone before its compiled form is
 * kept (scripts/build/launcher.cjs).
 */
export function compileLater(): void {
  const flag = flagFor(process.versions.v8);
  if (flag === null) return;
  setFlagsFromString(`${flag.name}=${String(flag.later)}`);
  process.prependOnceListener('exit', () => { setFlagsFromString(`${flag.name}=${String(flag.usual)}`); });
}

/** V8 complains about flags it does not know, so a version that we have not tried stays as it is. */
export const flagFor = (v8: string | undefined): Readonly<{ name: string; later: number; usual: number }> | null => {
  const major = Number.parseInt(v8 ?? '', 10);
  if (major === 11) return { name: '--interrupt-budget', later: 4_000_000, usual: 67_584 };
  return major === 12 || major === 13 ? { name: '--invocation-count-for-turbofan', later: 100_000, usual: 3000 } : null;
};
