import { defineRule, safeFix, unsafeFix, type Fix, type Related } from '../../src/engine/rule.js';
import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { rootOf } from '../../src/dockerfile/roots.js';
import { mountsOf } from '../../src/dockerfile/mount.js';
import { copyFlagFor, permissionChange, type CopyFlag, type PermissionChange } from '../../src/knowledge/permissions.js';
import { officialName } from '../../src/knowledge/image-reference.js';
import type { Origin } from '../../src/layers/ledger.js';
import { moments, type Moment } from '../../src/layers/moments.js';
import { isAtOrBelow, nameOf, type Place } from '../../src/layers/places.js';
import type { Transfer } from '../../src/layers/transfers.js';
import { removeStatement } from '../../src/shell/edits.js';
import type { Command } from '../../src/shell/model.js';
import { someRun } from '../../src/shell/queries.js';
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
  if (!someRun(dockerfile, shells, changesPermissions)) return;
  for (const moment of moments(dockerfile, shells, context, changesPermissions)) {
    const { command, ledger, doings, instruction } = moment;
    const change = permissionChange(command);
    if (change === null) continue;
    const mounts = mountsOf(instruction).flatMap(({ target }) => target ?? []);
    const places = change.paths.map(({ value }) => doings.placeOf(command, value));
    const touched = change.paths.flatMap(({ value }, at) => {
      const place = places[at] ?? null;
      if (value === null || place === null || doings.hasMade(place)) return [];
      if ([...mounts, ...kernel].some((each) => isAtOrBelow(place, each))) return [];
      const origin = (change.isRecursive ? ledger.transferBelow(place) : null) ?? ledger.transferAbove(place, context);
      return [{ text: value, place, origin }];
    });
    const copied = touched.find(({ place, origin }) => origin !== null && (change.isRecursive || isFile(place, origin, change)));
    const tree = change.isRecursive ? touched.find(({ place }) => !scratchpads.includes(place) && !ledger.isEmpty(place)) : undefined;
    const found = copied ?? tree;
    if (found === undefined) continue;
    const said = { command: change.isRecursive ? `${command.name} -R` : command.name, path: found.text };
    const by = found.origin?.by;
    if (by === undefined || change.tool === 'setfacl') {
      yield { message: 'tree', data: said, at: command.span, ...(by === undefined ? {} : { related: relatedTo(by) }) };
      continue;
    }
    const flag = copyFlagFor(change);
    const fix = repair(moment, change, places, dockerfile);
    yield {
      message: 'copied', data: { ...said, keyword: by.keyword, line: String(by.line), flag: wording(change, flag, by) },
      at: command.span,
      related: relatedTo(by),
      ...(fix === null ? {} : { fix }),
    };
  }
});

const changesPermissions = (command: Command): boolean => permissionChange(command) !== null;

const relatedTo = (by: Instruction): readonly Related[] => [{ at: by.keywordSpan, text: 'its layer holds the files already' }];

/** With its value where that is known, and does not hang on what the flag says now. */
const wording = ({ tool }: PermissionChange, flag: CopyFlag | null, by: Instruction): string => {
  if (flag === null) return tool === 'chmod' ? '--chmod' : '--chown';
  const isThere = by.flags.some(({ name }) => name === flag.name);
  return isThere && !flag.coversAll ? `--${flag.name}` : `--${flag.name}=${flag.value}`;
};

/** Of a folder alone no file is stored again. What may be either is a file where programs lie, or where it is to be run. */
const isFile = (place: Place, { target }: Origin, { tool, what }: PermissionChange): boolean => {
  if (target?.place !== place || target.kind === 'file') return true;
  return target.kind === 'unknown' && (/\/s?bin\/[^/]+$/.test(place) || (tool === 'chmod' && /\+[rw]*[xs]/.test(what?.value ?? '')));
};

const kernel: readonly Place[] = ['/proc', '/sys', '/dev', '/run'];
/** As good as empty in any base image. */
const scratchpads: readonly Place[] = ['/tmp', '/var/tmp'];

