import type { BuildContext } from '../../src/discover/context.js';
import type { Dockerfile, Instruction, Stage } from '../../src/dockerfile/model.js';
import { mountsOf } from '../../src/dockerfile/mount.js';
import { defineRule, safeFix, unsafeFix, type Fix } from '../../src/engine/rule.js';
import { removedPackages } from '../../src/knowledge/package-removals.js';
import { bindInstead, Mentions } from '../../src/layers/bind-instead.js';
import { cleanedBy, isPureClean, type Cache } from '../../src/layers/caches.js';
import { deletedPaths } from '../../src/layers/deleted-paths.js';
import type { Origin, Use } from '../../src/layers/ledger.js';
import { moments, type Moment } from '../../src/layers/moments.js';
import { removedNames } from '../../src/layers/package-names.js';
import { isAtOrBelow, type Place } from '../../src/layers/places.js';
import { appendCommand, removeStatement } from '../../src/shell/edits.js';
import type { Command, Statement } from '../../src/shell/model.js';
import { rootOf } from '../../src/dockerfile/roots.js';
import { mountTargets } from '../../src/shell/mounts.js';
import { someRun } from '../../src/shell/queries.js';
import type { TextEdit } from '../../src/text/span.js';

export default defineRule({
  id: 'no-late-cleanup', presets: ['recommended', 'size'], severity: 'warning',
  needs: ['dockerfile', 'shells'], uses: ['context'], fix: 'unsafe',
  about: { instructions: ['RUN'] },
  summary: 'Files deleted in a later layer than the one that holds them',
  rationale: 'A layer never changes once it is made. What a later RUN deletes is only hidden: it is stored, pushed and pulled all the same.',
  messages: {
    copied: '{path} stays in the layer of the {keyword} of line {line}; bind-mount it into the RUN that needs it, or leave it out of the {keyword}',
    made: '{path} stays in the layer of the RUN of line {line}; delete it in that RUN',
    cache: '{command} frees nothing of the layer of line {line}; end that RUN with it',
    installed: '{command} takes nothing off the layer of line {line}; remove it in that RUN, or build in another stage',
    base: '{what} stays in a layer of the base image; start from an image without it',
  },
  options: {
    base: { doc: 'Whether to speak of what the base image brought as well: documentation, translations and packages nobody here installed.', default: false },
  },
  examples: [{
    before: 'FROM fedora:43\nRUN dnf install -y unzip\nCOPY . /w\nRUN dnf clean all',
    after: 'FROM fedora:43\nRUN dnf install -y unzip && \\\n    dnf clean all\nCOPY . /w',
  }],
}, function* ({ dockerfile, shells, context, options }) {
  if (!someRun(dockerfile, shells, deletes)) return;
  const mentions = new Mentions(dockerfile);
  for (const moment of moments(dockerfile, shells, context, deletes)) {
    const { command, outer } = moment;
    const late = lateCache(moment) ?? latePackage(moment) ?? latePath(moment, context);
    if (late !== null) {
      const fix = late.kind === 'copied' ? mount(late.origin, moment, dockerfile, mentions)
        : late.kind === 'cache' ? moveCleaning(moment, dockerfile) : late.kind === 'installed' ? moveRemoval(late.use, moment, dockerfile) : null;
      yield {
        message: late.kind, at: command.span,
        data: { line: String(late.by.line), command: shown(command), keyword: late.by.keyword, path: 'path' in late ? late.path : '' },
        related: [{ at: late.by.keywordSpan, text: 'its layer keeps the bytes' }],
        ...(fix === null ? {} : { fix }),
      };
    } else if (options.base) {
      const what = fromBase(moment, outer.stage, dockerfile);
      if (what !== null) yield { message: 'base', data: { what }, at: command.span };
    }
  }
});

const deletes = (command: Command): boolean => deletedPaths(command) !== null || removedPackages(command) !== null || cleanedBy(command).length > 0;

type Late = Readonly<{ kind: 'cache'; by: Instruction }> | Readonly<{ kind: 'installed'; by: Instruction; use: Use }>
  | Readonly<{ kind: 'copied'; by: Instruction; path: string; origin: Origin }> | Readonly<{ kind: 'made'; by: Instruction; path: string }>;

function lateCache({ command, instruction, doings, ledger }: Moment): Late | null {
  const mounts = mountTargets(instruction, 'cache', 'tmpfs');
  for (const cache of cleanedBy(command)) {
    const by = doings.used.has(cache.id) || cache.isMounted(mounts) ? null : ledger.dirtiedBy(cache);
    if (by !== null && doings.dirty.get(cache.id) !== false) return { kind: 'cache', by };
  }
  return null;
}

function latePackage({ command, doings, ledger }: Moment): Late | null {
  for (const name of removedNames(command)) {
    const use = doings.packages.has(name) ? null : ledger.installerOf(name);
    if (use !== null) return { kind: 'installed', by: use.outer, use };
  }
  return null;
}

