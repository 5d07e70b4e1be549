import { defineRule, safeFix, type SafeFix } from '../../src/engine/rule.js';
import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { isDownload } from '../../src/knowledge/downloads.js';
import { isUnpackedByAdd } from '../../src/knowledge/tar.js';
import { unpacking } from '../../src/knowledge/unpacking.js';
import { LaterUses, type Fate } from '../../src/layers/later-uses.js';
import { moments, type Moment } from '../../src/layers/moments.js';
import type { Place } from '../../src/layers/places.js';
import { traces, type Made, type Trace } from '../../src/layers/traces.js';
import type { Transfer } from '../../src/layers/transfers.js';
import { archivesOf, unpackedIn } from '../../src/layers/unpacked.js';
import type { Argument, Command, Script } from '../../src/shell/model.js';
import { someRun } from '../../src/shell/queries.js';
import { appendRemoval, isPlainPath, removalOf } from '../../src/shell/removal.js';

export default defineRule({
  id: 'no-leftover-archive', aliases: ['tarSomethingRmTheSomething'], presets: ['recommended', 'size'], severity: 'warning',
  needs: ['dockerfile', 'shells'], uses: ['context'], fix: 'safe',
  about: { instructions: ['RUN'] },
  summary: 'An archive that stays after it was unpacked',
  rationale: 'Once an archive is unpacked, or a package file installed, its contents are in the image twice.',
  messages: {
    left: '{path} is {manner} and stays in the layer; end the RUN with {removal}',
    needed: '{path} is {manner} and stays in the layer for a later instruction that speaks of it; do both in one RUN and end it with {removal}',
    apart: '{path} stays in the layer of the RUN of line {line}; fetch it in this one and end it with {removal}',
    copied: '{path} stays in the layer of the {keyword} of line {line}; let ADD unpack it',
    mounted: '{path} stays in the layer of the {keyword} of line {line}; bind-mount it into this RUN instead',
  },
  options: { shipsOnly: { doc: 'Whether to look only at stages that reach an image.', default: true } },
  examples: [{
    before: 'FROM debian:13\nRUN curl -fsSLo /tmp/k.tgz https://acme.test/k.tgz && tar xzf /tmp/k.tgz -C /opt',
    after: 'FROM debian:13\nRUN curl -fsSLo /tmp/k.tgz https://acme.test/k.tgz && tar xzf /tmp/k.tgz -C /opt && \\\n    rm -f /tmp/k.tgz',
  }],
}, function* ({ dockerfile, shells, context, options }) {
  if (!someRun(dockerfile, shells, unpacks)) return;
  const later = new LaterUses(dockerfile, shells);
  const known = new Map<Script, Trace>();
  const spoken = new Set<string>();
  for (const trace of traces(dockerfile, shells, options.shipsOnly)) {
    const unpacked = unpackedIn(trace);
    known.set(trace.script, trace);
    const left = trace.made.flatMap((made) => {
      const use = unpacked.get(made.place);
      if (use === undefined || use.step <= made.step || !isDownload(made.command) || !trace.stays(made)) return [];
      return [{ made, use, fate: later.of(trace.outer, made.place) }];
    }).filter(({ fate }) => fate === 'forgotten' || fate === 'needed');
    const fix = removal(dockerfile, trace, left.filter(isMended).map(({ made }) => made));
    for (const one of left) {
      const { made, use, fate } = one;
      spoken.add(keyOf(trace.outer, made.place));
      const data = { path: made.path, manner: use.manner, removal: removalOf({ words: [made.path], isTree: false }) };
      if (fate === 'needed') yield { message: 'needed', data, at: made.command.span };
      else yield { message: 'left', data, at: made.command.span, ...(fix !== null && isMended(one) ? { fix } : {}) };
    }
  }

  for (const moment of moments(dockerfile, shells, context, unpacks)) {
    const trace = known.get(moment.script);
    const used = unpacking(moment.command);
    for (const word of trace === undefined || used === null ? [] : archivesOf(moment.command)) {
      if (trace === undefined || used === null) break;
      const found = broughtBefore(moment, trace, word);
      if (found === null || later.of(moment.outer, found.place) !== 'forgotten' || spoken.has(keyOf(found.by, found.place))) continue;
      const { by, transfer } = found;
      const isForAdd = transfer?.isFromContext === true && used.manner === 'unpacked' && isUnpackedByAdd(found.place);
      const path = word.value ?? '';
      yield {
        message: transfer === null ? 'apart' : isForAdd ? 'copied' : 'mounted',
        data: { path, line: String(by.line), keyword: by.keyword, removal: removalOf({ words: [path], isTree: false }) },
        at: moment.command.span,
        related: [{ at: by.keywordSpan, text: 'its layer holds the archive' }],
      };
    }
  }
});

const unpacks = (command: Command): boolean => unpacking(command) !== null;

const keyOf = ({ index }: Instruction, place: Place): string => `${String(index)} ${place}`;

const isMended = ({ made, fate }: Readonly<{ made: Made; fate: Fate }>): boolean => fate === 'forgotten' && isPlainPath(made.path);

function removal(dockerfile: Dockerfile, { script }: Trace, left: readonly Made[]): SafeFix | null {
  const words = [...new Set(left.map(({ path }) => path))];
  const [first] = left;
  if (first === undefined || words.length === 0) return null;
  const edits = appendRemoval(dockerfile, script, { words, isTree: false, by: first.command });
  return edits === null ? null : safeFix('Delete it in the same RUN', ...edits);
}

/** The earlier COPY, or RUN, that put the archive there (or, of a pattern, the folder), if nobody has taken it away since. */
function broughtBefore({ command, doings, ledger }: Moment, trace: Trace, { value }: Pick<Argument, 'value'>): Brought | null {
  const place = doings.placeOf(command, value);
  if (place === null || doings.hasMade(place) || !trace.stays({ place, step: trace.stepOf(command) })) return null;
  const folder = place.includes('*') ? place.slice(0, place.lastIndexOf('/')) : place;
  const copied = ledger.transferAt(place) ?? (folder === '' ? null : ledger.transferAt(folder));
  if (copied !== null) return copied.target?.kind === 'folder' && folder === place ? null : { by: copied.by, place, transfer: copied.transfer };
  const origin = ledger.originOf(place, null);
  return origin?.transfer === null ? { by: origin.by, place, transfer: null } : null;
}

interface Brought {
  readonly by: Instruction;
  readonly place: Place;
  /** Null for what a RUN brought. */
  readonly transfer: Transfer | null;
}
