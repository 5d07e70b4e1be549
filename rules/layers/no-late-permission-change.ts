import { defineRule, safeFix, unsafeFix, type Fix } from '../../src/engine/rule.js';
import type { Dockerfile } from '../../src/dockerfile/model.js';
import { mountsOf } from '../../src/dockerfile/mount.js';
import { copyFlagFor, permissionChange, type PermissionChange } from '../../src/knowledge/permissions.js';
import { officialName } from '../../src/knowledge/image-reference.js';
import type { Origin } from '../../src/layers/ledger.js';
import { moments, type Moment } from '../../src/layers/moments.js';
import { isAtOrBelow, nameOf, type Place } from '../../src/layers/places.js';
import { removeStatement } from '../../src/shell/edits.js';
import { insertAt, replaceAt, type TextEdit } from '../../src/text/span.js';

export default defineRule({
  id: 'no-late-permission-change', presets: ['recommended', 'size'], severity: 'warning',
  needs: ['dockerfile', 'shells'], uses: ['context'], fix: 'unsafe',
  summary: 'Owner or mode changed in a later layer than the one that holds the files',
  rationale: 'A layer cannot change a file of another one in part: whatever gets a new owner or mode is stored a second time, as a whole.',
  messages: {
    copied: '{command} stores {path} a second time; give the {keyword} of line {line} {flag}',
    tree: '{command} stores a second time whatever an earlier layer holds below {path}; set it where the files are made',
  },
  examples: [{
    before: 'FROM alpine:3.23\nCOPY run.sh /opt/run.sh\nRUN chmod 755 /opt/run.sh',
    after: 'FROM alpine:3.23\nCOPY --chmod=755 run.sh /opt/run.sh',
  }],
}, function* ({ dockerfile, shells, context }) {
  for (const moment of moments(dockerfile, shells, context)) {
    const { command, ledger, doings, instruction } = moment;
    const change = permissionChange(command);
    if (change === null) continue;
    const mounts = mountsOf(instruction).flatMap(({ target }) => target ?? []);
    const places = change.paths.map(({ value }) => doings.placeOf(command, value));
    const touched = change.paths.flatMap(({ value }, at) => {
      const place = places[at] ?? null;
      if (value === null || place === null || doings.hasMade(place) || [...mounts, ...kernel].some((mount) => isAtOrBelow(place, mount))) return [];
      const origin = (change.isRecursive ? ledger.transferBelow(place) : null) ?? ledger.transferAbove(place, context);
      return [{ text: value, place, origin }];
    });
    const copied = touched.find(({ place, origin }) => origin !== null && (change.isRecursive || isFile(place, origin, change)));
    const tree = change.isRecursive ? touched.find(({ place }) => !scratchpads.includes(place) && !ledger.isEmpty(place)) : undefined;
    const found = copied ?? tree;
    if (found === undefined) continue;
    const said = { command: change.isRecursive ? `${command.name} -R` : command.name, path: found.text };
    const by = found.origin?.by;
    if (by === undefined) {
      yield { message: 'tree', data: said, at: command.span };
      continue;
    }
    const flag = copyFlagFor(change);
    const fix = repair(moment, change, places, dockerfile);
    yield {
      message: 'copied', data: { ...said, keyword: by.keyword, line: String(by.line), flag: flag === null ? `--${command.name === 'chmod' ? 'chmod' : 'chown'}` : `--${flag.name}=${flag.value}` },
      at: command.span,
      related: [{ at: by.keywordSpan, text: 'its layer holds the files already' }],
      ...(fix === null ? {} : { fix }),
    };
  }
});

/** Of a folder alone no file is stored again. What may be either is a file where programs lie, or where it is to be run. */
const isFile = (place: Place, { target }: Origin, { tool, what }: PermissionChange): boolean => {
  if (target === null || target.place !== place || target.kind === 'file') return true;
  return target.kind === 'unknown' && (/\/s?bin\/[^/]+$/.test(place) || (tool === 'chmod' && /\+[rw]*[xs]/.test(what?.value ?? '')));
};

const kernel: readonly Place[] = ['/proc', '/sys', '/dev', '/run'];
/** As good as empty in any base image. */
const scratchpads: readonly Place[] = ['/tmp', '/var/tmp'];

/** Gives the flag to the one COPY that brings all of it, if nothing has been run since. */
function repair({ outer, script, command, doings, ledger }: Moment, change: PermissionChange, places: readonly (Place | null)[], dockerfile: Dockerfile): Fix | null {
  const origins = places.map((place) => (place === null || doings.hasMade(place) ? null : ledger.transferAt(place)));
  const [origin] = origins;
  const flag = copyFlagFor(change);
  const statement = script.statements[command.statement];
  if (origin == null || origin.transfer === null || flag === null || statement === undefined || outer.trigger !== null || origin.by.stage !== outer.stage) return null;
  const { transfer, mark } = origin;
  const { instruction: copy, targets } = transfer;
  if (!origins.every((other) => other?.by === copy) || new Set(places).size !== targets.length || mark.runs !== ledger.mark.runs) return null;
  if (statement.kind !== 'simple' || statement.commands.length !== 1 || command.depth > 0 || !targets.every(({ source, kind }) => source !== null || kind === 'file')) return null;

  const before = script.commands.slice(0, script.commands.indexOf(command));
  if (flag.name === 'chown' && flag.isByName && before.length > 0) return null;
  if (before.some(({ args }) => args.some(({ text }) => places.some((place) => place !== null && text.includes(nameOf(place)))))) return null;

  const old = copy.flags.find(({ name }) => name === flag.name);
  if (old !== undefined && !flag.coversAll) return null;
  const edit: TextEdit = old === undefined ? insertAt(copy.keywordSpan.end, ` --${flag.name}=${flag.value}`) : replaceAt(old.span, `--${flag.name}=${flag.value}`);
  const removed = removeStatement(dockerfile, outer, script, statement);
  if (removed === null) return null;

  const folders = targets.filter(({ kind }) => kind !== 'file');
  if (folders.length > 0 && !change.isRecursive && targets.some(({ kind }) => kind === 'folder')) return null;
  if (folders.some(({ place }) => ledger.transferAt(place)?.before === 'something' || ledger.transferBelow(place)?.by !== copy)) return null;
  const summary = `Let the ${copy.keyword} set it`;
  const edits = [edit, ...removed];
  if (flag.isSymbolic) return unsafeFix(summary, 'a mode in letters needs version 1.14 of the Dockerfile syntax', ...edits);
  if (script.commands.length > 1) return unsafeFix(summary, 'a command before it in this RUN may have relied on how it was', ...edits);
  const isSure = folders.every(({ place, kind }) => kind === 'folder' && ledger.transferAt(place)?.before === 'nothing' && isNew(place, dockerfile, copy.stage));
  return isSure ? safeFix(summary, ...edits) : unsafeFix(summary, 'of a folder that is there already the files get it, not the folder itself', ...edits);
}

/** No image we know of has the folder. */
const isNew = (place: Place, dockerfile: Dockerfile, stage: Origin['by']['stage']): boolean => {
  const base = stage === null ? undefined : dockerfile.chain(stage).at(-1);
  const isKnown = base?.image.value === 'scratch' || (base?.image.reference != null && officialName(base.image.reference) !== null);
  return isKnown && !/^\/(?:[^/]*$(?<!app)|(?:usr|etc|var|home|root|lib|lib64|bin|sbin|tmp|run)(?:\/|$))/.test(place);
};
