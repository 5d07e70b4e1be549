import { rootBefore } from '../../src/dockerfile/effective-user.js';
import type { Dockerfile, Instruction, Stage } from '../../src/dockerfile/model.js';
import { mountsOf } from '../../src/dockerfile/mount.js';
import { rootsOf } from '../../src/dockerfile/roots.js';
import { setBefore } from '../../src/dockerfile/set-before.js';
import { usedAfter } from '../../src/dockerfile/used-after.js';
import { defineRule, unsafeFix, type Fix } from '../../src/engine/rule.js';
import { cacheOff, goModules, mountableCaches, type MountableCache } from '../../src/knowledge/cache-mounts.js';
import { hasRun } from '../../src/knowledge/command.js';
import type { ImageReference } from '../../src/knowledge/image-reference.js';
import { isIndexUpdate, managerOf, usesIndex } from '../../src/knowledge/package-managers.js';
import { cutCleaning } from '../../src/layers/cut-cleaning.js';
import { dropsDownloads } from '../../src/layers/docker-clean.js';
import { isAtOrBelow, nameOf } from '../../src/layers/places.js';
import { startOf } from '../../src/multistage/start.js';
import { prefixStatement } from '../../src/shell/edits.js';
import type { Command, Script, Shells } from '../../src/shell/model.js';
import { insertRunFlags } from '../../src/shell/mount-flags.js';
import { hasFlag } from '../../src/shell/queries.js';
import { removeWords, upTo } from '../../src/shell/word-edits.js';
import { replaceAt, span, type TextEdit } from '../../src/text/span.js';

export default defineRule({
  id: 'use-cache-mount', presets: [], severity: 'info',
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  about: { instructions: ['RUN'] },
  summary: 'An install or a build that starts from nothing every time',
  rationale: 'When its layer is built again, all is downloaded and compiled again. '
    + 'A cache mount keeps that from build to build, and out of the image.',
  messages: { cold: '{command} keeps nothing for the next build; mount a cache at {targets}' },
  examples: [{
    before: 'FROM golang:1.26\nRUN go build ./...',
    after: 'FROM golang:1.26\nRUN --mount=type=cache,target=/root/.cache/go-build --mount=type=cache,target=/go/pkg/mod go build ./...',
  }],
}, function* ({ dockerfile, shells }) {
  const roots = rootsOf(dockerfile);
  const isRoot = rootBefore(dockerfile);
  let facts: Facts | null = null;
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
    if (script?.commands.some(({ name }) => programs.test(name)) !== true) continue;
    if (isRoot(outer) === false || dockerfile.lookup('HOME', instruction) !== undefined) continue;
    const base = (outer.stage === null ? null : roots.get(outer.stage))?.image.reference ?? null;
    facts ??= factsOf(dockerfile, shells);
    const cold = coldIn(dockerfile, script, base, facts.hasModules(outer));
    const fix = cold.length === 0 ? null : mounted(dockerfile, outer, script, cold, facts);
    for (const { command, targets } of cold) {
      const verb = command.args.find(({ prefix }) => !prefix.startsWith('-'));
      const shown = verb === undefined ? command.name : `${command.name} ${verb.value ?? verb.text}`;
      yield {
        message: 'cold', data: { command: shown, targets: targets.join(' and ') }, at: upTo(command, verb),
        ...(fix === null ? {} : { fix }),
      };
    }
  }
});

/** Most commands are none of these. */
const programs = /^(?:apt|apt-get|aptitude|npm|yarn|pnpm|pip[\d.]*|python[\d.]*|uv|go|cargo|mvnw?|gradlew?|dotnet|bundler?|composer)$/;

/** A tool, its first command, and the folders that nothing is mounted at. */
interface Cold {
  readonly cache: MountableCache;
  readonly command: Command;
  readonly targets: readonly string[];
}

