import { rootBefore } from '../../src/dockerfile/effective-user.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { hasRun } from '../../src/knowledge/command.js';
import { installedFrom } from '../../src/knowledge/source-installs.js';
import { LaterUses } from '../../src/layers/later-uses.js';
import { isAtOrBelow, placeAndAbove, type Place } from '../../src/layers/places.js';
import { traces, type Made, type Trace } from '../../src/layers/traces.js';
import type { Command } from '../../src/shell/model.js';
import { someRun } from '../../src/shell/queries.js';
import { appendRemoval, isPlainPath, removalOf } from '../../src/shell/removal.js';

export default defineRule({
  id: 'no-leftover-source', aliases: ['mkdirUsrSrcThenRemove', 'gemUpdateSystemRmRootGem'], presets: ['recommended', 'size'], severity: 'info',
  needs: ['dockerfile', 'shells'], fix: 'safe',
  about: { instructions: ['RUN'] },
  summary: 'Sources that stay after they were built and installed',
  rationale: 'What `make install` and its like copy is all that is needed. The sources, and what the compiler left among them, '
    + 'are often more than the program.',
  messages: {
    left: '{path} has been installed from and stays in the layer; end the RUN with {removal}',
    needed: '{path} has been installed from and stays in the layer for a later instruction that speaks of it; '
      + 'do both in one RUN and end it with {removal}',
    gem: 'gem update --system leaves what it fetched in /root/.gem; end the RUN with {removal}',
  },
  options: { shipsOnly: { doc: 'Whether to look only at stages that reach an image.', default: true } },
  examples: [{
    before: 'FROM debian:13\nRUN git clone --depth 1 https://acme.test/z.git /usr/src/z && make -C /usr/src/z install',
    after: 'FROM debian:13\nRUN git clone --depth 1 https://acme.test/z.git /usr/src/z && make -C /usr/src/z install && \\\n    rm -rf /usr/src/z',
  }],
}, function* ({ dockerfile, shells, options }) {
  if (!someRun(dockerfile, shells, (command) => installedFrom(command) !== null || updatesGem(command))) return;
  const later = new LaterUses(dockerfile, shells);
  const isRoot = rootBefore(dockerfile);
  for (const trace of traces(dockerfile, shells, options.shipsOnly)) {
    const installed = installedIn(trace);
    const found = sourcesIn(trace).flatMap((made) => {
      const step = installed.get(made.place) ?? -1;
      const fate = step <= made.step || !trace.stays(made) ? 'kept' : later.of(trace.outer, made.place);
      return fate === 'forgotten' || fate === 'needed' ? [{ made, fate }] : [];
    });
    const update = isRoot(trace.outer) === false ? -1 : trace.script.commands.findIndex(updatesGem);
    const isLeft = update !== -1 && trace.stays({ place: gems, step: update }) && later.of(trace.outer, gems) === 'forgotten';
    const gem = isLeft ? trace.script.commands[update] : undefined;

    // Where a failure is waved through, nothing may have been installed.
    const isSure = trace.script.statements.every(({ link }) => link !== '||') && (gem === undefined || isRoot(trace.outer) === true);
    const paths = found.flatMap(({ made, fate }) => (fate === 'forgotten' && isPlainPath(made.path) ? made.path : []));
    const by = found[0]?.made.command ?? gem;
    const words = [...new Set([...paths, ...gem === undefined ? [] : [gems]])];
    const isMended = by !== undefined && words.length > 0 && isSure;
    const edits = isMended ? appendRemoval(dockerfile, trace.script, { words, isTree: true, by }) : null;
    const fix = edits === null ? {} : { fix: safeFix('Delete it in the same RUN', ...edits) };
    for (const { made, fate } of found) {
      const data = { path: made.path, removal: removalOf({ words: [made.path], isTree: true }) };
      if (fate === 'needed') yield { message: 'needed', data, at: made.command.span };
      else yield { message: 'left', data, at: made.command.span, ...(isPlainPath(made.path) ? fix : {}) };
    }
    if (gem !== undefined) yield { message: 'gem', data: { removal: removalOf({ words: [gems], isTree: true }) }, at: gem.span, ...fix };
  }
});

const gems = '/root/.gem';
const updatesGem = (command: Command): boolean => command.name === 'gem' && hasRun(command, 'update', '--system');

/** Folders that were made to hold sources, the outermost of each; what lies in /tmp is for another rule. */
function sourcesIn(trace: Trace): readonly Made[] {
  const first = new Map<Place, Made>();
  for (const made of trace.made) {
    const { command: { name }, place } = made;
    const isSource = name === 'git' || ((name === 'mkdir' || name === 'tar' || name === 'unzip') && place.startsWith('/usr/src/'));
    const isElsewhere = place.startsWith('/tmp/') || place.startsWith('/var/tmp/') || isAtOrBelow(trace.start, place);
    if (isSource && !isElsewhere && !first.has(place)) first.set(place, made);
  }
  return [...first.values()].filter(({ place }) => !placeAndAbove(place).some((above) => above !== place && first.has(above)));
}

/** The places something was installed from, with the folders above them, and when. */
function installedIn(trace: Trace): ReadonlyMap<Place, number> {
  const installed = new Map<Place, number>();
  for (const [step, command] of trace.script.commands.entries()) {
    for (const folder of installedFrom(command) ?? []) {
      const place = trace.placeOf(command, folder);
      for (const each of place === null ? [] : placeAndAbove(place)) installed.set(each, step);
    }
  }
  return installed;
}
