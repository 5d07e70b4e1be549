import { instructionsOf, transfersOf } from '../../src/dockerfile/by-keyword.js';
import type { Dockerfile, Instruction, Stage, Word } from '../../src/dockerfile/model.js';
import { defineRule, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import { isArchive, isRemote } from '../../src/knowledge/archives.js';
import { permissionChange } from '../../src/knowledge/permissions.js';
import { isRootUser } from '../../src/knowledge/users.js';
import { commandFolders, workdirsOf } from '../../src/layers/folders.js';
import { isAtOrBelow, placeAndAbove, placeAt, type Place } from '../../src/layers/places.js';
import type { Shells } from '../../src/shell/model.js';
import { insertAt } from '../../src/text/span.js';

export default defineRule({
  id: 'copy-ownership', presets: ['recommended'], severity: 'info',
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  about: { instructions: ['COPY', 'ADD'] },
  summary: 'Files that arrive as root for a user who is not',
  rationale: 'COPY gives everything to root whoever the USER is, so that the program cannot write its own files.',
  messages: { root: '{keyword} gives {destination} to root, while USER is {user}; add --chown={user} if the program is to write there' },
  examples: [{
    before: 'FROM alpine:3.23\nUSER 1001\nCOPY data /srv/data', after: 'FROM alpine:3.23\nUSER 1001\nCOPY --chown=1001 data /srv/data',
  }],
}, function* ({ dockerfile, shells }) {
  const transfers = transfersOf(dockerfile);
  if (transfers.length === 0 || instructionsOf(dockerfile, 'USER').length === 0) return;
  const users = usersIn(dockerfile);
  const workdirs = workdirsOf(dockerfile);
  const ownedLater = ownersIn(dockerfile, shells, workdirs);
  for (const instruction of transfers) {
    const { keyword, flags, words, shell, index, keywordSpan } = instruction;
    const user = users.get(instruction) ?? null;
    const destination = words.at(-1);
    if (user === null || destination === undefined || words.length < 2 || !shell.posix) continue;
    if (flags.some(({ name }) => name === 'chown' || name === 'chmod') || (keyword === 'ADD' && words.slice(0, -1).some(isUnpacked))) continue;
    const path = dockerfile.valueOf(destination, instruction);
    const place = path === null ? null : placeAt(workdirs[index] ?? '/', path);
    if (path === null || place === null || isToBeRead(place, path) || ownedLater(instruction, place)) continue;
    const fix = repair(instruction, user);
    yield { message: 'root', data: { keyword, destination: path, user: user.name }, at: keywordSpan, ...(fix === null ? {} : { fix }) };
  }
});

/** An archive says itself whose its files are. */
const isUnpacked = ({ text }: Word): boolean => isArchive(text.replace(/["']/g, '')) && !isRemote(text);

/** Who files would have to belong to, and how the Dockerfile spells it. */
interface User { readonly name: string; readonly text: string; readonly stage: Stage | null }

/** The user in force at every instruction, where it is known not to be root. */
function usersIn(dockerfile: Dockerfile): ReadonlyMap<Instruction, User | null> {
  const users = new Map<Instruction, User | null>();
  const ends = new Map<Stage, User | null>();
  for (const stage of dockerfile.stages) {
    let user = (stage.parent && ends.get(stage.parent)) ?? null;
    for (const instruction of stage.instructions) {
      users.set(instruction, user);
      const [word] = instruction.words;
      if (instruction.keyword !== 'USER' || word === undefined) continue;
      const name = dockerfile.valueOf(word, instruction);
      user = name === null || name === '' || isRootUser(name) ? null : { name, text: word.text, stage };
    }
    ends.set(stage, user);
  }
  return users;
}

/** Whether a later RUN of the stage gives a place, or a folder above it, to somebody. */
function ownersIn({ instructions, text }: Dockerfile, shells: Shells, workdirs: readonly Place[]): (copy: Instruction, place: Place) => boolean {
  const last = new Map<Stage | null, Map<Place, number>>();
  for (const run of instructions) {
    const script = run.keyword === 'RUN' ? shells.script(run) : null;
    if (script?.commands.some((command) => permissionChange(command) !== null) !== true) continue;
    const folders = commandFolders(text, script, workdirs[run.index] ?? '/');
    const own = last.get(run.stage) ?? new Map<Place, number>();
    last.set(run.stage, own);
    for (const command of script.commands) {
      const change = permissionChange(command);
      const folder = folders.get(command) ?? null;
      if (change === null || change.tool === 'chmod') continue;
      for (const { value } of change.paths) {
        const place = value === null ? null : placeAt(folder ?? '?', value.replace(/\/\*$/, ''));
        // Nobody knows which files are meant.
        own.set(place ?? '*', run.index);
      }
    }
  }
  return ({ stage, index }, place) => ['*', ...placeAndAbove(place)].some((each) => (last.get(stage)?.get(each) ?? -1) > index);
}

/** What programs read and nobody changes: configuration, programs, certificates, and what lies in the root. */
const isToBeRead = (place: Place, path: string): boolean => toBeRead.some((folder) => isAtOrBelow(place, folder))
  || /^\/[^/]*$/.test(path) || /\.(?:crt|pem|sh)$/.test(path) || /(?:^|\/)s?bin\/?/.test(path);

const toBeRead: readonly Place[] = ['/etc', '/usr', '/bin', '/sbin', '/lib', '/lib64'];

function repair({ keywordSpan, flags, stage }: Instruction, { name, text, stage: where }: User): UnsafeFix | null {
  const owner = where === stage && text.includes('$') ? text : name;
  // A layer of its own knows no names.
  const isLinked = flags.some((flag) => flag.name === 'link') && !/^\d+(?::\d+)?$/.test(owner);
  if (!/^[\w${}:.-]+$/.test(owner) || isLinked) return null;
  return unsafeFix(`Give it to ${owner}`, 'the program may then change files that it could only read', insertAt(keywordSpan.end, ` --chown=${owner}`));
}