/** Gives the flag to the one COPY that brings all of it, if nothing has been run since. */
function repair(moment: Moment, change: PermissionChange, places: readonly (Place | null)[], dockerfile: Dockerfile): Fix | null {
  const { outer, script, command, ledger } = moment;
  const transfer = wholeTransfer(moment, places);
  const flag = copyFlagFor(change);
  const statement = script.statements[command.statement];
  if (transfer === null || flag === null || statement === undefined || isTooLate(moment, flag, places)) return null;
  const { instruction: copy, targets } = transfer;
  const folders = targets.filter(({ kind }) => kind !== 'file');
  if (folders.some(({ place }) => ledger.transferAt(place)?.before === 'something' || ledger.transferBelow(place)?.by !== copy)) return null;
  if (!change.isRecursive && targets.some(({ kind }) => kind === 'folder')) return null;

  const edit = flagEdit(copy, flag);
  const removed = removeStatement(dockerfile, outer, script, statement);
  if (edit === null || removed === null) return null;
  const makesFolders = flag.name === 'chown' && targets.some(({ place }) => !isThere(folderOf(place), ledger));
  const areNew = folders.every(({ place, kind }) =>
    kind === 'folder' && ledger.transferAt(place)?.before === 'nothing' && isNew(place, dockerfile, copy.stage));
  const caveat = flag.isSymbolic ? 'a mode in letters needs version 1.14 of the Dockerfile syntax'
    : script.commands.length > 1 ? 'a command before it in this RUN may have relied on how it was'
      : makesFolders ? 'a folder that is made to hold the files gets the owner as well'
        : areNew ? null : 'of a folder that is there already the files get it, not the folder itself';
  const summary = `Let the ${copy.keyword} set it`;
  return caveat === null ? safeFix(summary, edit, ...removed) : unsafeFix(summary, caveat, edit, ...removed);
}

/** The COPY or ADD of this stage that brings exactly these places, with no RUN since. */
function wholeTransfer({ outer, doings, ledger }: Moment, places: readonly (Place | null)[]): Transfer | null {
  const origins = places.map((place) => (place === null || doings.hasMade(place) ? null : ledger.transferAt(place)));
  const [origin] = origins;
  const transfer = origin?.transfer ?? null;
  if (origin == null || transfer === null || outer.trigger !== null) return null;
  if (origin.by.stage !== outer.stage || origin.mark.runs !== ledger.mark.runs) return null;
  const isWhole = origins.every((other) => other?.by === origin.by) && new Set(places).size === transfer.targets.length;
  // An archive is unpacked, whatever it holds; so is a repository.
  return isWhole && transfer.targets.every(({ source, kind }) => source !== null || kind === 'file') ? transfer : null;
}

/** Commands before it in the script may make the user, or have to do with the files. */
function isTooLate({ script, command }: Moment, { name, isByName }: CopyFlag, places: readonly (Place | null)[]): boolean {
  const statement = script.statements[command.statement];
  if (statement?.kind !== 'simple' || statement.commands.length !== 1 || command.depth > 0) return true;
  const before = script.commands.slice(0, script.commands.indexOf(command));
  return (name === 'chown' && isByName && before.length > 0)
    || before.some(({ args }) => args.some(({ text }) => places.some((place) => place !== null && text.includes(nameOf(place)))));
}

function flagEdit(copy: Instruction, { name, value, coversAll, isByName }: CopyFlag): TextEdit | null {
  const old = copy.flags.find((flag) => flag.name === name);
  // A layer of its own knows no names.
  if ((old !== undefined && !coversAll) || (isByName && copy.flags.some((flag) => flag.name === 'link'))) return null;
  return old === undefined ? insertAt(copy.keywordSpan.end, ` --${name}=${value}`) : replaceAt(old.span, `--${name}=${value}`);
}

const folderOf = (place: Place): Place => place.slice(0, Math.max(place.lastIndexOf('/'), 1));

/** Somebody made the folder before, or every image has it. */
const isThere = (folder: Place, ledger: Moment['ledger']): boolean => everywhere.has(folder) || ledger.wasMade(folder);

const everywhere: ReadonlySet<string> = new Set([
  '/', '/bin', '/etc', '/home', '/lib', '/media', '/mnt', '/opt', '/root', '/run', '/sbin', '/srv', '/tmp', '/usr', '/usr/bin', '/usr/lib', '/usr/local',
  '/usr/local/bin', '/usr/local/lib', '/usr/local/sbin', '/usr/local/share', '/usr/sbin', '/usr/share', '/var', '/var/cache', '/var/lib', '/var/log',
]);

/** No image we know of has the folder. */
const isNew = (place: Place, dockerfile: Dockerfile, stage: Instruction['stage']): boolean => {
  const base = stage === null ? undefined : rootOf(dockerfile, stage).image;
  const isKnown = base?.value === 'scratch' || (base?.reference != null && officialName(base.reference) !== null);
  const [, top = '', below] = place.split('/');
  return isKnown && place.startsWith('/') && !taken.has(top) && !(below === undefined && (top === 'opt' || top === 'srv'));
};

/** Where images keep something of their own. */
const taken: ReadonlySet<string> = new Set([
  '', 'bin', 'boot', 'data', 'dev', 'etc', 'go', 'home', 'lib', 'lib64', 'media', 'mnt', 'proc', 'root', 'run', 'sbin', 'sys', 'tmp', 'usr', 'var',
]);
