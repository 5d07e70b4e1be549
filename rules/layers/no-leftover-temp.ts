import { defineRule, safeFix, type SafeFix } from '../../src/engine/rule.js';
import type { Dockerfile } from '../../src/dockerfile/model.js';
import { isDownload } from '../../src/knowledge/downloads.js';
import { LaterUses } from '../../src/layers/later-uses.js';
import { placeAndAbove, type Place } from '../../src/layers/places.js';
import { traces, type Made, type Temporary, type Trace } from '../../src/layers/traces.js';
import { signaturesIn } from '../../src/layers/signatures.js';
import { unpackedIn } from '../../src/layers/unpacked.js';
import { appendRemoval, isPlainPath, removalOf } from '../../src/shell/removal.js';

export default defineRule({
  id: 'no-leftover-temp', aliases: ['rmRecursiveAfterMktempD'], presets: ['recommended', 'size'], severity: 'info',
  needs: ['dockerfile', 'shells'], fix: 'safe',
  about: { instructions: ['RUN'] },
  summary: 'Temporary files that stay in the layer',
  rationale: 'A container starts with whatever a RUN left in /tmp: nobody empties it, and the layer is pushed and pulled with it.',
  messages: {
    left: '{path} stays in the layer; end the RUN with {removal}',
    needed: '{path} stays in the layer for a later instruction that speaks of it; do both in one RUN and end it with {removal}',
  },
  options: { shipsOnly: { doc: 'Whether to look only at stages that reach an image.', default: true } },
  examples: [{
    before: 'FROM debian:13\nRUN git clone --depth 1 https://acme.test/b.git /tmp/b && make -C /tmp/b install',
    after: 'FROM debian:13\nRUN git clone --depth 1 https://acme.test/b.git /tmp/b && make -C /tmp/b install && \\\n    rm -rf /tmp/b',
  }],
}, function* ({ dockerfile, shells, options }) {
  if (!/\/tmp|mktemp/.test(dockerfile.text)) return;
  const later = new LaterUses(dockerfile, shells);
  for (const trace of traces(dockerfile, shells, options.shipsOnly)) {
    const variables = trace.temporaries.filter((temporary) => isLeft(trace, temporary));
    const temporary = outermost(trace.made.filter(({ place }) => isTemporary(place))).filter((made) => trace.stays(made));
    // Archives and signatures have rules of their own.
    const others = temporary.length === 0 ? [] : [unpackedIn(trace), signaturesIn(trace)];
    const files = temporary.filter(({ place }) => !others.some((known) => known.has(place)))
      .map((made) => ({ made, fate: later.of(trace.outer, made.place) }))
      .filter(({ made, fate }) => (fate === 'forgotten' || fate === 'needed') && (trace.isUsed(made) || (fate === 'needed' && isFetched(made))));
    const forgotten = files.flatMap(({ made, fate }) => (fate === 'forgotten' && isPlainPath(made.path) ? made : []));
    const fix = removal(dockerfile, trace, [...variables.filter((one) => trace.isSetAtEnd(one)), ...forgotten]);
    for (const one of [...variables, ...files.map(({ made }) => made)]) {
      const isNeeded = files.some(({ made, fate }) => made === one && fate === 'needed');
      const data = { path: nameOf(one), removal: removalOf({ words: [wordOf(one)], isTree: one.isTree }) };
      const isMended = fix !== null && !isNeeded && ('place' in one ? isPlainPath(one.path) : trace.isSetAtEnd(one));
      yield { message: isNeeded ? 'needed' : 'left', data, at: one.command.span, ...(isMended ? { fix } : {}) };
    }
  }
});

const isTemporary = (place: Place): boolean => place.startsWith('/tmp/') || place.startsWith('/var/tmp/');

/** Of files in a folder that the script made as well, the folder. */
const outermost = (made: readonly Made[]): readonly Made[] => {
  const first = new Map<Place, Made>();
  for (const one of made) {
    const known = first.get(one.place);
    if (known === undefined || (one.isTree && !known.isTree)) first.set(one.place, known === undefined ? one : { ...known, isTree: true });
  }
  return [...first.values()].filter(({ place }) => !placeAndAbove(place).some((above) => above !== place && first.has(above)));
};

/** Somebody wants it, here or later. */
const isFetched = ({ command }: Made): boolean => isDownload(command) || command.name === 'git';

/** Keyrings have a rule of their own. */
const isLeft = (trace: Trace, temporary: Temporary): boolean => temporary.variable !== 'GNUPGHOME' && trace.staysInVariable(temporary);

type Left = Made | Temporary;
const nameOf = (left: Left): string => ('place' in left ? left.path : `what mktemp made for $${left.variable}`);
const wordOf = (left: Left): string => ('place' in left ? left.path : `"$${left.variable}"`);

function removal(dockerfile: Dockerfile, { script }: Trace, left: readonly Left[]): SafeFix | null {
  const [first] = left;
  const words = [...new Set(left.map(wordOf))];
  if (first === undefined) return null;
  const edits = appendRemoval(dockerfile, script, { words, isTree: left.some(({ isTree }) => isTree), by: first.command });
  return edits === null ? null : safeFix('Delete it in the same RUN', ...edits);
}
