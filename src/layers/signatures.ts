import type { Place } from './places.js';
import type { Trace } from './traces.js';
import { hasFlag, plainArgs } from '../knowledge/command.js';
import type { Command } from '../shell/model.js';

export const isGpg = ({ name }: Command): boolean => name === 'gpg' || name === 'gpg2';

/** The detached signatures that a script checks something against, and when. */
export function signaturesIn(trace: Trace): ReadonlyMap<Place, number> {
  const signatures = new Map<Place, number>();
  for (const [step, command] of trace.script.commands.entries()) {
    const value = isGpg(command) && hasFlag(command, 'verify') ? plainArgs(command, valueFlags)[0]?.word.value ?? null : null;
    const place = value === null || !/\.(?:asc|sig|sign|gpg)$/.test(value) ? null : trace.placeOf(command, value);
    if (place !== null) signatures.set(place, step);
  }
  return signatures;
}

/** Flags of gpg that take the next word. */
const valueFlags: ReadonlySet<string> = new Set([
  'keyring', 'homedir', 'keyserver', 'keyserver-options', 'o', 'output', 'trust-model', 'status-fd', 'logger-fd', 'options', 'u', 'r', 'passphrase-fd',
]);