function coldIn(
  dockerfile: Dockerfile, { instruction, commands }: Script, base: ImageReference | null, hasModules: boolean,
): readonly Cold[] {
  const cold = new Map<string, Cold>();
  const isHidden = hasModules && !commands.some(downloadsModules);
  for (const command of commands) {
    for (const cache of mountableCaches) {
      // Go has two folders, and not every command of it needs both.
      if (cold.has(cache.tool) && cache.tool !== 'go') continue;
      const isElsewhere = isMoved(dockerfile, instruction, cache, command) || (cache.tool !== 'apt' && command.wrappers.some(changesUser));
      const targets = isElsewhere ? [] : cache.targets(command, base)
        .filter((target) => !isMounted(instruction, target) && !(target === goModules && isHidden));
      if (targets.length === 0) continue;
      const known = cold.get(cache.tool);
      cold.set(cache.tool, { cache, command: known?.command ?? command, targets: [...new Set([...known?.targets ?? [], ...targets])] });
    }
  }
  return [...cold.values()];
}

/** Whose home it is then is another question. */
const changesUser = (wrapper: string): boolean => ['sudo', 'doas', 'su', 'gosu', 'su-exec', 'setpriv', 'runuser'].includes(wrapper);

const isMoved = (dockerfile: Dockerfile, instruction: Instruction, { variables, moves }: MountableCache, command: Command): boolean =>
  variables.some((name) => dockerfile.lookup(name, instruction) !== undefined || command.assigns.some((assign) => assign.name === name))
  || (moves !== undefined && hasFlag(command, ...moves));

/** A cache lies there, around it, or at parts of it. */
const isMounted = (instruction: Instruction, target: string): boolean => mountsOf(instruction).some((mount) =>
  (mount.type === 'cache' || mount.type === 'tmpfs') && mount.target !== null
  && (isAtOrBelow(target, mount.target) || isAtOrBelow(mount.target, target)));

const downloadsModules = (command: Command): boolean => command.name === 'go' && hasRun(command, 'mod', 'download');

interface Facts {
  /** Go's modules are in a layer already, where a mount would hide them. */
  readonly hasModules: (instruction: Instruction) => boolean;
  /** The image deletes what apt downloads. */
  readonly drops: (instruction: Instruction) => boolean;
  /** The stages in which a fix keeps it from doing so. */
  readonly unhooked: Set<Stage | null>;
  /** The container starts with the tool, and what the tool fetched would be missing then. */
  readonly isStarted: (tool: string) => boolean;
  /** A later RUN installs from the lists that this one leaves in its layer. */
  readonly leavesLists: (instruction: Instruction) => boolean;
  /** Something is copied to the folder, or from it. */
  readonly isCopied: (target: string) => boolean;
}

function factsOf(dockerfile: Dockerfile, shells: Shells): Facts {
  const copies = dockerfile.instructions.map((outer) => outer.trigger ?? outer).filter(({ keyword }) => keyword === 'COPY' || keyword === 'ADD')
    .map(({ argumentSpan: { start, end } }) => dockerfile.text.slice(start, end)).join('\n');
  return {
    hasModules: setBefore(dockerfile, (instruction) => instruction.keyword === 'RUN' && !isMounted(instruction, goModules)
      && shells.commands(instruction).some(downloadsModules)),
    drops: dropsDownloads(dockerfile), unhooked: new Set(),
    leavesLists: listsUsedAfter(dockerfile, shells), isStarted: startedTools(dockerfile, shells),
    isCopied: (target) => copies.includes(target),
  };
}

/** `dotnet app.dll` is no build, and what npm fetches it has copied. */
function startedTools(dockerfile: Dockerfile, shells: Shells): (tool: string) => boolean {
  const { target } = dockerfile;
  const tools = new Set(target === null ? [] : startOf(dockerfile, shells, target).programs.map(([program, first]) => {
    const name = nameOf(program?.text ?? '').replace(/w$/, '');
    return name === 'mvn' ? 'maven' : name !== 'dotnet' || buildVerbs.has(first?.text ?? '') ? name : '';
  }));
  return (tool) => ['maven', 'gradle', 'dotnet', 'go', 'cargo'].includes(tool) && tools.has(tool);
}

const buildVerbs: ReadonlySet<string> = new Set(['run', 'watch', 'test', 'build']);

/** What lies in the cache is not there for a RUN without the mount. */
function listsUsedAfter(dockerfile: Dockerfile, shells: Shells): (instruction: Instruction) => boolean {
  const isUsedAfter = usedAfter(dockerfile, (instruction) => (instruction.keyword === 'RUN' && !isMounted(instruction, '/var/lib/apt') && livesOnLists(shells.commands(instruction)) ? ['lists'] : []));
  return (instruction) => isUsedAfter(instruction, 'lists');
}

