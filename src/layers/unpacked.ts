import type { Place } from './places.js';
import type { Trace } from './traces.js';
import { unpacking, type Unpacking } from '../knowledge/unpacking.js';
import type { Argument, Command } from '../shell/model.js';

/** What became of an archive, and when the script did it. */
export type Unpacked = Readonly<{ step: number; manner: Unpacking['manner'] }>;

/** The archives of a command by name; where it names none, what stands behind `<`. */
export const archivesOf = (command: Command): readonly Pick<Argument, 'value'>[] => {
  const found = unpacking(command);
  if (found === null || found.archives.length > 0) return found?.archives ?? [];
  return command.redirects.flatMap(({ operator, target }) => (operator === '<' && target !== null ? target : []));
};

/** The places of what a script unpacks or installs; of a pattern those that the script itself has put there. */
export function unpackedIn(trace: Trace): ReadonlyMap<Place, Unpacked> {
  const unpacked = new Map<Place, Unpacked>();
  let patterns = 0;
  for (const [step, command] of trace.script.commands.entries()) {
    const manner = unpacking(command)?.manner;
    for (const { value } of manner === undefined ? [] : archivesOf(command)) {
      const place = trace.placeOf(command, value);
      if (place === null || manner === undefined) continue;
      if (!place.includes('*')) unpacked.set(place, { step, manner });
      else if (patterns++ < mostPatterns) {
        for (const made of trace.made) if (matches(place, made.place)) unpacked.set(made.place, { step, manner });
      }
    }
  }
  return unpacked;
}

/** Each is held against everything that the script makes. */
const mostPatterns = 16;

/** `/tmp/*.deb` and the like: one star. */
const matches = (pattern: Place, place: Place): boolean => {
  const [before = '', after = ''] = pattern.split('*', 2);
  return place.length >= before.length + after.length && place.startsWith(before) && place.endsWith(after)
    && !place.slice(before.length).includes('/');
};