function latePath({ command, instruction, doings, ledger }: Moment, context: BuildContext | null): Late | null {
  const mounts = mountsOf(instruction).flatMap(({ target }) => target ?? []);
  for (const { text, folder, isPattern } of deletedPaths(command) ?? []) {
    const place = doings.placeOf(command, isPattern ? text : folder);
    const held = isPattern ? doings.placeOf(command, folder) : place;
    if (place === null || held === null || place === '/' || doings.hasMade(held)) continue;
    if ([...mounts, ...kernel].some((each) => isAtOrBelow(place, each))) continue;
    const origin = ledger.originOf(place, context);
    if (origin !== null && origin.transfer !== null) return { kind: 'copied', by: origin.by, path: text, origin };
    const by = origin?.by ?? ledger.folderMadeBy(place);
    if (by !== null) return { kind: 'made', by, path: text };
  }
  return null;
}

const kernel: readonly Place[] = ['/proc', '/sys', '/dev', '/run'];

/** What nobody here put there, and whoever made the base did. */
function fromBase({ command, doings, ledger }: Moment, stage: Stage | null, dockerfile: Dockerfile): string | null {
  if (stage === null || rootOf(dockerfile, stage).image.value === 'scratch') return null;
  const removed = removedPackages(command)?.words.find(({ value }) => value !== null && value !== '');
  if (removed !== undefined) return removed.value;
  const path = (deletedPaths(command) ?? []).find(({ folder }) => {
    const place = doings.placeOf(command, folder);
    return place !== null && !doings.hasMade(place) && documentation.some((each) => isAtOrBelow(place, each));
  });
  return path === undefined || ledger.originOf(path.folder, null) !== null ? null : path.text;
}

const documentation: readonly Place[] = ['/usr/share/doc', '/usr/share/man', '/usr/share/locale'];

function mount(origin: Origin, { outer, script, command, doings }: Moment, dockerfile: Dockerfile, mentions: Mentions): Fix | null {
  const deleted = deletedPaths(command) ?? [];
  const edits = bindInstead(dockerfile, mentions, { origin, outer, script, command, deleted, placeOf: (other, path) => doings.placeOf(other, path) });
  const caveat = 'the RUN can read it but not write to it, and only BuildKit mounts it';
  return edits === null ? null : unsafeFix('Bind-mount it into the RUN that needs it', caveat, ...edits);
}

/** To the end of the RUN that used the cache last. */
function moveCleaning(moment: Moment, dockerfile: Dockerfile): Fix | null {
  const { script, command, doings, ledger } = moment;
  const uses = new Set(cleanedBy(command).flatMap((cache: Cache) => ledger.lastUseOf(cache) ?? []));
  const [last] = uses;
  const isUsedHere = cleanedBy(command).some(({ id }) => doings.used.has(id));
  if (last === undefined || uses.size > 1 || isUsedHere || !isPureClean(command)) return null;
  const edits = move(moment, last, dockerfile);
  if (edits === null) return null;
  const summary = 'Clean up in the RUN that filled the cache';
  const isSure = script.commands.every(isPureClean) && last.mark.unseen === ledger.mark.unseen;
  return isSure ? safeFix(summary, ...edits) : unsafeFix(summary, 'a command in between that needs what is deleted no longer finds it', ...edits);
}

/** To the RUN that installed what it takes away, if nothing has been run since. */
function moveRemoval(use: Use, moment: Moment, dockerfile: Dockerfile): Fix | null {
  const { command, ledger } = moment;
  const isWhole = removedPackages(command)?.words.every(({ value }) => value !== null) === true
    && removedNames(command).every((name) => ledger.installerOf(name)?.outer === use.outer);
  if (!isWhole || command.statement > 0 || use.mark.runs !== ledger.mark.runs) return null;
  const edits = move(moment, use, dockerfile);
  return edits === null ? null : unsafeFix('Remove it in the RUN that installed it', 'whatever needs it afterwards no longer finds it', ...edits);
}

function move({ outer, script, command, ledger }: Moment, { outer: earlier, script: into, mark }: Use, dockerfile: Dockerfile): readonly TextEdit[] | null {
  const statement = script.statements[command.statement];
  if (statement === undefined || script.form === 'exec' || mark.users !== ledger.mark.users) return null;
  if (earlier.stage !== outer.stage || outer.trigger !== null || earlier.trigger !== null) return null;
  const text = dockerfile.text.slice(statement.span.start, statement.span.end);
  if (!isAlone(statement, command) || !meansTheSame(text, command) || (text.includes('\n') && (into.form !== 'shell' || script.form !== 'shell'))) return null;
  const added = appendCommand(dockerfile, into, text);
  const removed = removeStatement(dockerfile, outer, script, statement);
  return added === null || removed === null ? null : [...added, ...removed];
}

const isAlone = ({ kind, commands, opensHeredoc }: Statement, command: Command): boolean =>
  kind === 'simple' && commands.length === 1 && command.depth === 0 && !opensHeredoc;

/** Wherever it runs: no variable, no home, no path that starts in the working directory. */
const meansTheSame = (text: string, command: Command): boolean => !/[$`~#]/.test(text)
  && (deletedPaths(command) ?? []).every(({ folder }) => folder.startsWith('/'));

/** As far as it fits a line. */
const shown = ({ name, args }: Command): string => {
  const whole = [name, ...args.map(({ text }) => text)].join(' ');
  return whole.length <= 48 ? whole : `${whole.slice(0, 46)} …`;
};