function livesOnLists(commands: readonly Command[]): boolean {
  const use = commands.findIndex((command) => managerOf(command) === 'apt' && usesIndex(command));
  return use !== -1 && !commands.slice(0, use).some((command) => managerOf(command) === 'apt' && isIndexUpdate(command));
}

/** The mounts, without what would keep them empty. */
function mounted(dockerfile: Dockerfile, outer: Instruction, script: Script, cold: readonly Cold[], facts: Facts): Fix | null {
  const targets = cold.flatMap(({ cache, targets: all }) => all.map((target) => ({ target, isLocked: cache.isLocked === true })));
  const apt = cold.find(({ cache }) => cache.tool === 'apt');
  const off = cold.flatMap(({ cache }) => script.commands.flatMap((command) =>
    (cache.targets(command, null).length > 0 ? cacheOff(cache, command.args) ?? [] : [])));
  // An index that another RUN fetched may be gone from the cache while that RUN's layer is not.
  if (apt !== undefined && (facts.leavesLists(outer) || !(script.commands.some(isIndexUpdate) && script.commands.some(usesIndex)))) return null;
  if (cold.some(({ cache }) => facts.isStarted(cache.tool)) || targets.some(({ target }) => facts.isCopied(target)) || (script.form === 'exec' && (apt !== undefined || off.length > 0))) return null;

  const cleaning = cutCleaning(dockerfile, script, new Set(cold.map(({ cache }) => cache.tool)));
  const words = off.map((word) => removeWords(dockerfile, script, word.span));
  // Once for a stage: the first RUN takes the hook away for all that follow.
  const isHooked = apt !== undefined && !facts.unhooked.has(outer.stage) && facts.drops(outer);
  const hook = isHooked ? withoutHook(dockerfile, script, apt.command) : [];
  if (cleaning === null || hook === null || !words.every((edit) => edit !== null)) return null;
  if (isHooked) facts.unhooked.add(outer.stage);
  const removed = [...hook, ...cleaning, ...words];
  const flags = targets.map(({ target, isLocked }) => `--mount=type=cache,target=${target}${isLocked ? ',sharing=locked' : ''}`);
  const caveat = 'what is in the cache is not in the image: whatever needs it later has to mount it too';
  return unsafeFix('Mount a cache', caveat, insertRunFlags(dockerfile, script, flags), ...removed, ...held(dockerfile, script, cold, removed));
}

/**
 * The places where other fixes would keep the mount empty, in this same round: a flag behind the verb, a command at the end. What is
 * written anew as it stands is claimed.
 */
function held({ text }: Dockerfile, { form, statements, instruction }: Script, cold: readonly Cold[], own: readonly TextEdit[]): readonly TextEdit[] {
  const spoken = cold.flatMap(({ cache, command }) => (cache.off === undefined ? [] : command.args.filter(({ value }) => verbs.has(value ?? ''))));
  const ends = form === 'exec' ? [] : [statements.at(-1)?.span.end, form === 'heredoc' ? instruction.heredocs[0]?.endSpan.start : undefined];
  const taken = [...own];
  for (const place of [...spoken.map((verb) => verb.span), ...ends.flatMap((end) => (end === undefined ? [] : span(end - 1, end)))]) {
    const isFree = taken.every((edit) => edit.span.end < place.start || edit.span.start > place.end);
    if (isFree) taken.push(replaceAt(place, text.slice(place.start, place.end)));
  }
  return taken.slice(own.length);
}

/** Flags are put behind them. */
const verbs: ReadonlySet<string> = new Set(['install', 'sync', 'add']);

/** Before the first apt command, the hook that would empty the cache again. */
function withoutHook(dockerfile: Dockerfile, script: Script, { statement, wrappers }: Command): readonly TextEdit[] | null {
  const found = wrappers.length === 0 ? script.statements[statement] : undefined;
  return found === undefined ? null : prefixStatement(dockerfile, script, found, 'rm -f /etc/apt/apt.conf.d/docker-clean');
}
